import type pg from 'pg'
import type { ConnectTo } from '#server/db/pool.ts'
import type { Product } from '#test/crash/product-process.ts'
import { cpuOfDatabase, cpuOfServer } from '#bench/cpu-time.ts'
import type { LoadResult } from '#bench/load/generator.ts'
import { runLoad } from '#bench/load/run-load.ts'
import { median, seededRandom } from '#bench/statistics.ts'
import { playRaw, record, type Recording } from './raw-writer.ts'
import { compareWritten, watchWrites, type Written } from './rows-written.ts'
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
  /** Whether it is counted that the raw writer writes the product's rows, which takes 45 seconds. */
  compares: boolean
}

export type Scenario = { callers: number; workspaces: number; assistant: boolean; door: Door }

const warmUpMs = 1000
/** As many transactions as the product writes at the same time: over all workspaces, and of one. */
const productLanes = 4
const lanesOfOne: Record<Door, number> = { chat: 2, api: 3 }
const rawMessages = 6000
const mostOfFirstMs = 60_000
/** What a visitor of the sample talks says, at least on average. */
const messagesOfTalk = 4

type Round = {
  load: LoadResult
  perBatch: number
  answers: number
  cpu: { server: number; database: number }
}

/**
 * Product, into new workspaces unless some are given, and raw writer in turn. A first round that does not count warms both up,
 * says how large batches are, and shows whether both write the same rows (not in the short form).
 */
export async function runScenario(bench: Bench, scenario: Scenario, given?: BenchWorkspace[]) {
  const workspaces = given ?? (await makeWorkspaces(bench.pool, scenario.workspaces, scenario.assistant))
  const nothing = async () => null
  const watched = bench.compares ? () => watchWrites(bench.owner) : async () => nothing
  let told: () => Promise<Written | null> = nothing
  const first = await runProduct(bench, scenario, workspaces, {
    // Of as many messages as the recording: how they are begun weighs as much in both.
    messages: rawMessages,
    perSecond: 3000,
    random: seededRandom(callersOfOne(scenario)),
    begins: async () => void (told = await watched()),
  })
  const byProduct = await told()
  const recording = await recordLike(bench, scenario, first)
  const expected = (first.load.acknowledged / first.load.seconds) * 1.5
  const { targets, lanes } = rawOf(scenario)
  told = await watched()
  await playRaw(bench.app, recording, targets, lanes)
  const byRaw = await told()
  if (byProduct && byRaw) sayWhetherSame(scenario, compareWritten(byProduct, byRaw))
  if (bench.compares && recording.steps.some(({ looks }) => looks.length > 0)) {
    const alone = { ...recording, steps: recording.steps.map(({ batch }) => ({ batch, looks: [] })) }
    const perSecond = await playRaw(bench.app, alone, targets, lanes)
    console.log(`without what the desk writes of them the raw writer takes ${perSecond.toFixed(0)} a second`)
  }
  const products: Round[] = []
  const raws: number[] = []
  for (let round = 0; round < bench.rounds; round++) {
    products.push(await runProduct(bench, scenario, workspaces, { perSecond: expected }))
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

/** The assistant's own marks are not in the raw writer, so with it they are said only. */
function sayWhetherSame({ assistant }: Scenario, { line, apart }: ReturnType<typeof compareWritten>): void {
  console.log(`${line}${apart.length === 0 ? '' : `; apart: ${apart.join('; ')}`}`)
  if (apart.length > 0 && !assistant)
    throw new Error('The raw writer does not write what the product writes.')
}

function callersOfOne({ callers, workspaces }: Scenario): number {
  return Math.ceil(callers / workspaces)
}

/** Batches of one workspace cannot be played at once, as they follow each other: they go into one each. */
function rawOf({ workspaces, door }: Scenario): { targets: number; lanes: number } {
  const targets = Math.max(workspaces, lanesOfOne[door])
  return { targets, lanes: Math.min(productLanes, targets) }
}

function recordLike(bench: Bench, scenario: Scenario, like: Round): Promise<Recording> {
  return record({
    app: bench.app,
    owner: bench.owner,
    pool: bench.pool,
    callers: callersOfOne(scenario),
    perBatch: like.perBatch,
    answers: like.answers,
    visitorMessages: Math.ceil(rawMessages / scenario.workspaces),
    door: scenario.door,
    copies: rawOf(scenario).targets * (bench.rounds + 2),
  })
}

async function runProduct(
  bench: Bench,
  scenario: Scenario,
  workspaces: BenchWorkspace[],
  run: {
    /** So many talks are opened as that many messages a second take. */
    perSecond: number
    /** Ends with so many messages instead of after its time. */
    messages?: number
    random?: () => number
    begins?: () => Promise<void>
  },
): Promise<Round> {
  // Enough talks of a handful of messages each, so that visitors come and go as they do on a site.
  const sent = run.messages ?? (bench.seconds + warmUpMs / 1000) * run.perSecond
  const count = Math.ceil(sent / messagesOfTalk) + scenario.callers
  const talks = await openTalks(bench, scenario.door, workspaces, count, run.random)
  await run.begins?.()
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
      measuredMs: run.messages === undefined ? bench.seconds * 1000 : mostOfFirstMs,
      ...(run.messages === undefined ? {} : { messages: run.messages }),
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

/**
 * Rows of one transaction carry its number: so many visitors' messages a transaction that has any, and answers of the assistant
 * for each. What the desk says is in transactions of its own, which would make the batches look smaller than they are.
 */
async function written(owner: pg.Pool, since: Date, assistant: boolean) {
  const { rows } = await owner.query<{ messages: number; transactions: number; answers: number }>(
    `select count(*) as messages, count(distinct xmin::text) as transactions,
            (select count(*) from app.message where received_at >= $1 and author_kind = 'assistant') as answers
     from app.message where received_at >= $1 and author_kind = 'visitor'`,
    [since],
  )
  const [{ messages, transactions, answers } = { messages: 1, transactions: 1, answers: 0 }] = rows
  return {
    perBatch: messages / Math.max(1, transactions),
    answers: assistant ? answers / Math.max(1, messages) : 0,
  }
}

function refusedIn(all: Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const each of all)
    for (const [status, count] of Object.entries(each)) sum[status] = (sum[status] ?? 0) + count
  return sum
}
