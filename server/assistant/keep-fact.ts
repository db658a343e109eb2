import { v7 as uuidv7 } from 'uuid'
import type { ToAnswer } from '#server/assistant/answerer.ts'
import type { ProposedFact } from '#server/assistant/model/fact-in.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { recordEvent } from '#server/leads/record-event.ts'

type Held = { sessionId: string; leadId: string | null; homeId: string | null }

/** The conversation under its row's lock, if the answer that is being prepared may still be said in it. */
export async function isHeldForAnswer(
  db: Db,
  { conversationId, lease }: Pick<ToAnswer, 'conversationId' | 'lease'>,
): Promise<Held | undefined> {
  const [held] = await db.query<Held>({
    name: 'held for answer',
    text: `select c.session_id as "sessionId", s.lead_id as "leadId", s.home_id as "homeId"
           from app.conversation c join app.session s on s.workspace_id = $1 and s.id = c.session_id
           where c.workspace_id = $1 and c.id = $2 and c.holder = 'assistant' and c.state <> 'closed' and c.lease = $3
           for no key update of c`,
    values: [db.workspaceId, conversationId, lease],
  })
  return held
}

/**
 * Keeps a detail that the assistant has pointed at, as said by the visitor and noted by the assistant. It earns no points and
 * proposes no merge, and a field that a member has set stays as it is. Answers the lead, or null when nothing changed.
 */
export async function keepProposedFact(
  db: Db,
  talk: Pick<ToAnswer, 'conversationId' | 'lease'>,
  { field, value, quote, messageId, certainty }: ProposedFact,
): Promise<string | null> {
  const held = await isHeldForAnswer(db, talk)
  if (!held?.leadId) return null
  const { leadId, sessionId, homeId } = held
  const added = await db.run(
    `insert into app.fact (workspace_id, id, lead_id, session_id, home_id, message_id, field, value, quote, certainty, origin,
                           by_name, at)
     select $1, $2, $3, $4, $5, m.id, $7, $8, $9, $10, 'visitor', 'Assistant', m.sent_at
     from app.message m
     where m.workspace_id = $1 and m.id = $6 and m.conversation_id = $11 and m.author_kind = 'visitor'
       and not exists (select from app.fact f
                       where f.workspace_id = $1 and f.lead_id = $3 and f.field = $7 and f.value = $8)`,
    [
      db.workspaceId,
      uuidv7(),
      leadId,
      sessionId,
      homeId,
      messageId,
      field,
      value,
      quote,
      certainty,
      talk.conversationId,
    ],
  )
  if (added === 0) return null
  await recordEvent(db, null, leadId, 'fact.found', { field, value, messageId })
  await refoldLeads(db, [leadId])
  return leadId
}
