import type pg from 'pg'
import { oneAtATime } from '#server/db/migrate.ts'
import { quote, type RoleNames, roleNames } from '#server/db/roles.ts'
import { BackupFailure } from './failure.ts'
import type { Head } from './format.ts'
import { listTables, quoted, sessionSettings, type Table } from './tables.ts'

export type Snapshot = {
  client: pg.ClientBase
  roles: RoleNames
  tables: Table[]
  postgres: string
  migrations: Head['migrations']
}

/**
 * From now on the owner's connection sees the database as it is at this moment, reads as the role that was made for
 * backups, and can change nothing. Tables keep their form meanwhile: a migration that would change one waits.
 */
export async function openSnapshot(client: pg.Client, named?: RoleNames): Promise<Snapshot> {
  const roles = named ?? (await roleNames(client))
  await client.query(sessionSettings)
  const { rows: there } = await client.query<{ notes: boolean; reader: boolean }>(
    `select to_regclass('setup.app_migration') is not null as notes, exists (
       select from pg_policy p join pg_roles r on p.polroles = array[r.oid] where r.rolname = $1) as reader`,
    [roles.backup],
  )
  if (there[0]?.notes !== true)
    throw new BackupFailure('There is nothing in this database yet: start the server once.')
  // Before the migration that made this role the owner's own policies showed everything.
  const reader = there[0].reader ? roles.backup : roles.owner
  await client.query(`set role ${quote(reader)}`)
  // No migration is under way while the tables are counted up and held.
  const tables = await oneAtATime(client, async () => {
    await client.query('begin isolation level repeatable read read only')
    const found = await listTables(client)
    const all = found.map(({ name }) => quoted(name)).join(', ')
    await client.query(`lock table ${all} in access share mode`)
    return found
  })
  await requireSight(client, reader)
  const { rows: migrations } = await client.query<Head['migrations'][number]>(
    'select name, hash from setup.app_migration order by number',
  )
  const { rows: about } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return { client, roles, tables, postgres: about[0]?.version ?? '', migrations }
}

/** A policy that is missing would leave rows out without a word. */
async function requireSight(client: pg.ClientBase, reader: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select t.oid::regclass::text as name from pg_class t
     where t.relnamespace = to_regnamespace('app') and t.relkind = 'r' and t.relrowsecurity and not exists (
       select from pg_policy p join pg_roles r on p.polroles = array[r.oid]
       where p.polrelid = t.oid and r.rolname = $1 and p.polpermissive and p.polcmd in ('r', '*')
         and pg_get_expr(p.polqual, t.oid) = 'true') order by 1`,
    [reader],
  )
  if (rows.length === 0) return
  const list = rows.map(({ name }) => name).join(', ')
  throw new BackupFailure(
    `The role ${reader} may not see every row of ${list}: restart the server, which looks for such faults and names them.`,
  )
}
