import type { Message } from '#contract/messages.ts'
import { whatWasAsked } from '#rules/reading/asked.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { messageColumns, toMessage, type MessageRow } from '#server/conversations/message-row.ts'

/** A visitor reads neither whom they signed in as nor which calls the team has noted, but for one that has ended their wait. */
const toldVisitors = `kind <> 'signed' and (kind <> 'called' or details ? 'told')`

/** The latest messages of a conversation as its visitor sees it, oldest first: whom they signed in as they know. */
export async function listConversation(db: Db, conversationId: string, most = 100): Promise<Message[]> {
  const rows = await db.query<MessageRow>({
    name: 'latest messages',
    text: `select ${messageColumns} from app.message m
           where workspace_id = $1 and conversation_id = $2 and ${toldVisitors}
           order by seq desc limit $3`,
    values: [db.workspaceId, conversationId, most],
  })
  return forVisitor(rows.reverse().map(toMessage).map(withoutWhy))
}

/**
 * Since when the conversation `c` is the one that its visitor sees: an answer of the team in an earlier one brings that
 * one back, what the assistant or a system line says does not.
 */
export const lastHeard = `greatest(c.created_at, (
  select m.sent_at from app.message m
  where m.workspace_id = $1 and m.conversation_id = c.id and m.kind = 'text' and m.author_kind in ('visitor', 'agent')
  order by m.seq desc limit 1))`

/** What came after a seq, in its order, as the visitor sees it. */
export async function listAfter(
  db: Db,
  conversationId: string,
  after: number,
  most: number,
): Promise<Message[]> {
  const rows = await db.query<MessageRow>({
    name: 'messages after',
    text: `select ${messageColumns} from app.message m
           where workspace_id = $1 and conversation_id = $2 and seq > $3 and ${toldVisitors}
           order by seq limit $4`,
    values: [db.workspaceId, conversationId, after, most],
  })
  return forVisitor(rows.map(toMessage).map(withoutWhy))
}

/** What the business makes of a visitor is not for them, only whether they asked for a person themselves. */
function withoutWhy(message: Message): Message {
  const { reason, outcome: _, remark: __, ...plain } = message
  if (reason === 'asked') return message
  if (reason === undefined) return plain
  return message.kind === 'asked' ? { ...plain, reason: 'model' } : plain
}

/** The last thing said with what it asks the visitor for, if the assistant said it: a form for it stands below. */
function forVisitor(messages: Message[]): Message[] {
  const index = messages.findLastIndex(({ kind }) => kind === 'text')
  const last = messages[index]
  if (last?.author.kind !== 'assistant') return messages
  const asked = whatWasAsked(last.text)
  const asks = asked === 'contact' ? 'email' : asked
  return asks === 'email' || asks === 'phone' ? messages.with(index, { ...last, asks }) : messages
}

export async function hasConversation(db: Db, sessionId: string, conversationId: string): Promise<boolean> {
  const rows = await db.query(
    'select 1 from app.conversation where workspace_id = $1 and id = $2 and session_id = $3',
    [db.workspaceId, conversationId, sessionId],
  )
  return rows.length > 0
}
