import type { FactField } from '#contract/leads.ts'
import type { Asked } from '#rules/reading/asked.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesIn } from '#rules/scoring/wishes.ts'
import type { Language } from '#server/assistant/language.ts'
import { asksHowLong, corrects } from '#server/assistant/mood.ts'
import { isCorrected, nameToSay, speaksForBusiness, written } from '#server/assistant/what-was-told.ts'
import { answers, needsAnswer, type Talk } from '#server/assistant/read-talk.ts'
import { wasContactAsked, whatToAsk, type Moment } from '#server/assistant/what-to-ask.ts'
import { words } from '#server/assistant/words.ts'
import type { Words } from '#server/assistant/words-shape.ts'

/** All that an answer depends on. */
export type Situation = {
  language: Language
  talk: Talk
  /** The answer found in the workspace's knowledge. */
  found: string | null
  /** What is known of the lead, from whichever talk. */
  known: ReadonlySet<FactField>
  wantsPerson: boolean
  /** A person was asked for before, and none has come. */
  waitsForPerson: boolean
  takesBackPerson: boolean
  isUpset: boolean
}

type Part = { text: string; moment?: Moment }

/** Of several things that make a question fitting, the one that decides what is asked. */
const byWeight: Moment[] = ['person', 'unknown', 'told', 'answered', 'ending']

/** The built-in assistant's words: what was told is thanked for, what was asked is answered, and at most one question comes last. */
export function composeAnswer(now: Situation): string {
  const say = words[now.language]
  const parts = [courtesy(now, say), reply(now, say)].flat()
  const said = parts.map(({ text }) => text)
  const moment = byWeight.find((each) => parts.some((part) => part.moment === each)) ?? null
  const isAsking = said.some((text) => text.includes('?'))
  if (moment === null || isAsking) return said.join(' ')
  const asked = mayAsk(now, moment)
  return (asked ? withQuestion(said, asked, moment, now, say) : [...said, ...closing(now, moment, say)]).join(
    ' ',
  )
}

/** What a polite person says first: to a complaint, a refusal, a detail. */
function courtesy(now: Situation, say: Words): Part[] {
  const { fresh } = now.talk
  const parts: Part[] = []
  if (now.isUpset) parts.push({ text: say.sorry })
  parts.push(...thanks(now, say))
  if (fresh.refusal.why) parts.push({ text: reason(fresh.asked, say) })
  else if (fresh.refusal.refused) parts.push({ text: say.accepted })
  return parts
}

function reason(asked: Asked | null, say: Words): string {
  if (asked === 'name') return say.whyName
  return asked === 'company' || asked === 'location' ? say.whyOther : say.whyContact
}

function thanks(now: Situation, say: Words): Part[] {
  const { talk } = now
  const { fresh } = talk
  const own = fresh.told.filter(({ theirs }) => !theirs)
  const corrected = own.find((told) => corrects(fresh.text) && isCorrected(told, talk))
  if (corrected) return [{ text: say.corrected(written(corrected)), moment: 'told' }]
  const isWorthIt = own.some(
    ({ field }) => field === 'name' || field === 'email' || field === 'phone' || answers(field, fresh.asked),
  )
  if (isWorthIt) return [{ text: say.thanks(nameToSay(now.language, talk)), moment: 'told' }]
  if (fresh.told.length > 0 && now.found === null && !needsAnswer(fresh))
    return [{ text: say.notedShort, moment: 'told' }]
  if (fresh.half) return halfTold(now, fresh.half.kind, fresh.half.read, say)
  return correctionUnread(now, say)
}

/** "It ends in 32" may leave open what it is now. */
function correctionUnread({ talk, found }: Situation, say: Words): Part[] {
  const { fresh, toldLast, used } = talk
  const kind = toldLast.findLast(
    ({ field, theirs }) => !theirs && (field === 'email' || field === 'phone'),
  )?.field
  if (!kind || fresh.told.length > 0 || found !== null || /[?¿]/.test(fresh.text) || !corrects(fresh.text))
    return []
  if (fresh.refusal.refused || fresh.refusal.why || fresh.smallTalk !== null) return []
  const ask = kind === 'email' ? 'askWholeEmail' : 'askWholePhone'
  return talk.refused || used.has(ask) ? [] : [{ text: say.thanks(null) }, { text: say[ask] }]
}

/** Half a detail is pointed out once; the second time it stays with what was written. */
function halfTold({ talk }: Situation, kind: 'email' | 'phone', read: string | null, say: Words): Part[] {
  const ask = kind === 'email' ? 'askWholeEmail' : 'askWholePhone'
  const isAskedFor = talk.halves.has(kind) || talk.used.has(ask)
  if (isAskedFor || talk.refused || talk.fresh.refusal.refused) {
    return [{ text: talk.used.has('unreadable') ? say.seen : say.unreadable }]
  }
  return [{ text: read === null ? say.unreadable : say.read(read) }, { text: say[ask] }]
}

/** The answer itself. */
function reply(now: Situation, say: Words): Part[] {
  const { fresh } = now.talk
  const found = now.found === null ? [] : [{ text: now.found, moment: 'answered' as const }]
  if (correctionUnread(now, say).length > 0) return []
  if (now.wantsPerson) {
    const person = now.waitsForPerson
      ? { text: say.personAgain }
      : { text: say.person, moment: 'person' as const }
    return [...found, person]
  }
  if (now.takesBackPerson) {
    return [{ text: say.personTakenBack }, ...(found.length > 0 ? found : [{ text: say.anythingElse }])]
  }
  if (found.length > 0) return found
  if (fresh.smallTalk !== null) return [courtesyReturned(now, fresh.smallTalk, say)]
  if (needsAnswer(fresh)) return [nothingFound(now, say)]
  if (now.isUpset) return [{ text: bringIn(now, say) }]
  if (fresh.refusal.refused || fresh.refusal.why) {
    return fresh.refusal.why || fresh.told.length > 0 ? [] : [{ text: say.allTheSame }]
  }
  return []
}

function bringIn({ waitsForPerson }: Situation, say: Words): string {
  return waitsForPerson ? say.personAgain : say.sorryPerson
}

function courtesyReturned(
  { talk, waitsForPerson }: Situation,
  smallTalk: NonNullable<Talk['fresh']['smallTalk']>,
  say: Words,
): Part {
  if (smallTalk === 'hello') return { text: talk.answered ? say.whatCanIDo : say.hello }
  if (smallTalk === 'fine') return { text: say.fine }
  if (smallTalk === 'program') return { text: say.program }
  if (smallTalk === 'wait') return { text: say.takeYourTime }
  if (smallTalk === 'there') return { text: waitsForPerson ? say.personAgain : say.here }
  if (smallTalk === 'yes' || smallTalk === 'means') return { text: say.goAhead }
  if (smallTalk === 'ack') return { text: say.ack }
  return { text: smallTalk === 'bye' ? say.goodbye : say.welcome, moment: 'ending' }
}

function nothingFound(now: Situation, say: Words): Part {
  const { talk } = now
  const { fresh } = talk
  const length = fresh.text.trim().split(/\s+/).length
  if (!/[\p{L}\p{N}]/u.test(fresh.text))
    return { text: talk.used.has('pardon') ? say.whatCanIDo : say.pardon }
  const isQuestion = /[?¿]/.test(fresh.text) || questionsIn(fresh.text).length > 0
  if (now.isUpset) return { text: bringIn(now, say) }
  if (now.waitsForPerson && asksHowLong(fresh.text)) return { text: say.personAgain }
  if (!isQuestion) {
    if (fresh.asked !== null && length <= 5) return { text: say.seen }
    const wishes = wishesIn(fresh.text)
    const isOpening = !talk.answered && !talk.used.has('gladly')
    if (wishes.includes('book') || (wishes.length > 0 && !isOpening)) {
      return { text: say.passedOn, moment: 'unknown' }
    }
    if (wishes.length > 0) return { text: say.gladly }
    if (length < 5 && !talk.used.has('pardon')) return { text: say.pardon }
    if (isOpening) return { text: say.gladly }
    return { text: talk.lastOwn.includes(say.noted) ? say.seen : say.noted }
  }
  return { text: unknown(talk.unknowns, say), moment: 'unknown' }
}

/** Whole the first time, then shorter and never the same twice in a row. */
function unknown(times: number, say: Words): string {
  const shorter = [say.unknownAgain, say.unknownMore, say.unknownStill]
  return (times === 0 ? undefined : shorter[(times - 1) % shorter.length]) ?? say.unknown
}

function wasUnknown({ unknowns }: Talk): boolean {
  return unknowns > 0
}

function mayAsk(now: Situation, moment: Moment): Asked | null {
  const { talk } = now
  const { fresh } = talk
  if (now.isUpset || talk.wonders || fresh.refusal.refused || fresh.refusal.why || fresh.half) return null
  return whatToAsk({
    moment,
    known: now.known,
    asked: talk.asked,
    questions: talk.questions,
    refused: talk.refused,
    answered: talk.answered,
    answers: talk.answers,
    wishesNow: wishesIn(fresh.text).length > 0,
    passedOver: isPassedOver(talk),
    serious: moment === 'unknown' || wasUnknown(talk) || talk.answers >= 2 || wishesIn(talk.all).length > 0,
    speaksOfDelivery: talk.wished('delivery'),
    forBusiness: speaksForBusiness(talk.all),
  })
}

function withQuestion(said: string[], asked: Asked, moment: Moment, now: Situation, say: Words): string[] {
  if (asked !== 'contact') {
    const isFirstContact = moment === 'told' && toldContact(now) && !now.talk.used.has('gotIt')
    return [...said, ...(isFirstContact ? [say.gotIt] : []), questions[asked](say)]
  }
  if (moment === 'person') return [...said, say.askPerson]
  if (moment === 'ending') return [...said.filter((text) => text !== say.goodbye), say.askBeforeGoing]
  if (moment !== 'unknown') return [...said, say.askContact]
  const unknown = said.at(-1) === say.unknown
  return unknown ? [...said.slice(0, -1), say.askUnknown] : [...said, say.askPerson]
}

const questions: Record<Exclude<Asked, 'contact'>, (say: Words) => string> = {
  name: (say) => say.askName,
  email: (say) => say.askEmail,
  phone: (say) => say.askPhone,
  company: (say) => say.askCompany,
  location: (say) => say.askLocation,
}

/** What follows when nothing is asked: what happens next, or an invitation. */
function closing(now: Situation, moment: Moment, say: Words): string[] {
  const { talk } = now
  const isReachable = now.known.has('email') || now.known.has('phone')
  const mayInvite = !talk.refused && !talk.fresh.refusal.refused && !wasInvited(talk)
  if (moment === 'unknown') {
    if (wasUnknown(talk)) return []
    return [
      isReachable
        ? say.theyWillReply
        : mayInvite && !wasContactAsked(talk.asked)
          ? say.unknownOffer
          : say.personHere,
    ]
  }
  if (moment === 'person') {
    return [isReachable ? say.theyWillReply : mayInvite && !now.isUpset ? say.personOffer : say.personHere]
  }
  if (moment === 'ending') return talk.fresh.smallTalk === 'bye' ? [] : [say.anythingElse]
  if (moment !== 'told' || now.found !== null) return []
  const hasRequest = talk.answered || needsAnswer(talk.fresh)
  if (!hasRequest) return [say.whatCanIDo]
  if (toldContact(now) && !talk.used.has('gotIt')) return [say.gotIt]
  const { refused, why } = talk.fresh.refusal
  return refused || why || isPassedOver(talk) ? [] : [say.anythingElse]
}

/** What was asked for just before is still open. */
function isPassedOver({ fresh }: Talk): boolean {
  return fresh.asked !== null && !fresh.told.some(({ field }) => answers(field, fresh.asked))
}

function wasInvited({ used }: Talk): boolean {
  return used.has('unknownOffer') || used.has('personOffer')
}

function toldContact({ talk }: Situation): boolean {
  return talk.fresh.told.some(({ field, theirs }) => !theirs && (field === 'email' || field === 'phone'))
}
