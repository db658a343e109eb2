import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Binaries, installedBinaries } from '#server/db/embedded/binaries.ts'
import type { Connection } from '#server/db/embedded/probe.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { stopCluster } from '#server/db/embedded/stop.ts'

export type Cluster = { connection: Connection; stop(): Promise<void> }

const prefix = 'brainbots-test-'
const inMemory = '/dev/shm'

/** Nothing of a test has to survive a power cut. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '128MB',
  // The folder may be in memory.
  max_wal_size: '256MB',
  max_connections: '200',
}

/**
 * A PostgreSQL for tests in a folder of its own, gone when stopped. TEST_POSTGRES=15 takes the one that Debian
 * installed instead of the built-in one.
 */
export async function startCluster(settings: Record<string, string> = forgetful): Promise<Cluster> {
  await removeLeftovers()
  const dataDir = await testFolder()
  const binaries = chosenBinaries()
  const { connection, stop } = await startEmbedded({
    dataDir,
    settings,
    ...(binaries === null ? {} : { binaries }),
  })
  return {
    connection,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * A folder for a cluster that only a test needs, where each flush to the disk costs nothing; whoever made it removes it,
 * or the next run does.
 */
export async function testFolder(topic = ''): Promise<string> {
  return mkdtemp(join(await roomiest(), `${prefix}${process.pid}-${topic}`))
}

/** In memory, where a clone of a database takes 10 ms instead of 150, if there is plenty of it; else on the disk. */
async function roomiest(): Promise<string> {
  const gigabyte = 1024 ** 3
  try {
    const { bavail, bsize } = await statfs(inMemory)
    const isRoomy = bavail * bsize > 3 * gigabyte && process.availableMemory() > 6 * gigabyte
    return isRoomy ? inMemory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Where Debian keeps its PostgreSQL of that version; null when it is not installed. */
export function debianBinaries(version: number): Binaries | null {
  return installedBinaries(`/usr/lib/postgresql/${version}/bin`, version)
}

function chosenBinaries(): Binaries | null {
  const wished = process.env['TEST_POSTGRES']
  if (wished === undefined || wished === '') return null
  const binaries = debianBinaries(Number(wished))
  if (binaries === null) throw new Error(`PostgreSQL ${wished} is not installed here (TEST_POSTGRES).`)
  return binaries
}

/** A test run that was killed leaves its database behind; its process number is in the folder's name. */
async function removeLeftovers(): Promise<void> {
  const homes = [tmpdir(), inMemory]
  const folders = await Promise.all(homes.map((home) => readdir(home).catch(() => [])))
  const found = folders.flatMap((names, at) => names.map((name) => join(homes[at] ?? '', name)))
  for (const folder of found) {
    const pid = Number(basename(folder).match(new RegExp(`^${prefix}(\\d+)-`))?.[1])
    if (Number.isNaN(pid) || lives(pid)) continue
    try {
      for (const place of ['postgres', 'data/postgres']) await stopCluster(join(folder, place), 'now')
      await rm(folder, { recursive: true, force: true })
    } catch {
      // Another user's, or another run is removing it just now.
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
