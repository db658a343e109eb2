import { fork } from 'node:child_process'
import { join } from 'node:path'
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { makeWorkspaces } from '#bench/ingest/workspaces.ts'
import { askMemory, tellingMemory } from '#bench/live/memory.ts'
import type { Memory } from '#bench/live/told-memory.ts'
import { cpuOf } from '#bench/cpu-time.ts'
import type { IdleJob } from './idle-crowd.ts'

type Look = { minutes: number; memory: Memory }

/** Memory may grow by so much of itself in the time it is watched. */
const mostGrowth = 0.02
const lookEveryMs = 15_000

/** Many open widgets that nobody writes in: answers whether all stayed open and the server's memory stayed flat. */
export async function holdIdle({ widgets, seconds }: { widgets: number; seconds: number }): Promise<boolean> {
  return inTempFolder('idle', async (dataDir) => {
    const telling = tellingMemory(dataDir)
    const product = await startProduct(dataDir, await freePort(), {
      nodeArgs: telling.nodeArgs,
      env: { ...telling.env, TRUST_PROXY: '1' },
    })
    const config = loadConfig({ DATA_DIR: dataDir })
    const database = await openForCommand(config)
    const crowd = fork(join(import.meta.dirname, 'idle-crowd.ts'), { stdio: 'inherit' })
    const ask = (asked: IdleJob | 'count') =>
      new Promise<number>((resolve, reject) => {
        const ended = () => reject(new Error('The widgets ended.'))
        crowd.once('exit', ended)
        crowd.once('message', (count) => {
          crowd.off('exit', ended)
          resolve(Number(count))
        })
        crowd.send(asked)
      })
    try {
      const [workspace] = await makeWorkspaces(database.pool, 1, true)
      const operatorKey = keyFor(await installationSecret(config), 'operator')
      const before = await askMemory(product)
      const began = performance.now()
      const job = { port: product.port, operatorKey, widgetKey: workspace?.widgetKey ?? '', widgets }
      await ask(job)
      console.log(
        `${widgets} idle widgets opened in ${((performance.now() - began) / 1000).toFixed(0)} s; held for ${seconds} s; load ${loadavg()[0]?.toFixed(1)}`,
      )
      console.log('minutes  open   objects MB   process MB')
      const cpu = cpuOf(product.pid)
      const looks = await watch(
        seconds,
        () => askMemory(product),
        () => ask('count'),
      )
      const open = await ask('count')
      const used = cpuOf(product.pid) - cpu
      return judge({ before, looks, widgets, open, cpuShare: used / seconds })
    } finally {
      if (crowd.connected) crowd.disconnect()
      await database.close()
      await product.stop()
    }
  })
}

async function watch(
  seconds: number,
  look: () => Promise<Memory>,
  count: () => Promise<number>,
): Promise<Look[]> {
  const looks: Look[] = []
  const began = performance.now()
  for (let printed = -1; ;) {
    const minutes = (performance.now() - began) / 60_000
    const memory = await look()
    looks.push({ minutes, memory })
    if (Math.floor(minutes) > printed) {
      printed = Math.floor(minutes)
      const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1).padStart(12)
      console.log(
        `${minutes.toFixed(1).padStart(7)} ${String(await count()).padStart(5)} ${mb(memory.used)} ${mb(memory.rss)}`,
      )
    }
    const left = began + seconds * 1000 - performance.now()
    if (left <= 0) return looks
    await sleep(Math.min(lookEveryMs, left))
  }
}

type Held = { before: Memory; looks: Look[]; widgets: number; open: number; cpuShare: number }

function judge({ before, looks, widgets, open, cpuShare }: Held): boolean {
  // The first looks still see what the opening has left behind.
  const steady = looks.length > 4 ? looks.slice(2) : looks
  const [first, last] = [steady[0], steady.at(-1)]
  if (!first || !last) return false
  const each = (of: keyof Memory) => ((last.memory[of] - before[of]) / widgets / 1024).toFixed(1)
  const slope = (of: keyof Memory) => (slopeOf(steady, of) / 1024).toFixed(1)
  console.log(
    `a widget: ${each('used')} kB of objects, ${each('rss')} kB of the process; slope ${slope('used')} kB of objects and ${slope('rss')} kB of the process a minute; server CPU ${cpuShare.toFixed(3)} s/s`,
  )
  const grown = (slopeOf(steady, 'used') * (last.minutes - first.minutes)) / first.memory.used
  const isFlat = grown < mostGrowth
  console.log(
    `bar: all ${widgets} open (${open}), objects grown by less than ${mostGrowth * 100} % (${(grown * 100).toFixed(2)} %): ${isFlat && open === widgets ? 'met' : 'NOT met'}`,
  )
  return isFlat && open === widgets
}

/** Bytes a minute, by least squares. */
function slopeOf(looks: readonly Look[], of: keyof Memory): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const x = looks.map(({ minutes }) => minutes)
  const y = looks.map(({ memory }) => memory[of])
  const [middleX, middleY] = [mean(x), mean(y)]
  const spread = x.reduce((sum, value) => sum + (value - middleX) ** 2, 0)
  return spread === 0
    ? 0
    : x.reduce((sum, value, at) => sum + (value - middleX) * ((y[at] ?? 0) - middleY), 0) / spread
}
