import { parseArgs } from 'node:util'
import type pg from 'pg'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { openSession } from '#server/conversations/open-session.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makePool } from '#server/db/pool.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import type { Incoming } from '#server/ingest/incoming.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'
import { clusterOf, inTempFolder } from '#test/crash/product-process.ts'
import { visitorTexts } from '#test/crash/visitor-texts.ts'
import { cpuOfDatabase } from './cpu-time.ts'
import { makeWorkspaces } from './ingest/workspaces.ts'
import { seededRandom } from './statistics.ts'

// What a message costs in the database alone: batches as the server writes them, without HTTP and without the desk, on an
// embedded database with other settings (--set wal_compression=off) or another schema (--sql "drop index …"). Processor
// time of the database varies by a twentieth beside other work, where messages a second vary by half.

const { values: given } = parseArgs({
  options: {
    door: { type: 'string', default: 'chat' },
    size: { type: 'string', default: '100' },
    batches: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '2' },
    set: { type: 'string', multiple: true, default: [] },
    sql: { type: 'string', default: 'select 1' },
    /** Prints what each statement takes, by pg_stat_statements, which costs a tenth itself. */
    statements: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
})
const size = Number(given.size)
const batches = given.quick ? 10 : Number(given.batches)
const rounds = given.quick ? 1 : Number(given.rounds)
const warmUp = 15
const lanes = 2
const messages = batches * size * lanes

await inTempFolder('batches', async (dataDir) => {
  const settings = Object.fromEntries(given.set.map((each) => each.split('=', 2) as [string, string]))
  if (given.statements) settings['shared_preload_libraries'] = 'pg_stat_statements'
  const { connection, stop } = await startEmbedded({ dataDir, settings })
  const { host, user, password, database: name } = connection
  const databaseUrl = `postgres://${user}:${password}@/${name}?host=${encodeURIComponent(host)}&port=${connection.port}`
  const database = await prepareDatabase(
    { dataDir, databaseUrl, secret: null, poolSize: 4 },
    { afterMigrations: ({ connect }) => migrateAccounts(connect) },
  )
  const owner = makePool(database.connectAs.owner, { size: 1, statementTimeout: 60_000 })
  try {
    if (given.statements) await owner.query('create extension pg_stat_statements')
    await owner.query(given.sql)
    const { id, lists } = await prepare(database.pool)
    await play(database.pool, id, lists, 0, warmUp)
    for (let round = 0; round < rounds; round++) {
      if (given.statements) await owner.query('select pg_stat_statements_reset()')
      const [cpu, wal] = [cpuOfDatabase(clusterOf(dataDir)), await walOf(owner)]
      await play(database.pool, id, lists, warmUp + round * batches, warmUp + (round + 1) * batches)
      const used = ((cpuOfDatabase(clusterOf(dataDir)) - cpu) * 1e6) / messages
      console.log(
        `${given.door}, ${lanes} × ${size} a batch, ${[...given.set].join(' ') || 'our settings'}: ` +
          `${used.toFixed(0)} µs of the database's processor and ${(((await walOf(owner)) - wal) / messages).toFixed(0)} bytes of log a message`,
      )
      if (given.statements) await printStatements(owner)
    }
  } finally {
    await owner.end()
    await database.close()
    await stop()
  }
})

/** For each lane its batches: one message of each of as many visitors, who go on until they have said everything. */
async function prepare(pool: pg.Pool): Promise<{ id: string; lists: Incoming[][][] }> {
  const [workspace] = await makeWorkspaces(pool, 1, false)
  if (!workspace) throw new Error('No workspace was made.')
  const { id, widgetKey } = workspace
  const random = seededRandom(7)
  let talks = 0
  const targetOf = async (): Promise<Incoming['target']> => {
    if (given.door === 'api') return { type: 'external', externalId: `talk-${talks++}`, about: {} }
    const page = { origin: undefined, ownOrigin: '', isOurs: false }
    const { opened } = await inWorkspace(pool, id, (db) =>
      openSession(db, { widgetKey, locale: 'en-GB' }, { country: null, signed: null, page }),
    )
    return { type: 'session', sessionId: opened.session.id, conversationId: opened.conversationId }
  }
  const talkOf = async (): Promise<Incoming[]> => {
    const target = await targetOf()
    return visitorTexts(random).map((text, index) => {
      const clientId = `load-${index}`
      return { target, clientId, kind: 'text', author: { kind: 'visitor' }, text, sentAt: new Date() }
    })
  }
  const lists: Incoming[][][] = []
  for (let lane = 0; lane < lanes; lane++) {
    const visitors: Incoming[][] = []
    const list: Incoming[][] = []
    while (list.length < warmUp + rounds * batches) {
      const batch: Incoming[] = []
      for (let visitor = 0; visitor < size; visitor++) {
        let said = visitors[visitor] ?? []
        // Not all begin at once.
        if (said.length === 0)
          said = visitors[visitor] = (await talkOf()).slice(list.length === 0 ? -1 - (visitor % 4) : 0)
        batch.push(...said.splice(0, 1))
      }
      list.push(batch)
    }
    lists.push(list)
  }
  return { id, lists }
}

async function play(pool: pg.Pool, id: string, lists: Incoming[][][], from: number, to: number) {
  await Promise.all(
    lists.map(async (list) => {
      for (const batch of list.slice(from, to)) {
        const sentAt = new Date()
        await inWorkspace(pool, id, (db) =>
          writeBatch(
            db,
            batch.map((each) => ({ ...each, sentAt })),
          ),
        )
      }
    }),
  )
}

async function walOf(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ at: number }>(`select (pg_current_wal_lsn() - '0/0')::float8 as at`)
  return rows[0]?.at ?? 0
}

async function printStatements(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ us: number; calls: number; rows: number; wal: number; text: string }>(
    `select sum(total_exec_time) * 1000 / $1::int as us, sum(calls)::int as calls, sum(rows) / $1::float8 as rows,
            sum(wal_bytes)::float8 / $1::int as wal,
            left(regexp_replace(regexp_replace(query, '\\s+', ' ', 'g'), '(values|unnest).*', '\\1 …'), 90) as text
     from pg_stat_statements where toplevel and query not like '%pg_stat%'
     group by text having sum(total_exec_time) * 1000 / $1::int >= 0.5 order by us desc`,
    [messages],
  )
  console.log('µs a message   calls  rows a message  bytes of log  statement')
  for (const { us, calls, rows: count, wal, text } of rows)
    console.log(
      `${us.toFixed(1).padStart(12)} ${String(calls).padStart(7)} ${count.toFixed(2).padStart(15)} ${wal.toFixed(0).padStart(13)}  ${text}`,
    )
}
