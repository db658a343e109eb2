import type { Db } from '#server/db/in-workspace.ts'

/** More matches than this and a term or tag counts as common: the sort order is walked instead. */
export const mostNarrow = 5000

/** What was found to be many, until when that is taken for granted; asking takes a millisecond each time. */
const known = new Map<string, number>()
const knownForMs = 60_000
const mostKnown = 2000

/**
 * Like `fewIds`, for those whose number decides nothing but the way to the leads: what was many a moment ago is not asked
 * for again, as many seldom become few within a minute, and the other way finds the same.
 */
export async function fewIdsOrMany(
  db: Db,
  statement: { name?: string; text: string; values: readonly unknown[] },
): Promise<readonly string[] | null> {
  const key = JSON.stringify([statement.text, statement.values])
  if ((known.get(key) ?? 0) > Date.now()) return null
  const ids = await fewIds(db, statement)
  if (ids !== null) return ids
  if (known.size >= mostKnown) known.clear()
  known.set(key, Date.now() + knownForMs)
  return null
}

/**
 * What a statement of one row finds: ids parted by commas, or null where there are more than are looked at one by one.
 * They come as one text, as taking a list of thousands apart into values costs more than finding them.
 */
export async function fewIds(
  db: Db,
  { name, text, values }: { name?: string; text: string; values: readonly unknown[] },
): Promise<readonly string[] | null> {
  const found =
    name === undefined
      ? db.query<{ ids: string | null }>(text, values)
      : db.query<{ ids: string | null }>({ name, text, values })
  const ids = (await found)[0]?.ids ?? null
  if (ids === null) return null
  return ids === '' ? [] : ids.split(',')
}

/** The ids that a query with a column `id` finds, written out only once it is known that they are few. */
export function asFew(query: string, most = String(mostNarrow)): string {
  return `select case when (select true from (${query} offset ${most} limit 1) more) is null
                 then (select coalesce(string_agg(id::text, ','), '') from (${query}) few) end as ids`
}

/** As PostgreSQL writes a list: ids need no quotes. */
export function listOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`
}
