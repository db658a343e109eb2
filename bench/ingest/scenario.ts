import type pg from 'pg'
import type { ConnectTo } from '#server/db/pool.ts'
import type { Product } from '#test/crash/product-process.ts'
import { cpuOfDatabase, cpuOfServer } from '#bench/cpu-time.ts'
import type { LoadResult } from '#bench/load/generator.ts'
import { runLoad } from '#bench/load/run-load.ts'
import { median } from '#bench/statistics.ts'
import { playRaw, record, type Recording } from './raw-writer.ts'
import { openTalks, pathOf, type Door } from './talks.ts'
import { makeWorkspaces, type BenchWorkspace } from './workspaces.ts'

export type Bench = {
  product: Product
  pool: pg.Pool
  owner: pg.Pool
  app: ConnectTo
  cluster: string
  operatorKey: string
  seconds: number
  rounds: number
}

export type Scenario = { callers: number; workspaces: number; assistant: boolean; door: Door }

const warmUpMs = 1000
/** As many transactions as the product writes at the same time: over all workspaces, and of one. */
const productLanes = 4
const lanesOfOne = 2
const rawMessages = 6000
/** What a visitor of the sample talks says, about. */
const messagesOfTalk = 6

type Round = {
  load: LoadResult
  perBatch: number
  answers: number
  cpu: { server: number; database: number }
}

/** Product, into new workspaces unless some are given, and raw writer in turn; a first round that does not count warms both up and says how large batches are. */
export async function runScenario(bench: Bench, scenario: Scenario, given?: BenchWorkspace[]) {
  const workspaces = given ?? (await makeWorkspaces(bench.pool, scenario.workspaces, scenario.assistant))
  const first = await runProduct({ ...bench, seconds: 2 }, scenario, workspaces, 1500)
  const recording = await recordLike(bench, scenario, first)
  const expected = (first.load.acknowledged / first.load.seconds) * 1.5
  const { targets, lanes } = rawOf(scenario)
  await playRaw(bench.app, recording, targets, lanes)
  const products: Round[] = []
  const raws: number[] = []
  for (let round = 0; round < bench.rounds; round++) {
    products.push(await runProduct(bench, scenario, workspaces, expected))
    raws.push(await playRaw(bench.app, recording, targets, lanes))
  }
  const middle = (of: (round: Round) => number) => median(products.map(of))
  return {
    perSecond: middle(({ load }) => load.acknowledged / load.seconds),
    p50: middle(({ load }) => load.p50),
    p95: middle(({ load }) => load.p95),
    p99: middle(({ load }) => load.p99),
    perBatch: middle(({ perBatch }) => perBatch),
    answers: middle(({ answers }) => answers),
    raw: median(raws),
    cpu: {
      generator: middle(({ load }) => load.cpuSeconds / load.seconds),
      server: middle(({ cpu }) => cpu.server),
      database: middle(({ cpu }) => cpu.database),
    },
    /** Microseconds of processor for each acknowledged message. */
    cost: {
      server: middle(({ cpu, load }) => (cpu.server * load.seconds * 1e6) / load.acknowledged),
      database: middle(({ cpu, load }) => (cpu.database * load.seconds * 1e6) / load.acknowledged),
    },
    refused: refusedIn(products.map(({ load }) => load.refused)),
  }
}

/** Two batches of one workspace cannot be played at once, as they follow each other: they go into one each. */
function rawOf({ workspaces }: Scenario): { targets: number; lanes: number } {
  const targets = Math.max(workspaces, lanesOfOne)
  return { targets, lanes: Math.min(productLanes, targets) }
}

function recordLike(bench: Bench, scenario: Scenario, like: Round): Promise<Recording> {
  return record({
    app: bench.app,
    owner: bench.owner,
    pool: bench.pool,
    callers: Math.ceil(scenario.callers / scenario.workspaces),
    perBatch: like.perBatch,
    answers: like.answers,
    visitorMessages: Math.ceil(rawMessages / scenario.workspaces),
    door: scenario.door,
    copies: rawOf(scenario).targets * (bench.rounds + 1),
  })
}

async function runProduct(
  bench: Bench,
  scenario: Scenario,
  workspaces: BenchWorkspace[],
  expected: number,
): Promise<Round> {
  // Enough talks of a handful of messages each, so that visitors come and go as they do on a site.
  const count = Math.ceil(((bench.seconds + warmUpMs / 1000) * expected) / messagesOfTalk) + scenario.callers
  const talks = await openTalks(bench, scenario.door, workspaces, count)
  let before = { server: 0, database: 0 }
  let after = before
  const used = () => ({
    server: cpuOfServer(bench.product.pid, bench.cluster),
    database: cpuOfDatabase(bench.cluster),
  })
  const began = new Date()
  const load = await runLoad(
    {
      port: bench.product.port,
      operatorKey: bench.operatorKey,
      path: pathOf[scenario.door],
      callers: scenario.callers,
      warmUpMs,
      measuredMs: bench.seconds * 1000,
      talks,
    },
    { onBegin: () => (before = used()), onEnd: () => (after = used()) },
  )
  return {
    load,
    ...(await written(bench.owner, began, scenario.assistant)),
    cpu: {
      server: (after.server - before.server) / load.seconds,
      database: (after.database - before.database) / load.seconds,
    },
  }
}

/** Rows of one transaction carry its number: so many messages a transaction, and answers a visitor's message. */
async function written(owner: pg.Pool, since: Date, assistant: boolean) {
  const { rows } = await owner.query<{ messages: number; transactions: number; visitors: number }>(
    `select count(*) as messages, count(distinct xmin::text) as transactions,
            count(*) filter (where author_kind = 'visitor') as visitors
     from app.message where received_at >= $1`,
    [since],
  )
  const [{ messages, transactions, visitors } = { messages: 1, transactions: 1, visitors: 1 }] = rows
  return {
    perBatch: messages / Math.max(1, transactions),
    answers: assistant ? (messages - visitors) / Math.max(1, visitors) : 0,
  }
}

function refusedIn(all: Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const each of all)
    for (const [status, count] of Object.entries(each)) sum[status] = (sum[status] ?? 0) + count
  return sum
}
