import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'

/**
 * Whether a lead called `l` holds something of the visitor that the caller has not seen, as a column. What was there when
 * they came, or when they marked all as read, is seen; a key sees nothing, so to it nothing is new.
 */
export function unreadColumn(caller: Caller, values: unknown[]): string {
  if (caller.type !== 'member') return 'false as unread'
  const me = `$${values.push(caller.id)}::uuid`
  return `(l.last_words is not null and l.last_active_at > coalesce(
     (select s.until from app.lead_seen s where s.workspace_id = $1 and s.lead_id = l.id and s.member_id = ${me}),
     (select s.until from app.list_seen s where s.workspace_id = $1 and s.member_id = ${me}),
     (select m."createdAt" from auth.member m where m."organizationId" = $1 and m."userId" = ${me}),
     '-infinity')) as unread`
}

/** Answers up to when it is seen then: never beyond what the visitor has written by now, and never less than before. */
export async function saveSeen(
  db: Db,
  memberId: string,
  leadId: string,
  until: string,
): Promise<string | null> {
  const [row] = await db.query<{ until: Date }>(
    `insert into app.lead_seen as s (workspace_id, lead_id, member_id, until)
     select $1::uuid, l.id, $3, least($4::timestamptz, l.last_active_at)
     from app.lead l where l.workspace_id = $1 and l.id = $2
     on conflict (workspace_id, lead_id, member_id) do update set until = greatest(s.until, excluded.until)
     returning until`,
    [db.workspaceId, leadId, memberId, until],
  )
  return row?.until.toISOString() ?? null
}

export async function saveUnseen(db: Db, memberId: string, leadId: string): Promise<string | null> {
  const [row] = await db.query<{ until: Date }>(
    `insert into app.lead_seen as s (workspace_id, lead_id, member_id, until)
     select $1::uuid, l.id, $3, l.last_active_at - interval '1 millisecond'
     from app.lead l where l.workspace_id = $1 and l.id = $2
     on conflict (workspace_id, lead_id, member_id) do update set until = excluded.until
     returning until`,
    [db.workspaceId, leadId, memberId],
  )
  return row?.until.toISOString() ?? null
}

/** The rows of single leads go, as the one for all of them says the same. */
export async function saveAllSeen(db: Db, memberId: string): Promise<string> {
  const [row] = await db.query<{ until: Date }>(
    `insert into app.list_seen (workspace_id, member_id, until) values ($1, $2, now())
     on conflict (workspace_id, member_id) do update set until = excluded.until returning until`,
    [db.workspaceId, memberId],
  )
  await db.run('delete from app.lead_seen where workspace_id = $1 and member_id = $2', [
    db.workspaceId,
    memberId,
  ])
  return (row?.until ?? new Date()).toISOString()
}

export async function removeSeen(db: Db, memberId: string): Promise<void> {
  const of = [db.workspaceId, memberId]
  await db.run('delete from app.lead_seen where workspace_id = $1 and member_id = $2', of)
  await db.run('delete from app.list_seen where workspace_id = $1 and member_id = $2', of)
}
