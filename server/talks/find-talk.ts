import type { Db } from '#server/db/in-workspace.ts'
import { shownName } from '#server/talks/talk-store.ts'

export type FoundTalk = { leadId: string; sessionId: string; holderId: string | null; name: string }

/** Of a conversation that has a lead: whom it is with, who holds it, and how visitors call this member. */
export async function findTalk(db: Db, id: string, memberId: string): Promise<FoundTalk | null> {
  const [row] = await db.query<FoundTalk>({
    name: 'find talk',
    text: `select s.lead_id as "leadId", s.id as "sessionId", c.holder_id as "holderId",
             coalesce(${shownName('$3::uuid')}, '') as name
           from app.conversation c join app.session s on s.workspace_id = $1 and s.id = c.session_id
           where c.workspace_id = $1 and c.id = $2 and s.lead_id is not null`,
    values: [db.workspaceId, id, memberId],
  })
  return row ?? null
}
