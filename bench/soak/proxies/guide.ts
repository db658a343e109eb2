import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program that stands before the product, set up by the very text of our guide. */
export type Proxy = {
  name: string
  /** Before one address, its two workers are replaced; before two, a server of its own behind each is ended and started. */
  addresses: 1 | 2
  /** What says where it is, and where else it is looked for. */
  variable: string
  places: readonly string[]
  run: (program: string, folder: string, where: Where) => Promise<RunningProxy>
}

export type Where = { port: number; behind: readonly number[] }

export type RunningProxy = { version: string; stop: () => Promise<void>; complaints: () => string[] }

const patienceMs = 30_000
const guide = join(import.meta.dirname, '../../../docs/operate.md')

/** Where a program is: as its variable says, else as a distribution installs it; null where there is none. */
export function findProgram({ variable, places }: Pick<Proxy, 'variable' | 'places'>): string | null {
  return [process.env[variable], ...places].find((place) => place !== undefined && existsSync(place)) ?? null
}

/** The configuration that docs/operate.md shows, with the ports of its processes replaced by these. */
export function fromGuide(language: string, behind: readonly number[]): string {
  const [, text] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readFileSync(guide, 'utf8')) ?? []
  if (text === undefined) throw new Error(`docs/operate.md has no ${language} configuration any more.`)
  let next = 0
  const ported = text.replaceAll(/127\.0\.0\.1:300\d/g, () => `127.0.0.1:${behind[next++]}`)
  if (next !== behind.length)
    throw new Error(`docs/operate.md names ${next} addresses, not ${behind.length}.`)
  return ported
}

/** Resolves when what is behind it answers through it. */
export async function startProxy(
  program: string,
  args: string[],
  { port, env, whyNot }: { port: number; env?: NodeJS.ProcessEnv; whyNot: () => string },
): Promise<() => Promise<void>> {
  const child: ChildProcess = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = performance.now() + patienceMs
  while (!(await answers(port))) {
    if (child.exitCode !== null || performance.now() > end) {
      child.kill('SIGKILL')
      throw new Error(`Nobody answers through ${program}: ${whyNot()}`)
    }
    await sleep(50)
  }
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}
