import type { Counted, Counter } from '#server/http/counter.ts'

/** More are not remembered at once: about 8 MB a door when strangers fill it. */
const mostKeys = 50_000

type Used = { points: number; until: number }

/**
 * Counts in this process's memory, in windows that begin with a key's first use. As all windows of a door are of one
 * length, the map's own order is the order in which they end: forgetting costs nothing and needs no timer. When there
 * are too many keys, the one whose window ends first is forgotten.
 */
export class MemoryCounter implements Counter {
  readonly #used = new Map<string, Used>()
  readonly #windowMs: number
  readonly #most: number

  constructor(windowMs: number, most = mostKeys) {
    this.#windowMs = windowMs
    this.#most = most
  }

  add(key: string, points: number, now = Date.now()): Counted {
    const known = this.#used.get(key)
    if (known && known.until > now) {
      known.points += points
      return { points: known.points, inMs: known.until - now }
    }
    if (known) this.#used.delete(key)
    this.#forget(now)
    this.#used.set(key, { points, until: now + this.#windowMs })
    return { points, inMs: this.#windowMs }
  }

  takeBack(key: string, points: number): void {
    const known = this.#used.get(key)
    if (known) known.points = Math.max(0, known.points - points)
  }

  get size(): number {
    return this.#used.size
  }

  #forget(now: number): void {
    for (const [key, { until }] of this.#used) {
      if (until > now && this.#used.size < this.#most) return
      this.#used.delete(key)
    }
  }
}
