import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPageLanguage, pageLanguages } from '#rules/page-languages.ts'
import { waitForLock } from '#server/db/embedded/lock.ts'
import { zipFiles } from './zip-files.ts'

const root = join(import.meta.dirname, '..')
const sides = ['web', 'widget'] as const
const inputs = [...sides, 'contract', 'rules']

type Build = { side: (typeof sides)[number]; language?: string }

/** The widget brings its languages along; the dashboard is built once for each. */
const builds: Build[] = [
  { side: 'widget' },
  ...Object.keys(pageLanguages).map((language) => ({ side: 'web' as const, language })),
]

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
    removeStrangers()
    const present = builds.filter(({ side }) => existsSync(configOf(side)))
    await Promise.all(present.map(build))
    mkdirSync(join(root, 'dist'), { recursive: true })
    await zipFiles(join(root, 'dist'))
    writeFileSync(stamp, hash)
  } finally {
    await lock.release()
  }
}

/** What an earlier layout of dist/web, or a language that has gone, left behind. */
function removeStrangers(): void {
  const folder = join(root, 'dist', 'web')
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    if (!isPageLanguage(name)) rmSync(join(folder, name), { recursive: true })
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

async function build({ side, language }: Build): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--config', configOf(side), '--logLevel', 'warn']
  const code = await new Promise<number | null>((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production', ...(language && { WEB_LANGUAGE: language }) }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`The ${side} side could not be built; the reason stands above.`)
}

if (import.meta.main) await buildWeb()
