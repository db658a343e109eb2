import { neverInName, thingEnding } from './words-beside.ts'
import { commonWords } from './words-common.ts'
import type { FoundFact } from './read-message.ts'
import { companyEndings } from './words-companies.ts'
import { firstNames } from './words-first-names.ts'
import { goods } from './words-goods.ts'
import { answerFillers, detailWords, particles, surnamesThatAreWords, titles } from './words-names.ts'
import { knownPlaces } from './words-places.ts'

/** The words of a name found in a text, from `start` to `end`. */
export type NameWords = { start: number; end: number; words: string[] }

const MOST_WORDS = 4
export const MOST_FILLERS = 8
const word = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/uy
const gap = /[ \t]{0,2}(?:\.(?= ?\p{L}))?[ \t]{0,2}/uy

/**
 * Reads the words of a name from a place on, as far as they can be part of one: it ends at common words, digits, marks and,
 * after a capital letter, at the first small one. `smallAfterCapital` lets "Kazimierz pietraś" pass, as phones write it.
 */
export function nameAt(
  text: string,
  folded: string,
  from: number,
  smallAfterCapital: boolean,
): NameWords | null {
  let at = skipTitle(text, folded, from)
  const start = at
  const words: string[] = []
  let end = at
  let capital = false
  while (words.length < MOST_WORDS) {
    word.lastIndex = at
    const found = word.exec(text)?.[0]
    if (found === undefined) break
    const plain = folded.slice(at, at + found.length)
    const isCapital = startsCapital(found)
    if (words.length === 0) capital = isCapital
    else if (capital && !isCapital && !smallAfterCapital && !particles.has(plain)) break
    if (
      !canBeInName(plain, isCapital, words.length) &&
      !isSurname(folded, words, plain, at) &&
      !isCapitalSurname(text, folded, words, found, at)
    )
      break
    if (/[\d@_]/.test(text[at + found.length] ?? ' ')) break
    words.push(plain)
    end = at + found.length
    gap.lastIndex = end
    at = end + (gap.exec(text)?.[0].length ?? 0)
    if (at === end) break
    if (text[end] === '.' && found.length > 1) break
  }
  while (words.length > 1 && particles.has(words.at(-1) ?? '')) {
    words.pop()
    end = text.slice(0, end).trimEnd().lastIndexOf(' ')
  }
  return isName(words) ? { start, end, words } : null
}

export function startsCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

/** "maria garcía" and "MARIA GARCÍA" become "Maria García"; "McDonald" stays. */
export function tidyName(quote: string): string {
  const shouted = quote === quote.toUpperCase() && /\p{L}{3}/u.test(quote)
  return quote
    .trim()
    .split(/\s+/)
    .map((part, index) => {
      const plain = shouted ? part.toLowerCase() : part
      if (index > 0 && particles.has(plain)) return plain
      return plain.replace(
        /(^|-)(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
    })
    .join(' ')
}

function skipTitle(text: string, folded: string, from: number): number {
  word.lastIndex = from
  const found = word.exec(text)?.[0]
  if (found === undefined || !titles.has(folded.slice(from, from + found.length))) return from
  const behind = /^\.? ?/.exec(text.slice(from + found.length, from + found.length + 2))
  return from + found.length + (behind?.[0].length ?? 0)
}

function canBeInName(plain: string, isCapital: boolean, position: number): boolean {
  if (position > 0 && particles.has(plain)) return true
  if (/.(?:mail|yahoo|outlook|live)com$/.test(plain)) return false
  if (detailWords.has(plain)) return false
  if (plain.includes('.') && !/^(?:[a-z]\.)+[a-z]$/.test(plain)) return false
  return !commonWords.has(plain) || (isCapital && firstNames.has(plain))
}

/** "john west" where the name ends there: not "john house plants please". */
function isSurname(folded: string, before: readonly string[], plain: string, at: number): boolean {
  if (
    !surnamesThatAreWords.has(plain) ||
    before.length === 0 ||
    !before.every((name) => firstNames.has(name))
  )
    return false
  return /^\s*(?:$|[.,!?\n;)]|and\b|\d|(?:ssn|my|i|here|can|could|please)\b)/.test(
    folded.slice(at + plain.length, at + plain.length + 9),
  )
}

/** "I am Nora Neu.", "I am Tom Test": any word with a capital letter behind one known name, where nothing follows. */
function isCapitalSurname(
  text: string,
  folded: string,
  before: readonly string[],
  found: string,
  at: number,
): boolean {
  const [first = ''] = before
  const plain = folded.slice(at, at + found.length)
  if (before.length !== 1 || !firstNames.has(first) || plain.length < 3) return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(found) || !/^\s*(?:$|[.,!?\n;)])/.test(text.slice(at + found.length)))
    return false
  if (text[at - 1] !== ' ' || !startsCapital(text.slice(at - first.length - 1))) return false
  return !answerFillers.has(plain) && !detailWords.has(plain) && !saidBehindName.test(plain)
}

const saidBehindName =
  /^(?:here|speaking|from|and|again|hier|thank|cheers|bye|regards|und|aus|gracias|saludos|merci|cordialement|dzieki|dziekuje|pozdrawiam|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|danke|bitte|gruss|gruesse|grusse|help|hilfe|question|frage|too|also|auch|not|nicht|you|me)$/

/** Letters said one by one are a spelling, not a name. */
function isName(words: readonly string[]): boolean {
  const long = words.filter((plain) => plain.length > 1)
  if (long.length === 0 || words.length - long.length > 1) return false
  return words.join(' ').length <= 60 && (words[0]?.length ?? 0) <= 24
}

/** Where "Hi, sure, it's" and the like end. */
export function skipFillers(folded: string, from: number): number {
  let at = from
  for (let count = 0; count < MOST_FILLERS; count++) {
    const next = /^[^\p{L}\d]*([a-z']+)(?![a-z])/u.exec(folded.slice(at, at + 40))
    if (!next?.[1] || !answerFillers.has(next[1])) break
    at += next[0].length
  }
  return at + (/^[^\p{L}\d]*/u.exec(folded.slice(at, at + 20))?.[0].length ?? 0)
}

/** Letters that nobody can say, as codes have: "hfv", "yrd 7". */
export function isCode(plain: string): boolean {
  return !/[aeiouy]/.test(plain) || (plain.length < 4 && !firstNames.has(plain))
}

export function startsWithPlace(words: readonly string[]): boolean {
  return words.some((_, index) => index < 2 && knownPlaces.has(words.slice(0, index + 1).join(' ')))
}

export function nameFact(text: string, { start, end }: NameWords, certainty: number): FoundFact {
  const quote = text.slice(start, end)
  return { field: 'name', value: tidyName(quote), quote, start, end, certainty }
}

/** How many words it has without those like "van" and "de la". */
export function nameParts({ words }: NameWords): number {
  return words.filter((plain) => !particles.has(plain)).length
}

/** Neither a place nor a firm nor a thing, though these have capital letters too. */
export function couldBeSomebody({ words }: NameWords): boolean {
  if (startsWithPlace(words)) return false
  return !words.some(
    (plain) =>
      companyEndings.has(plain) || neverInName.has(plain) || goods.has(plain) || thingEnding.test(plain),
  )
}
