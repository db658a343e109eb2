import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure } from './failure.ts'
import type { Folders } from './folders.ts'
import type { Runner } from './runner.ts'

export const superuser = 'brainbots'

/** Makes the cluster if there is none; a half-made one (the power went) never bears the cluster's name. */
export async function initialise(binaries: Binaries, folders: Folders, runner: Runner): Promise<string> {
  if (existsSync(folders.cluster)) return readPassword(folders)
  await removeHalfMade(folders.dataDir)
  const password = randomBytes(24).toString('base64url')
  await writeFile(folders.password, `${password}\n`, { mode: 0o600 })
  await runner.giveAway(folders.password)
  const making = join(folders.dataDir, `postgres.making-${process.pid}`)
  await run(runner, binaries.initdb, [
    `--pgdata=${making}`,
    `--username=${superuser}`,
    `--pwfile=${folders.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    ...locale(binaries),
  ])
  await rename(making, folders.cluster)
  await syncFolder(folders.dataDir)
  return password
}

export function readPassword(folders: Folders): string {
  try {
    return readFileSync(folders.password, 'utf8').trim()
  } catch {
    throw new DatabaseFailure(
      `The database's password file ${folders.password} is missing or not ours to read: bring it back from a copy of the data folder.`,
    )
  }
}

function locale(binaries: Binaries): string[] {
  if (!binaries.builtinLocale) return ['--locale=C.UTF-8']
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
}

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('postgres.making-')) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

async function run(runner: Runner, program: string, args: string[]): Promise<void> {
  const log = join(args[0]?.replace('--pgdata=', '') ?? '', '..', 'postgres-initdb.log')
  const output = openSync(log, 'w', 0o600)
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = runner.start(program, args, { output, detached: false })
    child.once('error', reject)
    child.once('exit', resolve)
  }).finally(() => closeSync(output))
  const lines = readFileSync(log, 'utf8').trim().split('\n')
  // What was wrong stands before the words about what was tidied up.
  const said = lines.find((line) => /\b(error|fatal|panic|could not)\b/i.test(line)) ?? lines.at(-1)
  await rm(log, { force: true })
  if (code !== 0) throw new DatabaseFailure(`The database could not be made: ${said}`)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
