import type { Db } from '#server/db/in-workspace.ts'
import { listOf, mostNarrow } from '#server/leads/few-ids.ts'
import { leadsIn } from '#server/leads/kept-counts.ts'
import { plannedOnce } from '#server/leads/planned-once.ts'
import type { Sort } from '#server/leads/sorts.ts'
import type { Where } from '#server/leads/where.ts'

/** Looking one lead up by its id costs as much as passing so many along an index that needs no look at the leads. */
const passedForOne = 12

/**
 * The first of thousands that a search has found: walking the order asked for until a page of them was passed is sooner done
 * than looking all of them up to sort them. Null where it would not be, or was not.
 */
export async function firstSearched(
  db: Db,
  { searched, countKept }: Where,
  { column, order }: Sort,
  wanted: number,
): Promise<Where['found']> {
  // By score no index has all leads in order.
  if (searched === null || searched.length < 500 || column === 'score' || column === 'waiting_since')
    return null
  const all = leadsIn(await countKept(), { statuses: [], bands: [] })
  const toPass = (wanted * all) / searched.length
  if (toPass > searched.length * passedForOne) return null
  const ids = await withoutSpam(db, searched)
  if (ids === null || ids.length <= wanted) return null
  // Half as many again: those found seldom stand much closer together elsewhere.
  const most = Math.ceil(toPass * 1.5)
  const rows = await plannedOnce<{ id: string }>(
    db,
    `select w.id from (
       select l.id, l.${column} as key, l.id in (select unnest($2::uuid[])) as wanted from app.lead l
       where l.workspace_id = $1 order by l.${column} ${order}, l.id ${order} limit $3::int) w
     where w.wanted order by w.key ${order}, w.id ${order} limit $4::int`,
    [db.workspaceId, listOf(ids), most, wanted],
  )
  return rows.length < wanted ? null : { first: rows.map(({ id }) => id), total: ids.length }
}

/** Null where the workspace has too much spam to compare with. */
async function withoutSpam(db: Db, ids: readonly string[]): Promise<readonly string[] | null> {
  const spam = await db.query<{ id: string }>({
    name: 'ids of spam',
    text: `select id from app.lead where workspace_id = $1 and spam_at is not null
           order by last_active_at desc, id desc limit ${mostNarrow + 1}`,
    values: [db.workspaceId],
  })
  if (spam.length > mostNarrow) return null
  const hidden = new Set(spam.map(({ id }) => id))
  return hidden.size === 0 ? ids : ids.filter((id) => !hidden.has(id))
}
