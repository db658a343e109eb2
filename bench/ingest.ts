import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { clusterOf, freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { runScenario, type Bench, type Scenario } from './ingest/scenario.ts'
import type { IngestFigure } from './scale/measure-ingest.ts'
import { readResults, saveResults, withIngest } from './scale/results.ts'
import { writeReport } from './scale/write-report.ts'

// How fast messages become durable, scored leads: callers over HTTP, beside a raw writer that sends the same rows in the
// same batches to the same database.

const { values: given } = parseArgs({
  options: {
    callers: { type: 'string', default: '64,256' },
    workspaces: { type: 'string', default: '1,200' },
    assistant: { type: 'string', default: 'off,on' },
    /** chat: our own widget's. api: another chatbot's, of whose talks nothing is asked of our desk or assistant. */
    door: { type: 'string', default: 'chat' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '5' },
    /** Processes of the server. */
    workers: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
    /** Writes a processor profile of the server into this folder. */
    profile: { type: 'string' },
  },
})
const listOf = (text: string) => text.split(',').map((each) => each.trim())
const scenarios: Scenario[] = listOf(given.assistant).flatMap((assistant) =>
  listOf(given.workspaces).flatMap((workspaces) =>
    listOf(given.callers).map((callers) => ({
      callers: Number(callers),
      workspaces: Number(workspaces),
      assistant: assistant === 'on',
      door: given.door === 'api' ? 'api' : 'chat',
    })),
  ),
)
const bar = { callers: 64, workspaces: 1, perSecond: 1500 }
const rounds = given.quick ? 1 : Number(given.rounds)

await inTempFolder('ingest', async (dataDir) => {
  const nodeArgs = given.profile ? ['--cpu-prof', `--cpu-prof-dir=${given.profile}`] : []
  const product = await startProduct(dataDir, await freePort(), { nodeArgs, env: { WORKERS: given.workers } })
  const config = loadConfig({ DATA_DIR: dataDir })
  const database = await openForCommand(config)
  const owner = makePool(database.connectAs.owner, { size: 2, statementTimeout: 120_000 })
  const bench: Bench = {
    product,
    pool: database.pool,
    owner,
    app: database.connectAs.app,
    cluster: clusterOf(dataDir),
    operatorKey: keyFor(await installationSecret(config), 'operator'),
    seconds: given.quick ? 2 : Number(given.seconds),
    rounds,
    compares: !given.quick,
  }
  try {
    await printSettings(bench)
    let reached: number | null = null
    const kept: IngestFigure[] = []
    for (const scenario of given.quick ? scenarios.slice(0, 1) : scenarios) {
      const figures = await runScenario(bench, scenario)
      console.log(line(scenario, figures))
      kept.push({ ...scenario, ...figures, leads: null, workers: Number(given.workers) })
      const counts = scenario.callers === bar.callers && scenario.workspaces === bar.workspaces
      if (counts && !scenario.assistant) reached = figures.perSecond
      await sleep(500)
    }
    if (!given.quick) keepFigures(kept)
    const verdict = reached === null ? 'not tried' : reached >= bar.perSecond ? 'met' : 'NOT met'
    console.log(
      `bar: at least ${bar.perSecond} acknowledged messages/s with ${bar.callers} callers in one workspace, assistant off: ${verdict}`,
    )
    process.exitCode = verdict === 'NOT met' && !given.quick ? 1 : 0
  } finally {
    await owner.end()
    await database.close()
    await product.stop()
  }
})

/** For the report that `npm run bench -- scale` writes. */
function keepFigures(figures: readonly IngestFigure[]): void {
  const results = readResults()
  results.ingest = withIngest(results, figures)
  saveResults(results)
  writeReport(results)
}

async function printSettings({ owner, seconds }: Bench): Promise<void> {
  const { rows } = await owner.query<Record<string, string>>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as "synchronousCommit",
            current_setting('server_version') as version`,
  )
  const [is] = rows
  console.log(
    `PostgreSQL ${is?.['version']}, fsync ${is?.['fsync']}, synchronous_commit ${is?.['synchronousCommit']}; ` +
      `${cpus().length} cores (${cpus()[0]?.model}) shared by server, database and load generator; ` +
      `WORKERS=${given.workers}, door ${given.door}; ${rounds} rounds of ${seconds} s, product and raw writer in turn, medians`,
  )
  console.log(
    'callers workspaces assistant | acked/s   p50 ms   p95 ms   p99 ms | batch  answers | raw/s    ratio | CPU s/s: generator server database | µs a message: server database | refused',
  )
}

type Figures = Awaited<ReturnType<typeof runScenario>>

function line({ callers, workspaces, assistant }: Scenario, figures: Figures): string {
  const cell = (value: number, digits: number, width: number) => value.toFixed(digits).padStart(width)
  return [
    `${String(callers).padStart(7)} ${String(workspaces).padStart(10)} ${(assistant ? 'on' : 'off').padStart(9)}`,
    `${cell(figures.perSecond, 0, 7)} ${cell(figures.p50, 1, 8)} ${cell(figures.p95, 1, 8)} ${cell(figures.p99, 1, 8)}`,
    `${cell(figures.perBatch, 1, 5)} ${cell(figures.answers, 2, 8)}`,
    `${cell(figures.raw, 0, 5)} ${cell(figures.perSecond / figures.raw, 3, 8)}`,
    `${cell(figures.cpu.generator, 2, 18)} ${cell(figures.cpu.server, 2, 6)} ${cell(figures.cpu.database, 2, 8)}`,
    `${cell(figures.cost.server, 0, 20)} ${cell(figures.cost.database, 0, 8)}`,
    JSON.stringify(figures.refused),
  ].join(' | ')
}
