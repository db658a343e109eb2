import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Log } from '#server/log.ts'
import { WorkerFailure } from '#server/processes/explain.ts'
import type { FromFirst, FromWorker } from '#server/processes/messages.ts'
import type { Across, Carrier } from '#server/realtime/across.ts'

type CrewOptions = { workers: number; log: Log; wire: Carrier }

/** One that lived for so long did not die of how it begins. */
const livedMs = 10_000
const shortestWaitMs = 250
const longestWaitMs = 30_000
/** A worker that begins or retires gets so long; it has limits of its own that are shorter. */
const patienceMs = { begin: 120_000, retire: 90_000, stop: 15_000 }

/**
 * The workers of one machine. They share one listening socket, from which each accepts by itself: what waits there when
 * one of them is killed is taken by the next, and nothing passes through this process but hints.
 */
export class Crew {
  readonly #options: CrewOptions
  /** Who has which place now; others may be beginning or retiring beside them. */
  readonly #places = new Map<number, Worker>()
  readonly #living = new Set<Worker>()
  /** How often in a row the one at a place has died soon, or could not begin. */
  readonly #deaths = new Map<number, number>()
  #stopping = false
  #restarting: Promise<void> | null = null
  #again = false

  constructor(options: CrewOptions) {
    this.#options = options
  }

  /** The first one makes what a new installation needs; the others find it. */
  async start(): Promise<void> {
    cluster.schedulingPolicy = cluster.SCHED_NONE
    cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.ts', import.meta.url)), args: [] })
    await this.#options.wire.start((items) => this.#tellAll({ type: 'hints', items }))
    this.#settle(1, await this.#begin())
    const others = Array.from({ length: this.#options.workers - 1 }, (_, index) => index + 2)
    await Promise.all(others.map(async (place) => this.#settle(place, await this.#begin())))
  }

  /** Tells whoever started it how to sign in. */
  greet(ms: number): void {
    const worker = this.#places.get(1)
    if (worker) tell(worker, { type: 'greet', ms })
  }

  /** Replaces one worker after the other: the new one serves before the old one stops to. */
  restart(): void {
    this.#again = this.#restarting !== null
    if (this.#stopping) return
    this.#restarting ??= this.#restartAll().finally(() => {
      this.#restarting = null
      if (this.#again) this.restart()
    })
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const ending = [...this.#living].map(async (worker) => {
      tell(worker, { type: 'stop' })
      await ended(worker, patienceMs.stop)
    })
    await Promise.all(ending)
    await this.#options.wire.stop()
  }

  async #restartAll(): Promise<void> {
    const { log, workers } = this.#options
    log.info(`Replacing ${workers} processes, one after the other.`)
    for (let place = 1; place <= workers && !this.#stopping; place++) {
      let old: Worker | undefined
      try {
        const worker = await this.#begin()
        // Whoever had died meanwhile may have a successor by now.
        old = this.#places.get(place)
        this.#settle(place, worker)
      } catch (error) {
        if (!this.#stopping)
          log.error(`A new process could not begin, so the others stay as they are: ${sentenceOf(error)}`)
        return
      }
      if (old) await this.#retire(old)
    }
    if (!this.#stopping) log.info('All processes have been replaced.')
  }

  async #retire(worker: Worker): Promise<void> {
    if (!this.#living.has(worker)) return
    tell(worker, { type: 'retire' })
    if ((await ended(worker, patienceMs.retire)) || this.#stopping) return
    this.#options.log.error(
      `Process ${worker.process.pid} did not end by itself after it was replaced, and was killed.`,
    )
  }

  /** Gives a place to a worker that serves, and to another one when it dies. */
  #settle(place: number, worker: Worker): void {
    this.#places.set(place, worker)
    const since = performance.now()
    const gone = () => {
      // Whoever was replaced has gone on purpose.
      if (this.#stopping || this.#places.get(place) !== worker) return
      this.#places.delete(place)
      const { pid, exitCode, signalCode } = worker.process
      this.#options.log.error(
        `Process ${pid} has ended (${signalCode ?? `code ${exitCode}`}); another one takes its place.`,
      )
      if (performance.now() - since >= livedMs) this.#deaths.delete(place)
      void this.#fill(place)
    }
    if (this.#living.has(worker)) worker.once('exit', gone)
    else gone()
  }

  /** At once the first time; who dies soon again is waited for longer each time. */
  async #fill(place: number): Promise<void> {
    while (!this.#stopping && !this.#places.has(place)) {
      const deaths = this.#deaths.get(place) ?? 0
      this.#deaths.set(place, deaths + 1)
      if (deaths > 0)
        await sleep(Math.min(longestWaitMs, shortestWaitMs * 2 ** deaths), undefined, { ref: false })
      if (this.#stopping || this.#places.has(place)) return
      try {
        const worker = await this.#begin()
        // While it began another one may have been put there by a restart.
        if (this.#places.has(place)) void this.#retire(worker)
        else this.#settle(place, worker)
      } catch (error) {
        if (!this.#stopping) this.#options.log.error(`A process could not begin: ${sentenceOf(error)}`)
      }
    }
  }

  async #begin(): Promise<Worker> {
    const worker = cluster.fork()
    this.#living.add(worker)
    worker.once('exit', () => this.#living.delete(worker))
    // Of a channel that breaks the end is heard of, too.
    worker.on('error', () => {})
    const begun = Promise.withResolvers<void>()
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'hints') this.#passOn(message.items, worker)
      else if (message.type === 'ready') begun.resolve()
      else begun.reject(new WorkerFailure(message.sentence))
    })
    worker.once('exit', (code: number, signal: string | null) => {
      begun.reject(new WorkerFailure(`It ended with ${signal ?? `code ${code}`}.`))
    })
    const late = setTimeout(() => {
      begun.reject(new WorkerFailure('It was not ready within two minutes.'))
      worker.process.kill('SIGKILL')
    }, patienceMs.begin)
    await begun.promise.finally(() => clearTimeout(late))
    return worker
  }

  #passOn(items: readonly Across[], from: Worker): void {
    this.#tellAll({ type: 'hints', items }, from)
    this.#options.wire.send(items)
  }

  #tellAll(message: FromFirst, but?: Worker): void {
    for (const worker of this.#living) if (worker !== but) tell(worker, message)
  }
}

function tell(worker: Worker, message: FromFirst): void {
  if (worker.isConnected()) worker.process.send(message, () => {})
}

/** Whether it ended by itself; one that does not is killed. */
async function ended(worker: Worker, withinMs: number): Promise<boolean> {
  if (worker.isDead()) return true
  const gone = once(worker, 'exit').then(() => true)
  if (await Promise.race([gone, sleep(withinMs, false, { ref: false })])) return true
  worker.process.kill('SIGKILL')
  await gone
  return false
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
