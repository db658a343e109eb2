/** How many of something each key may have open at the same time. */
export class AtOnce {
  readonly #open = new Map<string, number>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Answers how to leave again, or null when there are too many already, those elsewhere included. Leaving twice counts once. */
  enter(key: string, elsewhere = 0): (() => void) | null {
    const count = this.count(key)
    if (count + elsewhere >= this.#most) return null
    this.#open.set(key, count + 1)
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      const left = this.count(key) - 1
      if (left <= 0) this.#open.delete(key)
      else this.#open.set(key, left)
    }
  }

  count(key: string): number {
    return this.#open.get(key) ?? 0
  }
}
