import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import { copyOut } from '#server/db/copy.ts'
import { quote, type RoleNames } from '#server/db/roles.ts'
import { dumpWalls } from '#server/db/schema-dump.ts'
import type { Head, Sums, Tally } from './format.ts'

export type Table = Head['tables'][number] & { bytes: number }

/** So that the same rows are the same bytes on any server, and nothing is given up for taking long. */
export const sessionSettings = `
  set datestyle = 'ISO, YMD'; set intervalstyle = iso_8601; set timezone = UTC; set extra_float_digits = 1;
  set bytea_output = hex; set client_encoding = 'UTF8'; set search_path = pg_catalog;
  set synchronize_seqscans = off; set max_parallel_workers_per_gather = 0;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
  select set_config(name, '0', false) from pg_settings where name in ('transaction_timeout', 'idle_session_timeout');
`

/** Every table whose rows are to be kept: not the counts of limits, which a crash may empty, and not the notes of migrations. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || t.relname as name, pg_table_size(t.oid) as bytes,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class t join pg_namespace n on n.oid = t.relnamespace
     join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('app', 'auth') and t.relkind = 'r' and t.relpersistence = 'p'
     group by n.nspname, t.relname, t.oid order by 1`,
  )
  return rows
}

/** `app.lead (workspace_id, id)`, with every name in quotes. */
export function copyTarget({ name, columns }: Head['tables'][number]): string {
  return `${quoted(name)} (${columns.map((column) => quote(column)).join(', ')})`
}

export function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => quote(part))
    .join('.')
}

/** A table's rows in the order they lie in, and in the end how many there were and what they add up to. */
export async function* rowsOf(
  client: pg.ClientBase,
  table: Head['tables'][number],
): AsyncGenerator<Buffer, Sums> {
  const hash: Hash = createHash('sha256')
  const pieces = copyOut(client, `copy ${copyTarget(table)} to stdout`)
  let bytes = 0
  for (;;) {
    const { value, done } = await pieces.next()
    if (done) return { rows: value, bytes, sha256: hash.digest('hex') }
    hash.update(value)
    bytes += value.length
    yield value
  }
}

export async function tallyOf(client: pg.ClientBase, roles: RoleNames): Promise<Tally> {
  const { rows } = await client.query<Omit<Tally, 'policies' | 'walls'>>(
    `select (select count(*) from app.workspace) as workspaces, count(*) as leads, coalesce(sum(score), 0) as scores,
       count(*) filter (where band = 'hot') as hot, count(*) filter (where band = 'warm') as warm,
       count(*) filter (where band = 'cold') as cold,
       (select count(*) from app.conversation) as conversations, (select count(*) from app.message) as messages
     from app.lead`,
  )
  const { rows: policies } = await client.query<{ count: number }>(
    `select count(*) as count from pg_policy p join pg_class t on t.oid = p.polrelid
     where t.relnamespace = to_regnamespace('app')`,
  )
  const walls = createHash('sha256').update(await dumpWalls(client, roles))
  const [counts] = rows
  if (counts === undefined) throw new Error('The database counted nothing.')
  return { ...counts, policies: policies[0]?.count ?? 0, walls: walls.digest('hex') }
}
