import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { waitForLock } from '#server/db/embedded/lock.ts'

const root = join(import.meta.dirname, '..')
const sides = ['web', 'widget'] as const
const inputs = [...sides, 'contract', 'rules']

/** Builds the browser's sides into dist/ unless that has been done from exactly these sources. */
export async function buildWeb(log: (line: string) => void = console.error): Promise<void> {
  const hash = await hashOfInputs()
  if (isBuilt(hash)) return
  const { dev, ino } = statSync(root)
  const lock = await waitForLock(`build-${dev}-${ino}`, join(root, '.cache', 'build.lock'), 300_000)
  if (lock === null)
    throw new Error('Another build has been running for five minutes: end it, then try again.')
  try {
    if (isBuilt(hash)) return
    log('Building the web pages.')
    const present = sides.filter((side) => existsSync(configOf(side)))
    await Promise.all(present.map(build))
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(stamp, hash)
  } finally {
    await lock.release()
  }
}

const stamp = join(root, 'dist', '.build-hash')

function isBuilt(hash: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function configOf(side: string): string {
  return join(root, side, 'vite.config.ts')
}

async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')))
  for (const folder of inputs) {
    for (const name of await sourcesIn(folder))
      hash.update(`\0${name}\0`).update(await readFile(join(root, name)))
  }
  return hash.digest('hex')
}

/** Tests do not end up in a bundle, so they do not make it stale. */
async function sourcesIn(folder: string): Promise<string[]> {
  if (!existsSync(join(root, folder))) return []
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort()
}

async function build(side: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', configOf(side), '--logLevel', 'warn']
  const code = await new Promise<number | null>((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`The ${side} side could not be built; the reason stands above.`)
}

if (import.meta.main) await buildWeb()
