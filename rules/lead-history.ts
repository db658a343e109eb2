import { asksAgain, asksIn, type Ask } from '#rules/reading/asked.ts'
import type { Carry } from '#rules/reading/carry.ts'
import { readMessage, type FactField, type FoundFact } from '#rules/reading/read-message.ts'
import { localDay } from '#rules/scoring/local-day.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { asSpam, makeReceipt, type Receipt, type ScoreLine } from '#rules/scoring/receipt.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import { shortHash } from '#rules/scoring/short-hash.ts'
import { wishesIn, type Wish } from '#rules/scoring/wishes.ts'

/** One message of a lead as the fold sees it; `sentAt` in milliseconds. */
export type Turn = {
  messageId: string
  conversationId: string
  seq: number
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  text: string
  sentAt: number
  /** ISO 3166 code by which a phone number without a country code is read. */
  country: string
  /** Both sides of this talk reach us, as in our own chat: where nobody has asked for a name, a bare word is none. */
  hearsAll?: boolean
  /** On the system line of a sign-in: what the customer's site vouches for. */
  signed?: SignedDetails
}

/** Details of a signed identity; an email in lower case, a phone number in E.164. */
export type SignedDetails = { name?: string; email?: string; phone?: string }

/** A fact with what it rests on: the visitor's words, or the identity the customer's site has signed. */
export type ReadFact = FoundFact & { origin: 'visitor' | 'signed' }

/** Raise it with every change to the shape, the reading or the counting: a history stored under another number is made anew. */
export const HISTORY_FORMAT = 5

/** Later conversations earn no time; without an end the stored history would grow for ever. */
const MOST_TALKS = 50
const MOST_QUESTIONS = 100
const MOST_OPEN_ASKS = 20
/** An answer may come after "sure" and "one moment", not later. */
const TURNS_TO_ANSWER = 3
const LONGEST_GAP = 5 * 60_000
const MINUTE = 60_000

type Cause = { messageId: string; at: number }
type ContactField = 'email' | 'phone' | 'name'

/**
 * What a lead's history comes to: enough to continue with the next message and to write the receipt, however many messages
 * there were. Arrays, not objects by key, because the database does not keep the order of keys.
 */
export type LeadHistory = {
  format: number
  /** Order key of the last turn: sentAt, conversation, seq. */
  last: [number, string, number] | null
  /** `field:value` of each detail that a member rejected: however often it is said, it is no fact and earns nothing. */
  rejected: string[]
  contact: (Cause & { field: ContactField })[]
  wishes: (Cause & { wish: Wish })[]
  questions: (Cause & { hash: string })[]
  /**
   * Active time of each conversation, in milliseconds; messageId and at belong to the last whole minute. `heard` is whether
   * the other side has spoken at all.
   */
  talks: {
    conversationId: string
    heard: boolean
    active: number
    lastAt: number
    messageId: string
    at: number
  }[]
  /** What the other side asked for last and what else with it, and how many visitor turns have passed since. */
  asked: { conversationId: string; asked: Ask; also: Ask[]; turns: number }[]
  /** What the last visitor turn of each conversation handed on to the next. */
  carried: { conversationId: string; carry: Carry }[]
  /** The last day on which the visitor wrote, how many came after the first, and when the first of these began. */
  days: { last: string; further: number; returnedAt: number } | null
}

export function emptyHistory(rejected: readonly string[] = []): LeadHistory {
  return {
    format: HISTORY_FORMAT,
    last: null,
    rejected: rejected.toSorted(),
    contact: [],
    wishes: [],
    questions: [],
    talks: [],
    asked: [],
    carried: [],
    days: null,
  }
}

/** False for what an older version of these rules stored: fold the lead's turns anew then. */
export function isCurrentHistory(stored: unknown): stored is LeadHistory {
  return (
    typeof stored === 'object' && stored !== null && 'format' in stored && stored.format === HISTORY_FORMAT
  )
}

/** A late turn cannot be added: the whole history must be folded anew. */
export function isLate(history: LeadHistory, turn: Turn): boolean {
  return history.last !== null && compareKeys(keyOf(turn), history.last) < 0
}

export function addTurn(
  history: LeadHistory,
  turn: Turn,
  ruleSet: RuleSet,
): { history: LeadHistory; facts: ReadFact[] } {
  const next: LeadHistory = { ...history, last: keyOf(turn) }
  if (turn.author === 'system') {
    const facts = signedFacts(turn, history.rejected)
    next.contact = withContact(history.contact, facts, turn)
    return { history: next, facts }
  }
  next.talks = withTime(history.talks, turn)
  if (turn.author !== 'visitor') {
    next.asked = withAsk(history.asked, turn)
    return { history: next, facts: [] }
  }
  const open = history.asked.find((ask) => ask.conversationId === turn.conversationId)
  const asked = open?.asked ?? (isHalfHeard(history, turn) ? 'unseen' : null)
  const carry = history.carried.find(isOf(turn))?.carry ?? null
  const read = readMessage(turn.text, { asked, also: open?.also ?? [], country: turn.country, carry })
  const facts = read.facts
    .filter((fact) => !isRejected(fact, history.rejected))
    .map((fact): ReadFact => ({ ...fact, origin: 'visitor' }))
  next.carried = withCarry(history.carried, turn, read.carry)
  if (open) next.asked = withAnswer(history.asked, open, facts)
  next.contact = withContact(history.contact, facts, turn)
  next.wishes = withWishes(history.wishes, turn)
  next.questions = withQuestions(history.questions, turn)
  next.days = withDay(history.days, turn, ruleSet.timeZone)
  return { history: next, facts }
}

/** `spamAt`: since when the lead is marked as spam, in milliseconds. */
export function receiptOf(history: LeadHistory, ruleSet: RuleSet, spamAt: number | null = null): Receipt {
  const earned = makeReceipt(
    {
      contact: contactLines(history.contact, ruleSet),
      intent: history.wishes.map(({ wish, messageId, at }) => ({
        code: `intent.${wish}`,
        points: ruleSet.intent[wish],
        messageId,
        at,
      })),
      questions: questionLines(history.questions, ruleSet),
      time: timeLines(history.talks, ruleSet),
      return: returnLines(history.days, ruleSet),
    },
    ruleSet,
  )
  return spamAt === null ? earned : asSpam(earned, spamAt)
}

/**
 * The score of a whole history in any order: what every stored score is compared with. `rejected` holds `field:value` of
 * each detail that a member rejected; `spamAt` as for the receipt.
 */
export function scoreOfTurns(
  turns: readonly Turn[],
  ruleSet: RuleSet,
  rejected: readonly string[] = [],
  spamAt: number | null = null,
): { receipt: Receipt; facts: (ReadFact & { messageId: string; at: number })[]; history: LeadHistory } {
  let history = emptyHistory(rejected)
  const facts: (ReadFact & { messageId: string; at: number })[] = []
  for (const turn of turns.toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)))) {
    const added = addTurn(history, turn, ruleSet)
    history = added.history
    for (const fact of added.facts) facts.push({ ...fact, messageId: turn.messageId, at: turn.sentAt })
  }
  return { receipt: receiptOf(history, ruleSet, spamAt), facts, history }
}

function isRejected(fact: Pick<FoundFact, 'field' | 'value'>, rejected: readonly string[]): boolean {
  return rejected.includes(`${fact.field}:${fact.value}`)
}

function signedFacts({ signed = {} }: Turn, rejected: readonly string[]): ReadFact[] {
  return (['name', 'email', 'phone'] as const).flatMap((field): ReadFact[] => {
    const value = signed[field]
    if (value === undefined || isRejected({ field, value }, rejected)) return []
    return [{ field, value, quote: value, start: 0, end: 0, certainty: 1, origin: 'signed' }]
  })
}

type Key = [number, string, number]

function keyOf(turn: Turn): Key {
  return [turn.sentAt, turn.conversationId, turn.seq]
}

function compareKeys(a: Key, b: Key): number {
  if (a[0] !== b[0]) return a[0] - b[0]
  if (a[1] !== b[1]) return a[1] < b[1] ? -1 : 1
  return a[2] - b[2]
}

/** Some bots send the visitor's half only: after the first message any other may be an answer. */
function isHalfHeard({ talks }: LeadHistory, { conversationId, hearsAll }: Turn): boolean {
  if (hearsAll) return false
  return talks.find((talk) => talk.conversationId === conversationId)?.heard === false
}

function withTime(talks: LeadHistory['talks'], turn: Turn): LeadHistory['talks'] {
  const { conversationId, messageId, sentAt } = turn
  const talk = talks.find((known) => known.conversationId === conversationId)
  const heard = turn.author !== 'visitor'
  if (!talk) {
    if (talks.length >= MOST_TALKS) return talks
    return [...talks, { conversationId, heard, active: 0, lastAt: sentAt, messageId, at: sentAt }]
  }
  const gap = sentAt - talk.lastAt
  const active = talk.active + (gap <= LONGEST_GAP ? gap : 0)
  const moved = { ...talk, heard: talk.heard || heard, active, lastAt: sentAt }
  if (minutesOf(active) > minutesOf(talk.active)) Object.assign(moved, { messageId, at: sentAt })
  return talks.map((known) => (known === talk ? moved : known))
}

function minutesOf(active: number): number {
  return Math.floor(active / MINUTE)
}

/** A remark after the question ("so that I can find your order") does not take the question back. */
function withAsk(asks: LeadHistory['asked'], turn: Turn): LeadHistory['asked'] {
  const { conversationId } = turn
  const [asked, ...also] = asksIn(turn.text).toReversed().toSorted(byShape)
  const open = asks.find((ask) => ask.conversationId === conversationId)
  if (asked === undefined && (!open || open.turns === 0 || asksAgain(turn.text))) return asks
  const others = asks.filter((ask) => ask !== open)
  if (asked === undefined) return others
  return [...others, { conversationId, asked, also, turns: 0 }].slice(-MOST_OPEN_ASKS)
}

function withAnswer(
  asks: LeadHistory['asked'],
  open: LeadHistory['asked'][number],
  facts: readonly FoundFact[],
): LeadHistory['asked'] {
  const own = facts.filter((fact) => fact.whose === undefined)
  const left = [open.asked, ...open.also].filter((ask) => !own.some((fact) => answers(fact.field, ask)))
  const others = asks.filter((ask) => ask !== open)
  const [asked, ...also] = left
  if (asked === undefined || open.turns + 1 >= TURNS_TO_ANSWER) return others
  return [...others, { ...open, asked, also, turns: open.turns + 1 }]
}

/** Of several things asked at once the name comes first, as its answer has no shape of its own; else the last asked. */
function byShape(a: Ask, b: Ask): number {
  return Number(b === 'name') - Number(a === 'name')
}

function withCarry(carried: LeadHistory['carried'], turn: Turn, carry: Carry | null): LeadHistory['carried'] {
  const others = carried.filter((entry) => !isOf(turn)(entry))
  if (carry === null) return others
  return [...others, { conversationId: turn.conversationId, carry }].slice(-MOST_OPEN_ASKS)
}

function isOf({ conversationId }: Turn): (entry: { conversationId: string }) => boolean {
  return (entry) => entry.conversationId === conversationId
}

function answers(field: FactField, asked: Ask): boolean {
  return asked === 'contact' ? field === 'email' || field === 'phone' : field === asked
}

function withContact(
  contact: LeadHistory['contact'],
  facts: readonly FoundFact[],
  turn: Turn,
): LeadHistory['contact'] {
  const known = [...contact]
  for (const { field, whose } of facts.toSorted((a, b) => a.start - b.start)) {
    if (whose !== undefined) continue
    if (field !== 'email' && field !== 'phone' && field !== 'name') continue
    if (known.some((entry) => entry.field === field)) continue
    known.push({ field, messageId: turn.messageId, at: turn.sentAt })
  }
  return known
}

function withWishes(wishes: LeadHistory['wishes'], turn: Turn): LeadHistory['wishes'] {
  const fresh = wishesIn(turn.text).filter((wish) => !wishes.some((entry) => entry.wish === wish))
  return [...wishes, ...fresh.map((wish) => ({ wish, messageId: turn.messageId, at: turn.sentAt }))]
}

function withQuestions(questions: LeadHistory['questions'], turn: Turn): LeadHistory['questions'] {
  const known = [...questions]
  for (const question of questionsIn(turn.text)) {
    const hash = shortHash(question)
    if (known.length >= MOST_QUESTIONS || known.some((entry) => entry.hash === hash)) continue
    known.push({ hash, messageId: turn.messageId, at: turn.sentAt })
  }
  return known
}

/** Days are compared, not only told apart: where clocks go back over midnight a day would else be counted twice. */
function withDay(days: LeadHistory['days'], turn: Turn, timeZone: string): LeadHistory['days'] {
  const day = localDay(turn.sentAt, timeZone)
  if (days === null) return { last: day, further: 0, returnedAt: turn.sentAt }
  if (day <= days.last) return days
  return {
    last: day,
    further: days.further + 1,
    returnedAt: days.further === 0 ? turn.sentAt : days.returnedAt,
  }
}

function contactLines(contact: LeadHistory['contact'], { contact: points }: RuleSet): ScoreLine[] {
  let ways = 0
  return contact.map(({ field, messageId, at }) => {
    const earned = field === 'name' ? points.name : ways++ === 0 ? points.firstWay : points.secondWay
    return { code: `contact.${field}`, points: earned, messageId, at }
  })
}

/** One line a message, so that code and message name a line; two questions in one message show as a count. */
function questionLines(questions: LeadHistory['questions'], { questions: points }: RuleSet): ScoreLine[] {
  const lines: ScoreLine[] = []
  for (const { messageId, at } of questions) {
    const last = lines.at(-1)
    if (last?.messageId === messageId) {
      last.count = (last.count ?? 1) + 1
      last.points += points.question
    } else {
      lines.push({ code: 'question', points: points.question, messageId, at })
    }
  }
  return lines
}

function timeLines(talks: LeadHistory['talks'], { time }: RuleSet): ScoreLine[] {
  return talks
    .filter((talk) => minutesOf(talk.active) > 0)
    .map(({ active, messageId, at }) => ({
      code: 'time',
      points: minutesOf(active) * time.minute,
      messageId,
      at,
      // Where a minute is a point, the points tell them.
      ...(time.minute === 1 ? {} : { count: minutesOf(active) }),
    }))
}

/** All further days share one line, which names their number and earns what the cap leaves room for. */
function returnLines(days: LeadHistory['days'], { return: points }: RuleSet): ScoreLine[] {
  if (days === null || days.further === 0 || points.day <= 0) return []
  const counted = Math.min(days.further, Math.ceil(points.cap / points.day))
  return [
    {
      code: 'return',
      points: counted * points.day,
      messageId: null,
      at: days.returnedAt,
      count: days.further,
    },
  ]
}
