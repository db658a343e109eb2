import { recordAudit, theSystem } from '#server/audit/record-audit.ts'
import { addVisitorEvent } from '#server/conversations/track-event.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { groupOf } from '#server/identity/merge-store.ts'
import { deleteLead } from '#server/leads/delete-lead.ts'

/** What came of a visitor's wish: leads that are gone, or the lead whose team has to look at it first. */
export type Forgotten = { removed: string[] } | { asked: string }

/**
 * Deletes all that is known of the visitor of this session, by their own wish. A lead that the team has put together from
 * more than this visitor's own sessions stays until a person has looked: else whoever says they are somebody else could
 * have that person deleted.
 */
export async function forgetVisitor(db: Db, sessionId: string): Promise<Forgotten> {
  const [session] = await db.query<{ leadId: string | null }>(
    'select lead_id as "leadId" from app.session where workspace_id = $1 and id = $2',
    [db.workspaceId, sessionId],
  )
  if (!session) return { removed: [] }
  if (session.leadId === null) {
    await db.run('delete from app.session where workspace_id = $1 and id = $2', [db.workspaceId, sessionId])
    return { removed: [] }
  }
  const { leadId } = session
  await lockLeadsWithTalks(db, [leadId])
  if (!(await isTheirsAlone(db, leadId, sessionId))) {
    await addVisitorEvent(db, leadId, 'erasure.asked', {})
    return { asked: leadId }
  }
  const removed = await deleteLead(db, leadId)
  await recordAudit(db, theSystem, 'lead.deleted', { leads: removed.length, by: 'visitor' })
  return { removed }
}

/** Whether each session of the lead, and each lead that was merged into it, is of this session or of the same signed-in person. */
async function isTheirsAlone(db: Db, leadId: string, sessionId: string): Promise<boolean> {
  const group = await groupOf(db, leadId)
  const sessions = await db.query<{ homeId: string; isTheirs: boolean }>(
    `select coalesce(s.home_id, s.lead_id) as "homeId",
            s.id = $3 or coalesce(s.identity_id = me.identity_id, false) as "isTheirs"
     from app.session s join app.session me on me.workspace_id = $1 and me.id = $3
     where s.workspace_id = $1 and s.lead_id = $2`,
    [db.workspaceId, leadId, sessionId],
  )
  const homes = new Set(sessions.map(({ homeId }) => homeId))
  return sessions.every(({ isTheirs }) => isTheirs) && group.every((id) => homes.has(id))
}
