import { renameSync, writeFileSync } from 'node:fs'

// Preloaded into the server under measurement: on SIGUSR2 it throws its garbage away and writes down what it holds, as
// otherwise more would be seen of when the collector ran than of what a connection costs.

const file = process.env['TOLD_MEMORY'] ?? ''
const collect: unknown = Reflect.get(globalThis, 'gc')
process.on('SIGUSR2', () => {
  if (typeof collect !== 'function') throw new Error('Start with --expose-gc.')
  collect()
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  // Whole or not there: it is looked for while it is being written.
  writeFileSync(`${file}.part`, JSON.stringify({ rss, used: heapUsed + external }))
  renameSync(`${file}.part`, `${file}.new`)
})
