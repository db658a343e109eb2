import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { coverContact } from '#rules/contact/cover-contact.ts'

/** Lower case without accents, in one spelling: `García` and `GARCIA` become `garcia`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replace(/\s+/g, ' ')
    .trim()
}

export type Findable = {
  name: string | null
  email: string | null
  phone: string | null
  labels: readonly string[]
  /** Values that are not shown. */
  also: readonly OtherValue[]
}

const findable = ['name', 'email', 'phone'] as const

export type OtherValue = { field: (typeof findable)[number]; value: string }

/** Somebody who pastes a list of addresses is not looked for by each of them. */
const mostOthers = 20

/** Of a lead's facts that were not rejected, the values it is found by though others are shown; `at` in milliseconds. */
export function otherValues(
  facts: readonly { field: string; value: string; at: number }[],
  shown: Pick<Findable, OtherValue['field']>,
): OtherValue[] {
  const first = new Map<string, OtherValue & { at: number }>()
  for (const { field, value, at } of facts) {
    const found = findable.find((each) => each === field)
    if (found === undefined || shown[found] === value) continue
    const known = first.get(`${found} ${value}`)
    if (known === undefined || at < known.at) first.set(`${found} ${value}`, { field: found, value, at })
  }
  return [...first.values()]
    .sort((a, b) => a.at - b.at || (`${a.field} ${a.value}` < `${b.field} ${b.value}` ? -1 : 1))
    .slice(0, mostOthers)
    .map(({ field, value }) => ({ field, value }))
}

/** Everything a lead is found by, one a line: folded name, email, phone digits both ways, session labels, other values. */
export function searchText(lead: Findable): string {
  return searchLines(lead).join('\n')
}

/** What it is found by for whom contact details are hidden: the name as they see it, and session labels. */
export function shownText({ name, labels }: Pick<Findable, 'name' | 'labels'>): string {
  const lines = [name ? fold(coverContact(name)) : '', ...labels.flatMap(labelLines)]
  return [...new Set(lines)].filter(Boolean).join('\n')
}

/** So many characters of each word: what is longer is looked for in the texts. */
const beginning = 2

/** The beginnings a search of one or two characters looks at. */
export function searchTokens(lead: Findable): string[] {
  const words = searchLines(lead).flatMap((line) => [line, ...line.split(/[\s@.#_-]+/)])
  // Well-formed, or two halves of different signs would be different here and the same in the database.
  return [...new Set(words.map((word) => word.slice(0, beginning).toWellFormed()).filter(Boolean))].slice(
    0,
    40,
  )
}

function searchLines({ name, email, phone, labels, also }: Findable): string[] {
  const lines = [
    name ? fold(name) : '',
    email ? fold(email) : '',
    ...phoneDigits(phone),
    ...labels.flatMap(labelLines),
    ...also.flatMap(({ field, value }) => (field === 'phone' ? phoneDigits(value) : [fold(value)])),
  ]
  return [...new Set(lines)].filter(Boolean)
}

/** A label of figures alone reads like a phone number when it is typed without its sign, and is searched for as one. */
function labelLines(label: string): string[] {
  return [fold(label), /\p{L}/u.test(label) ? '' : label.replace(/\D/g, '')]
}

/** International and national digits of a number in E.164: `441134960123` and `01134960123`. */
function phoneDigits(phone: string | null): string[] {
  if (!phone) return []
  const national = parsePhoneNumberFromString(phone)?.formatNational().replace(/\D/g, '')
  return [...new Set([phone.replace(/\D/g, ''), national ?? ''])].filter(Boolean)
}

/**
 * The terms a search must all contain. What looks like a phone number is reduced to its digits, so that
 * `0113 496`, `+44 113 496` and `(0113) 496` find the same lead.
 */
export function searchTerms(query: string): string[] {
  const text = fold(query)
  if (/^[\d\s()+./-]+$/.test(text) && /\d/.test(text)) {
    // The zero of +44 (0)113 is dialled at home only.
    const dialled = /^(\+|00)/.test(text) ? text.replace('(0)', '') : text
    return [dialled.replace(/\D/g, '').replace(/^00(?=\d)/, '')]
  }
  return text.split(' ').filter(Boolean).slice(0, 8)
}

/** Where a lead stands when sorted by name; whoever has none comes last. */
export function sortName(name: string | null, label: string): string {
  return name ? fold(name).slice(0, 200) : `\u{10FFFD}${label}`
}
