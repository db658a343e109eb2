import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'
import { sqlState } from './sql-state.ts'

export type RoleNames = { owner: string; app: string; search: string; backup: string }

type MadeRole = { as: 'app' | 'search' | 'backup'; attributes: string }

/** The roles of one database; PostgreSQL's roles belong to the whole server, hence the database's name in theirs. */
export async function roleNames(owner: pg.ClientBase): Promise<RoleNames> {
  const { rows } = await owner.query<{ database: string; role: string }>(
    'select current_database() as database, current_user as role',
  )
  const [here] = rows
  if (here === undefined) throw new Error('The database did not say who we are.')
  return {
    owner: here.role,
    app: named(here.database, '_app'),
    search: named(here.database, '_search'),
    backup: named(here.database, '_backup'),
  }
}

/**
 * Makes the role the server works as (it owns nothing and cannot go round a policy), the one that owns the search
 * functions, and the one that backups read as (nobody can log in as these two). What it finds already it leaves to the
 * lint to judge.
 */
export async function ensureRoles(owner: pg.ClientBase, names: RoleNames): Promise<void> {
  const plain = 'nosuperuser nocreatedb nocreaterole noreplication'
  await ensureRole(owner, names, { as: 'app', attributes: `login noinherit ${plain}` })
  await ensureRole(owner, names, { as: 'search', attributes: `nologin noinherit ${plain}` })
  await ensureRole(owner, names, { as: 'backup', attributes: `nologin noinherit ${plain}` })
  await mayActAs(owner, names, 'search')
  await mayActAs(owner, names, 'backup')
  const [app, backup, role] = [quote(names.app), quote(names.backup), quote(names.owner)]
  await owner.query(`
    alter default privileges for role ${role} grant select, insert, update, delete on tables to ${app};
    alter default privileges for role ${role} grant usage, select on sequences to ${app};
    alter default privileges for role ${role} grant select on tables to ${backup};
  `)
}

/** The server may look into the schemas that the migrations made, but not into the notes about the migrations. */
export async function grantSchemas(owner: pg.ClientBase, names: RoleNames): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname not in ('setup', 'public', 'information_schema') and nspname !~ '^pg_'
       and not has_schema_privilege($1, oid, 'usage')
     order by nspname`,
    [names.app],
  )
  for (const { name } of rows)
    await owner.query(`grant usage on schema ${quote(name)} to ${quote(names.app)}`)
}

/** Sent as PostgreSQL keeps it (RFC 5802, as described for pg_authid), so that no statement log has the password. */
export async function setPassword(owner: pg.ClientBase, names: RoleNames, password: string): Promise<void> {
  const role = names.app
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  const verifier = `SCRAM-SHA-256$4096:${salt.toString('base64')}$${storedKey}:${serverKey}`
  await overRole(role, names.owner, () =>
    owner.query(`alter role ${quote(role)} password ${pg.escapeLiteral(verifier)}`),
  )
}

async function ensureRole(owner: pg.ClientBase, names: RoleNames, made: MadeRole): Promise<void> {
  const name = names[made.as]
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name])
  if (rowCount !== 0) return
  try {
    await owner.query(`create role ${quote(name)} ${made.attributes}`)
  } catch (error) {
    const state = sqlState(error)
    if (state === '42501') {
      throw new DatabaseFailure(
        `The database's user may not make the role ${name}. As a superuser: alter role ${quote(names.owner)} createrole`,
        { cause: error },
      )
    }
    // Another database's start on the same server made it in the same moment.
    if (state !== '42710' && state !== '23505') throw error
  }
}

/** Needed to hand functions over to that role, or to read as it. From 16 on having made a role is not yet the right to act as it. */
async function mayActAs(owner: pg.ClientBase, names: RoleNames, as: 'search' | 'backup'): Promise<void> {
  const { rows } = await owner.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  )
  if (rows[0]?.superuser === true) return
  await overRole(names[as], names.owner, () => owner.query(`grant ${quote(names[as])} to current_user`))
}

/** Roles stay when their database is dropped, and then belong to whoever made them. */
async function overRole(role: string, owner: string, statement: () => Promise<unknown>): Promise<void> {
  try {
    await statement()
  } catch (error) {
    if (sqlState(error) !== '42501') throw error
    throw new DatabaseFailure(
      `The role ${role} was made by another user than the one in DATABASE_URL. As a superuser: alter role ${quote(owner)} createrole; grant ${quote(role)} to ${quote(owner)} with admin option`,
      { cause: error },
    )
  }
}

/** PostgreSQL cuts longer names silently, and then two roles would be one. */
function named(database: string, suffix: string): string {
  let start = database
  while (Buffer.byteLength(start + suffix) > 63) start = start.slice(0, -1)
  return start + suffix
}

export function quote(identifier: string): string {
  return pg.escapeIdentifier(identifier)
}
