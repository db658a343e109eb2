import type pg from 'pg'
import { lintQuery } from './lint-checks.ts'
import type { RoleNames } from './roles.ts'

/**
 * Reads the catalogue for everything that would let one workspace see another's rows, or keep a table from being split
 * by workspace over several machines. Each finding is a sentence; none means the wall stands.
 */
export async function lintDatabase(client: pg.ClientBase, roles: RoleNames): Promise<string[]> {
  // PostgreSQL leaves the schema out of a name that it would find anyway; the findings shall always have it.
  const path = await client.query<{ is: string }>(`select current_setting('search_path') as is`)
  await client.query('set search_path = pg_catalog')
  const names = [roles.app, roles.search, roles.owner, roles.backup]
  const { rows } = await client.query<{ finding: string }>(lintQuery, names)
  await client.query(`select set_config('search_path', $1, false)`, [path.rows[0]?.is])
  return rows.map((row) => row.finding).sort()
}
