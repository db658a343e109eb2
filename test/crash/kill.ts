import { setTimeout as sleep } from 'node:timers/promises'
import { createKey } from '#server/accounts/api-keys.ts'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { type CommandDatabase, openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { startStream, type Doors } from './callers.ts'
import { Journal } from './journal.ts'
import { freePort, inTempFolder, killDatabase, type Product, startProduct } from './product-process.ts'
import { type Eyes, type Findings, verify } from './verify.ts'

export type Victim = 'server' | 'database' | 'both'

export type KillOptions = {
  rounds: number
  random: () => number
  callers?: number
  victims?: readonly Victim[]
  /** Off: a commit is answered before it is on disk. The harness must see what that loses, or it sees nothing. */
  synchronousCommit?: 'on' | 'off'
  /** Where the data lie; on the disk unless told otherwise. */
  makeFolder?: () => Promise<string>
  onRound?: (round: Round) => void
  /** Ends after a round when it answers true. */
  enough?: (round: Round) => boolean
}

export type Round = {
  number: number
  victim: Victim
  /** Milliseconds of the stream before the kill, and from the new start to ready. */
  killedAfter: number
  readyMs: number
  sent: number
  acknowledged: number
  /** Seconds until no answer of the assistant was due any more; null when one still was after 60 s. */
  answeredAfter: number | null
  /** The server ended by itself when it was asked to, its database being gone. */
  stoppedByItself: boolean
  scored: number
  findings: Findings
  clean: boolean
}

const longestDue = 60_000
/** A busy machine takes its time until there is enough that could be lost. */
const leastAcknowledged = 20

/** Kills the product round after round under a stream of messages, and compares what its clients know with what is stored. */
export async function killRounds(options: KillOptions): Promise<{ rounds: Round[]; journal: Journal }> {
  return inTempFolder(
    'kill',
    async (dataDir) => {
      const port = await freePort()
      const journal = new Journal()
      const rounds: Round[] = []
      const running = { product: await startProduct(dataDir, port) }
      try {
        const doors = await openDoors(running.product)
        if (options.synchronousCommit === 'off') {
          await withEyes(dataDir, ({ owner }) =>
            owner.query('alter database brainbots set synchronous_commit = off'),
          )
          await running.product.stop()
          running.product = await startProduct(dataDir, port)
        }
        for (let number = 1; number <= options.rounds; number++) {
          const round = await playRound(options, running, doors, journal, number)
          rounds.push(round)
          options.onRound?.(round)
          if (options.enough?.(round)) break
        }
      } finally {
        await running.product.stop()
      }
      return { rounds, journal }
    },
    options.makeFolder,
  )
}

async function playRound(
  options: KillOptions,
  running: { product: Product },
  doors: Doors,
  journal: Journal,
  number: number,
): Promise<Round> {
  const { random, callers = 32, victims = ['server', 'database', 'both'] } = options
  const victim = victims[(number - 1) % victims.length] ?? 'both'
  const { dataDir, port } = running.product
  const began = new Date()
  const before = { sent: journal.sent.length, acknowledged: journal.acknowledged }
  const bots = Math.floor(callers / 4)
  const stream = startStream(doors, journal, { visitors: callers - bots, bots, random })
  const killedAfter = Math.round(700 + random() * 1800)
  await sleep(killedAfter)
  while (journal.acknowledged - before.acknowledged < leastAcknowledged) await sleep(20)
  const stoppedByItself = await kill(running.product, victim, random)
  running.product = await startProduct(dataDir, port)
  await sleep(400 + random() * 600)
  await stream.stop()
  return withEyes(dataDir, async (eyes) => {
    // Where losses are what is looked for, nobody waits for answers to what may be gone.
    const answeredAfter = options.synchronousCommit === 'off' ? 0 : await untilAnswered(eyes)
    // The last round looks at everything again, as a later recovery could harm what an earlier one has kept.
    const since = number === options.rounds ? new Date(0) : began
    const { scored, ...findings } = await verify(eyes, journal, since)
    const clean = answeredAfter !== null && Object.values(findings).every((found) => found.length === 0)
    return {
      number,
      victim,
      killedAfter,
      readyMs: running.product.readyMs,
      answeredAfter,
      stoppedByItself,
      sent: journal.sent.length - before.sent,
      acknowledged: journal.acknowledged - before.acknowledged,
      scored,
      findings,
      clean,
    }
  })
}

async function kill(product: Product, victim: Victim, random: () => number): Promise<boolean> {
  if (victim === 'server') {
    await product.kill()
    return true
  }
  killDatabase(product.dataDir)
  if (victim === 'both') {
    await product.kill()
    return true
  }
  // Its clients go on knocking at a server without a database, until the operator stops it.
  await sleep(200 + random() * 1000)
  return product.stop()
}

async function openDoors({ dataDir, url }: Product): Promise<Doors> {
  const operatorKey = keyFor(await installationSecret(loadConfig({ DATA_DIR: dataDir })), 'operator')
  return withEyes(dataDir, async ({ owner, pool, workspaceId }) => {
    const { rows } = await owner.query<{ key: string }>('select widget_key as key from app.site limit 1')
    const apiKey = await inWorkspace(pool, workspaceId, (db) => createKey(db, 'kill', ['ingest']))
    return { url, widgetKey: rows[0]?.key ?? '', apiKey, operatorKey }
  })
}

/** Looks into the database of the running server, beside it. */
async function withEyes<Result>(dataDir: string, look: (eyes: Eyes) => Promise<Result>): Promise<Result> {
  const database: CommandDatabase = await openForCommand(loadConfig({ DATA_DIR: dataDir }))
  const owner = makePool(database.connectAs.owner, { size: 2, statementTimeout: 120_000 })
  try {
    const { rows } = await owner.query<{ id: string }>('select workspace_id as id from app.workspace limit 1')
    return await look({ owner, pool: database.pool, workspaceId: rows[0]?.id ?? '' })
  } finally {
    await owner.end()
    await database.close()
  }
}

async function untilAnswered({ owner }: Eyes): Promise<number | null> {
  const began = performance.now()
  for (;;) {
    const { rowCount } = await owner.query(
      'select from app.conversation where answer_due_at is not null limit 1',
    )
    const waited = performance.now() - began
    if (rowCount === 0) return waited / 1000
    if (waited > longestDue) return null
    await sleep(100)
  }
}
