import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { freePort, inTempFolder, startProduct } from '#test/crash/product-process.ts'
import { makeWorkspaces } from '#bench/ingest/workspaces.ts'
import { loadWorkspace } from '#bench/list/load-workspace.ts'
import { percentile } from '#bench/statistics.ts'

const root = join(import.meta.dirname, '../..')
const callers = 8

/** A backup of many leads while visitors write, restored into an empty folder: answers whether it is the same. */
export async function backUpUnderLoad({ leads }: { leads: number }): Promise<boolean> {
  return inTempFolder('backup', async (dataDir) => {
    const product = await startProduct(dataDir, await freePort())
    const config = loadConfig({ DATA_DIR: dataDir })
    const database = await openForCommand(config)
    const owner = makePool(database.connectAs.owner, { size: 1, statementTimeout: 600_000 })
    try {
      const [workspace] = await makeWorkspaces(database.pool, 1, false)
      await loadWorkspace(owner, workspace?.id ?? '', leads)
      const { rows } = await owner.query<{ bytes: number }>(
        'select pg_database_size(current_database()) as bytes',
      )
      console.log(`${leads.toLocaleString('en')} leads, database ${megabytes(rows[0]?.bytes ?? 0)}`)
      const operatorKey = keyFor(await installationSecret(config), 'operator')
      const load = writing(product.url, operatorKey, workspace?.widgetKey ?? '')
      await sleep(5000)
      const alone = load.take()
      const file = join(dataDir, '..', 'whole.tar.zst')
      const backup = await cli(['backup', file], dataDir)
      const during = load.take()
      await load.stop()
      const restored = await cli(['restore', file], join(dataDir, '..', 'restored'))
      console.log(
        `messages acknowledged a second, p50, p99 ms: ${alone} before; ${during} while the backup ran`,
      )
      for (const [what, run] of Object.entries({ backup, restored })) {
        console.log(`${what}: ${run.seconds.toFixed(1)} s, memory at most ${run.memory}`)
        for (const line of run.lines) console.log(`  ${line}`)
      }
      console.log(`file: ${megabytes(statSync(file).size)}`)
      const counts = (lines: string[]) =>
        lines.filter((line) => /^(workspaces|leads|conversations|messages|policies) /.test(line)).join('\n')
      const same = counts(backup.lines) !== '' && counts(backup.lines) === counts(restored.lines)
      const good = same && backup.code === 0 && restored.code === 0
      console.log(`bar: counts, scores and policies equal to the snapshot: ${good ? 'met' : 'NOT met'}`)
      return good
    } finally {
      await owner.end()
      await database.close()
      await product.stop()
    }
  })
}

type Load = { take: () => string; stop: () => Promise<void> }

/** Visitors who write one message after the other. */
function writing(url: string, operatorKey: string, widgetKey: string): Load {
  let going = true
  let took: number[] = []
  let since = performance.now()
  const headers = { 'content-type': 'application/json', 'x-operator-key': operatorKey }
  const post = async (path: string, body: object, more = {}) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`)
    return (await answer.json()) as Record<string, unknown>
  }
  const lanes = Array.from({ length: callers }, async () => {
    for (let round = 0; going; round++) {
      const { token } = await post('/api/v1/chat/sessions', { widgetKey })
      for (let turn = 0; turn < 8 && going; turn++) {
        const began = performance.now()
        const body = { clientId: `m${turn}`, text: `How much is table ${round}?` }
        await post('/api/v1/chat/messages', body, { authorization: `Bearer ${String(token)}` })
        took.push(performance.now() - began)
      }
    }
  })
  return {
    take() {
      const seconds = (performance.now() - since) / 1000
      const sorted = took.toSorted((a, b) => a - b)
      took = []
      since = performance.now()
      return [sorted.length / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99)]
        .map((value) => value.toFixed(0))
        .join(', ')
    },
    async stop() {
      going = false
      await Promise.all(lanes)
    },
  }
}

type Run = { code: number | null; lines: string[]; seconds: number; memory: string }

/** As an operator runs it: a process of its own. */
async function cli(args: string[], dataDir: string): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, ['server/cli/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let memory = '(not told here)'
  const look = setInterval(() => (memory = mostMemory(child.pid) ?? memory), 200)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  clearInterval(look)
  return { code, lines: said.trim().split('\n'), seconds: (performance.now() - began) / 1000, memory }
}

function mostMemory(pid: number | undefined): string | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : megabytes(Number(kilobytes) * 1024)
  } catch {
    return null
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}
