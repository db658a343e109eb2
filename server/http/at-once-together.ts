import { createHmac } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { AtOnce } from '#server/http/at-once.ts'

/** How many a key has open in one process; `key` is a digest, as addresses travel nowhere. */
export type OpenThere = { processId: string; key: string; count: number }

/** Few are not worth a word: what is told begins at this part of the most. */
const toldFrom = 0.1
/** Said again this often, and forgotten when it was not: whoever was killed holds nothing. */
const times = { againMs: 2000, forgottenMs: 7000 }

/**
 * How many of something each key may have open at the same time, over all processes: each tells the others of keys that
 * have many with it. Those of which nothing is told yet are let in besides: at most a tenth for each further process,
 * and what opens within the milliseconds that a word takes.
 */
export class AtOnceTogether {
  readonly #here: AtOnce
  readonly #floor: number
  readonly #secret: string
  readonly #processId = uuidv7()
  readonly #told = new Map<string, number>()
  /** By digest and process. */
  readonly #there = new Map<string, Map<string, { count: number; heardAt: number }>>()
  #tell: ((open: OpenThere) => void) | null = null

  /** `secret`: of the installation, so that its processes call a key the same and nobody else knows it. */
  constructor(most: number, secret: string) {
    this.#here = new AtOnce(most)
    this.#floor = Math.max(2, Math.ceil(most * toldFrom))
    this.#secret = secret
  }

  /** Answers how to leave again, or null when there are too many already. */
  enter(key: string): (() => void) | null {
    const leave = this.#here.enter(key, this.#elsewhere(key))
    if (leave === null) return null
    this.#tellOf(key)
    return () => {
      leave()
      this.#tellOf(key)
    }
  }

  /** From now on others are told; answers how to end that. */
  tellOthers(tell: (open: OpenThere) => void): () => void {
    this.#tell = tell
    const timer = setInterval(() => {
      for (const [key, count] of this.#told) this.#say(key, count)
    }, times.againMs)
    timer.unref()
    return () => {
      clearInterval(timer)
      this.#tell = null
    }
  }

  hear({ processId, key, count }: OpenThere): void {
    const there = this.#there.get(key) ?? new Map<string, never>()
    if (count > 0) there.set(processId, { count, heardAt: Date.now() })
    else there.delete(processId)
    if (there.size > 0) this.#there.set(key, there)
    else this.#there.delete(key)
  }

  #elsewhere(key: string): number {
    if (this.#there.size === 0) return 0
    const now = Date.now()
    let sum = 0
    for (const [digest, there] of this.#there) {
      for (const [processId, { heardAt }] of there)
        if (now - heardAt > times.forgottenMs) there.delete(processId)
      if (there.size === 0) this.#there.delete(digest)
    }
    for (const { count } of this.#there.get(this.#digest(key))?.values() ?? []) sum += count
    return sum
  }

  #tellOf(key: string): void {
    if (!this.#tell) return
    const count = this.#here.count(key)
    const worth = count >= this.#floor ? count : 0
    if (worth === (this.#told.get(key) ?? 0)) return
    if (worth === 0) this.#told.delete(key)
    else this.#told.set(key, worth)
    this.#say(key, worth)
  }

  #say(key: string, count: number): void {
    this.#tell?.({ processId: this.#processId, key: this.#digest(key), count })
  }

  #digest(key: string): string {
    return createHmac('sha256', this.#secret).update(key).digest('base64url').slice(0, 22)
  }
}
