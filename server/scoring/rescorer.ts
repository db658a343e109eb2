import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Log } from '#server/log.ts'
import { letGoRescoring } from '#server/scoring/rescoring-store.ts'
import { rescoreStep } from '#server/scoring/rescore-step.ts'
import type { Services } from '#server/services.ts'

export type RescorerOptions = {
  pool: pg.Pool
  inWorkspace: Services['inWorkspace']
  bus: Services['bus']
  log: Log
  /** How often it is looked for what a killed process has left. */
  sweepMs?: number
}

/** Dashboards are told this often, however many scores were changed meanwhile. */
const tellMs = 1000
const restMs = 5000
/** Until transactions have ended that were open when the version was saved. */
const waitMs = 50

/**
 * Brings scores to the newest rules of their workspace, one workspace after the other, in short transactions. How far it is
 * stands in a row; a kick only makes it quick, and what a killed process leaves is found by the sweep within 40 seconds.
 */
export class Rescorer {
  readonly #options: Required<RescorerOptions>
  readonly #runner = uuidv7()
  readonly #waiting = new Set<string>()
  #busy: Promise<void> | null = null
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: RescorerOptions) {
    this.#options = { sweepMs: 10_000, ...options }
  }

  start(): void {
    void this.#sweep()
    this.#sweeping = setInterval(() => void this.#sweep(), this.#options.sweepMs)
  }

  /** Ends with the step that is under way; another process goes on at once. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    this.#waiting.clear()
    await this.#busy
  }

  /** Somebody has saved a version. */
  kick(workspaceId: string): void {
    if (this.#stopped) return
    this.#waiting.add(workspaceId)
    this.#busy ??= this.#workAll().finally(() => {
      this.#busy = null
    })
  }

  /** Until all that was begun has ended. */
  async drain(): Promise<void> {
    while (this.#busy) await this.#busy
  }

  async #sweep(): Promise<void> {
    const { pool, log } = this.#options
    try {
      const { rows } = await pool.query<{ workspace_id: string }>(
        'select workspace_id from app.due_rescorings($1, 200)',
        [new Date()],
      )
      for (const row of rows) this.kick(row.workspace_id)
    } catch (error) {
      if (!this.#stopped) log.error(`rescoring sweep: ${String(error)}`)
    }
  }

  async #workAll(): Promise<void> {
    const { inWorkspace, log } = this.#options
    for (const workspaceId of this.#waiting) {
      this.#waiting.delete(workspaceId)
      try {
        await this.#work(workspaceId)
      } catch (error) {
        if (!this.#stopped) log.error(`rescoring of ${workspaceId}: ${String(error)}`)
        const later = new Date(Date.now() + restMs)
        // Should this fail, too, the row is taken for lost after a while.
        await inWorkspace(workspaceId, (db) => letGoRescoring(db, this.#runner, later)).catch(() => null)
      }
    }
  }

  async #work(workspaceId: string): Promise<void> {
    const { inWorkspace, bus } = this.#options
    let changed = new Set<string>()
    let toldAt = Date.now()
    const tell = () => {
      if (changed.size > 0) bus.publish({ workspaceId, leads: [...changed], created: [], removed: [] })
      changed = new Set()
      toldAt = Date.now()
    }
    try {
      while (!this.#stopped) {
        const step = await inWorkspace(workspaceId, (db) => rescoreStep(db, this.#runner))
        for (const id of step?.changed ?? []) changed.add(id)
        if (!step || step.ended) return
        if (Date.now() - toldAt >= tellMs) tell()
        if (step.waits) await sleep(waitMs)
      }
      await inWorkspace(workspaceId, (db) => letGoRescoring(db, this.#runner, new Date()))
    } finally {
      tell()
    }
  }
}
