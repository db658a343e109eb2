import type pg from 'pg'
import { lintQuery } from './lint-checks.ts'
import type { RoleNames } from './roles.ts'

/**
 * Reads the catalogue for everything that would let one workspace see another's rows, or keep a table from being split
 * by workspace over several machines. Each finding is a sentence; none means the wall stands.
 */
export async function lintDatabase(client: pg.ClientBase | pg.Pool, roles: RoleNames): Promise<string[]> {
  const { rows } = await client.query<{ finding: string }>(lintQuery, [
    roles.app,
    roles.search,
    roles.owner,
  ])
  return rows.map((row) => row.finding).sort()
}
