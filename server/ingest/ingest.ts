import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { isTransient } from '#server/db/retry.ts'
import { sqlState } from '#server/db/sql-state.ts'
import type { Committed, Incoming, Outcome, Target } from '#server/ingest/incoming.ts'
import { writeBatch } from '#server/ingest/write-batch.ts'

type Waiting = {
  item: Incoming
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/** `busy`: sessions of which messages are being written; what else comes for them waits, as it has its order. */
type Lane = {
  workspaceId: string
  mostAtOnce: number
  waiting: Waiting[]
  running: number
  busy: Set<string>
}

export type IngestOptions = {
  pool: pg.Pool
  /** Told after the commit, before the callers hear of it. */
  onCommitted: (committed: Committed) => void
  /** Batches written at the same time, over all workspaces. */
  lanes?: number
}

const maxBatch = 256
/**
 * Of one workspace: the database writes one batch while this process reads the next. A third pays for other chatbots, whose
 * batches wait twice more for the database, as their talks have to be found and opened first.
 */
const mostAtOnce = { session: 2, external: 3 } as const satisfies Record<Target['type'], number>
/** Below that a further one waits for the first, as larger batches cost less a message. */
const worthASecond = 48
const maxWaiting = 20_000

/** Thrown at callers when more is waiting to be written than can be held; nothing of theirs was stored. */
export class IngestBusy extends Error {
  override name = 'IngestBusy'
}

/**
 * The only writer of messages. What arrives for a workspace while its last batches are being written makes up the next
 * one, so that many callers share one transaction and one flush to disk; a caller hears back when its message is durable.
 * Batches of one workspace that are written at once never hold messages of the same session.
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
      // People who talk to one another do not wait behind what other chatbots bring in by the thousand.
      const key = `${item.target.type} ${workspaceId}`
      let lane = this.#lanes.get(key)
      if (!lane) {
        lane = {
          workspaceId,
          mostAtOnce: mostAtOnce[item.target.type],
          waiting: [],
          running: 0,
          busy: new Set(),
        }
        this.#lanes.set(key, lane)
      }
      lane.waiting.push({ item, resolve, reject })
      if (lane.waiting.length === (lane.running === 0 ? 1 : worthASecond) && lane.running < lane.mostAtOnce) {
        this.#ready.push(key)
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
      const key = this.#ready.shift()
      if (key === undefined) return
      const lane = this.#lanes.get(key)
      const batch = lane ? nextOf(lane) : []
      if (!lane || batch.length === 0) continue
      lane.running += 1
      this.#running += 1
      const sessions = new Set(batch.map(({ item }) => sessionOf(item)))
      for (const each of sessions) lane.busy.add(each)
      void this.#write(lane.workspaceId, batch).finally(() => {
        for (const each of sessions) lane.busy.delete(each)
        this.#done(key, lane, batch.length)
      })
    }
  }

  #done(key: string, lane: Lane, count: number): void {
    lane.running -= 1
    this.#running -= 1
    this.#held -= count
    if (lane.waiting.length > 0) this.#ready.push(key)
    else if (lane.running === 0) this.#lanes.delete(key)
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

/** What of a workspace's messages is to be written now; takes it from those that wait. */
function nextOf(lane: Lane): Waiting[] {
  if (lane.running >= lane.mostAtOnce || (lane.running > 0 && lane.waiting.length < worthASecond)) return []
  if (lane.running === 0) return lane.waiting.splice(0, maxBatch)
  const batch: Waiting[] = []
  const left: Waiting[] = []
  for (const each of lane.waiting) {
    const isFree = batch.length < maxBatch && !lane.busy.has(sessionOf(each.item))
    if (isFree) batch.push(each)
    else left.push(each)
  }
  lane.waiting = left
  return batch
}

function sessionOf({ target }: Incoming): string {
  return target.type === 'session' ? target.sessionId : `of others: ${target.externalId}`
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
