import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { nearestSubject } from './number-subjects.ts'

/** More are no longer contact details; each costs a parse. */
const MOST_CANDIDATES = 24

/** A run of digits with what people put between them. Bounded, so that a long run is cut into pieces and refused by length. */
const run = /(?:\(?\+ ?)?\(?\d(?:[ ().\-/\u00a0\u2010-\u2015]{0,3}\d){5,23}/g
const extension = /^ ?(?:x|ext\.?|extension|app\.?|durchwahl|wew\.?|poste) ?\d{1,6}\b/
const date =
  /^(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:19|20)\d\d)(?!\d)/
const decimal = /^\d{1,3}\.\d{4,}$/
const computer = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/
const grouped = /\d[ ().\-/]+\d/
const MOST_SPLITS = 6
const CERTAIN_BY_LENGTH = 0.6
/** Called a phone number and grouped like one, but digits are missing: any other number said counts for more. */
const INCOMPLETE = 0.4
/** Fewer behind a dial-out prefix are rather a local number that happens to begin like one. */
const LEAST_INTERNATIONAL = 9
const NORTH_AMERICAN = 10

/** Phone numbers in a text, as E.164; `folded` is the same text in small letters without accents. */
export function findPhones(text: string, folded: string, context: ReadingContext): FoundFact[] {
  const facts: FoundFact[] = []
  let candidates = 0
  for (const match of text.matchAll(run)) {
    const start = match.index
    const end = start + match[0].length
    if (isPartOfOther(text, start, end)) continue
    candidates++
    if (candidates > MOST_CANDIDATES) break
    const fact = readRun(text, folded, start, end, context)
    if (fact) facts.push(fact)
  }
  return facts
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
  if (whole && whole.certainty > CERTAIN_BY_LENGTH) return whole
  const spaces = [...quote.matchAll(/[ \n]+/g)].slice(0, MOST_SPLITS)
  const parts = spaces.flatMap((space) => [
    [start + space.index + space[0].length, end] as const,
    [start, start + space.index] as const,
  ])
  for (const [from, upTo] of parts) {
    if (digitsOf(text.slice(from, upTo)).length < 10) continue
    const part = readCandidate(text, folded, from, upTo, context)
    const isCutOff = from > start && /^\(?0/.test(quote)
    if (!part || part.certainty < CERTAIN_BY_LENGTH || (isCutOff && part.certainty === CERTAIN_BY_LENGTH))
      continue
    if (digitsOf(quote).length > 11) return part
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
  if (digits.length < 6 || digits.length > 15) return null
  if (date.test(quote) || decimal.test(quote) || computer.test(quote) || /^(\d)\1{6,}$/.test(digits))
    return null
  const subject = nearestSubject(folded, start, end)
  if (subject === 'other') return null
  const told = subject === 'phone' || context.asked === 'phone' || context.asked === 'contact'
  const parsed = parsePhone(quote, digits, context.country, told)
  if (!parsed) return null
  if (context.asked === 'other' && !told && !isWrittenAsPhone(parsed, quote)) return null
  const certainty = certaintyOf(parsed, quote, digits, told)
  return certainty === 0 ? null : { field: 'phone', value: parsed.number, quote, start, end, certainty }
}

/** People group the digits of a phone number; those of an account or a PIN they type in one go. */
function isWrittenAsPhone(parsed: PhoneNumber, quote: string): boolean {
  return parsed.isValid() && (/^\(?\+/.test(quote) || grouped.test(quote))
}

function parsePhone(quote: string, digits: string, country: string, told: boolean): PhoneNumber | null {
  const local = parsePhoneNumberFromString(quote, country as CountryCode)
  const couldBe = local && canExist(local, quote, digits, country) ? local : null
  if (couldBe?.isValid() || quote.includes('+')) return couldBe
  if (digits.startsWith('00') || (told && digits.length >= 11)) {
    const international = parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`)
    if (international?.isValid() && isLongEnough(international)) return international
  }
  return couldBe
}

/**
 * Whether it could be a number of that country, though digits may be missing. One that begins with 0 is written for the network
 * of one country: where it is not valid in the site's own it belongs to another, and which one nobody said.
 */
function canExist(parsed: PhoneNumber, quote: string, digits: string, country: string): boolean {
  if (isTooLong(parsed, quote, country)) return false
  if (quote.includes('+')) return parsed.isPossible()
  if (isDialledOut(parsed, country)) return parsed.isValid() && isLongEnough(parsed)
  return parsed.isValid() || !digits.startsWith('0')
}

function isTooLong(parsed: PhoneNumber, quote: string, country: string): boolean {
  return !parsed.isPossible() && validatePhoneNumberLength(quote, country as CountryCode) !== 'TOO_SHORT'
}

/** North America dials seven digits within a town, and nobody can from outside. */
function isComplete(parsed: PhoneNumber): boolean {
  if (parsed.countryCallingCode === '1' && parsed.nationalNumber.length !== NORTH_AMERICAN) return false
  return parsed.isPossible()
}

/** Read as "011 44 …" or "00 44 …", the prefix of the site's country for calls to another. */
function isDialledOut({ countryCallingCode }: PhoneNumber, country: string): boolean {
  return isSupportedCountry(country) && getCountryCallingCode(country) !== countryCallingCode
}

function isLongEnough({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return countryCallingCode.length + nationalNumber.length >= LEAST_INTERNATIONAL
}

/** A valid number needs no more; one that is only possible needs words that say what it is, or the length of one. */
function certaintyOf(parsed: PhoneNumber, quote: string, digits: string, told: boolean): number {
  if (!isComplete(parsed)) return told && digits.length >= 7 && grouped.test(quote) ? INCOMPLETE : 0
  if (parsed.isValid()) return told ? 0.95 : 0.85
  if (told && digits.length >= 7) return CERTAIN_BY_LENGTH
  if (digits.length === 10) return CERTAIN_BY_LENGTH
  if (digits.length >= 11 && digits.length <= 13 && /^(?:\(?\+|1|91|0)/.test(quote)) return CERTAIN_BY_LENGTH
  return 0
}
