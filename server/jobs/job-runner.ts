import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '#server/http/refusal.ts'
import { doStep } from '#server/jobs/do-step.ts'
import { endJob, letGo, putOff } from '#server/jobs/job-store.ts'
import type { Log } from '#server/log.ts'
import type { Services } from '#server/services.ts'

export type JobRunnerOptions = {
  pool: pg.Pool
  inWorkspace: Services['inWorkspace']
  bus: Services['bus']
  log: Log
  /** How often it is looked for what a killed process has left. */
  sweepMs?: number
}

/** People whose jobs run at the same time; each has one at work. */
const mostAtOnce = 2
/** Dashboards are told this often, however many leads were changed meanwhile. */
const tellMs = 1000
const restMs = 3000
const mostTries = 5

/**
 * Goes through jobs step by step, each a short transaction. What is to be done stands in rows; a kick only makes it
 * quick, and what a killed process leaves is found by the sweep of another within 40 seconds.
 */
export class JobRunner {
  readonly #options: Required<JobRunnerOptions>
  readonly #runner = uuidv7()
  readonly #waiting = new Map<string, { workspaceId: string; ownerId: string }>()
  readonly #busy = new Map<string, Promise<void>>()
  readonly #again = new Set<NodeJS.Timeout>()
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: JobRunnerOptions) {
    this.#options = { sweepMs: 10_000, ...options }
  }

  start(): void {
    void this.sweep()
    this.#sweeping = setInterval(() => void this.sweep(), this.#options.sweepMs)
  }

  /** Ends with the step that is under way; another process goes on at once. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    for (const timer of this.#again) clearTimeout(timer)
    this.#waiting.clear()
    await Promise.all(this.#busy.values())
  }

  /** Somebody has asked for a job. */
  kick(workspaceId: string, ownerId: string): void {
    if (this.#stopped) return
    this.#waiting.set(`${workspaceId} ${ownerId}`, { workspaceId, ownerId })
    this.#next()
  }

  /** Until all that was begun has ended. */
  async drain(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  async sweep(): Promise<void> {
    const { pool, log } = this.#options
    try {
      const { rows } = await pool.query<{ workspace_id: string; owner_id: string }>(
        'select workspace_id, owner_id from app.due_jobs($1, 200)',
        [new Date()],
      )
      for (const row of rows) this.kick(row.workspace_id, row.owner_id)
    } catch (error) {
      if (!this.#stopped) log.error(`jobs sweep: ${String(error)}`)
    }
  }

  #next(): void {
    for (const [key, { workspaceId, ownerId }] of this.#waiting) {
      if (this.#busy.size >= mostAtOnce) return
      if (this.#busy.has(key)) continue
      this.#waiting.delete(key)
      const done = this.#work(workspaceId, ownerId)
        .catch((error: unknown) => {
          if (!this.#stopped) this.#options.log.error(`jobs: ${String(error)}`)
        })
        .finally(() => {
          this.#busy.delete(key)
          this.#next()
        })
      this.#busy.set(key, done)
    }
  }

  async #work(workspaceId: string, ownerId: string): Promise<void> {
    const { inWorkspace, bus } = this.#options
    let changed = new Set<string>()
    let toldAt = Date.now()
    const tell = () => {
      if (changed.size > 0) bus.publish({ workspaceId, leads: [...changed], created: [], removed: [] })
      changed = new Set()
      toldAt = Date.now()
    }
    for (;;) {
      if (this.#stopped) {
        await inWorkspace(workspaceId, (db) => letGo(db, this.#runner))
        return tell()
      }
      let jobId: string | null = null
      const taken = (id: string) => {
        jobId = id
      }
      try {
        const step = await inWorkspace(workspaceId, (db) => doStep(db, ownerId, this.#runner, taken))
        for (const id of step?.changed ?? []) changed.add(id)
        if (!step || step.ended || Date.now() - toldAt >= tellMs) tell()
        if (!step) return
      } catch (error) {
        tell()
        if (jobId === null) throw error
        if (!(await this.#afterFailure(workspaceId, ownerId, jobId, error))) return
      }
    }
  }

  /** Whether the next job can be gone on with at once: this one has failed for good. */
  async #afterFailure(workspaceId: string, ownerId: string, jobId: string, error: unknown): Promise<boolean> {
    const { inWorkspace, log } = this.#options
    return inWorkspace(workspaceId, async (db) => {
      if (error instanceof Refusal) {
        await endJob(db, jobId, 'failed', error.message)
        return true
      }
      if (!this.#stopped) log.error(`job ${jobId}: ${String(error)}`)
      const tries = await putOff(db, jobId, new Date(Date.now() + restMs))
      if (tries >= mostTries) {
        await endJob(
          db,
          jobId,
          'failed',
          'Something went wrong on our side, five times. What was changed stays.',
        )
        return true
      }
      const timer = setTimeout(() => {
        this.#again.delete(timer)
        this.kick(workspaceId, ownerId)
      }, restMs + 10)
      this.#again.add(timer)
      return false
    })
  }
}
