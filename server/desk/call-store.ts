import type { Db } from '#server/db/in-workspace.ts'

/** Takes a place for a call's line where the lead waits, or else in its latest conversation. */
export async function calledSeqs(
  db: Db,
  leadId: string,
  at: Date,
): Promise<{ id: string; seq: number; waits: boolean }[]> {
  return db.query({
    name: 'seqs of a call',
    text: `update app.conversation c set last_seq = last_seq + 1, last_at = greatest(last_at, $3)
           where c.workspace_id = $1 and c.id = any(array(
             select id from (
               select k.id, k.waiting_since, row_number() over (order by k.last_at desc, k.id desc) as place
               from (select id from app.session where workspace_id = $1 and lead_id = $2 offset 0) s
               cross join lateral (select id, waiting_since, last_at, last_seq from app.conversation
                                   where workspace_id = $1 and session_id = s.id offset 0) k
               where k.last_seq > 0) of_lead
             where waiting_since is not null
                or (place = 1 and not exists (select from app.lead where workspace_id = $1 and id = $2
                                              and waiting_since is not null))))
           returning c.id, c.last_seq as seq, c.waiting_since is not null as waits`,
    values: [db.workspaceId, leadId, at],
  })
}

/** Nobody waits here any more, and nobody was asked to come; what the assistant owes an answer to stays open. */
export async function settleWait(db: Db, id: string): Promise<void> {
  await db.run({
    name: 'settle wait',
    text: `update app.conversation
           set waiting_since = null, wait_reason = null, offered_to = null, offered_at = null, offers = 0,
               desk_due_at = case when state = 'snoozed' then snoozed_until end,
               answered_seq = case when answer_due_at is null then greatest(answered_seq, visitor_seq) else answered_seq end
           where workspace_id = $1 and id = $2`,
    values: [db.workspaceId, id],
  })
}
