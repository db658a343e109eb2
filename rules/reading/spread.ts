import { isAskedFor } from './asked.ts'
import { LONGEST_OPEN, type Carry } from './carry.ts'
import { findEmails } from './email.ts'
import { foldText } from './fold-text.ts'
import { nearestSubject } from './number-subjects.ts'
import { POSSIBLE, readNumber } from './phone-value.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { spokenRuns } from './spoken-numbers.ts'
import { commonWords } from './words-common.ts'
import { withOwners } from './whose.ts'
import { emailTalk, mailHosts } from './words-email.ts'

/** A detail said in parts: the fact that this message completes, if any, and what is open after it. */
export type Spread = { fact: FoundFact | null; open: Carry['open'] }

const LONGEST_PART = 80
const dots = '(?:\\.|dot|punkt|punto|point|kropka)'
const ats = '(?:@|at|arrobas?|arr?obase|malpa|klammeraffe)'
const fillers =
  "(?:(?:and|then|und|dann|y|luego|et|puis|i|potem|sorry|oh|ok|it's|its|is|the rest is|rest|that's|das ist|es|c'est|to)[ ,:]+){0,3}"
/** What can only go on from something said before. */
const goesOn = new RegExp(`^[ ,.\\u2026]{0,4}?${fillers}(?=${dots}(?:[a-z]| [a-z])|${ats}(?: |[a-z]))`)
/** "jo at gmail", "jo@gmail", "jo@": an address that has not ended. */
const unfinished = new RegExp(`(?:^|[ :,])([a-z0-9][a-z0-9._+-]*) ?${ats} ?([a-z0-9-]*)\\.?$`)
const atSign = new RegExp(`@|(?:^| )${ats}(?: |$)`)
const lastWord =
  /(?:^|[ :,])((?:[a-z0-9]+ (?:dot|punkt|punto|point|kropka|underscore|unterstrich|dash|minus|hyphen|bindestrich) )*[a-z0-9][a-z0-9._+-]+)$/
const phoneTalk = /number|phone|mobile|nummer|telefon|handy|numero|movil|portable|numer|komorka/
const digitsAtEnd = /(?:^|[^\d@.\-/\p{L}])(\+?\d[\d ().\-/]*)$/u
const digitsOnly = new RegExp(
  `^[ ,.\\u2026]{0,4}?${fillers}(\\(?\\d[\\d ().\\-/]*?)[ ,.!]*(?:ok|thanks|thank you|danke|gracias|merci|dziekuje)?[ .!]*$`,
)
const COMPLETE = 9

/** Puts together what the visitor says in several messages: "jo at gmail" and "dot com", "0170" and "1234567". */
export function spread(
  text: string,
  folded: string,
  context: ReadingContext,
  contacts: readonly FoundFact[],
): Spread {
  const trimmed = folded.trimEnd()
  const before = context.carry?.open ?? null
  // Digits may answer another question, "dot com" may not.
  const open = context.asked === 'other' && before?.field === 'phone' ? null : before
  const goneOn =
    open === null
      ? null
      : open.field === 'email'
        ? emailGoneOn(open.said, text, trimmed)
        : phoneGoneOn(open.said, text, trimmed, context, contacts)
  if (goneOn) return ofTheSame(goneOn, open?.whose)
  const begun = opened(trimmed, context, contacts)
  return { fact: null, open: begun && withOwner(text, trimmed, begun) }
}

/** Whose it is was said with the first part. */
function ofTheSame({ fact, open }: Spread, whose: string | undefined): Spread {
  if (whose === undefined) return { fact, open }
  return { fact: fact && { ...fact, whose }, open: open && { ...open, whose } }
}

/** The first part may be somebody else's, or the shop's and then nothing to go on with. */
function withOwner(text: string, folded: string, open: NonNullable<Carry['open']>): Carry['open'] {
  const start = Math.max(0, folded.length - open.said.length)
  const part = { field: open.field, value: '', quote: '', start, end: folded.length, certainty: 0 }
  const [owned] = withOwners(text, folded, [part])
  if (!owned) return null
  return owned.whose === undefined ? open : { ...open, whose: owned.whose }
}

function opened(folded: string, context: ReadingContext, contacts: readonly FoundFact[]): Carry['open'] {
  const end = folded.slice(-LONGEST_OPEN)
  if (!contacts.some(({ field }) => field === 'email')) {
    const isTalk = isAskedFor('email', context) || emailTalk.test(end)
    const half = atSign.test(end) ? unfinished.exec(end) : null
    if (half) {
      const [all, local = '', host = ''] = half
      const isMeant = isTalk || mailHosts.has(host) || all.includes('@')
      if (isMeant && (!commonWords.has(local) || isTalk))
        return { field: 'email', said: end.replace(/^\S*\s(?=\S)/, folded.length > LONGEST_OPEN ? '' : '$&') }
    }
    const word = lastWord.exec(end)?.[1] ?? ''
    const isLocal = isTalk ? !commonWords.has(word) : /[a-z][._][a-z]|[a-z]\d+$/.test(word)
    if (word !== '' && isLocal && !/^\d+$/.test(word)) return { field: 'email', said: word }
  }
  const known = contacts.find(({ field }) => field === 'phone')
  if (known && known.certainty > POSSIBLE) return null
  const isAsked = isAskedFor('phone', context)
  if (!isAsked && !/\d$/.test(end) && !phoneTalk.test(end)) return null
  const digits = digitsSaid(end)
  if (digits === null || context.asked === 'other') return null
  const at = folded.length - (end.length - digits.start)
  const isPhone = isAsked || nearestSubject(folded, Math.max(0, at), folded.length) === 'named'
  const count = digits.said.replace(/\D/g, '').length
  return isPhone && count >= 2 && count <= 11 ? { field: 'phone', said: digits.said } : null
}

/** Digits, typed or in words, with which a message ends. */
function digitsSaid(end: string): { said: string; start: number } | null {
  const typed = digitsAtEnd.exec(end)
  const spoken = spokenRuns(end, 1).at(-1)
  if (spoken?.end === end.length && spoken.start <= (typed ? typed.index + 1 : end.length)) {
    return { said: spoken.digits, start: spoken.start }
  }
  const [all = '', said = ''] = typed ?? []
  return typed === null ? null : { said: said.trim(), start: typed.index + all.length - said.length }
}

function emailGoneOn(said: string, text: string, folded: string): Spread | null {
  if (folded.length > LONGEST_PART) return null
  const start = goesOn.exec(folded)
  const isOpenAt = new RegExp(`(?:^| )${ats}$|@$`).test(said)
  const isWholeHost = /^[a-z0-9-]+\.[a-z]{2,}$/.test(folded) && mailHosts.has(folded.split('.')[0] ?? '')
  if (!start && !isOpenAt && !isWholeHost) return null
  const from = start?.[0].length ?? 0
  const rest = folded.slice(from)
  const gap =
    start && /^[.@]/.test(rest) ? '' : isOpenAt ? (said.endsWith('@') ? '' : ' ') : start ? ' ' : '@'
  const joined = `${said}${gap}${rest}`
  const [email] = findEmails(joined, foldText(joined), true)
  if (!email) {
    const isLonger = start !== null && joined.length <= LONGEST_OPEN
    return isLonger ? { fact: null, open: { field: 'email', said: joined } } : null
  }
  const border = said.length + gap.length
  if (email.start >= said.length || email.end <= border) return null
  const end = from + email.end - border
  return {
    fact: {
      ...email,
      quote: text.slice(from, end),
      start: from,
      end,
      certainty: Math.min(email.certainty, 0.8),
    },
    open: null,
  }
}

function phoneGoneOn(
  said: string,
  text: string,
  folded: string,
  context: ReadingContext,
  contacts: readonly FoundFact[],
): Spread | null {
  if (folded.length > LONGEST_PART) return null
  const more = moreDigits(folded)
  if (more === null) return null
  const own = contacts.find(({ field }) => field === 'phone')
  if (own && own.certainty > POSSIBLE) return null
  const joined = `${said} ${more.said}`
  const count = joined.replace(/\D/g, '').length
  if (count > 15) return null
  const read = readNumber(joined, context.country, 'asked', '')
  if (read && read.certainty >= POSSIBLE && (read.certainty > POSSIBLE || count >= COMPLETE)) {
    const { start, end } = more
    const fact: FoundFact = { field: 'phone', ...read, quote: text.slice(start, end), start, end }
    return { fact: { ...fact, certainty: Math.min(read.certainty, 0.85) }, open: null }
  }
  return { fact: null, open: { field: 'phone', said: joined.slice(0, LONGEST_OPEN) } }
}

/** A message that holds digits and next to nothing else. */
function moreDigits(folded: string): { said: string; start: number; end: number } | null {
  const typed = digitsOnly.exec(folded)
  if (typed?.[1] !== undefined) {
    const said = typed[1].trim()
    const start = folded.indexOf(said)
    return { said, start, end: start + said.length }
  }
  const spoken = spokenRuns(folded, 1)
  const [run] = spoken
  if (!run || spoken.length > 1 || run.end < folded.replace(/[ .!]+$/, '').length) return null
  if (!new RegExp(`^[ ,.]{0,4}?${fillers}$`).test(folded.slice(0, run.start))) return null
  return { said: run.digits, start: run.start, end: run.end }
}
