import { setTimeout as sleep } from 'node:timers/promises'

const soonestMs = 400
const latestMs = 3000
/** How much of what was slow lately is still counted with at the next answer. */
const remembered = 0.97

/**
 * Holds back answers until the slowest of late would have come, so that none can be told from another by its time: what
 * is looked up for one and not for the other is a few milliseconds when it is quiet, and more when the machine is busy.
 */
export class EvenPace {
  #slowest = soonestMs

  /** `began`: of performance.now(). */
  async keep(began: number): Promise<void> {
    const took = performance.now() - began
    this.#slowest = Math.min(latestMs, Math.max(soonestMs, took, this.#slowest * remembered))
    if (took < this.#slowest) await sleep(this.#slowest - took)
  }
}
