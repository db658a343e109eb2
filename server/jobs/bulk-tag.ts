import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import { befores, toldSince } from '#server/jobs/before-store.ts'
import type { BulkKind, Done, Work } from '#server/jobs/bulk-leads.ts'
import type { StoredChange } from '#server/jobs/job-store.ts'
import { fold } from '#server/leads/search-text.ts'

type TagChange = StoredChange & { type: 'addTag' | 'removeTag' }
type Was = { at: string }

export const bulkAddTag: BulkKind = {
  async change({ db, job, leads, now }) {
    const { tagId } = job.change as TagChange
    const tag = await nameOfTag(db, tagId)
    // Deleted meanwhile: it is not made again.
    if (tag === null) return []
    const have = await tagged(db, tagId, leads)
    const added = leads.filter(({ id }) => !have.has(id))
    await put(
      db,
      tagId,
      added.map(({ id }) => ({ id, at: now })),
    )
    return added.map(({ id }) => ({ leadId: id, was: {}, kind: 'tag.added', data: { tag, job: job.id } }))
  },

  async putBack(work) {
    const { db, job, tag, tagId, leads, have } = await asLeft(work)
    const loses = leads.filter(({ id }) => have.has(id))
    await take(
      db,
      tagId,
      loses.map(({ id }) => id),
    )
    return tag === null
      ? []
      : loses.map(({ id }) => ({ leadId: id, was: null, kind: 'tag.removed', data: { tag, job: job.id } }))
  },
}

export const bulkRemoveTag: BulkKind = {
  async change({ db, job, leads }) {
    const { tagId } = job.change as TagChange
    const tag = await nameOfTag(db, tagId)
    if (tag === null) return []
    const have = await tagged(db, tagId, leads)
    const loses = leads.filter(({ id }) => have.has(id))
    await take(
      db,
      tagId,
      loses.map(({ id }) => id),
    )
    return loses.map(({ id }): Done => {
      const was: Was = { at: have.get(id)?.toISOString() ?? new Date().toISOString() }
      return { leadId: id, was, kind: 'tag.removed', data: { tag, job: job.id } }
    })
  },

  async putBack(work) {
    const { db, job, tag, tagId, leads, have } = await asLeft(work)
    if (tag === null) return []
    const was = await befores<Was>(
      db,
      work.undoes,
      leads.map(({ id }) => id),
    )
    const gets = leads.flatMap(({ id }) => {
      const before = was.get(id)
      return before && !have.has(id) ? [{ id, at: before.at }] : []
    })
    await put(db, tagId, gets)
    return gets.map(({ id }) => ({ leadId: id, was: null, kind: 'tag.added', data: { tag, job: job.id } }))
  },
}

/** The leads whose tag nobody has touched since. */
async function asLeft({ db, job, undoes, leads }: Work & { undoes: string }) {
  const change = job.change as TagChange
  const tag = await nameOfTag(db, change.tagId)
  const ids = leads.map(({ id }) => id)
  const told = await toldSince(db, undoes, ids, ['tag.added', 'tag.removed'])
  const names = new Set([change.tag, tag ?? change.tag].map(fold))
  const touched = new Set(told.filter((one) => names.has(fold(one.tag ?? ''))).map(({ leadId }) => leadId))
  const untouched = leads.filter(({ id }) => !touched.has(id))
  return {
    db,
    job,
    tag,
    tagId: change.tagId,
    leads: untouched,
    have: await tagged(db, change.tagId, untouched),
  }
}

/** Null when there is no such tag any more; otherwise it stays until the end of the transaction. */
async function nameOfTag(db: Db, id: string): Promise<string | null> {
  const [tag] = await db.query<{ name: string }>(
    'select name from app.tag where workspace_id = $1 and id = $2 for key share',
    [db.workspaceId, id],
  )
  return tag?.name ?? null
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
