import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { median } from '#bench/statistics.ts'
import type { Starts } from './results.ts'

/** The product three times each from nothing, over the loaded folder, and over the same with none of it in memory. */
export async function measureStarts(dataDir: string): Promise<Starts> {
  const empty: number[] = []
  const warm: number[] = []
  const cold: number[] = []
  await startOnce(dataDir)
  for (let round = 0; round < 3; round++) {
    await inTempFolder('scale-start', async (fresh) => void empty.push(await startOnce(fresh)))
    warm.push(await startOnce(dataDir))
    forgetFiles(join(dataDir, 'postgres'))
    cold.push(await startOnce(dataDir))
  }
  return { emptyFolder: median(empty), warm: median(warm), cold: median(cold) }
}

async function startOnce(dataDir: string): Promise<number> {
  const product = await startProduct(dataDir, await freePort())
  await product.stop()
  return product.readyMs
}

/** Has the system forget what it holds of these files; of others nothing is forgotten. */
function forgetFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  for (const { parentPath, name } of files) {
    execFileSync('dd', [`if=${join(parentPath, name)}`, 'iflag=nocache', 'count=0', 'status=none'])
  }
}
