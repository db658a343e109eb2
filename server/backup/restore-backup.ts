import type pg from 'pg'
import { holdDataDir } from '#server/db/embedded/hold.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { connectAsOwner } from '#server/db/login.ts'
import { oneAtATime, readMigrations } from '#server/db/migrate.ts'
import { type ConnectTo, readAddress } from '#server/db/pool.ts'
import { makeSchema, requireWalls } from '#server/db/prepare-database.ts'
import { roleNames } from '#server/db/roles.ts'
import { checkVersion } from '#server/db/version.ts'
import { sqlState } from '#server/db/sql-state.ts'
import { planSecret } from './beside.ts'
import { BackupFailure } from './failure.ts'
import type { Tally } from './format.ts'
import { loadBackup } from './load-backup.ts'
import { checkBackup, type Checked } from './read-backup.ts'
import { listTables, quoted } from './tables.ts'
import type { OnProgress } from './write-backup.ts'

export type Restored = { backup: Checked; tally: Tally; migrated: number }

export type Target = { dataDir: string; databaseUrl: string | null; secret: string | null }

export type RestoreOptions = { acceptOtherSecret: boolean; onProgress: OnProgress }

/**
 * Brings a backup back into an empty database, as its version had it, and then to the form of this version. Refuses a file
 * that is not whole and a database that holds anything before it changes anything.
 */
export async function restoreBackup(
  file: string,
  target: Target,
  options: RestoreOptions,
): Promise<Restored> {
  const backup = await checkBackup(file, (share) =>
    options.onProgress(share, 'looking whether the file is whole'),
  )
  await requireKnownMigrations(backup)
  const hold = await holdDataDir(target.dataDir, 'command', 0)
  try {
    const bringSecret = await planSecret(backup, target, options.acceptOtherSecret)
    const database = await open(target)
    try {
      return await restoreInto(database.owner, file, backup, bringSecret, options.onProgress)
    } finally {
      await database.stop()
    }
  } finally {
    await hold.release()
  }
}

async function open({
  dataDir,
  databaseUrl,
}: Target): Promise<{ owner: ConnectTo; stop: () => Promise<void> }> {
  if (databaseUrl !== null) return { owner: readAddress(databaseUrl), stop: () => Promise.resolve() }
  const { connection, stop } = await startEmbedded({ dataDir })
  return { owner: connection, stop: () => stop('now') }
}

async function restoreInto(
  connect: ConnectTo,
  file: string,
  backup: Checked,
  bringSecret: Awaited<ReturnType<typeof planSecret>>,
  onProgress: OnProgress,
): Promise<Restored> {
  const client = await connectAsOwner(connect)
  try {
    await checkVersion(client)
    const roles = await roleNames(client)
    const owner = { client, connect, roles }
    const around = { afterMigrations: () => makeAccounts(connect) }
    // A server that starts meanwhile waits until everything is there.
    return await oneAtATime(client, async () => {
      await requireEmpty(client)
      const then = backup.head.migrations.length
      await makeSchema(owner, around, then)
      const secret = await bringSecret()
      const tally = await loadBackup(client, roles, file, backup, onProgress).catch(
        async (error: unknown) => {
          await secret.undo()
          // What stays when the database has gone counts as empty the next time.
          await dropSchemas(client).catch(() => {})
          throw asSentence(error)
        },
      )
      await makeSchema(owner, around)
      await requireWalls(client, roles)
      return { backup, tally, migrated: (await readMigrations()).length - then }
    })
  } finally {
    await client.end()
  }
}

function asSentence(error: unknown): unknown {
  const isFull = sqlState(error) === '53100'
  if (!isFull && !(error instanceof Error && /Connection terminated|connection error/.test(error.message)))
    return error
  const reason = isFull
    ? "The database's disk is full"
    : 'The database ended meanwhile, as it does when its disk is full; its log says why (with the built-in one DATA_DIR/postgres.log)'
  return new BackupFailure(`${reason}. Nothing was restored: make room, then restore again.`, {
    cause: error,
  })
}

/** Loaded when it is wanted, as it is larger than everything else that a command for backups needs. */
async function makeAccounts(to: ConnectTo): Promise<void> {
  const { migrateAccounts } = await import('#server/accounts/migrate-accounts.ts')
  await migrateAccounts(to)
}

async function requireKnownMigrations({ head }: Checked): Promise<void> {
  const ours = await readMigrations()
  const other = head.migrations.find(({ hash }, index) => ours[index]?.hash !== hash)
  if (other === undefined) return
  const newer = head.migrations.length > ours.length
  throw new BackupFailure(
    newer
      ? `The backup was made by a newer version, ${head.version} (${head.migrations.at(-1)?.name}): restore it with that one.`
      : `The backup was made by a version whose ${other.name} is another one than ours: restore it with that version, ${head.version}.`,
  )
}

/** A database of ours in which nothing was ever written, as a restore that was killed leaves it, is as good as empty. */
async function requireEmpty(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ ours: boolean; names: string[] }>(
    `select to_regclass('setup.app_migration') is not null as ours, coalesce(array_agg(nspname::text), '{}') as names
     from pg_namespace where nspname in ('app', 'auth', 'limits', 'setup')`,
  )
  const [found] = rows
  if (found === undefined || found.names.length === 0) return
  if (!found.ours) {
    throw new BackupFailure(
      `The database has a schema ${found.names[0]} that is not of this program: restore into an empty database.`,
    )
  }
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`)
    if (rowCount === 0) continue
    throw new BackupFailure(
      `The database is not empty, there are rows in ${name}: restore into an empty one, or into another DATA_DIR.`,
    )
  }
  await dropSchemas(client)
}

async function dropSchemas(client: pg.ClientBase): Promise<void> {
  await client.query('drop schema if exists app, auth, limits, setup cascade')
}
