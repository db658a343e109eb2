import { newId } from '#server/new-id.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { hear } from '#rules/talks/talk-state.ts'
import { takesBackPerson } from '#server/assistant/mood.ts'
import { toMessage } from '#server/conversations/message-row.ts'
import type { Incoming, Outcome } from '#server/ingest/incoming.ts'
import type { KnownMessage, Talk } from '#server/ingest/load.ts'
import type { NewEvent, NewMessage } from '#server/ingest/save.ts'
import type { SubjectsLead } from '#server/identity/signed-store.ts'

/** A message with the session it belongs to; null when that is gone. */
export type Addressed = { item: Incoming; sessionId: string | null }

export type Placed = {
  outcomes: Outcome[]
  written: NewMessage[]
  /** Conversations that got a message, as they are after it. */
  moved: Talk[]
  /** Leads that begin with this batch, and how many messages their conversation had before. */
  begun: Map<string, { sample: boolean; startSeq: number }>
  /** Sessions of signed-in visitors that join the lead of their subject. */
  joined: Set<string>
  /** Subjects whose lead begins with this batch. */
  known: { identityId: string; leadId: string }[]
  events: NewEvent[]
}

/**
 * Gives each message its place in its conversation, in the order of arrival, or says why it gets none. Changes the talks
 * it is given: their counters, their holder, who waits, and the lead that a visitor's first message begins. `blocked`:
 * leads whose visitors are heard no more, and are given no answers by a machine.
 */
export function placeMessages(
  addressed: readonly Addressed[],
  talks: readonly Talk[],
  known: readonly KnownMessage[],
  subjects: Map<string, SubjectsLead | null> = new Map(),
  blocked: ReadonlySet<string> = new Set(),
): Placed {
  const ofSession = new Map(talks.map((talk) => [talk.sessionId, talk]))
  const ofConversation = new Map(talks.map((talk) => [talk.conversationId, talk]))
  const seen = new Map(known.map((message) => [keyOf(message.sessionId, message.clientId), message]))
  const placed: Placed = {
    outcomes: [],
    written: [],
    moved: [],
    begun: new Map(),
    joined: new Set(),
    known: [],
    events: [],
  }
  const moved = new Set<Talk>()

  function place({ item, sessionId }: Addressed): Outcome {
    const talk =
      item.target.type === 'session'
        ? ofConversation.get(item.target.conversationId)
        : ofSession.get(sessionId ?? '')
    if (!talk || sessionId === null) return refused('not_found', 'This conversation no longer exists.')
    const before = seen.get(keyOf(sessionId, item.clientId))
    if (before) return answerAgain(before, item)
    const isVoid = talk.holder !== 'assistant' || talk.state === 'closed' || Number(talk.lease) !== item.lease
    if (item.lease !== undefined && isVoid) {
      return refused('assistant_not_holding', 'A person has taken over this conversation.')
    }
    if (item.author.id !== undefined && (talk.holder !== 'member' || talk.holderId !== item.author.id)) {
      return notHolding(talk)
    }
    const leadId = talk.leadId ?? subjects.get(talk.identityId ?? '')?.leadId
    if (leadId !== undefined && blocked.has(leadId) && isTalk(item)) {
      return refused('blocked', 'You cannot write here any more: the team has ended this chat.')
    }
    const startSeq = talk.lastSeq
    const message = nextMessage(item, talk, sessionId)
    if (!talk.leadId && item.author.kind === 'visitor') {
      const { leadId, homeId } = leadFor(talk, item, startSeq)
      for (const each of talks) if (each.sessionId === talk.sessionId) Object.assign(each, { leadId, homeId })
      if (talk.identityId) placed.events.push(signedIn(leadId, item.sentAt))
    }
    const wasClosed = talk.state === 'closed'
    hearMessage(talk, message, item)
    if (wasClosed && talk.state === 'open' && talk.leadId) placed.events.push(reopened(talk.leadId, message))
    seen.set(keyOf(sessionId, item.clientId), message)
    placed.written.push(message)
    moved.add(talk)
    if (isEvent(message.kind) && talk.leadId) placed.events.push(systemLine(talk.leadId, message))
    return { status: 'created', message: toMessage(message) }
  }

  /** A signed-in visitor has one lead, whichever of their sessions speaks first. */
  function leadFor(talk: Talk, item: Incoming, startSeq: number): Pick<Talk, 'homeId'> & { leadId: string } {
    const own = talk.identityId === null ? null : subjects.get(talk.identityId)
    if (own) {
      placed.joined.add(talk.sessionId)
      return { leadId: own.leadId, homeId: own.homeId === own.leadId ? null : own.homeId }
    }
    const leadId = newId()
    placed.begun.set(leadId, { sample: item.sample === true, startSeq })
    if (talk.identityId) {
      subjects.set(talk.identityId, { homeId: leadId, leadId })
      placed.known.push({ identityId: talk.identityId, leadId })
    }
    return { leadId, homeId: null }
  }

  for (const each of addressed) placed.outcomes.push(place(each))
  placed.moved = [...moved]
  return placed
}

function keyOf(sessionId: string, clientId: string): string {
  return `${sessionId} ${clientId}`
}

/** Said by the visitor, or by a machine in answer to them. */
function isTalk({ author, kind }: Incoming): boolean {
  return author.kind === 'visitor' || author.kind === 'assistant' || kind === 'asked'
}

type Refused = 'not_found' | 'assistant_not_holding' | 'not_holding' | 'id_reused' | 'blocked'

function refused(code: Refused, detail: string): Outcome {
  return { status: 'refused', code, detail }
}

function answerAgain(before: KnownMessage | NewMessage, item: Incoming): Outcome {
  if (before.text === item.text && before.authorKind === item.author.kind && before.kind === item.kind) {
    return { status: 'duplicate', message: toMessage(before) }
  }
  return refused('id_reused', 'This clientId was used for another message of the same talk.')
}

function nextMessage(item: Incoming, talk: Talk, sessionId: string): NewMessage {
  talk.lastSeq += 1
  return {
    id: newId(),
    sessionId,
    conversationId: talk.conversationId,
    seq: talk.lastSeq,
    clientId: item.clientId,
    kind: item.kind,
    authorKind: item.author.kind,
    authorName: item.author.name ?? null,
    text: item.text,
    sentAt: item.sentAt,
    details: item.details ?? null,
    lease: item.lease ?? null,
    authorId: item.author.id ?? null,
  }
}

function notHolding({ holder, holderId, holderName, state }: Talk): Outcome {
  const name = holderName ?? 'Somebody'
  const held = holder === 'member'
  const why = held
    ? `${name} answers here.`
    : state === 'closed'
      ? 'It is closed.'
      : 'The assistant answers here.'
  const detail = `This conversation is not yours to answer: take it over first. ${why}`
  return { status: 'refused', code: 'not_holding', detail, holder: held ? { id: holderId, name } : null }
}

/** Who holds the talk, who waits, and whether an answer is owed, after one more message. */
function hearMessage(talk: Talk, message: NewMessage, { answersUpTo }: Incoming): void {
  const { kind, authorKind, text, sentAt, seq } = message
  const ofVisitor = kind === 'text' && authorKind === 'visitor'
  if (sentAt > talk.lastAt || talk.lastSeq === 1) talk.lastAt = sentAt
  hear(
    talk,
    {
      kind,
      author: authorKind,
      name: message.authorName,
      seq,
      sentAt,
      ...(answersUpTo === undefined ? {} : { answersUpTo }),
      ...(message.details?.reason ? { reason: message.details.reason } : {}),
    },
    {
      assistant: talk.assistant,
      ours: talk.channel === 'web',
      wantsPerson: ofVisitor && wishesFor('person', text),
      takesBackPerson: ofVisitor && talk.waitingSince !== null && takesBackPerson(text, true),
      now: new Date(),
    },
  )
}

/** The desk tells of its own lines in events that say more. */
function isEvent(kind: NewMessage['kind']): boolean {
  return kind === 'takeover' || kind === 'handback' || kind === 'asked' || kind === 'signed'
}

function reopened(leadId: string, { conversationId, sentAt }: NewMessage): NewEvent {
  const data = { conversationId }
  return { leadId, kind: 'conversation.reopened', actorKind: 'visitor', actorName: null, data, at: sentAt }
}

function signedIn(leadId: string, at: Date): NewEvent {
  return { leadId, kind: 'signed', actorKind: 'visitor', actorName: null, data: {}, at }
}

function systemLine(leadId: string, message: NewMessage): NewEvent {
  if (message.kind === 'signed') return signedIn(leadId, message.sentAt)
  return {
    leadId,
    kind: message.kind,
    actorKind: message.kind === 'asked' ? 'visitor' : 'agent',
    actorName: message.authorName,
    data: message.details?.reason ? { reason: message.details.reason } : {},
    at: message.sentAt,
  }
}
