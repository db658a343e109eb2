import type pg from 'pg'
import { lintDatabase } from './lint.ts'
import type { RoleNames } from './roles.ts'

/** The settings that decide about speed and safety, as `doctor` prints them. */
const settings = [
  'data_directory',
  'shared_buffers',
  'effective_cache_size',
  'work_mem',
  'maintenance_work_mem',
  'max_wal_size',
  'max_connections',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'jit',
]

/** What an operator wants to know about the database first, a line each. Takes the owner's connection. */
export async function databaseReport(owner: pg.ClientBase, roles: RoleNames): Promise<string[]> {
  const about = await owner.query<{ version: string; database: string; size: string; up: string }>(
    `select current_setting('server_version') as version, current_database() as database,
       pg_size_pretty(pg_database_size(current_database())) as size,
       date_trunc('second', now() - pg_postmaster_start_time())::text as up`,
  )
  const values = await owner.query<{ name: string; value: string }>(
    // From pg_settings, which leaves out what an owner who is no superuser may not read, where the function fails.
    `select name, current_setting(name, true) as value from unnest($1::text[]) with ordinality as s(name, place)
     join pg_settings using (name) order by place`,
    [settings],
  )
  const tables = await owner.query<{ name: string; size: string }>(
    `select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
     where relnamespace = to_regnamespace('app') and relkind = 'r'
     order by pg_total_relation_size(oid) desc, relname limit 5`,
  )
  const began = performance.now()
  const findings = await lintDatabase(owner, roles)
  const milliseconds = Math.round(performance.now() - began)
  return [
    ...about.rows.map(
      (row) => `PostgreSQL ${row.version}, database ${row.database} (${row.size}), up for ${row.up}`,
    ),
    ...values.rows.map((row) => `  ${row.name} = ${row.value}`),
    `Largest tables: ${tables.rows.map((row) => `${row.name} ${row.size}`).join(', ')}`,
    findings.length === 0
      ? `The wall between workspaces stands (catalogue read in ${milliseconds} ms).`
      : `The wall between workspaces has ${findings.length} holes:`,
    ...findings.map((finding) => `  ${finding}`),
  ]
}
