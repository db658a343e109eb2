import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '#bench/statistics.ts'
import { Connection } from './connection.ts'

// A process of its own, so that its processor time is known and is not the server's: callers that each post a visitor's
// messages one after the other over one connection.

export type Job = {
  port: number
  operatorKey: string
  callers: number
  warmUpMs: number
  measuredMs: number
  path: string
  /** All callers together send no faster than that. */
  perSecond?: number
  /** Ends as soon as so many were sent, the warm-up's included. */
  messages?: number
  /** Open sessions and what their visitors say; when all have been said they are begun again. */
  talks: Talk[]
}

/** `session`: of another chatbot, by a key of ours; else a visitor's, by their token. */
export type Talk = { headers: string; session?: string; texts: string[] }

export type LoadResult = {
  acknowledged: number
  /** How often each other status was answered. */
  refused: Record<string, number>
  seconds: number
  p50: number
  p95: number
  p99: number
  cpuSeconds: number
}

export type FromGenerator = { type: 'ready' } | { type: 'measuring' } | { type: 'done'; result: LoadResult }

process.once('message', (job: Job) => {
  run(job).then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
tell({ type: 'ready' })

async function run(job: Job): Promise<void> {
  const connections = await Promise.all(Array.from({ length: job.callers }, () => Connection.open(job.port)))
  const latencies: number[] = []
  const refused: Record<string, number> = {}
  let measuring = false
  let ended = false
  let next = 0
  let said = 0
  const { perSecond, messages = Infinity } = job
  const start = performance.now()
  const caller = async (connection: Connection) => {
    while (!ended) {
      const talk = job.talks[next++ % job.talks.length]
      if (!talk) throw new Error('There is nothing to say.')
      const headers = `${talk.headers}x-operator-key: ${job.operatorKey}\r\n`
      for (const text of talk.texts) {
        if (ended || said >= messages) return
        const turn = said++
        if (perSecond !== undefined)
          await sleep(Math.max(0, start + (turn / perSecond) * 1000 - performance.now()))
        const body = bodyOf(talk.session, `load-${turn}`, text)
        const began = performance.now()
        const { status } = await connection.send('POST', job.path, headers, body)
        if (!measuring) continue
        if (status === 200 || status === 201) latencies.push(performance.now() - began)
        else refused[status] = (refused[status] ?? 0) + 1
      }
    }
  }
  const callers = Promise.all(connections.map(caller))
  await Promise.race([callers, sleep(job.warmUpMs, undefined, { ref: false })])
  tell({ type: 'measuring' })
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  measuring = true
  await Promise.race([callers, sleep(job.measuredMs, undefined, { ref: false })])
  measuring = false
  const used = process.cpuUsage(cpu)
  const seconds = (performance.now() - began) / 1000
  ended = true
  tell({
    type: 'done',
    result: {
      acknowledged: latencies.length,
      refused,
      seconds,
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
      cpuSeconds: (used.user + used.system) / 1e6,
    },
  })
  await callers
  for (const connection of connections) connection.close()
}

function bodyOf(session: string | undefined, clientId: string, text: string): string {
  if (session === undefined) return JSON.stringify({ clientId, text })
  const sentAt = new Date().toISOString()
  return JSON.stringify({ messages: [{ clientId, session, author: { kind: 'visitor' }, text, sentAt }] })
}

function tell(message: FromGenerator): void {
  process.send?.(message)
}
