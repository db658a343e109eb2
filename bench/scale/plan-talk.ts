import { v7 as uuidv7 } from 'uuid'
import type { Band, FactField } from '#contract/leads.ts'
import type { AuthorKind } from '#contract/messages.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import { turnOf } from '#server/ingest/fold-leads.ts'
import { addTurns, applyFacts, newLead, type DraftFact } from '#server/ingest/lead-draft.ts'
import type { Talk } from '#server/ingest/load.ts'
import { placeMessages } from '#server/ingest/place-messages.ts'
import { sessionFacts } from '#server/ingest/session-facts.ts'
import { answers, furtherWords, introductions } from './words.ts'

/** Text with gaps: every other piece is the name of what belongs there. */
export type Gapped = readonly string[]

/** A talk that was really read and scored once; the others of its kind differ in who it was, when, and in their ids. */
export type TalkPlan = {
  messages: { author: AuthorKind; text: Gapped; at: number }[]
  /** `message` counts from 0; null for what the browser tells. Values with gaps are the visitor's own. */
  facts: { field: FactField; value: Gapped; certainty: number; origin: string; message: number | null }[]
  /** Gaps: `m0`… and `c` are ids, `t…` milliseconds after the beginning, `d…` the day of that moment. */
  lines: Gapped
  fold: Gapped
  score: number
  band: Band
  location: string | null
  lastActive: number
  lastWords: Gapped
  talk: Pick<Talk, 'lastSeq' | 'visitorSeq' | 'answeredSeq'>
}

const somebody = { name: 'Anna Weber', email: 'anna.weber@mail.example', phone: '+49 30 22123456' }
const somebodysPhone = '+493022123456'
const started = Date.UTC(2020, 8, 14, 10)
const ruleSet = defaultRuleSet('UTC')
const authors = 'VVAVAVVA'
const pause = 25_000
const day = 86_400_000

export type TalkKind = {
  opening: string
  says: keyof typeof introductions
  returns: boolean
  channel: 'web' | 'api'
  turns: number
}

/** Lets the rules of ingest read and score one talk of the kind. */
export function planTalk(kind: TalkKind): TalkPlan {
  const texts = textsOf(kind)
  const talk = emptyTalk(kind.channel)
  const at = (index: number) => started + index * pause + (kind.returns && index > 0 ? 3 * day : 0)
  const { written } = placeMessages(
    texts.map(({ author, text }, index) => ({
      sessionId: talk.sessionId,
      item: {
        target: { type: 'session', sessionId: talk.sessionId, conversationId: talk.conversationId },
        clientId: `m${index}`,
        kind: 'text',
        author: { kind: author },
        text: filled(text),
        sentAt: new Date(at(index)),
      },
    })),
    [talk],
    [],
  )
  const turns = written.map((message) => turnOf(message, talk))
  const [first] = turns
  if (first === undefined || talk.leadId === null) throw new Error('A talk of the bench begins no lead.')
  const draft = newLead(talk.leadId, first, false)
  addTurns(draft, turns, ruleSet)
  draft.facts.push(...sessionFacts([talk], talk.leadId, draft.firstSeenAt))
  applyFacts(draft, draft.facts)
  const places = turns.map(({ messageId }) => messageId)
  return {
    messages: texts.map(({ author, text }, index) => ({
      author,
      text: gapped(text),
      at: at(index) - started,
    })),
    facts: draft.facts.filter(isOnce).map((fact) => factOf(fact, places)),
    lines: document(draft.lines, places, talk.conversationId),
    fold: document(draft.history, places, talk.conversationId),
    score: draft.score,
    band: draft.band,
    location: draft.row.location,
    lastActive: draft.lastActiveAt - started,
    lastWords: gapped(texts.findLast(({ author }) => author === 'visitor')?.text ?? ''),
    talk: { lastSeq: talk.lastSeq, visitorSeq: talk.visitorSeq, answeredSeq: talk.answeredSeq },
  }
}

function textsOf({ opening, says, turns }: TalkKind): { author: AuthorKind; text: string }[] {
  let said = 0
  let answered = 0
  return Array.from(authors.slice(0, turns)).map((by, index) => {
    if (by === 'A') return { author: 'assistant', text: answers[answered++ % answers.length] ?? '' }
    if (index === 0) return { author: 'visitor', text: opening }
    if (index === 1) return { author: 'visitor', text: introductions[says] }
    return { author: 'visitor', text: furtherWords[said++ % furtherWords.length] ?? '' }
  })
}

function filled(text: string): string {
  return text.replace(/\{(name|email|phone)\}/g, (_, which: keyof typeof somebody) => somebody[which])
}

function gapped(text: string): Gapped {
  return text.split(/\{(name|email|phone)\}/)
}

function isOnce(fact: DraftFact, index: number, all: readonly DraftFact[]): boolean {
  return all.findIndex(({ field, value }) => field === fact.field && value === fact.value) === index
}

function factOf(fact: DraftFact, places: readonly string[]): TalkPlan['facts'][number] {
  const { field, value, certainty, origin, messageId } = fact
  const own = { ...somebody, phone: somebodysPhone, company: null, location: null }[field]
  return {
    field,
    value: value === own ? ['', field, ''] : [value],
    certainty,
    origin,
    message: messageId === null ? null : places.indexOf(messageId),
  }
}

/** JSON with gaps where the ids and moments of this one talk stand. */
function document(json: unknown, places: readonly string[], conversationId: string): Gapped {
  const names = new Map([...places.map((id, index) => [id, `m${index}`] as const), [conversationId, 'c']])
  const pieces = JSON.stringify(json).split(/([0-9a-f]{8}-[0-9a-f-]{27}|(?<=[:[])16\d{11}|2020-09-\d\d)/)
  return pieces.map((piece, index) => {
    if (index % 2 === 0) return piece
    if (names.has(piece)) return names.get(piece) ?? ''
    if (/^\d{13}$/.test(piece)) return `t${Number(piece) - started}`
    if (piece.startsWith('2020')) return `d${Date.parse(piece) - Date.parse('2020-09-14')}`
    throw new Error(`A stored document of the bench holds ${piece}, which is not known.`)
  })
}

function emptyTalk(channel: 'web' | 'api'): Talk {
  return {
    sessionId: uuidv7(),
    leadId: null,
    homeId: null,
    identityId: null,
    label: '#2ABC-00',
    country: 'GB',
    addressCountry: null,
    timeZone: channel === 'web' ? 'Europe/London' : null,
    conversationId: uuidv7(),
    channel,
    lastSeq: 0,
    lastAt: new Date(started),
    assistant: channel === 'web',
    holder: 'assistant',
    holderId: null,
    holderName: null,
    state: 'open',
    snoozedUntil: null,
    closedAt: null,
    lease: 0,
    heldSince: null,
    visitorSeq: 0,
    answeredSeq: 0,
    waitingSince: null,
    waitReason: null,
    answerDueAt: null,
    deskDueAt: null,
    offeredTo: null,
    offeredAt: null,
    offers: 0,
  }
}
