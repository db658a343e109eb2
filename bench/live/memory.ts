import { readFileSync, renameSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Memory } from './told-memory.ts'

/** How a product is started so that `askMemory` is answered. */
export function tellingMemory(dataDir: string) {
  return {
    nodeArgs: ['--expose-gc', '--import', join(import.meta.dirname, 'told-memory.ts')],
    env: { TOLD_MEMORY: fileOf(dataDir) },
  }
}

/** What a server started that way holds once its garbage is thrown away. */
export async function askMemory(product: { pid: number; dataDir: string }): Promise<Memory> {
  const told = `${fileOf(product.dataDir)}.new`
  process.kill(product.pid, 'SIGUSR2')
  for (let tries = 0; tries < 200; tries++) {
    await sleep(50)
    if (!existsSync(told)) continue
    renameSync(told, fileOf(product.dataDir))
    return JSON.parse(readFileSync(fileOf(product.dataDir), 'utf8')) as Memory
  }
  throw new Error('The server did not tell what it holds.')
}

function fileOf(dataDir: string): string {
  return `${dataDir}.memory`
}
