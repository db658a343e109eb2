import { renameSync, writeFileSync } from 'node:fs'

// Preloaded into the server under measurement: on SIGUSR2 it throws its garbage away and writes down what it holds, as
// otherwise more would be seen of when the collector ran than of what a connection costs.

export type Memory = {
  /** Bytes of the process in memory. */
  rss: number
  /** Bytes of the objects it holds, after collecting garbage. */
  used: number
}

const file = process.env['TOLD_MEMORY'] ?? ''
const collect: unknown = Reflect.get(globalThis, 'gc')
process.on('SIGUSR2', () => {
  if (typeof collect !== 'function') throw new Error('Start with --expose-gc.')
  collect()
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  // Whole or not there: it is looked for while it is being written.
  writeFileSync(`${file}.part`, JSON.stringify({ rss, used: heapUsed + external } satisfies Memory))
  renameSync(`${file}.part`, `${file}.new`)
})
