import { cpus, loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startStream } from '#test/crash/callers.ts'
import { Journal } from '#test/crash/journal.ts'
import { inTempFolder } from '#test/crash/product-process.ts'
import { verify } from '#test/crash/verify.ts'
import { restartWorkers, startFamily, type Family } from '#test/processes/family.ts'
import { callersOf, halt, isGone, workersOf } from '#test/processes/workers-of.ts'
import { watchJobs } from './steady-jobs.ts'

/** `callers`: the ports at the other end of all its connections, at the moment at which it could take no more of them. */
type Kill = { began: number; gone: number; callers: Set<number> }

const workers = 3
/** What was left over by a killed process must be done by then. */
const mostMs = 60_000

/**
 * Three processes on one port under a stream of messages and of changes to many leads: every so often one is killed with
 * -9, and at the end all are replaced. Answers whether nothing was lost, doubled or failed that need not.
 */
export async function killProcesses({ seconds, everySeconds }: { seconds: number; everySeconds: number }) {
  return inTempFolder('processes', async (dataDir) => {
    const family = await startFamily(dataDir, workers)
    const journal = new Journal()
    const jobs = await watchJobs(family, journal)
    const stream = startStream(family.doors, journal, { visitors: 12, bots: 4, random: Math.random })
    console.log(
      `${workers} processes, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}: 16 callers, changes to many leads all the time, one process killed every ${everySeconds} s`,
    )
    try {
      const kills: Kill[] = []
      const began = performance.now()
      const end = began + seconds * 1000
      while (performance.now() + everySeconds * 1000 <= end) {
        await sleep(everySeconds * 1000)
        kills.push(await killOne(family))
        console.log(
          `${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  killed ${kills.length}, ${journal.acknowledged} messages acknowledged, ${journal.failures.length} requests sent again, ${jobs.ended()} changes ended`,
        )
      }
      await untilAllWork(family)
      const before = performance.now()
      await restartWorkers(family, 240_000)
      await sleep(2000)
      const replaced = journal.failures.filter(
        (failure) => failure.ended >= before && holderOf(failure, kills) === undefined,
      ).length
      await stream.stop()
      const jobFindings = await jobs.stop()
      return await judge(family, journal, kills, replaced, jobFindings)
    } finally {
      await Promise.all([stream.stop(), jobs.stop()])
      await family.close()
    }
  })
}

/** The one that has been there longest, as it has most to do. */
async function killOne(family: Family): Promise<Kill> {
  const [victim = 0] = workersOf(family.first.pid)
  await halt(victim)
  const began = performance.now()
  const callers = callersOf({ pid: victim, serverPort: family.first.port })
  process.kill(victim, 'SIGKILL')
  while (!isGone(victim)) await sleep(2)
  return { began, gone: performance.now(), callers }
}

async function untilAllWork(family: Family): Promise<void> {
  for (const end = performance.now() + mostMs; performance.now() < end; await sleep(100)) {
    if (workersOf(family.first.pid).length === workers) return
  }
}

type Failure = Journal['failures'][number]
type JobFindings = { ended: number; orphans: number; longestPauseMs: number; wrong: string[] }

async function judge(
  family: Family,
  journal: Journal,
  kills: readonly Kill[],
  replaced: number,
  jobs: JobFindings,
): Promise<boolean> {
  const answeredMs = await untilAnswered(family)
  const { scored, ...findings } = await verify(family.eyes, journal, new Date(0))
  const atKilled = journal.failures.filter((failure) => holderOf(failure, kills) !== undefined)
  const others = journal.failures.filter((failure) => holderOf(failure, kills) === undefined)
  const late = atKilled.map((failure) => failure.began - (holderOf(failure, kills)?.gone ?? 0))
  const afterwards = late.filter((ms) => ms > 0)
  const wrong = Object.values(findings).flat()
  console.log(
    `${kills.length} kills; ${journal.sent.length} messages sent, ${journal.acknowledged} acknowledged: ${findings.lost.length} of these lost, ${findings.doubled.length} doubled; ${scored} scores recomputed, ${findings.scores.length} wrong; ${wrong.length} findings in all`,
  )
  console.log(
    `requests that failed: ${atKilled.length} at a killed process (${afterwards.length} of them sent when it had gone, up to ${Math.max(0, ...afterwards).toFixed(0)} ms, by a connection it had kept), ${others.length} others; ${replaced} while all processes were replaced`,
  )
  console.log(
    `changes to many leads: ${jobs.ended} ended, ${jobs.wrong.length} not done exactly once; ${jobs.orphans} orphaned by a kill, the longest pause ${(jobs.longestPauseMs / 1000).toFixed(1)} s; answers due were given after ${(answeredMs / 1000).toFixed(1)} s`,
  )
  const when = ({ began, ended, detail }: Failure) =>
    `${detail}, begun ${msAfter(began, kills)} ms and failed ${msAfter(ended, kills)} ms after the last kill`
  for (const sentence of [...wrong, ...others.map(when), ...jobs.wrong].slice(0, 12))
    console.log(`      ${sentence.slice(0, 300)}`)
  const isMet =
    wrong.length + others.length + replaced + jobs.wrong.length === 0 &&
    jobs.longestPauseMs < mostMs &&
    answeredMs < mostMs &&
    jobs.ended > 0
  console.log(
    `bar: nothing lost or doubled, no request failed but those at a killed process, changes made once, what was left over done within ${mostMs / 1000} s: ${isMet ? 'met' : 'NOT met'}`,
  )
  return isMet
}

/**
 * Who had a request that was cut off without an answer: the process that held its connection when it was killed. Whoever
 * finds nobody to connect to, is kept waiting, or is told of a fault by a living one was at none of those.
 */
function holderOf({ answered, timedOut, line }: Failure, kills: readonly Kill[]): Kill | undefined {
  if (answered || timedOut || line === null) return undefined
  return kills.find(({ began, callers }) => line.since <= began && callers.has(line.localPort))
}

function msAfter(at: number, kills: readonly Kill[]): string {
  const last = kills.findLast(({ began }) => began <= at)
  return last ? (at - last.gone).toFixed(0) : '-'
}

async function untilAnswered({ eyes }: Family): Promise<number> {
  const began = performance.now()
  for (;;) {
    const { rowCount } = await eyes.owner.query(
      'select from app.conversation where answer_due_at is not null limit 1',
    )
    const waited = performance.now() - began
    if (rowCount === 0 || waited > mostMs) return waited
    await sleep(100)
  }
}
