import type { Db } from '#server/db/in-workspace.ts'
import { fold } from '#server/leads/search-text.ts'

export type LockedTag = { id: string; name: string; hue: number }

/** Holds tags that are about to change: nobody puts one on a lead meanwhile. Those that are not there are left out. */
export async function lockTags(db: Db, names: readonly string[]): Promise<Map<string, LockedTag>> {
  const rows = await db.query<LockedTag & { key: string }>(
    `select id, name, hue, name_key as key from app.tag
     where workspace_id = $1 and name_key = any($2::text[]) order by id for update`,
    [db.workspaceId, names.map(fold)],
  )
  return new Map(rows.map(({ key, ...tag }) => [key, tag]))
}

export async function saveTag(db: Db, { id, name, hue }: LockedTag): Promise<void> {
  await db.run('update app.tag set name = $3, name_key = $4, hue = $5 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    id,
    name,
    fold(name),
    hue,
  ])
}

/** From now on the tag is found by this name, too. */
export async function keepName(db: Db, tagId: string, name: string): Promise<void> {
  await db.run(
    `insert into app.tag_name (workspace_id, name_key, name, tag_id) values ($1, $2, $3, $4)
     on conflict (workspace_id, name_key) do update set name = excluded.name, tag_id = excluded.tag_id`,
    [db.workspaceId, fold(name), name, tagId],
  )
}

/** A tag is called so now, so that no other is found by it any more. */
export async function forgetName(db: Db, name: string): Promise<void> {
  await db.run('delete from app.tag_name where workspace_id = $1 and name_key = $2', [
    db.workspaceId,
    fold(name),
  ])
}

/** No statement moves more, so that none meets its time limit, however many leads a tag is on. */
const mostMoved = 10_000

/**
 * Gives the leads of one tag the other, and the names it had. What a lead has besides is asked for as a value and not as a
 * join, which the planner may do by reading all leads of the tag again for each.
 */
export async function moveTag(db: Db, from: string, into: string): Promise<void> {
  const values = [db.workspaceId, from, into]
  // Who has both keeps the other one of their own, even when a lead that brought it along is split off again.
  await db.run(
    `update app.lead_tag o set merge_id = null
     where o.workspace_id = $1 and o.tag_id = $3 and o.merge_id is not null
       and (select true from app.lead_tag f where f.workspace_id = $1 and f.lead_id = o.lead_id and f.tag_id = $2
              and f.merge_id is null limit 1) is true`,
    values,
  )
  await db.run(
    `delete from app.lead_tag f
     where f.workspace_id = $1 and f.tag_id = $2
       and (select true from app.lead_tag o where o.workspace_id = $1 and o.lead_id = f.lead_id and o.tag_id = $3
            limit 1) is true`,
    values,
  )
  for (let moved = mostMoved; moved === mostMoved;) {
    moved = await db.run(
      `update app.lead_tag set tag_id = $3
       where workspace_id = $1 and tag_id = $2 and lead_id = any(array(
         select lead_id from app.lead_tag where workspace_id = $1 and tag_id = $2 limit ${mostMoved}))`,
      values,
    )
  }
  await db.run('update app.tag_name set tag_id = $3 where workspace_id = $1 and tag_id = $2', values)
}

/** On how many leads it is, as the list of tags counts them; lead by lead, which takes the same time whatever is known of them. */
export async function countLeads(db: Db, id: string): Promise<number> {
  const [row] = await db.query<{ leads: number }>(
    `select count(*)::int as leads from app.lead_tag lt
     where lt.workspace_id = $1 and lt.tag_id = $2
       and (select l.merged_into is null and l.spam_at is null from app.lead l
            where l.workspace_id = $1 and l.id = lt.lead_id)`,
    [db.workspaceId, id],
  )
  return row?.leads ?? 0
}

export async function namesOf(db: Db, id: string): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    'select name from app.tag_name where workspace_id = $1 and tag_id = $2 order by name_key limit 1000',
    [db.workspaceId, id],
  )
  return rows.map(({ name }) => name)
}

/** Takes it off all leads as well. */
export async function removeTagItself(db: Db, id: string): Promise<void> {
  await db.run('delete from app.tag where workspace_id = $1 and id = $2', [db.workspaceId, id])
}
