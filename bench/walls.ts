import { parseArgs } from 'node:util'
import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makePool } from '#server/db/pool.ts'
import type { Case } from './list/cases.ts'
import { withLoaded } from './list/open-loaded.ts'
import { recordStatements, type Recorded } from './load/record-statements.ts'
import { percentile } from './statistics.ts'
import { limitedCases } from './walls/limited-cases.ts'
import { type Bounds, faultsOf, scanLines, summaryOf } from './walls/plan.ts'
import { PlannedConnection } from './walls/planned.ts'
import { oneStep, searchWays } from './walls/search-ways.ts'

// What the policies cost: the statements of each question to the list as the server's role behind them, and as a role
// that goes round them; and from the plans that were run, that no statement reads all of a workspace.

const { values: given } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    /** Leads of each of five other workspaces. */
    others: { type: 'string', default: '4000' },
    times: { type: 'string', default: '60' },
    /** Only cases whose name holds this. */
    only: { type: 'string', default: '' },
    /** Prints the plan of each statement. */
    plans: { type: 'boolean', default: false },
    /** Adds a search in one step, which must be found at fault. */
    'blind-check': { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
})
const leads = given.quick ? 30_000 : Number(given.leads)
const others = Array.from({ length: 5 }, () => (given.quick ? 1000 : Number(given.others)))
const times = given.quick ? 15 : Number(given.times)
/** Ten thousand leads are walked past in one statement, and each may be looked up in one or two tables more. */
const limits = { rows: 25_000, bitmapPages: 1000, wholeTable: 1000 }

await withLoaded({ leads, others }, async ({ owner, connectAs, workspaceId, caller, cases }) => {
  const bounds: Bounds = { ...limits, sizes: await sizesOf(owner) }
  const app = makePool(connectAs.app, { size: 1 })
  const recorded = recordStatements(app)
  // The owner of the embedded database is a superuser, whom no policy holds.
  const free = makePool(connectAs.owner, { size: 1 })
  const planned = await PlannedConnection.open(connectAs.app, owner)
  const blindCheck: Case = {
    name: 'search in one step',
    variants: [{ path: '', ask: (db) => oneStep(db, 'xyzzy') }],
  }
  const asked = [...cases, ...limitedCases(caller), ...(given['blind-check'] ? [blindCheck] : [])]
  console.log(
    `${times} times each in turn, statements only, milliseconds; a statement may read ${limits.rows} rows`,
  )
  console.log(
    `${'case'.padEnd(40)} | policies p50   p95 | without p50   p95 | ratio | statements | most rows | most pages`,
  )
  const faults: string[] = []
  for (const { name, variants } of asked.filter((each) => each.name.includes(given.only))) {
    const samples = { policies: [] as number[], without: [] as number[] }
    const lists: Recorded[][] = []
    for (const { ask } of variants) {
      await inWorkspace(app, workspaceId, ask, { readOnly: true })
      lists.push(recorded.take().filter(({ text }) => /^\s*(select|with)/i.test(text)))
    }
    for (let round = -3; round < times; round++) {
      const statements = lists[(round + 3) % lists.length] ?? []
      // Each is the second every other time, when the rows have just been read.
      const first = round % 2 === 0 ? await timed(app, workspaceId, statements) : null
      const without = await timed(free, workspaceId, statements)
      const policies = first ?? (await timed(app, workspaceId, statements))
      if (round < 0) continue
      samples.policies.push(policies)
      samples.without.push(without)
    }
    recorded.take()
    const plans = (await planned.plansOf(workspaceId, variants[0]?.ask ?? (async () => {}))).map((each) => ({
      ...each,
      summary: summaryOf(each.plan),
    }))
    const most = (of: 'rows' | 'pages') => Math.max(...plans.map(({ summary }) => summary[of]))
    console.log(line(name, samples, [lists[0]?.length ?? 0, most('rows'), most('pages')]))
    for (const { text, summary } of plans) {
      if (given.plans) console.log(`    ${shortened(text)}\n        ${scanLines(summary).join('\n        ')}`)
      for (const fault of faultsOf(summary, bounds)) {
        faults.push(`${name}: a statement ${fault}: ${shortened(text)}`)
        console.log(
          `    FAULT: ${fault}: ${shortened(text)}\n        ${scanLines(summary).join('\n        ')}`,
        )
      }
    }
  }
  console.log(`\n${'ids of a term'.padEnd(40)} |  two steps |   one step |   one step`)
  console.log(`${''.padEnd(40)} |   policies |    without |   policies`)
  for (const each of await searchWays(app, free, workspaceId, times)) console.log(each)
  await Promise.all([planned.close(), app.end(), free.end()])
  if (given['blind-check']) {
    const seen = faults.some((fault) => fault.startsWith('search in one step'))
    console.log(seen ? '\nThe check sees a scan of the workspace.' : '\nThe check is BLIND.')
    if (!seen) process.exitCode = 1
  } else if (faults.length > 0) {
    console.log(`\n${faults.length} statements read too much`)
    process.exitCode = 1
  } else console.log('\nno statement reads a whole table or more than it may')
})

async function timed(pool: pg.Pool, workspaceId: string, statements: readonly Recorded[]): Promise<number> {
  const began = performance.now()
  await inWorkspace(
    pool,
    workspaceId,
    (db) =>
      Promise.all(
        statements.map(({ name, text, values }) =>
          db.query(name === undefined ? text : { name, text }, values),
        ),
      ),
    { readOnly: true },
  )
  return performance.now() - began
}

async function sizesOf(owner: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ name: string; size: number }>(
    `select schemaname || '.' || relname as name, n_live_tup as size from pg_stat_user_tables`,
  )
  return new Map(rows.map(({ name, size }) => [name, size]))
}

function line(
  name: string,
  { policies, without }: { policies: number[]; without: number[] },
  [statements, rows, pages]: [number, number, number],
): string {
  const cell = (samples: number[], share: number, width: number) =>
    percentile(samples, share).toFixed(1).padStart(width)
  return [
    name.padEnd(40),
    `${cell(policies, 0.5, 12)} ${cell(policies, 0.95, 5)}`,
    `${cell(without, 0.5, 11)} ${cell(without, 0.95, 5)}`,
    (percentile(policies, 0.5) / percentile(without, 0.5)).toFixed(2).padStart(5),
    String(statements).padStart(10),
    String(rows).padStart(9),
    String(pages).padStart(10),
  ].join(' | ')
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  const from = flat.replace(/^select l\.id, l\.version.* as tags from \(/, 'select … from (')
  return from.length > 160 ? `${from.slice(0, 160)}…` : from
}
