import type { AuthorKind, Message, MessageKind } from '#contract/messages.ts'

/** A message as the database holds it. */
export type MessageRow = {
  id: string
  seq: number
  clientId: string
  conversationId: string
  kind: MessageKind
  authorKind: AuthorKind
  authorName: string | null
  text: string
  sentAt: Date
}

/** The columns of MessageRow for a message called `m`. */
export const messageColumns = `m.id, m.seq, m.client_id as "clientId", m.conversation_id as "conversationId", m.kind,
  m.author_kind as "authorKind", m.author_name as "authorName", m.text, m.sent_at as "sentAt"`

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    seq: row.seq,
    clientId: row.clientId,
    conversationId: row.conversationId,
    kind: row.kind,
    author: { kind: row.authorKind, ...(row.authorName ? { name: row.authorName } : {}) },
    text: row.text,
    sentAt: row.sentAt.toISOString(),
  }
}
