import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max'

/** How a number came to be one: asked for, called a phone, what one calls or reaches, or perhaps the answer to a question unseen. */
export type Told = 'asked' | 'named' | 'meant' | 'maybe' | null

export type ReadNumber = { value: string; certainty: number }

const VALID_AND_TOLD = 0.95
const VALID = 0.85
/** Of another country than the site's, by its shape or the visitor's language. */
export const FOREIGN = 0.6
/** The right number of digits for its country, though no such number is known to be given out. */
export const POSSIBLE = 0.6
/** It could also be read as another country's. */
const DOUBTFUL = 0.5
/** Called a phone number or asked for, but no number of any country we could name: kept as it was said. */
export const AS_SAID = 0.4

/** Shapes in which only one country writes its numbers. */
const shapes: readonly [CountryCode, RegExp][] = [
  ['FR', /^0[1-9](?:[ .-]\d\d){4}$/],
  [
    'GB',
    /^\(?0(?:7[1-57-9]\d\d\)? ?-?\d{6}|7[1-57-9]\d\d\)? \d{3} ?\d{3}|1\d1\)? \d{3} \d{4}|11\d\)? \d{3} \d{4}|20\)? [378]\d{3} \d{4})$/,
  ],
  ['DE', /^\(?0(?:15[0-9]{1,2}|16[0-9]|17[0-9])\)?[ /-]{1,3}\d{3,8}(?:[ -]?\d+)*$/],
  ['BE', /^04[5-9]\d[ /.]{1,2}\d\d[ .]?\d\d[ .]?\d\d$/],
  ['ES', /^[67]\d\d \d\d \d\d \d\d$/],
  ['IT', /^3[2-9]\d[ /.-]\d{7}$/],
]

/** Whose plan a number is read by, besides the site's, when the visitor writes in one of these languages. */
const words: readonly [RegExp, readonly CountryCode[]][] = [
  [
    /\b(?:meine|nummer|handy|handynummer|telefonnummer|anrufen|erreichbar|erreichen|ruf|rufen|ruckruf|melden|bitte|ich)\b/,
    ['DE', 'AT', 'CH'],
  ],
  [/\b(?:mon|numero est|portable|appelez|appeler|joindre|rappeler|je|c'est)\b/, ['FR', 'BE', 'CH']],
  [/\b(?:moj|numer|telefonu|komorka|zadzwonic|dzwonic|prosze|zadzwon|oddzwonienie)\b/, ['PL']],
  [/\b(?:mi numero|movil|llamar|llamame|llameme|llamenme|llamadme|telefono es|mi telefono)\b/, ['ES']],
]
const LONGEST_TEXT = 200
const LEAST_SURE = 9
const LEAST_LOCAL = 7

/** `quote` is a number as written; `around` what was said with it, folded, to tell the language by. */
export function readNumber(quote: string, country: string, told: Told, around: string): ReadNumber | null {
  const digits = quote.replace(/\D/g, '')
  const isWritten = /^\(?\+|\d[ ().\-/]+\d/.test(quote)
  if (/^\(?\+/.test(quote)) return abroad(digits, told)
  if (digits.startsWith('00') && digits.length > 9) {
    const read = abroad(digits.slice(2), told)
    if (read && (read.certainty > DOUBTFUL || told === 'asked' || told === 'named')) return read
  }
  const local = parse(quote, country)
  if (local?.isValid() && isWhole(local)) return valid(local, quote, digits, country, told, isWritten)
  const foreign = foreignNumber(quote, digits, country, told, around)
  if (foreign) return foreign
  if (local && isWhole(local) && local.isPossible()) {
    const certainty = possible(local, digits, told, isWritten)
    if (certainty > 0) return { value: local.number, certainty }
  }
  return isKeptAsSaid(digits, told, isWritten) ? { value: digits, certainty: AS_SAID } : null
}

/** With the code of a country. */
function abroad(digits: string, told: Told): ReadNumber | null {
  const parsed = parse(`+${digits}`)
  if (parsed?.isValid()) return { value: parsed.number, certainty: told === null ? VALID : VALID_AND_TOLD }
  if (parsed?.isPossible() && digits.length >= 9) return { value: parsed.number, certainty: POSSIBLE }
  if (!isTold(told) || digits.length < 8 || digits.length > 15) return null
  return { value: `+${digits}`, certainty: AS_SAID }
}

function valid(
  local: PhoneNumber,
  quote: string,
  digits: string,
  country: string,
  told: Told,
  isWritten: boolean,
): ReadNumber | null {
  const value = local.number
  const shape = shapes.find(([, form]) => form.test(quote))?.[0]
  if (shape !== undefined && shape !== country && local.country !== shape) {
    return { value, certainty: told === null ? DOUBTFUL : FOREIGN }
  }
  const hasZero = local.formatNational().startsWith('0') || local.formatNational().startsWith('(0')
  const isUntold = told === null || told === 'maybe'
  // Where numbers have no fixed length, short ones are as likely a date or an amount.
  if (isUntold && hasZero && digits.length < LEAST_SURE) {
    return isWritten && digits.length >= LEAST_LOCAL ? { value, certainty: DOUBTFUL } : null
  }
  const isCut = hasZero && !digits.startsWith('0')
  // Where numbers are written with a 0 in front, ten digits without one are rather an order's.
  if (isCut && !digits.startsWith(local.countryCallingCode) && told === null) {
    return isWritten ? { value, certainty: FOREIGN } : null
  }
  return { value, certainty: isUntold ? VALID : VALID_AND_TOLD }
}

/** A number that the site's country has not, but the country of its shape or of the visitor's language has. */
function foreignNumber(
  quote: string,
  digits: string,
  country: string,
  told: Told,
  around: string,
): ReadNumber | null {
  for (const [of, shape] of shapes) {
    if (of === country || !shape.test(quote)) continue
    const parsed = parse(quote, of)
    if (parsed?.isValid()) return { value: parsed.number, certainty: told === null ? DOUBTFUL : FOREIGN }
  }
  if (!isTold(told) && told !== 'meant') return null
  const said = around.slice(0, LONGEST_TEXT)
  for (const [language, countries] of words) {
    if (!language.test(said)) continue
    for (const of of countries) {
      const parsed = of === country ? null : parse(quote, of)
      if (parsed?.isValid() && isTypical(parsed, digits)) return { value: parsed.number, certainty: FOREIGN }
    }
  }
  if (!isTold(told) || digits.length < 11 || digits.startsWith('0')) return null
  const parsed = parse(`+${digits}`)
  return parsed?.isValid() && !digits.startsWith('1') ? { value: parsed.number, certainty: FOREIGN } : null
}

/** A national number is written with its 0 where the country has one. */
function isTypical(parsed: PhoneNumber, digits: string): boolean {
  return parsed.formatNational().replace(/\D/g, '').startsWith('0') === digits.startsWith('0')
}

/** Numbers in North America begin with 2 to 9; a local one of seven digits leads nowhere from outside. */
function isWhole({ countryCallingCode, nationalNumber }: PhoneNumber): boolean {
  return countryCallingCode !== '1' || nationalNumber.length === 10
}

function possible(local: PhoneNumber, digits: string, told: Told, isWritten: boolean): number {
  const isAmerican = local.countryCallingCode === '1'
  if (digits.startsWith('0') && isAmerican) return 0
  if (isTold(told)) return digits.length >= 7 ? POSSIBLE : 0
  if (told === 'meant') return digits.length >= 9 ? POSSIBLE : 0
  if (!isAmerican || digits.length < 10 || digits.length > 11) return 0
  return isWritten || !/^[01]/.test(digits) ? POSSIBLE : 0
}

function isKeptAsSaid(digits: string, told: Told, isWritten: boolean): boolean {
  if (digits.length > 15) return false
  if (isTold(told)) return digits.length >= 7 || (digits.length === 6 && isWritten)
  if (told === 'meant') return isWritten && digits.startsWith('0') && digits.length >= 9
  return told === 'maybe' && digits.length === 11 && !isWritten
}

export function isTold(told: Told): boolean {
  return told === 'asked' || told === 'named'
}

function parse(quote: string, country?: string): PhoneNumber | null {
  return parsePhoneNumberFromString(quote, country as CountryCode) ?? null
}
