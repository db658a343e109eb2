import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { clusterOf, freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { openTalks, pathOf } from '#bench/ingest/talks.ts'
import { makeWorkspaces } from '#bench/ingest/workspaces.ts'
import { askMemory, tellingMemory } from '#bench/live/memory.ts'
import type { Memory } from '#bench/live/told-memory.ts'
import { runLoad } from '#bench/load/run-load.ts'
import { cpuOfDatabase, cpuOfServer } from '#bench/cpu-time.ts'

const callers = 256
const steps = 20
/** What a visitor of the sample talks says, about; talks left over are not sent. */
const messagesOfTalk = 4
/** Bytes that objects may have grown by, and the process, from the first tenth to the end. */
const most: Memory = { used: 8 * 2 ** 20, rss: 64 * 2 ** 20 }

/** Sends so many messages through the door for other chatbots: answers whether the server's memory stayed flat. */
export async function holdMessages({ messages }: { messages: number }): Promise<boolean> {
  return inTempFolder('memory', async (dataDir) => {
    const telling = tellingMemory(dataDir)
    const product = await startProduct(dataDir, await freePort(), telling)
    const config = loadConfig({ DATA_DIR: dataDir })
    const database = await openForCommand(config)
    const cluster = clusterOf(dataDir)
    try {
      const workspaces = await makeWorkspaces(database.pool, 1, false)
      const operatorKey = keyFor(await installationSecret(config), 'operator')
      const at = { product, pool: database.pool, operatorKey }
      console.log(
        ' messages  a second   p99 ms  objects MB  process MB  µs a message: server database  refused',
      )
      const looks: Memory[] = []
      let sent = 0
      const used = () => [cpuOfServer(product.pid, cluster), cpuOfDatabase(cluster)] as const
      for (let step = 1; step <= steps; step++) {
        const count = Math.round((messages * step) / steps) - sent
        const talks = await openTalks(at, 'api', workspaces, Math.ceil(count / messagesOfTalk) + callers)
        const before = used()
        const load = await runLoad(
          {
            port: product.port,
            operatorKey,
            path: pathOf.api,
            callers,
            warmUpMs: 0,
            measuredMs: 24 * 3_600_000,
            messages: count,
            talks,
          },
          { onBegin: () => {}, onEnd: () => {} },
        )
        const [server, base] = used().map((now, index) => ((now - (before[index] ?? 0)) * 1e6) / count)
        sent += count
        const memory = await askMemory(product)
        looks.push(memory)
        const cell = (value: number, width: number, digits = 0) => value.toFixed(digits).padStart(width)
        console.log(
          `${cell(sent, 9)} ${cell(load.acknowledged / load.seconds, 9)} ${cell(load.p99, 8)} ${mb(memory.used)} ${mb(memory.rss)} ${cell(server ?? 0, 21)} ${cell(base ?? 0, 8)}  ${JSON.stringify(load.refused)}`,
        )
      }
      return judge(looks)
    } finally {
      await database.close()
      await product.stop()
    }
  })
}

/** What a process of the server needs to work at all is there after the first tenth. */
function judge(looks: readonly Memory[]): boolean {
  const [first, last] = [looks[Math.ceil(steps / 10) - 1], looks.at(-1)]
  if (!first || !last) return false
  const grown = { used: last.used - first.used, rss: last.rss - first.rss }
  const isFlat = grown.used < most.used && grown.rss < most.rss
  console.log(
    `bar: grown since the first tenth by less than ${mb(most.used)} MB of objects (${mb(grown.used)}) and ${mb(most.rss)} MB of the process (${mb(grown.rss)}): ${isFlat ? 'met' : 'NOT met'}`,
  )
  return isFlat
}

function mb(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1).padStart(11)
}
