import type pg from 'pg'
import { CommandError } from '#server/cli/command.ts'

/** The workspace a command is about: the one named, else the first of the installation. */
export async function workspaceFor(pool: pg.Pool, named: string | undefined): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    named === undefined
      ? 'select id from auth.organization order by "createdAt", id limit 1'
      : 'select id from auth.organization where id::text = $1',
    named === undefined ? [] : [named],
  )
  const [row] = rows
  if (row) return row.id
  throw new CommandError(
    named === undefined
      ? 'There is no workspace yet: `npm start` makes the first one.'
      : `There is no workspace ${named}.`,
  )
}
