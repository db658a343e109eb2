import { setTimeout as sleep } from 'node:timers/promises'

type State = { beganAt: number; running: Promise<unknown>; next: Promise<unknown> | null }

/**
 * One answer for all who ask the same at about the same time. Whoever asks gets an answer that was begun after they asked,
 * so that it is never older than the hint that made them ask; the first is answered at once, and those who ask meanwhile
 * together, no sooner than `gapMs` after it began.
 */
export class SharedRuns {
  readonly #gapMs: number
  readonly #states = new Map<string, State>()

  constructor(gapMs: number) {
    this.#gapMs = gapMs
  }

  ask<Answer>(key: string, run: () => Promise<Answer>): Promise<Answer> {
    const state = this.#states.get(key)
    if (!state) return this.#begin(key, run)
    // It has not begun yet. What stands under one key is asked for in one way.
    state.next ??= this.#after(state, () => this.#begin(key, run))
    return state.next as Promise<Answer>
  }

  async #after<Answer>({ running, beganAt }: State, begin: () => Promise<Answer>): Promise<Answer> {
    await running.catch(() => {})
    await sleep(Math.max(0, beganAt + this.#gapMs - performance.now()))
    return begin()
  }

  #begin<Answer>(key: string, run: () => Promise<Answer>): Promise<Answer> {
    const running = run()
    const state: State = { beganAt: performance.now(), running, next: null }
    this.#states.set(key, state)
    void this.#end(key, state)
    return running
  }

  async #end(key: string, state: State): Promise<void> {
    await state.running.catch(() => {})
    await sleep(Math.max(0, state.beganAt + this.#gapMs - performance.now()), undefined, { ref: false })
    if (this.#states.get(key) === state && state.next === null) this.#states.delete(key)
  }
}
