import { Worker } from 'node:worker_threads'
import type { ReadText, ToRead } from '#server/knowledge/read-text.ts'

const mostMs = 10_000
const idleMs = 30_000

/**
 * Reads texts in a thread of its own, one after the other. A text that takes too long or too much memory ends the thread
 * and is answered with null; the next one gets a new thread.
 */
export class TextReader {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null
  readonly #mostMs: number

  constructor(mostMsOfText = mostMs) {
    this.#mostMs = mostMsOfText
  }

  read(asked: ToRead): Promise<ReadText | null> {
    const next = this.#last.then(() => this.#read(asked))
    this.#last = next
    return next
  }

  async stop(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #read(asked: ToRead): Promise<ReadText | null> {
    if (this.#idle) clearTimeout(this.#idle)
    const worker = (this.#worker ??= start())
    const answer = await new Promise<ReadText | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), this.#mostMs)
      const done = (read: ReadText | null) => {
        clearTimeout(timer)
        resolve(read)
      }
      worker.removeAllListeners()
      worker.once('message', (read: ReadText) => done(read))
      worker.once('error', () => done(null))
      worker.once('exit', () => done(null))
      worker.postMessage(asked)
    })
    if (answer === null) await this.stop()
    this.#idle = setTimeout(() => void this.stop(), idleMs)
    this.#idle.unref()
    return answer
  }
}

function start(): Worker {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 192, stackSizeMb: 4 },
  })
  worker.unref()
  return worker
}
