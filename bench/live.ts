import { fork } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { clusterOf, freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { openTalks, pathOf } from './ingest/talks.ts'
import { makeWorkspaces } from './ingest/workspaces.ts'
import { cpuOf, cpuOfDatabase } from './cpu-time.ts'
import type { Samples, Step } from './live/crowd.ts'
import { askMemory, tellingMemory } from './live/memory.ts'
import { signInTeam } from './live/people.ts'
import type { Memory } from './live/told-memory.ts'
import { runLoad } from './load/run-load.ts'
import { readResults, saveResults } from './scale/results.ts'
import { writeReport } from './scale/write-report.ts'
import { percentile } from './statistics.ts'

// How long a word takes from one side's key press to the other's screen, with many widgets and inboxes open, and what
// an open one costs: a real server in its own process, its database, real sockets.

const { values: given } = parseArgs({
  options: {
    widgets: { type: 'string', default: '500' },
    dashboards: { type: 'string', default: '20' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '40' },
    /** Messages of other chatbots meanwhile, in the same workspace: so many a second, or `half` of what it takes at most. */
    ingest: { type: 'string' },
    quick: { type: 'boolean', default: false },
    /** Writes a processor profile of the server into this folder. */
    profile: { type: 'string' },
  },
})
const widgets = given.quick ? 60 : Number(given.widgets)
const members = given.quick ? 5 : Number(given.dashboards)
const [perSecond, seconds] = [Number(given.rate), given.quick ? 5 : Number(given.seconds)]
const bar = { ms: given.ingest === undefined ? 150 : 100 }

await inTempFolder('live', async (dataDir) => {
  const telling = tellingMemory(dataDir)
  const profiling = given.profile ? ['--cpu-prof', `--cpu-prof-dir=${given.profile}`] : []
  const product = await startProduct(dataDir, await freePort(), {
    nodeArgs: [...telling.nodeArgs, ...profiling],
    env: { ...telling.env, TRUST_PROXY: '1' },
  })
  const config = loadConfig({ DATA_DIR: dataDir })
  const database = await openForCommand(config)
  const owner = makePool(database.connectAs.owner, { size: 1, statementTimeout: 120_000 })
  const crowd = fork(join(import.meta.dirname, 'live', 'crowd.ts'), { stdio: 'inherit' })
  const tell = (step: Step) =>
    new Promise<unknown>((resolve, reject) => {
      const ended = () => reject(new Error('The crowd ended.'))
      crowd.once('exit', ended)
      crowd.once('message', ({ value }: { value: unknown }) => {
        crowd.off('exit', ended)
        resolve(value)
      })
      crowd.send(step)
    })
  let job = { port: 0, operatorKey: '', widgetKey: '', workspaceId: '', cookies: [] as string[], widgets }
  /** Answers how to end it and what it came to. */
  async function startIngest(rate: string): Promise<() => Promise<{ perSecond: number; text: string }>> {
    const at = { product, pool: database.pool, operatorKey: job.operatorKey }
    const send = async (measuredMs: number, perSecond?: number) => {
      const workspaces = [{ id: job.workspaceId, widgetKey: job.widgetKey }]
      const talks = await openTalks(
        at,
        'api',
        workspaces,
        Math.ceil((measuredMs / 1000) * (perSecond ?? 4000)),
      )
      const { port, operatorKey } = job
      const pace = perSecond === undefined ? {} : { perSecond }
      return runLoad(
        { port, operatorKey, path: pathOf.api, callers: 256, warmUpMs: 1000, measuredMs, talks, ...pace },
        { onBegin: () => {}, onEnd: () => {} },
      )
    }
    const fastest = rate === 'half' ? await send(8000) : null
    const most = fastest ? fastest.acknowledged / fastest.seconds : null
    const aim = most === null ? Number(rate) : most / 2
    const running = send((seconds + 2) * 1000, aim)
    await sleep(3000)
    return async () => {
      const { acknowledged, seconds: took, refused } = await running
      const of = most === null ? '' : `, half of ${most.toFixed(0)} at most`
      const perSecond = acknowledged / took
      const text = `meanwhile ${perSecond.toFixed(0)} messages of other chatbots a second${of}, refused ${JSON.stringify(refused)}`
      return { perSecond, text }
    }
  }

  try {
    const [workspace] = await makeWorkspaces(database.pool, 1, true)
    const { id: workspaceId, widgetKey } = workspace ?? { id: '', widgetKey: '' }
    job = {
      port: product.port,
      operatorKey: keyFor(await installationSecret(config), 'operator'),
      widgetKey,
      workspaceId,
      cookies: await signInTeam(product, database, owner, workspaceId, members),
      widgets,
    }
    await tell({ do: 'meet', job })
    await untilAnswered(owner)
    // As autovacuum does by itself within the minute after so many rows.
    await owner.query('analyze')
    await tell({ do: 'look' })
    // Once for nothing: what a first socket costs is the server's, not the socket's.
    await tell({ do: 'widgets' })
    await tell({ do: 'leave' })
    const none = await settled(product)
    await tell({ do: 'widgets' })
    const withWidgets = await settled(product)
    await tell({ do: 'dashboards' })
    const withBoth = await settled(product)
    await sleep(1000)
    const used = () => [cpuOf(product.pid), cpuOfDatabase(clusterOf(dataDir))] as const
    const load = given.ingest === undefined ? null : await startIngest(given.ingest)
    const spent = measureCpu(used)
    const samples = (await tell({ do: 'run', run: { perSecond, seconds } })) as Samples
    const cpu = await spent
    const meanwhile = await load?.()
    if (meanwhile) console.log(meanwhile.text)
    print(samples, cpu)
    if (meanwhile && !given.quick) keepFigures(meanwhile.perSecond, samples)
    console.log(
      `memory: a widget ${cost(none, withWidgets, widgets)}, an inbox ${cost(withWidgets, withBoth, members)}; ` +
        `the server holds ${mb(withBoth.rss)} with all of them`,
    )
    process.exitCode = judge(samples) ? 0 : 1
  } finally {
    if (crowd.connected) crowd.disconnect()
    await owner.end()
    await database.close()
    await product.stop()
  }
})

function waysOf({ toMember, toVisitor, toList, hints }: Samples): { name: string; values: number[] }[] {
  return [
    { name: "visitor's message, in the member's open conversation", values: toMember },
    { name: "member's reply, in the visitor's widget", values: toVisitor },
    { name: "visitor's message elsewhere, in the lists of the inboxes", values: toList },
    { name: 'its hint alone, at the member', values: hints.toMember },
    { name: 'its hint alone, at the visitor', values: hints.toVisitor },
  ]
}

/** For the report that `npm run bench -- scale` writes. */
function keepFigures(meanwhile: number, samples: Samples): void {
  const results = readResults()
  const rows = waysOf(samples).map(({ name, values }) => ({
    name,
    p50: percentile(values, 0.5),
    p95: percentile(values, 0.95),
  }))
  results.live = { meanwhile, rows }
  saveResults(results)
  writeReport(results)
}

function print(samples: Samples, cpu: { server: number; database: number }): void {
  console.log(
    `${widgets} widgets and ${members} inboxes of one workspace open, ${perSecond} messages a second for ${seconds} s, half of them replies; ` +
      `${cpus().length} cores (${cpus()[0]?.model}) shared by server, database and all clients`,
  )
  console.log(
    `${'from the sending of a message until its text was fetched'.padEnd(64)} |     n   p50    p95    max  ms`,
  )
  for (const { name, values } of waysOf(samples)) row(name, values)
  row('the same way over a bare server without a database, meanwhile', samples.bare)
  row('the same, before the crowd began', samples.bareAlone)
  const share = (value: number) => value.toFixed(2)
  console.log(
    `${(samples.requests / seconds).toFixed(0)} requests a second; CPU s/s: clients ${share(samples.cpuSeconds / seconds)}, server ${share(cpu.server)}, database ${share(cpu.database)}; ` +
      `refused ${JSON.stringify(samples.refused)}, sockets lost ${samples.closed}, never seen ${samples.missing.length}, off the first page before it was fetched ${samples.overtaken}`,
  )
}

/** Processor seconds a second while messages go to and fro: the crowd is quiet for its first two. */
async function measureCpu(
  used: () => readonly [number, number],
): Promise<{ server: number; database: number }> {
  await sleep(3000)
  const [[server, database], began] = [used(), performance.now()]
  await sleep((seconds - 2) * 1000)
  const [[serverThen, databaseThen], took] = [used(), (performance.now() - began) / 1000]
  return { server: (serverThen - server) / took, database: (databaseThen - database) / took }
}

function row(what: string, values: number[]): void {
  const cell = (value: number) => value.toFixed(1).padStart(6)
  console.log(
    `${what.padEnd(64)} | ${String(values.length).padStart(5)} ${cell(percentile(values, 0.5))} ${cell(percentile(values, 0.95))} ${cell(Math.max(...values))}`,
  )
}

function judge({ toMember, toVisitor, missing, closed, refused }: Samples): boolean {
  const worst = Math.max(percentile(toMember, 0.95), percentile(toVisitor, 0.95))
  const isWhole = missing.length === 0 && closed === 0 && Object.keys(refused).length === 0
  const isMet = worst < bar.ms && isWhole
  console.log(
    `bar: both ways below ${bar.ms} ms at p95, nothing lost or refused: ${isMet ? 'met' : 'NOT met'}`,
  )
  return isMet
}

async function settled(product: { pid: number; dataDir: string }): Promise<Memory> {
  await sleep(2000)
  return askMemory(product)
}

function cost(before: Memory, after: Memory, count: number): string {
  const kb = (of: keyof Memory) => `${((after[of] - before[of]) / count / 1024).toFixed(1)} kB`
  return `${kb('used')} of objects (${kb('rss')} of the process)`
}

function mb(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`
}

/** The assistant has greeted everybody, and is out of the way. */
async function untilAnswered(owner: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await owner.query(
      'select from app.conversation where answer_due_at is not null limit 1',
    )
    if (rowCount === 0) return
    await sleep(200)
  }
}
