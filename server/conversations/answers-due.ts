import type { Db } from '#server/db/in-workspace.ts'

/** A blocked visitor is owed no answer. */
export async function endAnswers(db: Db, leadId: string): Promise<void> {
  await db.run(
    `update app.conversation set answer_due_at = null
     where workspace_id = $1 and answer_due_at is not null
       and session_id = any(array(select id from app.session where workspace_id = $1 and lead_id = $2))`,
    [db.workspaceId, leadId],
  )
}

/** Whoever was blocked by mistake gets the answer they were waiting for: the last word is theirs, and it is not old. */
export async function resumeAnswers(db: Db, leadId: string): Promise<void> {
  await db.run(
    `update app.conversation c set answer_due_at = $3
     where c.workspace_id = $1 and c.holder = 'assistant' and c.visitor_seq = c.last_seq and c.last_seq > 0
       and c.session_id = any(array(
         select s.id from app.session s join app.site t on t.workspace_id = $1 and t.id = s.site_id
         where s.workspace_id = $1 and s.lead_id = $2 and t.assistant))
       and exists (select from app.message m
                   where m.workspace_id = $1 and m.conversation_id = c.id and m.seq = c.last_seq
                     and m.sent_at > $3::timestamptz - interval '1 hour')`,
    [db.workspaceId, leadId, new Date()],
  )
}
