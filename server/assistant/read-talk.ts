import type { FactField } from '#contract/leads.ts'
import { whatWasAsked, type Asked } from '#rules/reading/asked.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesFor, wishesIn, type Wish } from '#rules/scoring/wishes.ts'
import { halfDetailIn, type HalfDetail } from '#server/assistant/half-detail.ts'
import { declines, refusalIn, type Refusal } from '#server/assistant/refusal.ts'
import { smallTalkIn, type SmallTalk } from '#server/assistant/small-talk.ts'
import { words } from '#server/assistant/words.ts'
import type { Words } from '#server/assistant/words-shape.ts'

export type Turn = { id: string; author: 'visitor' | 'assistant' | 'agent' | 'system'; text: string }

/** A detail that was told in a message of this talk. */
export type Told = {
  field: FactField
  value: string
  quote: string | null
  messageId: string
  /** It is somebody else's. */
  theirs: boolean
}

/** What a visitor said between two turns of the other side. */
export type Said = {
  text: string
  /** What the other side asked for just before. */
  asked: Asked | null
  told: Told[]
  refusal: Refusal
  half: HalfDetail | null
  smallTalk: SmallTalk | null
}

/** A talk as far as it tells what may be said and asked next. */
export type Talk = {
  /** Since the assistant or an agent last spoke. */
  fresh: Said
  /** What was asked for so far, by whomever. */
  asked: ReadonlySet<Asked>
  questions: number
  /** The visitor would rather not tell, and is not asked again. */
  refused: boolean
  /** The visitor has asked what for, and told nothing since. */
  wonders: boolean
  /** Anything at all was answered before, if only by an honest "I don't know". */
  answered: boolean
  /** How many questions were answered with what the business knows; no further than two. */
  answers: number
  /** How often the assistant had to say that it does not know. */
  unknowns: number
  /** Which of its sentences the assistant has used. */
  used: ReadonlySet<keyof Words>
  /** The last turn of the other side, and what it replied to. */
  lastOwn: string
  toldLast: Told[]
  halves: ReadonlySet<HalfDetail['kind']>
  /** What was told before the fresh words. */
  toldBefore: Told[]
  wished: (wish: Wish) => boolean
  /** The visitor's words, all of them and those before the fresh ones. */
  all: string
  before: string
}

const languages = Object.values(words)
const askingFor: Partial<Record<keyof Words, Asked>> = {
  askUnknown: 'contact',
  askPerson: 'contact',
  askContact: 'contact',
  askBeforeGoing: 'contact',
  unknownOffer: 'contact',
  personOffer: 'contact',
  askEmail: 'email',
  askPhone: 'phone',
  askName: 'name',
  askCompany: 'company',
  askLocation: 'location',
  askWholeEmail: 'email',
  askWholePhone: 'phone',
}
/** Said where nothing was answered. */
const noAnswers = [
  'askWholeEmail',
  'askWholePhone',
  'pardon',
  'noted',
  'seen',
  'notedShort',
  'gladly',
  'sorryPerson',
  'whatCanIDo',
  'personTakenBack',
] as const
/** Leave the question open that they speak of. */
const reasons = ['whyContact', 'whyName', 'whyOther'] as const
const remembered = [
  ...noAnswers,
  ...reasons,
  'unknown',
  'unknownAgain',
  'unknownMore',
  'unknownStill',
  'askUnknown',
  'gotIt',
  'unreadable',
] as const
/** A number may still come after "one moment" and another question. */
const turnsOpen = 3
const mostWords = 4_000

/** Reads a talk from its beginning; `told` are the details of all its messages. Pure. */
export function readTalk(turns: readonly Turn[], told: readonly Told[]): Talk {
  const asked = new Set<Asked>()
  const used = new Set<keyof Words>()
  const halves = new Set<HalfDetail['kind']>()
  const byMessage = Map.groupBy(told, ({ messageId }) => messageId)
  let pending: Turn[] = []
  let lastAsked: Asked | null = null
  let gaveReason = false
  let open: { asked: Asked; turns: number } | null = null
  let lastOwn = ''
  let toldLast: Told[] = []
  let answering: Said | null = null
  let state = { questions: 0, refused: false, wonders: false, answered: false, answers: 0, unknowns: 0 }
  const closeBlock = () => {
    const said = readSaid(
      pending,
      { asked: lastAsked, open: open?.asked ?? null, wasTold: toldLast.length > 0, gaveReason },
      byMessage,
    )
    pending = []
    lastAsked = null
    if (open && (said.told.length > 0 || ++open.turns >= turnsOpen)) open = null
    return said
  }
  for (const turn of turns) {
    if (turn.author === 'system') continue
    if (turn.author === 'visitor') {
      pending.push(turn)
      continue
    }
    if (pending.length > 0) {
      answering = closeBlock()
      if (answering.half) halves.add(answering.half.kind)
      state = afterSaid(state, answering)
    }
    const sentences = sentencesIn(turn.text)
    for (const sentence of sentences) used.add(sentence)
    if (sentences.some(isUnknown)) state.unknowns += 1
    gaveReason = reasons.some((reason) => sentences.includes(reason))
    const asks = whatTurnAsks(turn, sentences)
    if (asks) {
      asked.add(asks)
      lastAsked = asks
      open = { asked: asks, turns: 0 }
      state.questions += 1
    }
    if (answering && needsAnswer(answering) && !noAnswers.some((each) => sentences.includes(each))) {
      state.answered = true
      const known = !sentences.some(isUnknown)
      if (known && state.answers < 2) state.answers += 1
    }
    if (answering) toldLast = answering.told
    answering = null
    lastOwn = turn.text
  }
  const fresh = closeBlock()
  const last = turns.findLastIndex(isOwn)
  const all = wordsOf(turns)
  const freshIds = new Set(turns.slice(last + 1).map(({ id }) => id))
  return {
    ...state,
    wonders: state.wonders && !fresh.told.some(({ theirs }) => !theirs),
    fresh,
    asked,
    used,
    lastOwn,
    toldLast,
    halves,
    toldBefore: told.filter(
      ({ messageId }) => !freshIds.has(messageId) && turns.some(({ id }) => id === messageId),
    ),
    wished: (wish) => wishesFor(wish, all),
    all,
    before: wordsOf(turns.slice(0, last + 1)),
  }
}

/** The visitor's own words, one line a message. */
export function wordsOf(turns: readonly Turn[]): string {
  const visitors = turns.filter(({ author }) => author === 'visitor')
  return visitors
    .map(({ text }) => text)
    .join('\n')
    .slice(-mostWords)
}

export function isOwn({ author }: Turn): boolean {
  return author === 'assistant' || author === 'agent'
}

function afterSaid<State extends { refused: boolean; wonders: boolean }>(state: State, said: Said): State {
  const toldNow = said.told.some(({ theirs }) => !theirs)
  return {
    ...state,
    refused: state.refused || said.refusal.refused,
    wonders: said.refusal.why || (state.wonders && !toldNow),
  }
}

function readSaid(
  turns: readonly Turn[],
  {
    asked,
    open,
    wasTold,
    gaveReason,
  }: { asked: Asked | null; open: Asked | null; wasTold: boolean; gaveReason: boolean },
  byMessage: ReadonlyMap<string, Told[]>,
): Said {
  const text = turns.map((turn) => turn.text).join('\n')
  const isDeclined = open !== null && declines(text)
  const state =
    asked !== null || gaveReason || isDeclined ? 'just' : open !== null || wasTold ? 'lately' : null
  const refusing = refusalIn(text, { asked: state })
  // "I'd rather not say" is nobody's name, whatever was asked.
  const told = turns
    .flatMap(({ id }) => byMessage.get(id) ?? [])
    .filter(({ quote }) => quote === null || !refusing.refused || refusing.rest.includes(quote))
  const isAnswered = told.some(({ field, theirs }) => !theirs && answers(field, asked))
  const refusal = isAnswered ? refusalIn(text, { asked: state, told: true }) : refusing
  const hasContact = told.some(({ field }) => field === 'email' || field === 'phone')
  const refuses = refusal.refused || refusal.why
  return {
    text,
    asked,
    told,
    refusal,
    half: hasContact ? null : halfDetailIn(text, open),
    smallTalk: refuses || told.length > 0 ? null : smallTalkIn(text, asked !== null),
  }
}

/** Whether a detail is what was asked for. */
export function answers(field: FactField, asked: Asked | null): boolean {
  return asked === 'contact' ? field === 'email' || field === 'phone' : field === asked
}

/** A question, a wish, or anything else that is no courtesy and no detail. */
export function needsAnswer({ text, refusal, told, half, smallTalk }: Said): boolean {
  if (smallTalk !== null) return false
  const rest = refusal.refused || refusal.why ? refusal.rest : text
  if (rest.trim() === '') return false
  if (told.length === 0 && !half && !refusal.refused && !refusal.why) return true
  const plain = told.reduce((left, { quote }) => (quote ? left.replace(quote, ' ') : left), rest)
  return questionsIn(plain).length > 0 || wishesIn(plain).length > 0
}

function isUnknown(sentence: keyof Words): boolean {
  return sentence === 'askUnknown' || sentence.startsWith('unknown')
}

/** Whether words of ours say that we do not know. */
export function saysUnknown(text: string): boolean {
  return sentencesIn(text).some(isUnknown)
}

function sentencesIn(text: string): (keyof Words)[] {
  const found = new Set<keyof Words>()
  for (const say of languages) {
    for (const key of [...(Object.keys(askingFor) as (keyof Words)[]), ...remembered]) {
      const sentence = say[key]
      if (typeof sentence === 'string' && text.includes(sentence)) found.add(key)
    }
  }
  return [...found]
}

/** The assistant's own sentences are known; an entry of the knowledge that happens to speak of a name asks for none. */
function whatTurnAsks({ author, text }: Turn, sentences: readonly (keyof Words)[]): Asked | null {
  const own = sentences.map((sentence) => askingFor[sentence]).find((asked) => asked !== undefined)
  if (own) return own
  return author === 'agent' || /\?\s*$/.test(text) ? whatWasAsked(text) : null
}
