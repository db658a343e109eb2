import { v7 as uuidv7 } from 'uuid'
import type { Turn } from '#rules/lead-history.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { toMessage } from '#server/conversations/message-row.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Committed, Incoming, Outcome } from '#server/ingest/incoming.ts'
import {
  addTurns,
  applyFacts,
  canAdd,
  foldAnew,
  knownLead,
  newLead,
  type DraftFact,
  type LeadDraft,
} from '#server/ingest/lead-draft.ts'
import {
  loadKnown,
  loadRuleSet,
  loadScores,
  loadTurns,
  lockLeads,
  lockTalks,
  openExternalSessions,
  type KnownMessage,
  type Talk,
} from '#server/ingest/load.ts'
import { loadFacts, saveBatch, type NewEvent, type NewMessage } from '#server/ingest/save.ts'

/** Writes a batch of one workspace inside the caller's transaction and says what became of each message, in order. */
export async function writeBatch(
  db: Db,
  items: readonly Incoming[],
): Promise<{ outcomes: Outcome[]; committed: Committed }> {
  const external = await openExternalSessions(db, items)
  const sessionOf = (item: Incoming) =>
    item.target.type === 'session' ? item.target.sessionId : external.get(item.target.externalId)?.sessionId
  const sessionIds = [...new Set(items.map(sessionOf).filter((id) => id !== undefined))]
  const keys = items.map((item) => ({ sessionId: sessionOf(item) ?? '', clientId: item.clientId }))
  const [talks, ruleSet] = await Promise.all([lockTalks(db, sessionIds), loadRuleSet(db)])
  const leadIds = [...new Set(talks.map(({ leadId }) => leadId).filter((id) => id !== null))]
  // In this order on one connection: what is read after the locks is what the locks protect.
  const [leadRows, scores, known] = await Promise.all([
    leadIds.length > 0 ? lockLeads(db, leadIds) : [],
    leadIds.length > 0 ? loadScores(db, leadIds) : new Map(),
    loadKnown(
      db,
      keys.filter(({ sessionId }) => sessionId !== ''),
    ),
  ])

  const talkOf = new Map<string, Talk>()
  for (const talk of talks) talkOf.set(talk.sessionId, talk)
  const waitedBefore = new Map(talks.map((talk) => [talk, talk.waitingSince]))
  const byConversation = new Map(talks.map((talk) => [talk.conversationId, talk]))
  const seen = new Map(known.map((message) => [`${message.sessionId} ${message.clientId}`, message]))
  const written: NewMessage[] = []
  const events: NewEvent[] = []
  const moved = new Set<Talk>()
  const begun = new Map<string, { leadId: string; sample: boolean; startSeq: number }>()

  const outcomes = items.map((item, index): Outcome => {
    const key = keys[index]
    const talk =
      item.target.type === 'session'
        ? byConversation.get(item.target.conversationId)
        : talkOf.get(key?.sessionId ?? '')
    if (!key || !talk) return refused('not_found', 'This conversation no longer exists.')
    const before = seen.get(`${key.sessionId} ${key.clientId}`)
    if (before) return answerAgain(before, item)
    if (item.lease !== undefined && (talk.holder !== 'assistant' || Number(talk.lease) !== item.lease)) {
      return refused('assistant_not_holding', 'A person has taken over this conversation.')
    }
    const startSeq = talk.lastSeq
    const message = nextMessage(item, talk, key.sessionId)
    if (!talk.leadId && item.author.kind === 'visitor') {
      talk.leadId = uuidv7()
      begun.set(talk.leadId, { leadId: talk.leadId, sample: item.sample === true, startSeq })
      for (const other of talks) if (other.sessionId === talk.sessionId) other.leadId = talk.leadId
    }
    moveTalk(talk, message, item.answersUpTo)
    seen.set(`${key.sessionId} ${key.clientId}`, message)
    written.push(message)
    moved.add(talk)
    if (message.kind !== 'text' && talk.leadId) {
      events.push({
        leadId: talk.leadId,
        kind: message.kind,
        actorKind: message.kind === 'asked' ? 'visitor' : 'agent',
        actorName: message.authorName,
        data: {},
        at: message.sentAt,
      })
    }
    return { status: 'created', message: toMessage(message) }
  })

  // Each touched lead: fold what is new, or everything when something came late.
  const drafts: LeadDraft[] = []
  const rowOf = new Map(leadRows.map((row) => [row.id, row]))
  for (const leadId of new Set([...moved].map(({ leadId }) => leadId).filter((id) => id !== null))) {
    const turns = turnsOf(written, talks, leadId)
    const first = turns.find(({ author }) => author === 'visitor')
    const start = begun.get(leadId)
    const row = rowOf.get(leadId)
    const score = scores.get(leadId)
    if (start && first) {
      const draft = newLead(leadId, first, start.sample)
      drafts.push(draft)
      // Assistant lines from before the first word of the visitor join the lead now.
      const earlier = start.startSeq > 0 ? await loadTurns(db, sessionsOf(talks, leadId), null) : []
      if (earlier.length > 0) foldAnew(draft, [...earlier, ...turns], ruleSet)
      else addTurns(draft, inOrder(turns), ruleSet)
      events.push(created(draft))
    } else if (row) {
      const draft = knownLead(row, score)
      drafts.push(draft)
      const ordered = inOrder(turns)
      if (canAdd(draft, ordered, score, ruleSet)) addTurns(draft, ordered, ruleSet)
      else foldAnew(draft, [...(await loadTurns(db, [], leadId)), ...turns], ruleSet)
    }
  }

  const stored = await loadFacts(
    db,
    drafts
      .filter((draft) => !draft.isNew && (draft.foldedAnew || draft.facts.length > 0))
      .map(({ id }) => id),
  )
  const identities: LeadDraft[] = []
  const newFacts: (DraftFact & { leadId: string; sessionId: string })[] = []
  const goneFacts: string[] = []
  const sessionOfMessage = new Map(written.map(({ id, sessionId }) => [id, sessionId]))
  for (const draft of drafts) {
    const had = stored.filter(({ leadId }) => leadId === draft.id)
    const keyed = new Set(had.map((fact) => `${fact.messageId} ${fact.field} ${fact.value}`))
    const found = draft.facts.filter((fact) => !keyed.has(`${fact.messageId} ${fact.field} ${fact.value}`))
    const still = new Set(draft.facts.map((fact) => `${fact.messageId} ${fact.field} ${fact.value}`))
    const kept = had.filter(
      (fact) =>
        fact.rejected ||
        !draft.foldedAnew ||
        fact.messageId === null ||
        still.has(`${fact.messageId} ${fact.field} ${fact.value}`),
    )
    for (const fact of had) if (!kept.includes(fact)) goneFacts.push(fact.id)
    for (const fact of found) {
      newFacts.push({ ...fact, leadId: draft.id, sessionId: sessionOfMessage.get(fact.messageId) ?? '' })
      events.push(factFound(draft.id, fact))
    }
    const touched = draft.isNew || draft.foldedAnew || found.length > 0
    const changed = touched && applyFacts(draft, [...kept.filter((fact) => !fact.rejected), ...found])
    if (changed || draft.isNew) identities.push(draft)
  }

  await saveBatch(db, {
    drafts,
    ruleSet: ruleSet.version,
    talks: [...moved],
    waitingMoved: [...moved].filter((talk) => talk.waitingSince !== waitedBefore.get(talk)),
    messages: written,
    newFacts,
    goneFacts,
    events,
    identities,
  })
  return {
    outcomes,
    committed: {
      workspaceId: db.workspaceId,
      leads: drafts.map(({ id }) => id),
      created: drafts.filter(({ isNew }) => isNew).map(({ id }) => id),
      talks: [...moved].map((talk) => ({
        sessionId: talk.sessionId,
        conversationId: talk.conversationId,
        upTo: talk.lastSeq,
        answerDue: talk.answerDueAt !== null,
      })),
    },
  }
}

function refused(code: 'not_found' | 'assistant_not_holding' | 'id_reused', detail: string): Outcome {
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
    id: uuidv7(),
    sessionId,
    conversationId: talk.conversationId,
    seq: talk.lastSeq,
    clientId: item.clientId,
    kind: item.kind,
    authorKind: item.author.kind,
    authorName: item.author.name ?? null,
    text: item.text,
    sentAt: item.sentAt,
  }
}

/** Who holds the talk, who waits, and whether the assistant owes an answer, after one more message. */
function moveTalk(talk: Talk, message: NewMessage, answersUpTo = Infinity): void {
  if (message.kind === 'takeover' || message.kind === 'handback') {
    talk.holder = message.kind === 'takeover' ? 'member' : 'assistant'
    talk.holderName = message.kind === 'takeover' ? message.authorName : null
    talk.lease = Number(talk.lease) + 1
    talk.waitingSince = null
    talk.answerDueAt = null
  } else if (message.kind === 'asked') {
    talk.waitingSince ??= message.sentAt
  } else if (message.authorKind === 'agent') {
    talk.waitingSince = null
    talk.answerDueAt = null
  } else if (message.authorKind === 'assistant') {
    if (answersUpTo >= talk.visitorSeq) talk.answerDueAt = null
  } else if (message.authorKind === 'visitor') {
    talk.visitorSeq = message.seq
    const wantsPerson = talk.holder === 'member' || wishesFor('person', message.text)
    if (wantsPerson) talk.waitingSince ??= message.sentAt
    if (talk.assistant && talk.holder === 'assistant') talk.answerDueAt = new Date()
  }
}

function turnsOf(written: readonly NewMessage[], talks: readonly Talk[], leadId: string): Turn[] {
  const own = new Map(
    talks.filter((talk) => talk.leadId === leadId).map((talk) => [talk.conversationId, talk]),
  )
  return written.flatMap((message) => {
    const talk = own.get(message.conversationId)
    if (talk === undefined) return []
    return [
      {
        messageId: message.id,
        conversationId: message.conversationId,
        seq: message.seq,
        author: message.authorKind,
        text: message.text,
        sentAt: message.sentAt.getTime(),
        country: talk.country,
        hearsAll: talk.channel === 'web',
      },
    ]
  })
}

function inOrder(turns: readonly Turn[]): Turn[] {
  return turns.toSorted(
    (a, b) =>
      a.sentAt - b.sentAt ||
      (a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : a.seq - b.seq),
  )
}

function sessionsOf(talks: readonly Talk[], leadId: string): string[] {
  return [...new Set(talks.filter((talk) => talk.leadId === leadId).map(({ sessionId }) => sessionId))]
}

function created(draft: LeadDraft): NewEvent {
  const at = new Date(draft.firstSeenAt)
  return { leadId: draft.id, kind: 'lead.created', actorKind: 'visitor', actorName: null, data: {}, at }
}

function factFound(leadId: string, fact: DraftFact): NewEvent {
  const data = { field: fact.field, value: fact.value, messageId: fact.messageId }
  return { leadId, kind: 'fact.found', actorKind: 'visitor', actorName: null, data, at: new Date(fact.at) }
}
