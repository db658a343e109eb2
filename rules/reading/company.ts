import { eachMatch } from '#rules/each-match.ts'
import { bareCompany, companyWithForm, type Place } from './company-ending.ts'
import { companyInTown, spelledOutFirm } from './company-in-town.ts'
import { knownPlaceAt } from './location-known.ts'
import { tidyName } from './name-words.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import {
  companyEndings,
  companyPhrases,
  companyStops,
  looseCompanyPhrase,
  neverACompany,
} from './words-companies.ts'
import { firstNames } from './words-first-names.ts'
import { answerFillers } from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'

const MOST_WORDS = 5
const MOST_PHRASES = 20
const phrase = new RegExp(`(?<![a-z0-9'])(?:${companyPhrases.join('|')})(?![a-z0-9'])[ ,:"]{0,3}`, 'g')
const word = /[\p{L}\p{M}&][\p{L}\p{M}\p{N}&'’.-]*/uy
const words = /[\p{L}\p{M}&][\p{L}\p{M}\p{N}&'’-]*/gu
const behind = / is (?:the |my |our )(?:company|business|firm)(?:'?s)?(?: name)?\b/

type Stretch = Place & { words: string[] }

/** The company the visitor works for, if the text says it; `folded` is the same text in small letters without accents. */
export function findCompany(text: string, folded: string, context: ReadingContext): FoundFact | null {
  const said = byPhrase(text, folded) ?? beforePhrase(text, folded) ?? behindName(text, folded)
  if (said) return said
  const located = companyInTown(text, folded, context)
  if (located) {
    const firm = fact(text, located.company, 0.75)
    return located.isTrade ? { ...firm, value: tidyName(firm.value) } : firm
  }
  const answer = context.asked === 'company' ? inAnswer(text, folded) : null
  if (answer) return answer
  const formed = companyWithForm(text, folded)
  if (formed) return fact(text, formed, 0.7)
  if (context.asked !== null && context.asked !== 'unseen') return null
  const bare = bareCompany(text, folded)
  return bare && fact(text, bare, context.asked === 'unseen' ? 0.55 : 0.5)
}

function byPhrase(text: string, folded: string): FoundFact | null {
  for (const match of [...eachMatch(folded, phrase)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const whole = spelledOutFirm(text, folded, from)
    if (whole) return fact(text, whole, 0.85)
    const found = companyAt(text, folded, from)
    if (!found) continue
    const [first = ''] = found.words
    if (/ in[ ,:"]*$/.test(match[0]) && knownPlaceAt(folded, from) === found.end) continue
    const isLoose = looseCompanyPhrase.test(match[0])
    const capital = /^\p{Lu}/u.test(text.slice(found.start))
    if (capital || companyEndings.has(found.words.at(-1) ?? ''))
      return fact(text, withForm(text, folded, found), isLoose ? 0.75 : 0.9)
    if (saysHowItIs.test(match[0]) || neverACompany.has(first) || /(?:ed|ing|ly)$/.test(first)) continue
    if (isOrdinary(first) && !/(?:name|called)/.test(match[0])) continue
    if (!isLoose) return fact(text, found, 0.85)
    if (
      found.words.length === 1 &&
      first.length > 2 &&
      !/ in[ ,:"]*$/.test(match[0]) &&
      /^[ ,.!]*(?:$|and\b|as\b|in\b)/.test(folded.slice(found.end))
    )
      return fact(text, found, 0.6)
  }
  return null
}

/** "Unsere Firma ist klein": behind these a small word is no name. */
const saysHowItIs = /^(?!.*(?:name|nombre|nazw)).* (?:ist|es|est|to)[ ,:"]*$/

/** "Meblex Sp. z o.o.", "Vega S.L.": the marks belong to the form. */
function withForm(text: string, folded: string, found: Place): Place {
  const formed = companyWithForm(text.slice(0, found.end + 20), folded.slice(0, found.end + 20))
  return formed && formed.start <= found.end && formed.end > found.end
    ? { start: found.start, end: formed.end }
    : found
}

const nameAndFrom =
  /(?<![a-z'])(?:my name is|i am|i'?m|im|this is|ich bin|hier ist|ich heiss?e|mein name ist|soy|me llamo|je suis|je m'appelle|jestem|nazywam sie|z tej strony) ([a-z'-]+)(?: [a-z'-]+){0,2}?,? (?:from|vom|von|von der|de|de la|du|z|ze) (?=[a-z])/g

/** "This is Sarah Connor from Kestrel Systems": a firm's ending must follow. */
function behindName(text: string, folded: string): FoundFact | null {
  for (const match of [...eachMatch(folded, nameAndFrom)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const found = firstNames.has(match[1] ?? '') ? companyAt(text, folded, from) : null
    const last = found?.words.findLastIndex((plain) => companyEndings.has(plain)) ?? -1
    if (!found || last < 1) continue
    const words = [...folded.slice(from, found.end).matchAll(/[^ ]+/g)][last]
    if (words) return fact(text, { start: from, end: from + words.index + words[0].length }, 0.75)
  }
  return null
}

/** "Blue Oak is my company". */
function beforePhrase(text: string, folded: string): FoundFact | null {
  const match = behind.exec(folded)
  if (!match) return null
  const start = startOfAnswer(folded)
  const found = companyAt(text, folded, start)
  return found?.end === match.index ? fact(text, found, 0.8) : null
}

function inAnswer(text: string, folded: string): FoundFact | null {
  const start = startOfAnswer(folded)
  const found = spelledOutFirm(text, folded, start) ?? companyAt(text, folded, start)
  return found && !text.includes('?') ? fact(text, found, 0.75) : null
}

const weAre =
  /^(?:we|we're|are|called|named|wir|sind|heissen|die|der|somos|nos|llamamos|nous|sommes|appelons|jestesmy|firma|company|empresa|societe)$/

function startOfAnswer(folded: string): number {
  for (const match of eachMatch(folded, words))
    if (!answerFillers.has(match[0]) && !weAre.test(match[0])) return match.index
  return 0
}

function companyAt(text: string, folded: string, from: number): Stretch | null {
  const found: Stretch = { start: from, end: from, words: [] }
  let at = from
  while (found.words.length < MOST_WORDS) {
    word.lastIndex = at
    const said = word.exec(text)?.[0].replace(/[.'’-]+$/, '')
    if (said === undefined || said === '') break
    const plain = folded.slice(at, at + said.length)
    const isFirst = found.words.length === 0
    if (companyStops.has(plain) && (isFirst || !endsSoon(text, folded, at + said.length))) break
    if (isFirst && commonWords.has(plain) && !/^\p{Lu}/u.test(said)) break
    found.words.push(plain)
    found.end = at + said.length
    if (text[found.end] !== ' ') break
    if (!isFirst && legalEnd.test(plain) && !goesOn.test(nextWord(folded, found.end))) break
    at = found.end + 1
  }
  while (companyStops.has(found.words.at(-1) ?? '')) {
    const dropped = found.words.pop() ?? ''
    found.end -= dropped.length + 1
  }
  return found.words.length > 0 && found.end - found.start > 1 ? found : null
}

/** "Wrist at Home LLC", "Bank of Leeds": the name goes on where an ending or a capital letter follows. */
function endsSoon(text: string, folded: string, at: number): boolean {
  if (/^ \p{Lu}[\p{L}'’-]+/u.test(text.slice(at, at + 30))) return true
  const next = /^ [a-z]+(?: ([a-z]+))?/.exec(folded.slice(at, at + 40))
  return legalNext.test(next?.[1] ?? '')
}

function nextWord(folded: string, at: number): string {
  return /^ ([a-z]+|&)/.exec(folded.slice(at, at + 24))?.[1] ?? ''
}

const legalEnd = /^(?:llc|ltd|limited|inc|gmbh|corp|plc|pvt|ag|kg|sarl|srl|sl|sa|co)$/
const goesOn = /^(?:llc|ltd|limited|inc|gmbh|corp|plc|pvt|kg|co|&)$/
const legalNext = /^(?:llc|ltd|limited|inc|gmbh|corp|plc|pvt)$/

function fact(text: string, { start, end }: Place, certainty: number): FoundFact {
  const quote = text.slice(start, end)
  return { field: 'company', value: quote.replace(/\s+/g, ' '), quote, start, end, certainty }
}
