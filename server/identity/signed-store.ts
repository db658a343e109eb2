import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'

/** The identity of a subject; made at its first token. */
export async function identityOf(db: Db, subject: string): Promise<string> {
  await db.run(
    `insert into app.identity (workspace_id, id, subject, created_at) values ($1, $2, $3, $4)
     on conflict (workspace_id, subject) do nothing`,
    [db.workspaceId, uuidv7(), subject, new Date()],
  )
  const [row] = await db.query<{ id: string }>(
    'select id from app.identity where workspace_id = $1 and subject = $2',
    [db.workspaceId, subject],
  )
  if (!row) throw new Error('An identity that was there a moment ago has vanished.')
  return row.id
}

/** Whose token it was first; of two sessions at once the later waits for the earlier. Forgets what has ended. */
export async function claimToken(
  db: Db,
  tokenHash: Buffer,
  sessionId: string,
  until: Date,
): Promise<'first' | 'again' | 'others'> {
  await db.run('delete from app.identity_use where workspace_id = $1 and expires_at < $2', [
    db.workspaceId,
    new Date(),
  ])
  const fresh = await db.run(
    `insert into app.identity_use (workspace_id, token_hash, session_id, expires_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [db.workspaceId, tokenHash, sessionId, until],
  )
  if (fresh > 0) return 'first'
  const [used] = await db.query<{ sessionId: string }>(
    'select session_id as "sessionId" from app.identity_use where workspace_id = $1 and token_hash = $2',
    [db.workspaceId, tokenHash],
  )
  return used?.sessionId === sessionId ? 'again' : 'others'
}

/** Whether a lead has somebody else's signed sessions among its own. */
export async function isAnothers(db: Db, leadId: string, identityId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from app.session where workspace_id = $1 and lead_id = $2 and identity_id <> $3
     union all
     select 1 from app.identity where workspace_id = $1 and lead_id = $2 and id <> $3
     limit 1`,
    [db.workspaceId, leadId, identityId],
  )
  return rows.length > 0
}

/** Spam, or blocked: that stays with this very lead, whoever signs in. */
export async function isKeptOut(db: Db, leadId: string): Promise<boolean> {
  const rows = await db.query(
    'select 1 from app.lead where workspace_id = $1 and id = $2 and (spam_at is not null or blocked_at is not null)',
    [db.workspaceId, leadId],
  )
  return rows.length > 0
}

export async function signSession(db: Db, sessionId: string, identityId: string): Promise<void> {
  await db.run('update app.session set identity_id = $3 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    sessionId,
    identityId,
  ])
}

export async function giveLead(db: Db, identityId: string, leadId: string): Promise<void> {
  await db.run('update app.identity set lead_id = $3 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    identityId,
    leadId,
  ])
}

/** The lead of a subject: where its sessions belong (`homeId`), and the one shown while that is merged into another. */
export type SubjectsLead = { homeId: string; leadId: string }

/**
 * Locks identities in id order and reads which leads they belong to; null where none of their sessions has said anything.
 * The leads shown are locked as well: a merge that was under way is waited for and followed.
 */
export async function lockSubjects(
  db: Db,
  identityIds: readonly string[],
): Promise<Map<string, SubjectsLead | null>> {
  const found = new Map<string, SubjectsLead | null>()
  if (identityIds.length === 0) return found
  const rows = await db.query<{ id: string; homeId: string | null }>(
    `select id, lead_id as "homeId" from app.identity where workspace_id = $1 and id = any($2::uuid[])
     order by id for no key update`,
    [db.workspaceId, identityIds],
  )
  const homes = [...new Set(rows.flatMap(({ homeId }) => homeId ?? []))]
  const roots = await lockRoots(db, homes)
  for (const { id, homeId } of rows) {
    const leadId = homeId === null ? undefined : roots.get(homeId)
    found.set(id, homeId === null || leadId === undefined ? null : { homeId, leadId })
  }
  return found
}

/** The lead that is shown for each of these, locked. */
async function lockRoots(db: Db, leadIds: string[]): Promise<Map<string, string>> {
  const at = new Map(leadIds.map((id) => [id, id]))
  for (;;) {
    const rows = await db.query<{ id: string; mergedInto: string | null }>(
      `select id, merged_into as "mergedInto" from app.lead where workspace_id = $1 and id = any($2::uuid[])
       order by id for no key update`,
      [db.workspaceId, [...new Set(at.values())]],
    )
    const next = new Map(rows.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
    let moved = false
    for (const [from, to] of at) {
      const further = next.get(to)
      if (further === undefined) at.delete(from)
      else if (further !== to) {
        at.set(from, further)
        moved = true
      }
    }
    if (!moved) return at
  }
}
