import { eachMatch } from '#rules/each-match.ts'
import { isAskedFor } from './asked.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { nearestSubject } from './number-subjects.ts'
import { isTold, POSSIBLE, readNumber, type Told } from './phone-value.ts'
import { spokenRuns } from './spoken-numbers.ts'
import { commonWords } from './words-common.ts'
import { firstNames } from './words-first-names.ts'

/** More are no longer contact details; each costs a parse. */
const MOST_CANDIDATES = 24

/** A run of digits with what people put between them. Bounded, so that a long run is cut into pieces and refused by length. */
const run = /(?:\(?\+ ?)?\(?\d(?:[ ().\-/\u00a0\u2010-\u2015]{0,3}\d){5,23}/g
const digit = /\d/
const extension = /^ ?(?:x|ext\.?|extension|app\.?|durchwahl|wew\.?|poste) ?\d{1,6}\b/
const date =
  /^(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:19|20)\d\d|(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|[12]\d|3[01])[-/.]\d\d$)(?!\d)/
/** Day, month and year in one go, as people type who save on everything. */
const gluedDate = /^(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?: |$)/
const times = /^(?:[01]\d|2[0-3])[.:h]?[0-5]\d ?[-\u2013 ] ?(?:[01]\d|2[0-3])[.:h]?[0-5]\d$/
/** "0.30-0.50" */
const amounts = /^\d{1,4}[.]\d\d? ?[-\u2013/] ?\d{1,4}[.]\d\d?$/
const decimal = /^\d{1,3}\.\d{4,}$/
const computer = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/
const socialSecurity = /^\d{3}[ -]\d\d[ -]\d{4}$/
/** A few letters that are neither a word nor a name before a number make it a code: "jhv 5612894564". */
const codeLetters = /^([a-z]{2,3}) $/
/** Four digits before a number are rather a PIN, and the number that of its card. */
const PIN = 4
const CARD_FROM = 13
/** The answer to another question is a phone number only if it is as long as one; a date of birth has eight digits. */
const LEAST_UNASKED = 10
const cardGroups = /^(?:\d+|\d{4}(?:[ -]\d{4}){3}|\d{4}[ -]\d{6}[ -]\d{5})$/
/** Grouped as only phone numbers are. */
const phoneGroups = /^\(?(?:\+|0)\d*\)?[ .\-/]|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/
/** How far around a number its language is told by. */
const REACH = 60
/** Heard wrong or said wrong somewhat more often than typed wrong. */
const SPOKEN = 0.85
const MOST_SPLITS = 6
/** What is left of a run beside a number is a zip or a house; a longer rest means that the whole is one long code. */
const LONGEST_REST = 5
const LEAST_REST = 3
const LONGEST_ZIP = 6
const LEAST_PARTED = 12

/** Phone numbers in a text, as E.164 or, of no country we know, as said; `folded` is the same text in small letters without accents. */
export function findPhones(said: string, folded: string, context: ReadingContext): FoundFact[] {
  const text = withLatinDigits(said)
  const phones = phonesIn(text, text === said ? folded : withLatinDigits(folded), context)
  return text === said ? phones : phones.map((fact) => ({ ...fact, quote: said.slice(fact.start, fact.end) }))
}

/** Arabic, Persian and Devanagari digits; one sign for each, so that positions stay. */
function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (one) => {
    const code = one.charCodeAt(0)
    return String((code - (code < 0x0966 ? 0 : 0x0966)) & 15)
  })
}

function phonesIn(text: string, folded: string, context: ReadingContext): FoundFact[] {
  const facts = spokenPhones(text, folded, context)
  const spoken = [...facts]
  let candidates = 0
  if (!digit.test(text)) return facts
  for (const match of eachMatch(text, run)) {
    const start = match.index
    const end = start + match[0].length
    if (spoken.some((fact) => start < fact.end && fact.start < end)) continue
    if (isPartOfOther(text, start, end)) continue
    candidates++
    if (candidates > MOST_CANDIDATES) break
    const fact = readRun(text, folded, start, end, context)
    if (fact) facts.push(fact)
  }
  return facts
}

/** Numbers said in words; where nobody spoke of a phone, counting aloud is none. */
function spokenPhones(text: string, folded: string, context: ReadingContext): FoundFact[] {
  return spokenRuns(folded).flatMap(({ start, end, digits }) => {
    const told = toldOf(text, folded, start, end, context)
    if (told === 'other' || (told === null && !/^[+0]/.test(digits))) return []
    const length = digitsOf(digits).length
    if (length < 7 || length > 15 || isOtherShape(digits, digitsOf(digits))) return []
    const read = readNumber(digits, context.country, told, folded.slice(Math.max(0, start - REACH), end))
    if (!read || (told === null && read.certainty < POSSIBLE)) return []
    const certainty = Math.min(read.certainty, SPOKEN)
    return [{ field: 'phone', value: read.value, quote: text.slice(start, end), start, end, certainty }]
  })
}

/** A run is read whole, else without what stands before or behind it after a space: "13021 963 852 7412". */
function readRun(
  text: string,
  folded: string,
  start: number,
  end: number,
  context: ReadingContext,
): FoundFact | null {
  const whole = readCandidate(text, folded, start, end, context)
  const quote = text.slice(start, end)
  const length = digitsOf(quote).length
  if (length >= CARD_FROM && cardGroups.test(quote) && isCard(digitsOf(quote))) return null
  if ((whole && whole.certainty > POSSIBLE) || /^(?:\(?\+|00)/.test(quote) || length < LEAST_PARTED)
    return whole
  const spaces = [...quote.matchAll(/ +/g)].slice(0, MOST_SPLITS)
  const parts = spaces.flatMap((space) => [
    [start + space.index + space[0].length, end] as const,
    [start, start + space.index] as const,
  ])
  for (const [from, upTo] of parts) {
    const rest = length - digitsOf(text.slice(from, upTo)).length
    if (length - rest < 10 || rest < LEAST_REST) continue
    const isBefore = from > start
    if (rest > (isBefore ? LONGEST_ZIP : LONGEST_REST) && rest < 10) continue
    const part = readCandidate(text, folded, from, upTo, context)
    const isCutOff = isBefore && /^\(?0/.test(quote)
    if (rest === PIN && isBefore && context.asked === 'unseen' && part && part.certainty < 0.9) continue
    if (!part || part.certainty < POSSIBLE || (isCutOff && part.certainty === POSSIBLE)) continue
    return part
  }
  return whole
}

function digitsOf(quote: string): string {
  return quote.replace(/\D/g, '')
}

/** Money, parts of formulas, addresses of computers and code numbers with letters. */
function isPartOfOther(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  const first = text[start] ?? ' '
  if (/[\d$€£@_=*]/.test(before) || /[\d%$€£@_=*]/.test(after)) return true
  if (/\d/.test(first) && (before === '-' || /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start))))
    return true
  if (/\d/.test(first) && /\p{Script=Latin}/u.test(before)) return true
  return /\p{Script=Latin}/u.test(after) && !extension.test(text.slice(end, end + 14).toLowerCase())
}

function readCandidate(
  text: string,
  folded: string,
  start: number,
  end: number,
  context: ReadingContext,
): FoundFact | null {
  const quote = text.slice(start, end)
  const digits = digitsOf(quote)
  if (digits.length < 6 || digits.length > 15 || isOtherShape(quote, digits)) return null
  const told = toldOf(text, folded, start, end, context)
  if (told === 'other' || (/^(\d)\1{6,}$/.test(digits) && !isTold(told))) return null
  const isWritten = /^\(?\+|\d[ ().\-/]+\d/.test(quote)
  // People group the digits of a phone number; those of an account or a PIN they type in one go.
  const isUntold = told === null || told === 'maybe'
  if (context.asked === 'other' && isUntold && !(isWritten && digits.length >= LEAST_UNASKED)) return null
  const around = folded.slice(Math.max(0, start - REACH), end + REACH)
  const read = readNumber(quote, context.country, told, around)
  if (!read || (context.asked === 'other' && read.certainty <= POSSIBLE && told === null)) return null
  return { field: 'phone', ...read, quote, start, end }
}

function isOtherShape(quote: string, digits: string): boolean {
  if (
    amounts.test(quote) ||
    date.test(quote) ||
    gluedDate.test(quote) ||
    times.test(quote) ||
    decimal.test(quote) ||
    computer.test(quote)
  )
    return true
  if (socialSecurity.test(quote)) return true
  return digits.length >= CARD_FROM && cardGroups.test(quote) && isCard(digits)
}

/** The check digit of payment cards. */
function isCard(digits: string): boolean {
  if (!/^[3-6]/.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : digit * 2
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

function isCode(before: string): boolean {
  const letters = codeLetters.exec(before)?.[1]
  return letters !== undefined && !firstNames.has(letters) && !commonWords.has(letters)
}

function toldOf(
  text: string,
  folded: string,
  start: number,
  end: number,
  context: ReadingContext,
): Told | 'other' {
  const subject = nearestSubject(folded, start, end)
  if (subject === 'other' || subject === 'named') return subject
  if (isAskedFor('phone', context)) return 'asked'
  if (subject === 'meant') return 'meant'
  if (context.asked !== 'unseen') return null
  if (isCode(folded.slice(0, start))) return 'other'
  if (context.carry?.about === 'accounts') return phoneGroups.test(text.slice(start, end)) ? null : 'other'
  return text.length - (end - start) <= LONGEST_REST ? 'maybe' : null
}
