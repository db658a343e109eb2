import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clusterProcesses } from '#server/db/embedded/processes.ts'
import { stopCluster } from '#server/db/embedded/stop.ts'

const root = join(import.meta.dirname, '..', '..')

/** Those still running, so that none outlives whoever started it. */
const running = new Set<ChildProcess>()
const killRunning = () => running.forEach((child) => child.kill('SIGKILL'))

/** The product as its user runs it: a process of its own over a data folder, on a port of loopback. */
export type Product = {
  url: string
  port: number
  pid: number
  dataDir: string
  /** From the spawn to the line that says it is ready. */
  readyMs: number
  /** Asks it to end; false when it had to be killed after 20 s. */
  stop(): Promise<boolean>
  kill(): Promise<void>
}

export async function startProduct(
  dataDir: string,
  port: number,
  options: { nodeArgs?: string[]; env?: Record<string, string> } = {},
): Promise<Product> {
  const began = performance.now()
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), 'server/main.ts'], {
    cwd: root,
    env: {
      ...definedOnly({ PATH, HOME, TMPDIR }),
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-8000))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const gone = () => child.exitCode !== null || child.signalCode !== null
  while (!said.includes('is ready at')) {
    if (gone()) throw new Error(`The server ended before it was ready:\n${said}`)
    if (performance.now() - began > 120_000) {
      child.kill('SIGKILL')
      throw new Error(`The server was not ready within two minutes:\n${said}`)
    }
    await sleep(10)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    dataDir,
    readyMs: Math.round(performance.now() - began),
    stop: async () => {
      if (gone()) return true
      child.kill('SIGTERM')
      const inTime = await Promise.race([ended.then(() => true), sleep(20_000, false, { ref: false })])
      if (!inTime) child.kill('SIGKILL')
      await ended
      return inTime
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** kill -9 of the embedded database: its main process and everything that belongs to it. */
export function killDatabase(dataDir: string): number {
  const living = clusterProcesses(clusterOf(dataDir))
  for (const { pid } of living.toSorted((a, b) => Number(b.postmaster) - Number(a.postmaster))) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended since.
    }
  }
  return living.length
}

export function clusterOf(dataDir: string): string {
  return join(realpathSync(dataDir), 'postgres')
}

/** Gives the work a folder of its own, and leaves neither folder nor database behind, whatever ends the work. */
export async function inTempFolder<Result>(
  topic: string,
  work: (dataDir: string) => Promise<Result>,
  makeFolder = () => mkdtemp(join(tmpdir(), `brainbots-${topic}-`)),
): Promise<Result> {
  const folder = await makeFolder()
  const dataDir = join(folder, 'data')
  const clear = async () => {
    await stopCluster(join(realpathSync(folder), 'data', 'postgres'), 'now')
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  let ending = false
  // Ctrl-C comes twice: from the keyboard, and passed on by whoever started this.
  const interrupted = () => {
    if (ending) return
    ending = true
    killRunning()
    void clear().finally(() => process.exit(130))
  }
  process.on('exit', killRunning)
  process.on('SIGINT', interrupted)
  process.on('SIGTERM', interrupted)
  try {
    return await work(dataDir)
  } catch (error) {
    // With the database gone the work fails anyhow: the process ends as soon as everything is cleared away.
    if (ending) await new Promise(() => {})
    throw error
  } finally {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    process.off('exit', killRunning)
    await clear()
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

function definedOnly(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
