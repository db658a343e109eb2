import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
import { nameFact, startsCapital } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { fromWords, greets, neverInName, roleAddresses, someoneElse, speaksToOrOf } from './words-beside.ts'
import { commonWords } from './words-common.ts'
import { companyEndings } from './words-companies.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { goods } from './words-goods.ts'
import { particles } from './words-names.ts'
import { knownPlaces } from './words-places.ts'

const REACH_BEFORE = 120
const REACH_BEHIND = 48
const MOST_WORDS = 4

type Word = { start: number; end: number; plain: string; capital: boolean; matches: boolean; joined: boolean }

const words = /(?<![\p{L}\p{M}\p{N}@._+-])\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*(?![\p{L}\p{N}@_])/gu

/** The words near an address that its part before the @ repeats: "Grace Adeyemi, g.adeyemi@…". */
export function nameOfAddress(text: string, folded: string, email: FoundFact): FoundFact | null {
  const at = email.value.lastIndexOf('@')
  const local = partsOf(email.value.slice(0, at))
  if (local.length === 0) return null
  const host = spelling(email.value.slice(at + 1).replace(/\.[^.]*$/, ''))
  const before = wordsIn(text, folded, Math.max(0, email.start - REACH_BEFORE), email.start, local)
  const behind = wordsIn(text, folded, email.end, Math.min(text.length, email.end + REACH_BEHIND), local)
  return (
    nameAmong(text, folded, before, email, host, local) ?? nameAmong(text, folded, behind, email, host, local)
  )
}

function nameAmong(
  text: string,
  folded: string,
  found: readonly Word[],
  email: FoundFact,
  host: string,
  local: readonly string[],
): FoundFact | null {
  for (let index = 0; index < found.length; index++) {
    if (!found[index]?.matches) continue
    const name = around(folded, found, index, local)
    const [first] = name
    const last = name.at(-1)
    if (!first || !last) continue
    const scope = folded.slice(
      startOfSentence(folded, Math.min(first.start, email.start)),
      Math.max(last.end, email.end) + 24,
    )
    if (!isWhole(folded, name, email, host) || someoneElse.test(scope)) continue
    const before = folded.slice(Math.max(0, first.start - 14), first.start)
    if (speaksToOrOf.test(before) || (name.length === 1 && greets.test(before))) continue
    const certainty = name.length > 1 || firstNames.has(first.plain) ? 0.75 : 0.6
    const plainWords = name.map((word) => word.plain)
    return nameFact(text, { start: first.start, end: last.end, words: plainWords }, certainty)
  }
  return null
}

/** The stretch of words around the one that matches, as far as they can be of one name. */
function around(folded: string, found: readonly Word[], index: number, local: readonly string[]): Word[] {
  const name = found.slice(index, index + 1)
  for (let left = index - 1; left >= 0 && name.length < MOST_WORDS; left--) {
    const word = found[left]
    if (!word || !name[0]?.joined || !(particles.has(word.plain) || isBefore(word, name[0], local))) break
    name.unshift(word)
  }
  for (let right = index + 1; right < found.length && name.length < MOST_WORDS; right++) {
    const word = found[right]
    if (!word?.joined || !(particles.has(word.plain) || isAfter(folded, word, name))) break
    name.push(word)
  }
  while (name.length > 1 && particles.has(name[0]?.plain ?? '')) name.shift()
  while (name.length > 1 && particles.has(name.at(-1)?.plain ?? '')) name.pop()
  return name
}

function isBefore(word: Word, next: Word, local: readonly string[]): boolean {
  if (!isNameable(word)) return false
  if (word.matches || local.some((part) => part.length === 1 && part === word.plain.charAt(0))) return true
  if (firstNames.has(next.plain) && !firstNames.has(word.plain)) return false
  return firstNames.has(word.plain)
    ? word.capital || !namesThatAreWords.has(word.plain)
    : word.capital && next.capital
}

/** A small word is a surname where a mark, "from" or the end follows: not in "anna wants a chair". */
function isAfter(folded: string, word: Word, name: readonly Word[]): boolean {
  if (!isNameable(word)) return false
  if (word.matches) return true
  if (knownPlaces.has(word.plain)) return false
  if (word.capital) return name[0]?.capital === true
  const rest = folded.slice(word.end, word.end + 12)
  return name.length === 1 && (/^\s*(?:$|[.,;:!?\n(<|-])/.test(rest) || fromWords.test(rest))
}

function isNameable({ plain, capital }: Word): boolean {
  return (!commonWords.has(plain) || (capital && firstNames.has(plain))) && !goods.has(plain)
}

/** Not a firm, a desk or a thing: "Atelier Nord, nord@…", "Nwosu Hospitality, nwosu@…". */
function isWhole(folded: string, name: readonly Word[], email: FoundFact, host: string): boolean {
  const [first] = name
  const last = name.at(-1)
  if (!first || !last) return false
  const next = /^ ?([a-z]+)/.exec(folded.slice(last.end, last.end + 24))?.[1] ?? ''
  if (
    [...name.map((word) => word.plain), next].some(
      (plain) => neverInName.has(plain) || companyEndings.has(plain),
    )
  )
    return false
  if (firstNames.has(first.plain))
    return first.capital || name.length > 1 || !namesThatAreWords.has(first.plain)
  if (host.includes(spelling(first.plain)) || knownPlaces.has(first.plain)) return false
  const known = name.filter((word) => word.matches).length
  if (name.length > 1)
    return first.capital || known === name.length || isBounded(folded, first.start, last.end)
  return first.capital && isBounded(folded, first.start, last.end) && Math.abs(email.start - last.end) < 4
}

function isBounded(folded: string, start: number, end: number): boolean {
  const behind = folded.slice(end, end + 12)
  return (
    /(?:^|[.,;:!?\n])\s*$/.test(folded.slice(Math.max(0, start - 4), start)) &&
    (/^\s*(?:$|[.,;:!?\n(<|-])/.test(behind) || fromWords.test(behind))
  )
}

function wordsIn(text: string, folded: string, from: number, upTo: number, local: readonly string[]): Word[] {
  const found: Word[] = []
  let end = -1
  for (const match of eachMatch(text.slice(from, upTo), words)) {
    const start = from + match.index
    const plain = folded.slice(start, start + match[0].length)
    const joined =
      end >= 0 &&
      /^\.? {1,2}$/.test(text.slice(end, start)) &&
      (text[end] !== '.' || found.at(-1)?.plain.length === 1)
    end = start + match[0].length
    found.push({ start, end, plain, capital: startsCapital(match[0]), matches: false, joined })
  }
  found.forEach((word, index) => {
    word.matches = isNameable(word) && repeats(local, word.plain)
    const next = found[index + 1]
    if (next?.joined && isNameable(word) && isNameable(next) && repeatsBoth(local, word.plain, next.plain)) {
      word.matches = next.matches = true
    }
  })
  return found
}

function repeats(local: readonly string[], plain: string): boolean {
  if (plain.length < 3 || roleAddresses.has(plain)) return false
  const said = spelling(plain)
  const [only = ''] = local
  return (
    local.includes(said) ||
    (plain.includes('-') && local.join('').includes(said)) ||
    (local.length === 1 &&
      firstNames.has(plain) &&
      (only === `${said}${only.at(-1)}` || only === `${only.charAt(0)}${said}`))
  )
}

/** "annakovac", "akovac" and "kovaca". */
function repeatsBoth(local: readonly string[], first: string, last: string): boolean {
  const [only = ''] = local
  if (local.length !== 1 || last.length < 3 || only.length < 4) return false
  const a = spelling(first)
  const b = spelling(last)
  return [a + b, b + a, a.charAt(0) + b, b + a.charAt(0), a + b.charAt(0)].includes(only)
}

function partsOf(local: string): string[] {
  return foldText(local)
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
    .map(spelling)
}

/** Addresses write "mueller" for Müller and "soeren" for Søren. */
function spelling(plain: string): string {
  return foldText(plain)
    .replace(/[^\p{L}]/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/([as])\1/g, '$1')
}

function startOfSentence(folded: string, from: number): number {
  const before = folded.slice(Math.max(0, from - REACH_BEFORE), from)
  const mark = /[.!?;\n][ \n]+(?=[^.!?;\n]*$)/.exec(before)
  return mark ? from - before.length + mark.index + mark[0].length : from - before.length
}
