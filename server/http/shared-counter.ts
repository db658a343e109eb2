import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { ConfigError } from '#server/config.ts'
import { MemoryCounter } from '#server/http/memory-counter.ts'
import type { Counted, Counter } from '#server/http/counter.ts'
import type { Log } from '#server/log.ts'

/** So high that the library itself never refuses: who compares the count with the limit is the door. */
const noLimit = 2_000_000_000

/**
 * Counts in PostgreSQL, for several processes together. While the database does not answer, this process counts for
 * itself: a limit that is too generous for a moment is better than a door that is shut.
 */
export class SharedCounter implements Counter {
  readonly #limiter: RateLimiterPostgres
  readonly #alone: MemoryCounter
  readonly #log: Log

  constructor(pool: pg.Pool, log: Log, door: string, windowSeconds: number) {
    this.#limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'limits',
      tableName: 'point',
      tableCreated: true,
      keyPrefix: door,
      points: noLimit,
      duration: windowSeconds,
      // Each door would delete the rows of all doors: see forgetOldCounts.
      clearExpiredByTimeout: false,
    })
    this.#alone = new MemoryCounter(windowSeconds * 1000)
    this.#log = log
  }

  async add(key: string, points: number): Promise<Counted> {
    try {
      const { consumedPoints, msBeforeNext } = await this.#limiter.consume(hidden(key), points)
      return { points: consumedPoints, inMs: msBeforeNext }
    } catch (error) {
      this.#log.error(`limits are counted by this process alone for now: ${String(error)}`)
      return this.#alone.add(key, points)
    }
  }

  async takeBack(key: string, points: number): Promise<void> {
    this.#alone.takeBack(key, points)
    await this.#limiter.reward(hidden(key), points).catch(() => {})
  }
}

/** No address of a visitor and no email is written down, not even for a minute. */
function hidden(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

/** Refuses the start where the limits cannot be shared, instead of doing it at the first request. */
export async function checkSharedCounts(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ fits: boolean }>(
      `select bool_and(has_table_privilege('limits.point', may)) as fits
       from unnest(array['select', 'insert', 'update', 'delete']) as may`,
    )
    .catch(() => ({ rows: [{ fits: false }] }))
  if (rows[0]?.fits) return
  throw new ConfigError(
    'LIMITS=shared needs the table limits.point and the right to write into it; the migrations make both. LIMITS=memory needs neither.',
  )
}

const everyMs = 60_000

/** Deletes counts that are over, now and then; answers how to stop. */
export function forgetOldCounts(pool: pg.Pool): () => void {
  const timer = setInterval(() => {
    pool.query('delete from limits.point where expire < $1', [Date.now()]).catch(() => {})
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
