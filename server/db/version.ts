import type pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'

/** Older minor releases leak rows round policies or corrupt indexes; their numbers come from PostgreSQL's release notes. */
const oldest: Record<number, number> = { 15: 14, 16: 10, 17: 6 }

/** Refuses a PostgreSQL that is too old to be trusted with the wall between workspaces. */
export async function checkVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  )
  const version = Number(rows[0]?.number)
  if (isGoodVersion(version)) return
  throw new DatabaseFailure(
    `This is PostgreSQL ${rows[0]?.name}, but 15.14, 16.10, 17.6, 18 or anything newer is needed: update it, or leave out DATABASE_URL to use the built-in one.`,
  )
}

/** Takes server_version_num: the major number times 10,000 plus the minor one. */
export function isGoodVersion(version: number): boolean {
  const major = Math.floor(version / 10_000)
  return major >= 18 || version % 10_000 >= (oldest[major] ?? Infinity)
}
