import { readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseFailure } from './failure.ts'
import { folderKey, openFolders } from './folders.ts'
import { readPassword } from './initialise.ts'
import { tryLock, waitForLock } from './lock.ts'
import { type Connection, connectionTo, probe } from './probe.ts'
import { clusterProcesses } from './processes.ts'

/** Who works with a data folder: a server, or a command that runs while there is none. */
export type Holder = { kind: 'server' | 'command'; pid: number; url: string | null }

export type Hold = {
  /** Lets the command line know where the server is reached. */
  publish(url: string): Promise<void>
  release(): Promise<void>
}

/**
 * Makes this process the only one that brings up and ends things in the data folder, until it ends, however it ends.
 * A server waits a little for a command to finish; whoever still finds the folder taken says so and should end.
 */
export async function holdDataDir(
  dataDir: string,
  kind: Holder['kind'] = 'server',
  patience = 10_000,
): Promise<Hold> {
  const folders = openFolders(dataDir)
  const names = lockNames(folders.dataDir)
  const lock = (await tryLock(...names)) ?? (await waitForLock(...names, waitFor(folders.dataDir, patience)))
  if (lock === null) throw new DatabaseFailure(takenBy(dataDir, readHolder(folders.dataDir)))
  const write = (url: string | null) => writeHolder(folders.dataDir, { kind, pid: process.pid, url })
  await write(null)
  return {
    publish: write,
    release: async () => {
      await rm(holderFile(folders.dataDir), { force: true })
      await lock.release()
    },
  }
}

/**
 * The database that somebody else keeps up in this folder just now, and who that is; null when nobody does (a database
 * that was left over by a killed server counts as nobody's: whoever starts takes it over).
 */
export async function findRunning(
  dataDir: string,
): Promise<{ holder: Holder; connection: Connection } | null> {
  const folders = openFolders(dataDir)
  const lock = await tryLock(...lockNames(folders.dataDir))
  if (lock !== null) {
    await lock.release()
    return null
  }
  const holder = readHolder(folders.dataDir)
  if (holder === null || clusterProcesses(folders.cluster).length === 0) return null
  const connection = connectionTo(folders, readPassword(folders), 'brainbots')
  return (await probe(connection, folders.cluster)) === 'ours' ? { holder, connection } : null
}

/** Who works with this folder just now, whichever database they use; null when nobody does. */
export async function whoHolds(dataDir: string): Promise<Holder | null> {
  const folders = openFolders(dataDir)
  const lock = await tryLock(...lockNames(folders.dataDir))
  await lock?.release()
  return lock === null ? readHolder(folders.dataDir) : null
}

function lockNames(dataDir: string): [string, string] {
  return [`hold-${folderKey(dataDir)}`, join(dataDir, 'hold.lock')]
}

/** A server will not end soon; but whoever merely looks whether there is one holds the lock for an instant. */
function waitFor(dataDir: string, patience: number): number {
  return readHolder(dataDir)?.kind === 'command' ? patience : Math.min(patience, 300)
}

function takenBy(dataDir: string, holder: Holder | null): string {
  const where = holder?.url ? ` at ${holder.url}` : ''
  const who = holder === null ? 'Another process' : `Another ${holder.kind} (process ${holder.pid})`
  return `${who} works with ${dataDir} already${where}: stop it first, or choose another folder with DATA_DIR.`
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'holder.json')
}

async function writeHolder(dataDir: string, holder: Holder): Promise<void> {
  const draft = `${holderFile(dataDir)}.new`
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 })
  await rename(draft, holderFile(dataDir))
}

function readHolder(dataDir: string): Holder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(holderFile(dataDir), 'utf8'))
    return isHolder(read) ? read : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'kind' in value && 'pid' in value && 'url' in value
}
