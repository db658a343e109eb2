import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

/** What a page that tracks every step may write into one lead's history. */
const most = 500

/**
 * Writes into the lead's history what its visitor did on the page; answers the lead, or null where that visitor is blocked,
 * who is not told so.
 */
export async function trackEvent(
  db: Db,
  sessionId: string,
  given: { name: string; data: Record<string, unknown> },
): Promise<string | null> {
  const [session] = await db.query<{ leadId: string | null; isBlocked: boolean; tracked: number }>(
    `select s.lead_id as "leadId", l.blocked_at is not null as "isBlocked",
            (select count(*) from (select from app.event e
              where e.workspace_id = $1 and e.lead_id = s.lead_id and e.kind = 'tracked' limit $3) found) as tracked
     from app.session s left join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
     where s.workspace_id = $1 and s.id = $2`,
    [db.workspaceId, sessionId, most],
  )
  if (!session?.leadId)
    throw new Refusal('not_said', 'There is no lead yet: the visitor has not said anything.')
  if (session.isBlocked) return null
  if (session.tracked >= most) throw new Refusal('too_many', `A lead keeps at most ${most} tracked events.`)
  await addVisitorEvent(db, session.leadId, 'tracked', given)
  return session.leadId
}

/** An entry of the lead's history for what its visitor did, other than saying something. */
export async function addVisitorEvent(
  db: Db,
  leadId: string,
  kind: string,
  data: Record<string, unknown>,
): Promise<void> {
  await db.run({
    name: 'add visitor event',
    text: `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, data, at)
           values ($1, $2, $3, $4, 'visitor', $5, $6)`,
    values: [db.workspaceId, uuidv7(), leadId, kind, JSON.stringify(data), new Date()],
  })
}
