import type { SignedDetails } from '#rules/lead-history.ts'
import type {
  AuthorKind,
  CallOutcome,
  GivenDetail,
  Message,
  MessageKind,
  WaitReason,
} from '#contract/messages.ts'

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
  details: MessageDetails | null
}

/** What stands beside the text of some kinds: whom a token has proved, when somebody is back, what an answer rests on. */
export type MessageDetails = SignedDetails & {
  until?: string
  sources?: { title: string; url?: string }[]
  /** Why a person was asked for. */
  reason?: WaitReason
  /** The member who was asked to come. */
  memberId?: string
  /** What the visitor has filled into the form before the first message. */
  given?: GivenDetail[]
  /** The visitor has pressed "Talk to a person". */
  pressed?: true
  /** The visitor has stopped this answer. */
  stopped?: true
  /** Who gave the conversation to the member. */
  by?: string
  /** By when somebody gets back to the visitor, as the text says. */
  promised?: string
  /** How a call went that a member has noted. */
  outcome?: CallOutcome
  remark?: string
  /** The visitor reads of the call, since it has ended their wait. */
  told?: true
  /** Since when and why somebody had waited whose wait the call has ended. */
  ended?: { since: string; reason: string | null }
  /** The call was noted by mistake. */
  takenBack?: true
  /** What the line asks the visitor for. */
  asks?: 'email' | 'phone'
}

/** The columns of MessageRow for a message called `m`. */
export const messageColumns = `m.id, m.seq, m.client_id as "clientId", m.conversation_id as "conversationId", m.kind,
  m.author_kind as "authorKind", m.author_name as "authorName", m.text, m.sent_at as "sentAt", m.details`

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
    ...(row.details?.until ? { until: row.details.until } : {}),
    ...(row.details?.reason ? { reason: row.details.reason } : {}),
    ...(row.details?.promised ? { promised: row.details.promised } : {}),
    ...(row.details?.by ? { by: row.details.by } : {}),
    ...(row.details?.asks ? { asks: row.details.asks } : {}),
    ...(row.details?.outcome ? { outcome: row.details.outcome } : {}),
    ...(row.details?.remark ? { remark: row.details.remark } : {}),
    ...(row.details?.takenBack ? { takenBack: true } : {}),
    ...(row.details?.given ? { given: row.details.given } : {}),
    ...(row.details?.stopped ? { stopped: true } : {}),
    ...(row.details?.sources ? { sources: row.details.sources } : {}),
  }
}
