import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, packagedBinaries } from './binaries.ts'
import { DatabaseFailure } from './failure.ts'
import { type Folders, folderKey, openFolders, socketPort } from './folders.ts'
import { initialise, readPassword } from './initialise.ts'
import { launch } from './launch.ts'
import { waitForLock } from './lock.ts'
import { memorySettings } from './memory.ts'
import { type Connection, connectionTo, probe } from './probe.ts'
import { type ClusterProcess, clusterProcesses, waitUntilGone } from './processes.ts'
import { chooseRunner } from './runner.ts'
import { stopCluster } from './stop.ts'

export type Embedded = {
  connection: Connection
  /** Milliseconds each step took. */
  took: Record<string, number>
  /** Whether a database that survived its server was taken over. */
  reused: boolean
  /** Ends it: 'now' for every user of it, 'when idle' as soon as the others have left. */
  stop(when?: 'now' | 'when idle'): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  log?: (line: string) => void
  /** Settings on top of the ones fit to the machine. */
  settings?: Record<string, string>
  database?: string
  binaries?: Binaries
}

/** Brings up the database of a data folder, or takes over the one that runs there already. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log = () => {}, database = 'brainbots' } = options
  const folders = openFolders(options.dataDir)
  const lock = await waitForLock(
    `start-${folderKey(folders.dataDir)}`,
    join(folders.dataDir, 'start.lock'),
    60_000,
  )
  if (lock === null) {
    throw new DatabaseFailure(
      `Another program has been starting the database in ${folders.dataDir} for a minute.`,
    )
  }
  try {
    const took: Record<string, number> = {}
    const binaries = options.binaries ?? (await packagedBinaries(folders.libraries))
    const args = argumentsFor(folders, options.settings ?? {})
    const reused = await timed(took, 'takeOver', () => takeOver(folders, binaries, args, log))
    if (!reused) await startAnew(folders, binaries, args, took)
    const connection = connectionTo(folders, readPassword(folders), database)
    await timed(took, 'database', () => ensureDatabase(connection))
    return { connection, took, reused, stop: (when = 'now') => stopCluster(folders.cluster, when) }
  } finally {
    await lock.release()
  }
}

/** What PostgreSQL is told on its command line; a running one that was told something else is not taken over. */
function argumentsFor(folders: Folders, extra: Record<string, string>): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity)
  const settings: Record<string, string> = {
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: folders.sockets,
    unix_socket_permissions: '0700',
    max_connections: '100',
    fsync: 'on',
    timezone: 'UTC',
    jit: 'off',
    wal_compression: 'on',
    random_page_cost: '1.1',
    log_checkpoints: 'off',
    // What the application gets wrong is logged by the application; statements may hold what visitors said.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    ...memorySettings(memory, availableParallelism()),
    ...extra,
  }
  return [
    '-D',
    folders.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

async function takeOver(
  folders: Folders,
  binaries: Binaries,
  args: string[],
  log: (line: string) => void,
): Promise<boolean> {
  const living = clusterProcesses(folders.cluster)
  if (living.length === 0) return false
  const postmaster = living.find((each) => each.postmaster)
  if (postmaster === undefined) {
    log('The database lost its main process; waiting for the others to end.')
    await waitUntilGone(folders.cluster, 5000)
  } else if (isAsWished(postmaster, folders, binaries, args) && (await answers(folders))) {
    log(`The database runs already (process ${postmaster.pid}); using it.`)
    return true
  } else {
    log(`A database that was left running (process ${postmaster.pid}) is being stopped first.`)
  }
  await stopCluster(folders.cluster, 'now')
  return false
}

/** The program may have been replaced by an update since, or the machine may have got more memory. */
function isAsWished(running: ClusterProcess, folders: Folders, binaries: Binaries, args: string[]): boolean {
  if (process.platform === 'linux' && running.program !== binaries.postgres) return false
  return startedWith(folders) === commandLine(binaries, args)
}

function startedWith(folders: Folders): string {
  const file = join(folders.cluster, 'postmaster.opts')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** As PostgreSQL writes it to postmaster.opts. */
function commandLine(binaries: Binaries, args: string[]): string {
  return [binaries.postgres, ...args.map((arg) => `"${arg}"`)].join(' ')
}

/** Recovering after a crash may take a while; one that says nothing at all gets five seconds. */
async function answers(folders: Folders): Promise<boolean> {
  const connection = connectionTo(folders, readPassword(folders), 'postgres')
  const began = performance.now()
  for (;;) {
    const answer = await probe(connection, folders.cluster)
    if (answer === 'ours') return true
    const waited = performance.now() - began
    if (answer === 'foreign' || answer === 'stopping') return false
    if (waited > (answer === 'starting' ? 60_000 : 5000)) return false
    await sleep(25)
  }
}

async function startAnew(
  folders: Folders,
  binaries: Binaries,
  args: string[],
  took: Record<string, number>,
): Promise<void> {
  const runner = chooseRunner(binaries, folders)
  await runner.giveAway(folders.dataDir)
  await runner.giveAway(folders.sockets)
  await runner.giveAway(folders.cluster, { deep: true })
  await timed(took, 'initdb', () => initialise(binaries, folders, runner))
  for (let attempt = 1; ; attempt++) {
    try {
      return await timed(took, 'start', () => launch(folders, binaries, args, runner))
    } catch (error) {
      const leftover =
        error instanceof DatabaseFailure && /shared memory block|already exists/.test(error.message)
      if (!leftover || attempt === 5) throw error
      await sleep(400 * attempt)
    }
  }
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      connection.database,
    ])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`)
  } finally {
    await client.end()
  }
}

async function timed<Result>(
  took: Record<string, number>,
  name: string,
  step: () => Promise<Result>,
): Promise<Result> {
  const began = performance.now()
  return step().finally(() => (took[name] = Math.round(performance.now() - began)))
}
