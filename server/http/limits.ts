import { timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

/** How often each public door may be used: `points` in `duration` seconds. */
const doors = {
  sessionsOfAddress: { points: 60, duration: 60 },
  messagesOfAddress: { points: 300, duration: 60 },
  messagesOfSession: { points: 60, duration: 60 },
  readsOfSession: { points: 300, duration: 60 },
  messagesOfKey: { points: 60_000, duration: 60 },
} as const

export type Limits = {
  /** Takes points from a door, by the caller's address unless a key is given; a refusal with Retry-After when used up. */
  take(door: keyof typeof doors, c: Context<Env>, key?: string, points?: number): Promise<void>
}

export function makeLimits(): Limits {
  const limiters = new Map(
    Object.entries(doors).map(([door, options]) => [door, new RateLimiterMemory(options)] as const),
  )
  return {
    async take(door, c, key = c.get('address'), points = 1) {
      if (c.get('unlimited')) return
      try {
        await limiters.get(door)?.consume(key, points)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw new Refusal('too_many_requests', `Too much at once. Try again in ${seconds} s.`, {
          headers: { 'retry-after': String(seconds) },
        })
      }
    },
  }
}

export function isOperator(operatorKey: string, given: string | undefined): boolean {
  if (given === undefined) return false
  const [one, other] = [Buffer.from(operatorKey), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
