import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'
import { quote, type RoleNames } from './roles.ts'

export const migrationsFolder = join(import.meta.dirname, '..', '..', 'migrations')

type Migration = { number: number; name: string; text: string; hash: string }

/** Any number will do, as long as every version of this program uses the same. */
const advisoryLock = 7_215_340_118

/**
 * Brings the database to the newest form (or that after the first `count` files), one transaction a file, while every
 * other start waits; answers the names of the files that were run. Refuses when a file that landed was changed since, or when the database is ahead of us.
 */
export async function migrate(
  owner: pg.ClientBase,
  names: RoleNames,
  folder = migrationsFolder,
  count = Infinity,
): Promise<string[]> {
  const migrations = (await readMigrations(folder)).slice(0, count)
  return oneAtATime(owner, async () => {
    await prepareNotes(owner)
    const pending = await pendingOf(owner, migrations)
    for (const migration of pending) await run(owner, names, migration)
    return pending.map((migration) => migration.name)
  })
}

/** Of all programs that start on this database at once, one does this and the others wait; it may be nested. */
export async function oneAtATime<Result>(
  owner: pg.ClientBase,
  action: () => Promise<Result>,
): Promise<Result> {
  await owner.query('select pg_advisory_lock($1)', [advisoryLock])
  const unlock = () => owner.query('select pg_advisory_unlock($1)', [advisoryLock])
  const result = await action().catch(async (error: unknown) => {
    // A lost connection has let go of it, and must not stand before what went wrong.
    await unlock().catch(() => {})
    throw error
  })
  await unlock()
  return result
}

/** Whether a database has exactly the form that this version works with. */
export async function isCurrent(owner: pg.ClientBase, folder = migrationsFolder): Promise<boolean> {
  const { rows } = await owner.query<{ hashes: string[] }>(
    `select coalesce(array_agg(hash order by number), '{}') as hashes from setup.app_migration`,
  )
  const ours = (await readMigrations(folder)).map((migration) => migration.hash)
  return JSON.stringify(rows[0]?.hashes) === JSON.stringify(ours)
}

export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      return { number: Number(name.slice(0, 4)), name, text, hash }
    }),
  )
  for (const [index, migration] of migrations.entries()) {
    if (migration.number === index + 1) continue
    throw new DatabaseFailure(
      `The migrations must be numbered without gaps from 0001 on: look at ${migration.name}.`,
    )
  }
  return migrations
}

/** The names of our roles differ from database to database: files write :"app_role" for the name, :'app_role' for its text. */
export function fillRoles(text: string, names: RoleNames): string {
  const roles: Record<string, string> = {
    owner_role: names.owner,
    app_role: names.app,
    search_role: names.search,
    backup_role: names.backup,
  }
  return text.replace(/(?<!:):(["'])(\w+)\1/g, (placeholder, mark: string, name: string) => {
    const role = roles[name]
    if (role === undefined)
      throw new DatabaseFailure(`A migration speaks of ${placeholder}, which means nothing.`)
    return mark === '"' ? quote(role) : pg.escapeLiteral(role)
  })
}

async function prepareNotes(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('setup.app_migration') is not null as there`,
  )
  if (rows[0]?.there === true) return
  await owner.query(`
    create schema if not exists setup;
    create table setup.app_migration (
      number integer primary key,
      name text not null,
      hash text not null,
      ran_at timestamptz not null default now()
    );
  `)
}

async function pendingOf(owner: pg.ClientBase, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await owner.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from setup.app_migration order by number',
  )
  for (const landed of rows) {
    const ours = migrations[landed.number - 1]
    if (ours === undefined) {
      throw new DatabaseFailure(
        `The database was made by a newer version (${landed.name}): start that version, or bring back an older copy of the data.`,
      )
    }
    if (ours.hash === landed.hash) continue
    throw new DatabaseFailure(
      `The migration ${ours.name} was changed after it had run here: put it back as it was and write a new one.`,
    )
  }
  return migrations.slice(rows.length)
}

async function run(owner: pg.ClientBase, names: RoleNames, migration: Migration): Promise<void> {
  const { number, name, text, hash } = migration
  try {
    await owner.query('begin')
    await owner.query(fillRoles(text, names))
    await owner.query('insert into setup.app_migration (number, name, hash) values ($1, $2, $3)', [
      number,
      name,
      hash,
    ])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    if (!(error instanceof pg.DatabaseError)) throw error
    const line = error.position === undefined ? '' : `, line ${lineAt(text, Number(error.position))}`
    throw new DatabaseFailure(`The migration ${name} failed${line}: ${error.message}`, { cause: error })
  }
}

/** Role names are longer or shorter than their placeholders, so this may be a line off at most. */
function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}
