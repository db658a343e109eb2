import type { Across, Carrier } from '#server/realtime/across.ts'
import type { FromFirst, FromWorker } from '#server/processes/messages.ts'

/**
 * Hints of a worker, by way of the first process: to the other workers as they are, in order, with the words of an
 * answer in the making; from there, ids alone, to other machines.
 */
export class ToldByFirst implements Carrier {
  #hear: (message: FromFirst) => void = () => {}

  hasOthers(): boolean {
    return true
  }

  send(items: readonly Across[]): void {
    tellFirst({ type: 'hints', items })
  }

  async start(hear: (items: readonly Across[]) => void): Promise<void> {
    this.#hear = (message) => {
      if (message.type === 'hints') hear(message.items)
    }
    process.on('message', this.#hear)
  }

  async stop(): Promise<void> {
    process.off('message', this.#hear)
  }
}

/** Resolves when it is on its way. */
export function tellFirst(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send || !process.connected) return resolve()
    process.send(message, undefined, {}, () => resolve())
    return undefined
  })
}
