import type { Db, Statement } from '#server/db/in-workspace.ts'

/** More matches than this and a term or tag counts as common: the sort order is walked instead. */
export const mostNarrow = 5000

/**
 * What a statement of one row finds: ids parted by commas, or null where there are more than are looked at one by one.
 * They come as one text, as taking a list of thousands apart into values costs more than finding them.
 */
export async function fewIds(
  db: Db,
  statement: Exclude<Statement, string>,
): Promise<readonly string[] | null> {
  const [row] = await db.query<{ ids: string | null }>(statement)
  const ids = row?.ids ?? null
  if (ids === null) return null
  return ids === '' ? [] : ids.split(',')
}

/** The ids that a query with a column `id` and its own limit of one more than may be finds. */
export function asFew(query: string): string {
  return `select case when count(*) <= ${mostNarrow} then coalesce(string_agg(id::text, ','), '') end as ids
          from (${query} limit ${mostNarrow + 1}) few`
}

/** As PostgreSQL writes a list: ids need no quotes. */
export function listOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}
