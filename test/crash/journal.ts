import type { AuthorKind, MessageKind } from '#contract/messages.ts'
import type { Line } from './post.ts'

/** A message as a client knows it. */
export type Sent = {
  /** The conversation's id at the visitor's door, the other bot's own id at the bots' door. */
  talk: string
  clientId: string
  kind: MessageKind
  author: AuthorKind
  text: string
  sentAt: string
  /** What the product answered with 2xx; null when the client never heard, or gave up. */
  acknowledged: { messageId: string; seq: number | null } | null
}

/** Why a request has to be sent again, and by which connection it went; null where nobody could be connected to. */
export type Failed = { answered: boolean; timedOut: boolean; line: Line | null; detail: string }

/**
 * What the clients of a product know: which talks were opened, which messages were sent in which order, and for which of
 * them they were told that they are kept. It lives in the clients' process, which is not killed.
 */
export class Journal {
  /** The conversations that were answered with 2xx. */
  readonly opened: string[] = []
  readonly sent: Sent[] = []
  /** Answers that nobody should get, whatever is killed meanwhile. */
  readonly wrongAnswers: string[] = []
  /** Requests that got no answer, or one that says that something is wrong with the server; they were sent again. */
  readonly failures: (Failed & { began: number; ended: number })[] = []

  write(sent: Omit<Sent, 'acknowledged'>): Sent {
    const entry = { ...sent, acknowledged: null }
    this.sent.push(entry)
    return entry
  }

  get acknowledged(): number {
    return this.sent.filter(({ acknowledged }) => acknowledged !== null).length
  }
}
