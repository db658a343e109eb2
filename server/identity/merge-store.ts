import type { FactField, Lead } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'

export type MergeReason = 'member' | 'claimed' | 'signed'

/** What of the survivor, as it was before, cannot be worked out again from what was said. */
export type Before = {
  /** When somebody who has never said anything was first and last seen. */
  moments?: { firstSeenAt: string; lastActiveAt: string }
  /** Facts that count as rejected because the other side had rejected the same value. */
  rejected: string[]
}

export type Merge = {
  id: string
  survivorId: string
  mergedId: string
  reason: MergeReason
  at: Date
  inherited: FactField[]
  before: Before
}

const columns = `id, survivor_id as "survivorId", merged_id as "mergedId", reason, at, inherited, before`

/** A lead and everything merged into it, however deep. */
export async function groupOf(db: Db, id: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with recursive down as (
       select $2::uuid as id
       union all
       select l.id from down join app.lead l on l.workspace_id = $1 and l.merged_into = down.id
     )
     select id from down`,
    [db.workspaceId, id],
  )
  return rows.map((row) => row.id)
}

/** A lead and those it stands under, up to the one that is shown. */
export async function pathTo(db: Db, id: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `with recursive up as (
       select id, merged_into from app.lead where workspace_id = $1 and id = $2
       union all
       select l.id, l.merged_into from up join app.lead l on l.workspace_id = $1 and l.id = up.merged_into
     )
     select id from up`,
    [db.workspaceId, id],
  )
  return rows.map((row) => row.id)
}

/** Merges into this very lead that were not undone, last first. */
export async function listMerges(db: Db, survivorId: string): Promise<Merge[]> {
  return db.query<Merge>(
    `select ${columns} from app.lead_merge
     where workspace_id = $1 and survivor_id = $2 and undone_at is null order by at desc, id desc`,
    [db.workspaceId, survivorId],
  )
}

export async function addMerge(db: Db, merge: Merge & { by: string | null }): Promise<void> {
  await db.run(
    `insert into app.lead_merge (workspace_id, id, survivor_id, merged_id, reason, by_name, at, inherited, before)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      db.workspaceId,
      merge.id,
      merge.survivorId,
      merge.mergedId,
      merge.reason,
      merge.by,
      merge.at,
      merge.inherited,
      JSON.stringify(merge.before),
    ],
  )
}

export async function undoMerge(db: Db, id: string, by: string | null, at: Date): Promise<void> {
  await db.run(
    'update app.lead_merge set undone_at = $3, undone_by = $4 where workspace_id = $1 and id = $2',
    [db.workspaceId, id, at, by],
  )
}

/** Fields that somebody has touched are the survivor's own from now on: a split leaves them. */
export async function forgetInherited(db: Db, leadId: string, fields: readonly FactField[]): Promise<void> {
  await db.run(
    `update app.lead_merge
     set inherited = array(select f from unnest(inherited) as f where f <> all($3::text[]))
     where workspace_id = $1 and survivor_id = $2 and undone_at is null and inherited && $3::text[]`,
    [db.workspaceId, leadId, fields],
  )
}

const homed = ['app.session', 'app.fact', 'app.note', 'app.promise', 'app.alert', 'app.follow_up']
const tagColumns = columnsOf('workspace_id uuid, lead_id uuid, tag_id uuid, at timestamptz, merge_id uuid')

/** Hands everything of a lead to its survivor; each row remembers its home. */
export async function moveRows(db: Db, from: string, to: string, mergeId: string): Promise<void> {
  const tags = await db.query<{ tagId: string; at: Date }>(
    'select tag_id as "tagId", at from app.lead_tag where workspace_id = $1 and lead_id = $2 order by tag_id',
    [db.workspaceId, from],
  )
  await Promise.all([
    ...homed.map((table) =>
      db.run(
        `update ${table} set home_id = coalesce(home_id, $2), lead_id = $3 where workspace_id = $1 and lead_id = $2`,
        [db.workspaceId, from, to],
      ),
    ),
    insertRows(
      db,
      'app.lead_tag',
      tagColumns,
      tags.map(({ tagId, at }) => [db.workspaceId, to, tagId, at, mergeId]),
      'on conflict do nothing',
    ),
    db.run('delete from app.lead_search where workspace_id = $1 and lead_id = $2', [db.workspaceId, from]),
    db.run('delete from app.lead_token where workspace_id = $1 and lead_id = $2', [db.workspaceId, from]),
  ])
}

/** Hands what is at home in `homes` back to the first of them; copied tags go. */
export async function moveRowsBack(
  db: Db,
  from: string,
  homes: readonly [string, ...string[]],
  mergeId: string,
): Promise<void> {
  await Promise.all([
    ...homed.map((table) =>
      db.run(
        `update ${table} set lead_id = $4, home_id = nullif(home_id, $4)
         where workspace_id = $1 and lead_id = $2 and home_id = any($3::uuid[])`,
        [db.workspaceId, from, homes, homes[0]],
      ),
    ),
    db.run('delete from app.lead_tag where workspace_id = $1 and lead_id = $2 and merge_id = $3', [
      db.workspaceId,
      from,
      mergeId,
    ]),
  ])
}

export type Detail = { field: FactField; value: string }

/** Details that were rejected on the lead, since an instant if one is given. */
export async function rejectedDetails(db: Db, leadId: string, since?: Date): Promise<Detail[]> {
  return db.query<Detail>(
    `select distinct field, value from app.fact
     where workspace_id = $1 and lead_id = $2 and rejected_at > coalesce($3, '-infinity'::timestamptz)`,
    [db.workspaceId, leadId, since ?? null],
  )
}

/** Rejects the other facts that say what was rejected already; answers their ids. */
export async function rejectAlike(db: Db, leadId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `update app.fact f set rejected_at = r.rejected_at, rejected_by = r.rejected_by
     from (select distinct on (field, value) field, value, rejected_at, rejected_by from app.fact
           where workspace_id = $1 and lead_id = $2 and rejected_at is not null
           order by field, value, rejected_at) r
     where f.workspace_id = $1 and f.lead_id = $2 and f.rejected_at is null and f.field = r.field and f.value = r.value
     returning f.id`,
    [db.workspaceId, leadId],
  )
  return rows.map(({ id }) => id)
}

/** Takes a merge's rejections back, but for facts that somebody has rejected again since. */
export async function restoreFacts(db: Db, ids: readonly string[], until: Date): Promise<void> {
  await db.run(
    `update app.fact set rejected_at = null, rejected_by = null
     where workspace_id = $1 and id = any($2::uuid[]) and rejected_at <= $3`,
    [db.workspaceId, ids, until],
  )
}

/** Rejects these details of a lead; answers how many facts said them. */
export async function rejectDetails(
  db: Db,
  leadId: string,
  details: readonly Detail[],
  by: string | null,
  at: Date,
): Promise<number> {
  return db.run(
    `update app.fact f set rejected_at = $5, rejected_by = $6
     from unnest($3::text[], $4::text[]) as r(field, value)
     where f.workspace_id = $1 and f.lead_id = $2 and f.rejected_at is null and f.field = r.field and f.value = r.value`,
    [db.workspaceId, leadId, details.map(({ field }) => field), details.map(({ value }) => value), at, by],
  )
}

/** Says of facts rejected since then whether that took the value from a field of this lead that a member had set. */
export async function notePins(db: Db, leadId: string, since: Date, pins: readonly Detail[]): Promise<void> {
  await db.run(
    `update app.fact f
     set rejected_pin = exists (select from unnest($4::text[], $5::text[]) as p(field, value)
                                where p.field = f.field and p.value = f.value)
     where f.workspace_id = $1 and f.lead_id = $2 and f.rejected_at > $3`,
    [db.workspaceId, leadId, since, pins.map(({ field }) => field), pins.map(({ value }) => value)],
  )
}

export type Moments = { firstSeenAt: Date; lastActiveAt: Date }

/** When those of a group who have never said anything were first and last seen; null when all have spoken. */
export async function silentMoments(db: Db, leadId: string): Promise<Moments | null> {
  const [row] = await db.query<{ firstSeenAt: Date | null; lastActiveAt: Date | null }>(
    `with recursive down as (
       select $2::uuid as id
       union all
       select l.id from down join app.lead l on l.workspace_id = $1 and l.merged_into = down.id
     ), silent as (
       select l.first_seen_at, l.last_active_at
       from down join app.lead l on l.workspace_id = $1 and l.id = down.id
       where l.id <> $2 and l.last_words is null
       union all
       select (m.before -> 'moments' ->> 'firstSeenAt')::timestamptz, (m.before -> 'moments' ->> 'lastActiveAt')::timestamptz
       from down join app.lead_merge m on m.workspace_id = $1 and m.survivor_id = down.id
       where m.undone_at is null and m.before ? 'moments'
     )
     select min(first_seen_at) as "firstSeenAt", max(last_active_at) as "lastActiveAt" from silent`,
    [db.workspaceId, leadId],
  )
  if (!row?.firstSeenAt || !row.lastActiveAt) return null
  return { firstSeenAt: row.firstSeenAt, lastActiveAt: row.lastActiveAt }
}

/** What was merged into a lead, as its profile shows it. */
export async function mergedOf(db: Db, leadId: string): Promise<Lead['merged']> {
  const rows = await db.query<Omit<Lead['merged'][number], 'at'> & { at: Date }>({
    name: 'profile merged',
    text: `select m.merged_id as id, coalesce(l.name, l.email, l.phone) as name, m.at, m.by_name as by, m.reason,
            (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = $2 and s.home_id = m.merged_id
             order by s.created_at, s.id limit 1) as label
     from app.lead_merge m join app.lead l on l.workspace_id = $1 and l.id = m.merged_id
     where m.workspace_id = $1 and m.survivor_id = $2 and m.undone_at is null order by m.at desc, m.id desc`,
    values: [db.workspaceId, leadId],
  })
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
