import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import { befores, toldSince } from '#server/jobs/before-store.ts'
import type { BulkKind, Done, Work } from '#server/jobs/bulk-leads.ts'
import type { StoredChange } from '#server/jobs/job-store.ts'
import { fold } from '#server/leads/search-text.ts'

type TagChange = StoredChange & { type: 'addTag' | 'removeTag' }
/** When the lead got the tag. */
type Was = { at: string }

export const bulkAddTag: BulkKind = {
  async change({ db, job, leads, now }) {
    const tag = await tagNow(db, job.change as TagChange)
    // Deleted meanwhile: it is not made again.
    if (tag === null) return []
    const have = await tagged(db, tag.id, leads)
    const added = leads.filter(({ id }) => !have.has(id))
    await put(
      db,
      tag.id,
      added.map(({ id }) => ({ id, at: now })),
    )
    return added.map(({ id }) => ({
      leadId: id,
      was: { at: now.toISOString() } satisfies Was,
      kind: 'tag.added',
      data: { tag: tag.name, job: job.id },
    }))
  },

  async putBack(work) {
    const { db, job, tag, leads, have, was } = await asLeft(work)
    if (tag === null) return []
    const isOurs = (id: string) => have.get(id)?.toISOString() === was.get(id)?.at
    // Who had the tag before it took the place of the job's keeps it.
    const loses = leads.filter(({ id }) => have.has(id) && (tag.id === job.change.tagId || isOurs(id)))
    await take(
      db,
      tag.id,
      loses.map(({ id }) => id),
    )
    return loses.map(({ id }) => ({
      leadId: id,
      was: null,
      kind: 'tag.removed',
      data: { tag: tag.name, job: job.id },
    }))
  },
}

export const bulkRemoveTag: BulkKind = {
  async change({ db, job, leads }) {
    const tag = await tagNow(db, job.change as TagChange)
    if (tag === null) return []
    const have = await tagged(db, tag.id, leads)
    const loses = leads.filter(({ id }) => have.has(id))
    await take(
      db,
      tag.id,
      loses.map(({ id }) => id),
    )
    return loses.map(({ id }): Done => {
      const was: Was = { at: have.get(id)?.toISOString() ?? new Date().toISOString() }
      return { leadId: id, was, kind: 'tag.removed', data: { tag: tag.name, job: job.id } }
    })
  },

  async putBack(work) {
    const { db, job, tag, leads, have, was } = await asLeft(work)
    if (tag === null) return []
    const gets = leads.flatMap(({ id }) => {
      const before = was.get(id)
      return before && !have.has(id) ? [{ id, at: before.at }] : []
    })
    await put(db, tag.id, gets)
    return gets.map(({ id }) => ({
      leadId: id,
      was: null,
      kind: 'tag.added',
      data: { tag: tag.name, job: job.id },
    }))
  },
}

/** The leads whose tag nobody has touched since. */
async function asLeft({ db, job, undoes, leads }: Work & { undoes: string }) {
  const change = job.change as TagChange
  const tag = await tagNow(db, change)
  const ids = leads.map(({ id }) => id)
  const told = await toldSince(db, undoes, ids, ['tag.added', 'tag.removed'])
  const names = new Set([change.tag, tag?.name ?? change.tag].map(fold))
  const touched = new Set(told.filter((one) => names.has(fold(one.tag ?? ''))).map(({ leadId }) => leadId))
  const untouched = leads.filter(({ id }) => !touched.has(id))
  const [have, was] = [
    tag === null ? new Map<string, Date>() : await tagged(db, tag.id, untouched),
    await befores<Was>(
      db,
      undoes,
      untouched.map(({ id }) => id),
    ),
  ]
  return { db, job: { ...job, change }, tag, leads: untouched, have, was }
}

type Tag = { id: string; name: string }

/**
 * The tag that is meant, or the one it was merged into meanwhile, which is found by its old name. Null when it was deleted;
 * otherwise it stays until the end of the transaction.
 */
async function tagNow(db: Db, { tag, tagId }: TagChange): Promise<Tag | null> {
  const [same] = await db.query<Tag>(
    'select id, name from app.tag where workspace_id = $1 and id = $2 for key share',
    [db.workspaceId, tagId],
  )
  if (same) return same
  const [merged] = await db.query<Tag>(
    `select t.id, t.name from app.tag t
     where t.workspace_id = $1
       and t.id = (select n.tag_id from app.tag_name n where n.workspace_id = $1 and n.name_key = $2)
     for key share`,
    [db.workspaceId, fold(tag)],
  )
  return merged ?? null
}

async function tagged(db: Db, tagId: string, leads: readonly { id: string }[]): Promise<Map<string, Date>> {
  const rows = await db.query<{ leadId: string; at: Date }>(
    `select lead_id as "leadId", at from app.lead_tag
     where workspace_id = $1 and tag_id = $2 and lead_id = any($3::uuid[])`,
    [db.workspaceId, tagId, leads.map(({ id }) => id)],
  )
  return new Map(rows.map(({ leadId, at }) => [leadId, at]))
}

async function put(
  db: Db,
  tagId: string,
  leads: readonly { id: string; at: Date | string }[],
): Promise<void> {
  await insertRows(
    db,
    'app.lead_tag',
    columnsOf('workspace_id uuid, lead_id uuid, tag_id uuid, at timestamptz'),
    leads.map(({ id, at }) => [db.workspaceId, id, tagId, at]),
    'on conflict do nothing',
  )
}

async function take(db: Db, tagId: string, leadIds: readonly string[]): Promise<void> {
  await db.run(
    'delete from app.lead_tag where workspace_id = $1 and tag_id = $2 and lead_id = any($3::uuid[])',
    [db.workspaceId, tagId, leadIds],
  )
}
