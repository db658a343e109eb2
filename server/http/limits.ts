import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type pg from 'pg'
import { addHeader } from '#server/http/answer-headers.ts'
import { AtOnceTogether, type OpenThere } from '#server/http/at-once-together.ts'
import { networkOf } from '#server/http/address.ts'
import type { Counter } from '#server/http/counter.ts'
import { doors, type Door, type Settings } from '#server/http/doors.ts'
import type { Env } from '#server/http/env.ts'
import { MemoryCounter } from '#server/http/memory-counter.ts'
import { Refusal } from '#server/http/refusal.ts'
import { checkSharedCounts, forgetOldCounts, SharedCounter } from '#server/http/shared-counter.ts'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'

/** Told to other processes by these names. */
export const openThings = ['socketsOfAddress', 'socketsOfSession'] as const
export type OpenThings = (typeof openThings)[number]

/** Whoever is not told apart by anything else is told apart by the place in the network. */
export type Limits = {
  /**
   * Takes points from a door, for the caller's address unless a key is given; a refusal with Retry-After once they are
   * used up. What is left is told in the answer's RateLimit headers.
   */
  take(door: Door, c: Context<Env>, key?: string, points?: number): Promise<void>
  /** For what turned out to be right: it shall not count. */
  giveBack(door: Door, c: Context<Env>, key?: string): Promise<void>
  /** What is open at this moment, in all processes. */
  open: Record<OpenThings, AtOnceTogether>
  /** From now on other processes are told of what is open here. */
  tellOthers(tell: (of: OpenThings, open: OpenThere) => void): void
  stop(): void
}

/** `secret`: by which processes of this installation know keys that they tell each other of. */
export async function openLimits(
  { limits }: Pick<Config, 'limits'>,
  pool: pg.Pool,
  log: Log,
  secret: string,
): Promise<Limits> {
  const shared = limits === 'shared'
  if (shared) await checkSharedCounts(pool)
  const counters = new Map<Door, Counter>()
  for (const [door, { seconds }] of Object.entries(doors) as [Door, { seconds: number }][]) {
    counters.set(
      door,
      shared ? new SharedCounter(pool, log, door, seconds) : new MemoryCounter(seconds * 1000),
    )
  }
  const ends = shared ? [forgetOldCounts(pool)] : []
  const open = {
    socketsOfAddress: new AtOnceTogether(200, secret),
    socketsOfSession: new AtOnceTogether(12, secret),
  }
  const counterOf = (door: Door) => counters.get(door) as Counter
  return {
    async take(door, c, key = networkOf(c.get('address')), points = 1) {
      const { most, seconds, secret, forOperatorToo, says = 'Too much at once.' }: Settings = doors[door]
      if (c.get('unlimited') && !forOperatorToo) return
      const adding = counterOf(door).add(key, points)
      const counted = adding instanceof Promise ? await adding : adding
      const wait = Math.max(1, Math.ceil(counted.inMs / 1000))
      if (!secret) tell(c, door, most, seconds, Math.max(0, most - counted.points), wait)
      if (counted.points <= most) return
      throw new Refusal('too_many_requests', `${says} Try again in ${timeOf(wait)}.`, {
        headers: { 'retry-after': String(wait) },
      })
    },
    async giveBack(door, c, key = networkOf(c.get('address'))) {
      await counterOf(door).takeBack(key, 1)
    },
    open,
    tellOthers(tell) {
      for (const of of openThings) ends.push(open[of].tellOthers((there) => tell(of, there)))
    },
    stop() {
      for (const end of ends) end()
    },
  }
}

/** draft-ietf-httpapi-ratelimit-headers: q points in w seconds, r left, the window ends in t seconds. */
function tell(c: Context<Env>, door: Door, q: number, w: number, r: number, t: number): void {
  addHeader(c, 'ratelimit-policy', `"${door}";q=${q};w=${w}`)
  addHeader(c, 'ratelimit', `"${door}";r=${r};t=${t}`)
}

function timeOf(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`
}

export function isOperator(operatorKey: string, given: string | undefined): boolean {
  if (given === undefined) return false
  const [one, other] = [Buffer.from(operatorKey), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
