import type { AuthorKind, Message, MessageKind } from '#contract/messages.ts'
import type { Problem, ProblemCode } from '#contract/problem.ts'
import type { Delivery } from '#server/alerts/deliver-alert.ts'
import type { MessageDetails } from '#server/conversations/message-row.ts'

/** Where a message belongs: a session we made ourselves, or the talk of another bot under that bot's own id. */
export type Target =
  | { type: 'session'; sessionId: string; conversationId: string }
  | { type: 'external'; externalId: string; about: SessionAbout }

/** What the other side tells about the visitor's browser when a session begins. */
export type SessionAbout = {
  country?: string
  pageUrl?: string
  referrer?: string
  locale?: string
  timeZone?: string
}

/** One message on its way in, already checked for shape and length by the door it came through. */
export type Incoming = {
  target: Target
  clientId: string
  kind: MessageKind
  /** `id`: the member of ours who writes; refused unless they hold the conversation. */
  author: { kind: AuthorKind; name?: string; id?: string }
  text: string
  sentAt: Date
  /** What a token has proved (`signed`), why somebody waits (`asked`), and the like. */
  details?: MessageDetails
  /** The fencing number an assistant's answer was prepared under; the answer is refused if it moved since. */
  lease?: number
  /** The last seq an assistant's message takes into account; what the visitor said after it is still to be answered. */
  answersUpTo?: number
  /** Makes the lead of this session a sample. */
  sample?: boolean
  /** The channel of a new external session; `api` unless said otherwise. */
  channel?: string
}

export type Outcome =
  | { status: 'created' | 'duplicate'; message: Message }
  | { status: 'refused'; code: ProblemCode; detail: string; path?: string; holder?: Problem['holder'] }

/** What a committed batch changed, by id, for those who must look again. */
export type Committed = {
  workspaceId: string
  leads: string[]
  created: string[]
  /** Proposals that the workspace wishes to be accepted without asking. */
  claimed: string[]
  talks: {
    sessionId: string
    conversationId: string
    leadId: string | null
    upTo: number
    answerDue: boolean
    /** The desk has to look at it, now or later. */
    deskDue: Date | null
  }[]
  /** For the channels: members were alerted to leads that have turned hot. */
  alerts: Delivery[]
  /** Members whose alerts are read now: somebody has answered. */
  alertsRead: string[]
}
