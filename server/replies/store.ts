import type { CannedReply } from '#contract/canned-replies.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { fold } from '#server/leads/search-text.ts'

type Row = Omit<CannedReply, 'changedAt'> & { changedAt: Date }

const columns = `id, name, text, changed_by as by, changed_at as "changedAt"`

export const mostReplies = 500

export async function listReplies(db: Db): Promise<CannedReply[]> {
  const rows = await db.query<Row>(
    `select ${columns} from app.canned_reply where workspace_id = $1 order by name_key limit ${mostReplies}`,
    [db.workspaceId],
  )
  return rows.map(shown)
}

/** Replies are saved one after the other in a workspace, so that no two callers both take the last place or one name. */
export async function lockReplies(db: Db): Promise<{ id: string; nameKey: string }[]> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  return db.query('select id, name_key as "nameKey" from app.canned_reply where workspace_id = $1', [
    db.workspaceId,
  ])
}

export async function findReply(db: Db, id: string): Promise<CannedReply | undefined> {
  const [row] = await db.query<Row>(
    `select ${columns} from app.canned_reply where workspace_id = $1 and id = $2`,
    [db.workspaceId, id],
  )
  return row && shown(row)
}

export async function saveReply(db: Db, reply: CannedReply): Promise<void> {
  await db.run(
    `insert into app.canned_reply (workspace_id, id, name, name_key, text, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, id) do update
     set name = $3, name_key = $4, text = $5, changed_by = $6, changed_at = $7`,
    [db.workspaceId, reply.id, reply.name, nameKeyOf(reply.name), reply.text, reply.by, reply.changedAt],
  )
}

/** Whether there was one. */
export async function removeReply(db: Db, id: string): Promise<boolean> {
  const removed = await db.run('delete from app.canned_reply where workspace_id = $1 and id = $2', [
    db.workspaceId,
    id,
  ])
  return removed > 0
}

export const nameKeyOf = fold

function shown({ changedAt, ...row }: Row): CannedReply {
  return { ...row, changedAt: changedAt.toISOString() }
}
