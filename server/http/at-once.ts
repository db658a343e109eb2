/** How many of something each key may have open at the same time. */
export class AtOnce {
  readonly #open = new Map<string, number>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  /** Answers how to leave again, or null when there are too many already. Leaving twice counts once. */
  enter(key: string): (() => void) | null {
    const count = this.#open.get(key) ?? 0
    if (count >= this.#most) return null
    this.#open.set(key, count + 1)
    let inside = true
    return () => {
      if (!inside) return
      inside = false
      const left = (this.#open.get(key) ?? 1) - 1
      if (left === 0) this.#open.delete(key)
      else this.#open.set(key, left)
    }
  }
}
