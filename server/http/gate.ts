/** Lets a few through at a time; the others wait in line, as long as it is not too long. */
export class Gate {
  #inside = 0
  readonly #line: (() => void)[] = []
  readonly #most: number
  readonly #longest: number

  constructor(most: number, longest: number) {
    this.#most = most
    this.#longest = longest
  }

  /** Runs the work when it is its turn; null when the line is too long. */
  async pass<T>(work: () => Promise<T>): Promise<T | null> {
    if (this.#inside >= this.#most) {
      if (this.#line.length >= this.#longest) return null
      await new Promise<void>((go) => this.#line.push(go))
    } else this.#inside += 1
    try {
      return await work()
    } finally {
      const next = this.#line.shift()
      if (next) next()
      else this.#inside -= 1
    }
  }
}
