import type { Db } from '#server/db/in-workspace.ts'
import { leadWaits } from '#server/talks/talk-store.ts'

/**
 * Takes back a call that was noted at this very instant: its lines in the conversations say so, and who waited until then
 * waits again, unless somebody has answered or closed the conversation since. What a visitor has read stays read. The
 * caller holds the locks of the lead's conversations, then of the lead. Answers which conversations have changed.
 */
export async function takeBackCall(db: Db, leadId: string, at: Date, now: Date): Promise<string[]> {
  const lines = await db.query<{
    conversationId: string
    seq: number
    ended: { since: string; reason: string | null } | null
  }>({
    name: 'take back call',
    text: `update app.message m set details = m.details || '{"takenBack": true}'
           where m.workspace_id = $1 and m.kind = 'called' and m.sent_at = $3 and m.conversation_id = any(array(
             select c.id from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
             where s.workspace_id = $1 and s.lead_id = $2))
           returning m.conversation_id as "conversationId", m.seq, m.details->'ended' as ended`,
    values: [db.workspaceId, leadId, at],
  })
  for (const { conversationId, seq, ended } of lines) {
    if (ended)
      await db.run({
        name: 'wait again',
        text: `update app.conversation c
               set waiting_since = $3, wait_reason = $4, desk_due_at = coalesce(desk_due_at, $5)
               where c.workspace_id = $1 and c.id = $2 and c.state <> 'closed' and c.waiting_since is null
                 and not exists (select from app.message m where m.workspace_id = $1 and m.conversation_id = $2
                                 and m.seq > $6 and m.author_kind = 'agent' and m.kind = 'text')`,
        values: [db.workspaceId, conversationId, ended.since, ended.reason, now, seq],
      })
  }
  if (lines.some(({ ended }) => ended !== null)) await leadWaits(db, leadId)
  return lines.map(({ conversationId }) => conversationId)
}
