import { v7 as uuidv7 } from 'uuid'
import type { MessageKind } from '#contract/messages.ts'
import type { MessageDetails } from '#server/conversations/message-row.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type Line = {
  /** Of the conversation. */
  id: string
  sessionId: string
  /** Taken from the conversation by the statement before, under its lock. */
  seq: number
  kind: Exclude<MessageKind, 'text' | 'signed'>
  name: string | null
  clientId: string
  at: Date
  /** Where the line says more than its kind. */
  text?: string
  details?: MessageDetails
}

const texts: Record<Line['kind'], string> = {
  takeover: 'Took over the conversation',
  handback: 'Handed the conversation back',
  closed: 'Closed the conversation',
  asked: 'Asked for a person',
  connecting: 'Was asked to come',
  away: 'Nobody of the team is there',
  called: 'Called',
}

/** Writes a system line whose place in its conversation was taken by the change that it tells of; answers its id. */
export async function addLine(db: Db, line: Line): Promise<string> {
  const { id, sessionId, seq, kind, name, clientId, at, text = texts[kind], details } = line
  const messageId = uuidv7()
  await db.run({
    name: 'add line',
    text: `insert into app.message (workspace_id, id, conversation_id, session_id, seq, client_id, kind, author_kind, author_name, text, sent_at, details)
           values ($1, $2, $3, $4, $5, $6, $7, 'system', $8, $9, $10, $11)`,
    values: [
      db.workspaceId,
      messageId,
      id,
      sessionId,
      seq,
      clientId,
      kind,
      name,
      text,
      at,
      details ? JSON.stringify(details) : null,
    ],
  })
  return messageId
}
