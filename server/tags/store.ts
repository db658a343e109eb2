import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Tag } from '#contract/tags.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { countsOfMany, mostCounted } from '#server/tags/count-of-many.ts'
import { fold } from '#server/leads/search-text.ts'
import { forgetName } from '#server/tags/change-store.ts'

/**
 * How many leads each is on, spam not counted; for somebody who sees their own leads only, of these. Beyond a few thousand a
 * minute may pass before the number moves on: every page of the dashboard asks.
 */
export async function listTags(db: Db, only: string | null): Promise<Tag[]> {
  const [tags, names] = await Promise.all([
    countTags(db, only),
    db.query<{ tagId: string; name: string }>(
      'select tag_id as "tagId", name from app.tag_name where workspace_id = $1 order by name_key limit 5000',
      [db.workspaceId],
    ),
  ])
  const formerly = Map.groupBy(names, ({ tagId }) => tagId)
  return tags.map(({ id, ...tag }) => ({ ...tag, formerly: formerly.get(id)?.map(({ name }) => name) ?? [] }))
}

type Counted = Omit<Tag, 'formerly'> & { id: string }

async function countTags(db: Db, only: string | null): Promise<Counted[]> {
  if (only !== null) {
    return db.query(
      `select t.id, t.name, t.hue as color,
              (select count(*) from app.lead_tag lt join app.lead l on l.workspace_id = $1 and l.id = lt.lead_id
               where lt.workspace_id = $1 and lt.tag_id = t.id and l.assignee_id = $2
                 and l.merged_into is null and l.spam_at is null) as leads
       from app.tag t where t.workspace_id = $1 order by t.name_key limit 1000`,
      [db.workspaceId, only],
    )
  }
  const rows = await db.query<Omit<Counted, 'leads'> & { some: number; hidden: number }>({
    name: 'tags',
    text: `select t.id, t.name, t.hue as color,
            (select count(*) from (select from app.lead_tag lt where lt.workspace_id = $1 and lt.tag_id = t.id
                                   limit ${mostCounted + 1}) few) as some,
            (select count(*) from app.lead l join app.lead_tag lt on lt.workspace_id = $1 and lt.lead_id = l.id
               where l.workspace_id = $1 and l.merged_into is not null and lt.tag_id = t.id)
            + (select count(*) from app.lead l join app.lead_tag lt on lt.workspace_id = $1 and lt.lead_id = l.id
               where l.workspace_id = $1 and l.spam_at is not null and lt.tag_id = t.id) as hidden
     from app.tag t where t.workspace_id = $1 order by t.name_key limit 1000`,
    values: [db.workspaceId],
  })
  const many = rows.filter(({ some }) => some > mostCounted).map(({ id }) => id)
  const counts = await countsOfMany(
    db,
    many,
    rows.map(({ id }) => id),
  )
  return rows.map(({ some, hidden, ...tag }) => ({ ...tag, leads: (counts.get(tag.id) ?? some) - hidden }))
}

export async function listTagsOf(db: Db, leadId: string): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select t.name from app.lead_tag lt join app.tag t on t.workspace_id = $1 and t.id = lt.tag_id
     where lt.workspace_id = $1 and lt.lead_id = $2 order by lt.at, t.name`,
    [db.workspaceId, leadId],
  )
  return rows.map(({ name }) => name)
}

export async function findTag(db: Db, name: string): Promise<{ id: string; name: string } | null> {
  const [tag] = await db.query<{ id: string; name: string }>(
    'select id, name from app.tag where workspace_id = $1 and name_key = $2',
    [db.workspaceId, fold(name)],
  )
  return tag ?? null
}

/** Those of the names that are tags, in their own spelling, by the folded name. */
export async function findTags(db: Db, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await db.query<{ name: string; key: string }>(
    'select name, name_key as key from app.tag where workspace_id = $1 and name_key = any($2::text[])',
    [db.workspaceId, [...new Set(names.map(fold))]],
  )
  return new Map(rows.map(({ key, name }) => [key, name]))
}

/** The tag of that name, made if there is none. */
export async function needTag(db: Db, name: string): Promise<{ id: string; name: string }> {
  const made = await db.run(
    `insert into app.tag (workspace_id, id, name, name_key, hue) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [db.workspaceId, uuidv7(), name, fold(name), hueOf(name)],
  )
  if (made > 0) await forgetName(db, name)
  return (await findTag(db, name)) ?? { id: '', name }
}

/** Whether the tag was not on the lead before; a name not seen yet makes the tag ("VIP" and "vip" are one). */
export async function addTag(db: Db, leadId: string, name: string): Promise<boolean> {
  const tag = await needTag(db, name)
  const added = await db.run(
    `insert into app.lead_tag (workspace_id, lead_id, tag_id, at) values ($1, $2, $3, $4) on conflict do nothing`,
    [db.workspaceId, leadId, tag.id, new Date()],
  )
  return added > 0
}

/** Whether the tag was on the lead. The tag itself stays, for other leads and for the list of tags. */
export async function removeTag(db: Db, leadId: string, name: string): Promise<boolean> {
  const removed = await db.run(
    `delete from app.lead_tag where workspace_id = $1 and lead_id = $2
       and tag_id = (select id from app.tag where workspace_id = $1 and name_key = $3)`,
    [db.workspaceId, leadId, fold(name)],
  )
  return removed > 0
}

/** A name has the same colour in every workspace. */
function hueOf(name: string): number {
  return createHash('sha256').update(fold(name)).digest().readUInt16BE(0) % 360
}
