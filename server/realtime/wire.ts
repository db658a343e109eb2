import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { openNotices, type Notices } from '#server/db/notices.ts'
import type { ConnectTo } from '#server/db/pool.ts'
import type { Log } from '#server/log.ts'
import type { Across, Carrier } from '#server/realtime/across.ts'
import { fromPayload, greeting, toPayloads } from '#server/realtime/wire-words.ts'

const channel = 'brainbots_hints'

/** A connection that does not answer for so long is lost, and it is looked at this often. */
const usual = { lookMs: 30_000, patienceMs: 10_000, shortestWaitMs: 250, longestWaitMs: 15_000 }
/** More that waits to be told than this is told as "something was missed": the database does not keep up. */
const mostWaiting = 5000

type WireOptions = { to: ConnectTo; log: Log; times?: Partial<typeof usual> }

/**
 * Hints between processes that share nothing but the database, by LISTEN and NOTIFY on one connection of its own: after
 * the commit, in batches, and never inside a transaction of the business, as NOTIFY holds a lock of the whole server
 * while it commits. It tells ids only. While nobody else listens it tells nothing.
 */
export class Wire implements Carrier {
  readonly #options: WireOptions
  readonly #times: typeof usual
  readonly #from = uuidv7()
  readonly #ending = new AbortController()
  #hear: (items: readonly Across[]) => void = () => {}
  #notices: Notices | null = null
  #others = 0
  #waiting: Across[] = []
  #sending: Promise<void> | null = null
  #missed = false
  #running: Promise<void> | null = null
  #heardSelf: () => void = () => {}

  constructor(options: WireOptions) {
    this.#options = options
    this.#times = { ...usual, ...options.times }
  }

  hasOthers(): boolean {
    return this.#others > 0
  }

  /** Where the first try fails it is tried on: hints are no reason not to serve. */
  async start(hear: (items: readonly Across[]) => void): Promise<void> {
    this.#hear = hear
    const first = Promise.withResolvers<void>()
    this.#running = this.#keepUp(first.resolve)
    await first.promise
  }

  send(items: readonly Across[]): void {
    if (this.#others === 0) return
    if (!this.#notices) {
      this.#missed = true
      return
    }
    if (this.#waiting.length + items.length > mostWaiting) this.#waiting = [{ type: 'missed' }]
    else this.#waiting.push(...items)
    this.#sending ??= this.#sendAll(this.#notices).finally(() => {
      this.#sending = null
    })
  }

  async stop(): Promise<void> {
    await this.#sending
    this.#ending.abort()
    await this.#running
  }

  async #sendAll(notices: Notices): Promise<void> {
    while (this.#waiting.length > 0) {
      const items = this.#waiting
      this.#waiting = []
      try {
        for (const payload of toPayloads(this.#from, items)) await notices.tell(payload)
      } catch (error) {
        this.#missed = true
        this.#waiting = []
        this.#options.log.debug(`hints were not told: ${String(error)}`)
      }
    }
  }

  /** Connects, watches, and connects again, until it is stopped. */
  async #keepUp(tried: () => void): Promise<void> {
    const { log } = this.#options
    const { shortestWaitMs, longestWaitMs } = this.#times
    const { signal } = this.#ending
    let wait = shortestWaitMs
    let isLate = false
    while (!signal.aborted) {
      try {
        const notices = await this.#connect()
        if (isLate) {
          log.info('Hints reach other processes again.')
          this.#makeUp()
        }
        tried()
        wait = shortestWaitMs
        isLate = false
        await this.#watch(notices)
      } catch (error) {
        if (signal.aborted) break
        if (!isLate) log.error(`Hints do not reach other processes for now: ${String(error)}`)
        tried()
      }
      isLate = true
      await sleep(wait * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {})
      wait = Math.min(wait * 2, longestWaitMs)
    }
  }

  async #connect(): Promise<Notices> {
    const { patienceMs } = this.#times
    const notices = await openNotices(
      this.#options.to,
      channel,
      (payload) => this.#receive(payload),
      patienceMs,
    )
    try {
      const heard = new Promise<void>((resolve) => {
        this.#heardSelf = resolve
      })
      this.#others = await notices.others()
      // Who believed to be alone hears that they are not; and we hear whether what is told is heard.
      await notices.tell(greeting(this.#from))
      await mustHear(heard, patienceMs)
      this.#notices = notices
      return notices
    } catch (error) {
      await notices.end()
      throw error
    }
  }

  /** Until the connection is lost, or ended. */
  async #watch(notices: Notices): Promise<void> {
    const { signal } = this.#ending
    const either = AbortSignal.any([signal, notices.lost])
    try {
      for (;;) {
        await sleep(this.#times.lookMs, undefined, { signal: either, ref: false })
        this.#others = await notices.others()
        // What could not be told by a connection that lives was told too fast, or refused.
        if (this.#missed) this.#makeUp()
      }
    } catch (error) {
      if (!signal.aborted) throw notices.lost.aborted ? new Error('The connection was lost.') : error
    } finally {
      this.#notices = null
      await notices.end()
    }
  }

  #receive(payload: string): void {
    const read = fromPayload(payload)
    if (!read) return
    if (read.from === this.#from) return this.#heardSelf()
    this.#others = Math.max(1, this.#others)
    if (read.items.length > 0) this.#hear(read.items)
  }

  /** What was told on either side meanwhile was heard on neither. */
  #makeUp(): void {
    this.#missed = false
    this.#hear([{ type: 'missed' }])
    this.send([{ type: 'missed' }])
  }
}

async function mustHear(heard: Promise<void>, patienceMs: number): Promise<void> {
  const late = new AbortController()
  const waited = sleep(patienceMs, 'late', { ref: false, signal: late.signal }).catch(() => 'late')
  const outcome = await Promise.race([heard, waited])
  late.abort()
  if (outcome !== 'late') return
  throw new Error(
    'LISTEN hears nothing. A pooler in transaction mode does not pass it on: let DATABASE_URL lead to PostgreSQL itself, or to a pool in session mode.',
  )
}
