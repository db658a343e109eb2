import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { isTransient } from '#server/db/retry.ts'
import { sqlState } from '#server/db/sql-state.ts'
import type { Committed, Incoming, Outcome } from '#server/ingest/incoming.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'

type Waiting = {
  item: Incoming
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

type Lane = { waiting: Waiting[]; running: boolean }

export type IngestOptions = {
  pool: pg.Pool
  /** Told after the commit, before the callers hear of it. */
  onCommitted: (committed: Committed) => void
  /** Batches written at the same time, over all workspaces. */
  lanes?: number
}

const maxBatch = 256
const maxWaiting = 20_000

/** Thrown at callers when more is waiting to be written than can be held; nothing of theirs was stored. */
export class IngestBusy extends Error {
  override name = 'IngestBusy'
}

/**
 * The only writer of messages. What arrives for a workspace while its last batch is being written makes up the next
 * one, so that many callers share one transaction and one flush to disk; a caller hears back when its message is durable.
 */
export class Ingest {
  readonly #options: Required<IngestOptions>
  readonly #lanes = new Map<string, Lane>()
  readonly #ready: string[] = []
  #running = 0
  #held = 0
  #idle: (() => void)[] = []

  constructor(options: IngestOptions) {
    this.#options = { lanes: 4, ...options }
  }

  /** Resolves with the outcome once it is durable; rejects when it is not known to be stored. */
  add(workspaceId: string, item: Incoming): Promise<Outcome> {
    if (this.#held >= maxWaiting) return Promise.reject(new IngestBusy('Too many messages are waiting.'))
    this.#held += 1
    return new Promise((resolve, reject) => {
      let lane = this.#lanes.get(workspaceId)
      if (!lane) {
        lane = { waiting: [], running: false }
        this.#lanes.set(workspaceId, lane)
      }
      lane.waiting.push({ item, resolve, reject })
      if (lane.waiting.length === 1 && !lane.running) {
        this.#ready.push(workspaceId)
        // Not at once: requests read from the sockets in the same turn of the event loop travel together.
        setImmediate(() => this.#start())
      }
    })
  }

  /** Resolves when nothing is being written any more. */
  drain(): Promise<void> {
    if (this.#held === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #start(): void {
    while (this.#running < this.#options.lanes) {
      const workspaceId = this.#ready.shift()
      if (workspaceId === undefined) return
      const lane = this.#lanes.get(workspaceId)
      if (!lane || lane.running || lane.waiting.length === 0) continue
      lane.running = true
      this.#running += 1
      const batch = lane.waiting.splice(0, maxBatch)
      void this.#write(workspaceId, batch).finally(() => this.#done(workspaceId, lane, batch.length))
    }
  }

  #done(workspaceId: string, lane: Lane, count: number): void {
    lane.running = false
    this.#running -= 1
    this.#held -= count
    if (lane.waiting.length > 0) this.#ready.push(workspaceId)
    else this.#lanes.delete(workspaceId)
    setImmediate(() => this.#start())
    if (this.#held === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** A batch that fails is halved and tried again, so that one row nobody can store refuses only itself. */
  async #write(workspaceId: string, batch: Waiting[], attempt = 1): Promise<void> {
    try {
      const { outcomes, committed } = await inWorkspace(this.#options.pool, workspaceId, (db) =>
        writeBatch(
          db,
          batch.map(({ item }) => item),
        ),
      )
      this.#options.onCommitted(committed)
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index]
        if (outcome) resolve(outcome)
        else reject(new Error('A message came out of its batch without an outcome.'))
      }
    } catch (error) {
      const kind = kindOf(error)
      if (kind === 'again' && attempt < 5) return this.#write(workspaceId, batch, attempt + 1)
      const middle = Math.ceil(batch.length / 2)
      if (kind === 'poison' && batch.length > 1) {
        await this.#write(workspaceId, batch.slice(0, middle))
        return this.#write(workspaceId, batch.slice(middle))
      }
      for (const { resolve, reject } of batch) {
        if (kind === 'poison') resolve(unstorable)
        else reject(error)
      }
    }
  }
}

const unstorable: Outcome = {
  status: 'refused',
  code: 'invalid_input',
  detail: 'The database cannot keep this message.',
}

/** Serialization, deadlock and lock time-out pass by themselves; data errors and broken constraints do not. */
function kindOf(error: unknown): 'again' | 'poison' | 'broken' {
  if (isTransient(error)) return 'again'
  return /^(22|23|54)/.test(sqlState(error) ?? '') ? 'poison' : 'broken'
}
