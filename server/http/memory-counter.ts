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
  /** Goes on where it stood: a new walk would pass all that has been deleted before it comes to the first. */
  #walk = this.#used.entries()
  #first: [string, Used] | null = null
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
    for (let first = this.#lookAtFirst(); first; first = this.#lookAtFirst()) {
      const [key, { until }] = first
      if (until > now && this.#used.size < this.#most) return
      this.#used.delete(key)
      this.#first = null
    }
  }

  /** The key that has been here longest. */
  #lookAtFirst(): [string, Used] | null {
    while (this.#used.size > 0) {
      if (this.#first && this.#used.get(this.#first[0]) === this.#first[1]) return this.#first
      const step = this.#walk.next()
      if (step.done) this.#walk = this.#used.entries()
      else this.#first = step.value
    }
    return null
  }
}
