import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseFailure } from './failure.ts'

/** The kernel's limit for a socket's path, less the zero byte at its end. */
const longestSocketPath = process.platform === 'linux' ? 107 : 103

export const socketPort = 5432

export type Folders = {
  dataDir: string
  cluster: string
  sockets: string
  password: string
  log: string
  libraries: string
}

/** Everything the database keeps in the data folder; makes that folder, readable by its owner alone. */
export function openFolders(dataDir: string): Folders {
  makeFolder(dataDir)
  const real = realpathSync(dataDir)
  const { mode } = statSync(real)
  if ((mode & 0o077) !== 0) makePrivate(real)
  return {
    dataDir: real,
    cluster: join(real, 'postgres'),
    sockets: socketFolder(real),
    password: join(real, 'postgres.password'),
    log: join(real, 'postgres.log'),
    libraries: join(real, 'postgres-libraries'),
  }
}

/** Names a folder by what it is and not by how it was reached, so that two spellings of a path mean the same. */
export function folderKey(dataDir: string): string {
  const { dev, ino } = statSync(dataDir, { bigint: true })
  return createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 20)
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dirname(dataDir), { recursive: true })
    // Not recursive: below /proc that never comes to an end.
    if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 })
    if (statSync(dataDir).isDirectory()) return
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new DatabaseFailure(
      `The data folder ${dataDir} cannot be made (${reason}): choose one with DATA_DIR that you may write to.`,
    )
  }
  throw new DatabaseFailure(`${dataDir} is no folder: choose one with DATA_DIR.`)
}

function makePrivate(folder: string): void {
  try {
    chmodSync(folder, 0o700)
  } catch {
    throw new DatabaseFailure(`The data folder ${folder} belongs to somebody else: choose one with DATA_DIR.`)
  }
}

function socketFolder(dataDir: string): string {
  const name = `brainbots-${folderKey(dataDir)}`
  const folder = [join(dataDir, 'run'), join(tmpdir(), name), join('/tmp', name)].find(fits)
  if (folder === undefined)
    throw new DatabaseFailure('No folder is short enough for a socket: set TMPDIR to /tmp.')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new DatabaseFailure(
      `The folder ${folder} cannot be made (${reason}): run this as the user whose data folder it is, or choose one with DATA_DIR.`,
    )
  }
  const found = lstatSync(folder)
  const owners = [process.getuid?.(), statSync(dataDir).uid]
  if (found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0) return folder
  throw new DatabaseFailure(
    `The folder ${folder} is not ours alone: remove it, or set TMPDIR to another folder.`,
  )
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath
}
