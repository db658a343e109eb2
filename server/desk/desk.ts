import type pg from 'pg'
import { sendAlerts, type Channel } from '#server/alerts/channels.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { isTransient } from '#server/db/retry.ts'
import { attend } from '#server/desk/attend.ts'
import type { Log } from '#server/log.ts'
import { tellBroken } from '#server/promises/tell-broken.ts'
import type { Services } from '#server/services.ts'
import { tellOfChange } from '#server/talks/tell-of-change.ts'

export type DeskOptions = {
  pool: pg.Pool
  inWorkspace: Services['inWorkspace']
  bus: Services['bus']
  assistant: Services['assistant']
  channels: readonly Channel[]
  log: Log
  /** What time it is; tests turn the clock. */
  now?: () => Date
  /** How often it is looked for what is due: what a killed process has left is taken up as soon. */
  sweepMs?: number
}

/** Conversations looked at at the same time. */
const mostAtOnce = 4
/** What could not be looked at is left alone for a while, so that one bad row does not fill the log. */
const restMs = 30_000

/**
 * `lane`: what follows one another. The looks of a workspace do, as each would only hold a connection while it waits for the
 * one before.
 */
type Work = {
  key: string
  lane: string
  workspaceId: string
  run: (db: Db, now: Date) => Promise<() => void>
}

/**
 * Looks after visitors who wait for a person. When a conversation is to be looked at stands in its row, written with whatever
 * made it so; a kick only makes it quick. Several processes may sweep: each look is one transaction under a lock.
 */
export class Desk {
  readonly #options: Required<DeskOptions>
  /** By lane and key. */
  readonly #waiting = new Map<string, Map<string, Work>>()
  /** By lane. */
  readonly #busy = new Map<string, Promise<void>>()
  readonly #resting = new Map<string, number>()
  readonly #soon = new Set<NodeJS.Timeout>()
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: DeskOptions) {
    this.#options = { now: () => new Date(), sweepMs: 2_000, ...options }
  }

  start(): void {
    void this.sweep()
    this.#sweeping = setInterval(() => void this.sweep(), this.#options.sweepMs)
  }

  /** Resolves when nothing is being looked at any more. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    for (const timer of this.#soon) clearTimeout(timer)
    this.#waiting.clear()
    await Promise.all(this.#busy.values())
  }

  /** There may be something to do in this conversation. */
  kick(workspaceId: string, conversationId: string): void {
    this.#take({
      key: conversationId,
      lane: workspaceId,
      workspaceId,
      run: async (db, now) => {
        const { talk, upTo, released, deliveries, dueAt } = await attend(db, conversationId, now)
        return () => {
          if (!talk) return
          if (dueAt) this.kickAt(dueAt, workspaceId, conversationId)
          const { bus, channels } = this.#options
          const send: Services['sendAlerts'] = (alerts) => sendAlerts(channels, alerts)
          const told = { ...this.#options, desk: this, sendAlerts: send }
          if (released) tellOfChange(told, workspaceId, conversationId, released, 'release')
          bus.publishTalk(workspaceId, { id: conversationId, leadId: talk.leadId })
          if (upTo !== null) bus.toVisitor(talk.sessionId, { type: 'messages', upTo, conversationId })
          send(deliveries)
        }
      },
    })
  }

  /** Like `kick`, once the conversation is due; what is due before the next sweep does not wait for it. */
  kickAt(dueAt: Date, workspaceId: string, conversationId: string): void {
    const inMs = dueAt.getTime() - this.#options.now().getTime()
    if (inMs <= 0) return this.kick(workspaceId, conversationId)
    if (inMs > this.#options.sweepMs) return
    const timer = setTimeout(
      () => {
        this.#soon.delete(timer)
        this.kick(workspaceId, conversationId)
      },
      Math.max(0, inMs) + 1,
    )
    this.#soon.add(timer)
  }

  /** Looks for everything that is due, and resolves when it was looked at. */
  async sweep(): Promise<void> {
    const { pool, now, log } = this.#options
    try {
      const [talks, promises] = await Promise.all([
        pool.query<{ workspace_id: string; conversation_id: string }>(
          'select workspace_id, conversation_id from app.due_desk($1, 500)',
          [now()],
        ),
        pool.query<{ workspace_id: string; promise_id: string }>(
          'select workspace_id, promise_id from app.due_promises($1, 200)',
          [now()],
        ),
      ])
      for (const row of talks.rows) this.kick(row.workspace_id, row.conversation_id)
      for (const row of promises.rows) this.#tellBroken(row.workspace_id, row.promise_id)
    } catch (error) {
      if (!this.#stopped) log.error(`desk sweep: ${String(error)}`)
    }
    await this.settled()
  }

  /** Resolves when nothing waits to be looked at. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  #tellBroken(workspaceId: string, promiseId: string): void {
    this.#take({
      key: promiseId,
      lane: promiseId,
      workspaceId,
      run: async (db, now) => {
        const broken = await tellBroken(db, promiseId, now)
        return () => {
          if (!broken) return
          this.#options.bus.publish({ workspaceId, leads: [broken.leadId], created: [], removed: [] })
          sendAlerts(this.#options.channels, broken.deliveries)
        }
      },
    })
  }

  #take(work: Work): void {
    if (this.#stopped || (this.#resting.get(work.key) ?? 0) > Date.now()) return
    this.#resting.delete(work.key)
    const lane = this.#waiting.get(work.lane) ?? new Map<string, Work>()
    this.#waiting.set(work.lane, lane.set(work.key, work))
    this.#next()
  }

  #next(): void {
    for (const [name, lane] of this.#waiting) {
      if (this.#busy.size >= mostAtOnce) return
      const [work] = lane.values()
      if (!work || this.#busy.has(name)) continue
      lane.delete(work.key)
      // Behind the others, so that each workspace has its turn.
      this.#waiting.delete(name)
      if (lane.size > 0) this.#waiting.set(name, lane)
      const done = this.#do(work).finally(() => {
        this.#busy.delete(name)
        this.#next()
      })
      this.#busy.set(name, done)
    }
  }

  async #do({ key, workspaceId, run }: Work): Promise<void> {
    const { inWorkspace, log, now } = this.#options
    try {
      const tell = await inWorkspace(workspaceId, (db) => run(db, now()))
      tell()
    } catch (error) {
      // The next sweep looks again.
      if (isTransient(error)) return
      this.#resting.set(key, Date.now() + restMs)
      if (!this.#stopped) log.error(`desk: ${String(error)}`)
    }
  }
}
