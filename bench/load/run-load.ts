import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { FromGenerator, Job, LoadResult } from './generator.ts'

/** Runs the load generator in a process of its own; `around` is called when the measured time begins and when it ends. */
export function runLoad(job: Job, around: { onBegin: () => void; onEnd: () => void }): Promise<LoadResult> {
  const child = fork(join(import.meta.dirname, 'generator.ts'), { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    let result: LoadResult | null = null
    child.on('message', (message: FromGenerator) => {
      if (message.type === 'ready') child.send(job)
      else if (message.type === 'measuring') around.onBegin()
      else {
        around.onEnd()
        result = message.result
      }
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (result && code === 0) resolve(result)
      else reject(new Error(`The load generator ended with ${signal ?? code} and no result.`))
    })
  })
}
