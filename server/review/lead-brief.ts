import type { LeadBrief } from '#contract/review.ts'
import type { ScoreLine } from '#rules/scoring/receipt.ts'
import { openQuestions } from '#rules/review/open-questions.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { listMessages } from '#server/leads/store.ts'

/** Further back nobody waits for an answer any more. */
const looked = 100
const longest = 300

/** What to know of a lead before turning to it: of the latest hundred messages, and of those the score rests on. */
export async function leadBrief(db: Db, leadId: string): Promise<LeadBrief> {
  const { items } = await listMessages(db, leadId, { limit: looked })
  const conversations = [...new Set(items.map(({ conversationId }) => conversationId))]
  const [unknown, evidence] = await Promise.all([
    db.query<{ conversationId: string; seq: number }>(
      `select conversation_id as "conversationId", seq from app.unanswered
       where workspace_id = $1 and conversation_id = any($2::uuid[]) and state <> 'dismissed'`,
      [db.workspaceId, conversations],
    ),
    evidenceOf(db, leadId),
  ])
  const said = items.filter(({ kind }) => kind === 'text')
  const visitor = said.filter(({ author }) => author.kind === 'visitor')
  const last = visitor.at(-1)
  const open = openQuestions(
    said.map(({ id, conversationId, seq, author, text, sentAt }) => ({
      messageId: id,
      conversationId,
      seq,
      author: author.kind,
      text,
      sentAt: Date.parse(sentAt),
    })),
    unknown,
  )
  return {
    lastWords: last
      ? {
          messageId: last.id,
          conversationId: last.conversationId,
          text: cut(last.text),
          at: last.sentAt,
          after: visitor.length > 1 ? cut(visitor.at(-2)?.text ?? '') : null,
        }
      : null,
    open: open.map(({ messageId, question, sentAt }) => ({
      messageId,
      question,
      at: new Date(sentAt).toISOString(),
    })),
    evidence,
  }
}

async function evidenceOf(db: Db, leadId: string): Promise<LeadBrief['evidence']> {
  const [score] = await db.query<{ lines: ScoreLine[] }>(
    'select lines from app.lead_score where workspace_id = $1 and lead_id = $2',
    [db.workspaceId, leadId],
  )
  const ids = [...new Set((score?.lines ?? []).flatMap(({ messageId }) => messageId ?? []))]
  if (ids.length === 0) return []
  const rows = await db.query<{ messageId: string; text: string }>(
    `select m.id as "messageId", m.text from app.session s
     join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
     where s.workspace_id = $1 and s.lead_id = $2 and m.id = any($3::uuid[])`,
    [db.workspaceId, leadId, ids],
  )
  return rows.map(({ messageId, text }) => ({ messageId, text: cut(text) }))
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text
}
