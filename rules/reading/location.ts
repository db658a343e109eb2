import type { FoundFact, ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import { firstNames } from './words-first-names.ts'
import { goods } from './words-goods.ts'
import { answerFillers } from './words-names.ts'
import { knownPlaces, longestPlace } from './words-places.ts'

const MOST_PHRASES = 20
/** Places that are words as well count only behind "I live in" and the like. */
const alsoWords = new Set(
  'nice reading bath essen halle split mesa tours brest cork lima cali goa salem sofia jordan georgia chad trier hagen la'.split(
    ' ',
  ),
)
const words = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/gu

/** Followed by where the visitor is at home. */
const home = phrasePattern([
  "(?:my |the )?(?<!(?:departure|arrival|destination) )(?:city|town)(?: name)?(?: is|'s| ?:)?",
  'i (?:live|am living|am based|reside) (?:in|at|near)',
  "(?:i ?'?m|im|i am|we ?'?re|we are) (?:from|based in|located in|living in|writing from)",
  'i come from',
  'ich (?:wohne|lebe) (?:in|bei)',
  '(?:ich|wir) (?:komme|kommen|bin|sind) aus',
  '(?:wohnort|stadt) ?:',
  '(?:vivo|vivimos|resido) en',
  '(?:soy|somos) de',
  'ciudad ?:',
  "(?:j'habite|j'habite|je vis|nous habitons) (?:a|en|au|dans)",
  '(?:je|nous) (?:viens|venons|suis|sommes) de',
  'ville ?:',
  'mieszkam(?:y)? (?:w|we)',
  '(?:jestem|jestesmy|pochodze) z',
  'miasto ?:',
])

function phrasePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9'])(?:${phrases.join('|')})(?![a-z0-9'])[ ,:]{0,3}`, 'g')
}

/** The place the visitor is at home in, if the text says it; `folded` is the same text in small letters without accents. */
export function findLocation(text: string, folded: string, context: ReadingContext): FoundFact | null {
  return byPhrase(text, folded) ?? bare(text, folded, context)
}

function byPhrase(text: string, folded: string): FoundFact | null {
  for (const match of [...folded.matchAll(home)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const known = knownPlaceAt(folded, from)
    if (known !== null) return fact(text, from, known, 0.85)
    const capital = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/u.exec(text.slice(from, from + 60))?.[0]
    if (capital !== undefined && !commonWords.has(folded.slice(from, from + capital.length))) {
      return fact(text, from, from + capital.length, 0.7)
    }
    const named = /^[a-z]{3,}(?= and zip| zip| and \d{5}| \d{5}|$)/.exec(folded.slice(from, from + 40))?.[0]
    if (named !== undefined && !commonWords.has(named)) return fact(text, from, from + named.length, 0.6)
  }
  return null
}

const postcode =
  /^[ ,]*(?:(?:and|my|is|the|zip|zipcode|code|postcode|plz|cp|pin|state|[a-z]{2})[ ,:]*){0,5}\d{5,6}\b/

const onlyPostcode = /^(?:(?: and)?(?: my)? (?:zip|zip ?code|postcode)(?: is)?| and)? \d{5,6}$/

/** A place with its postcode, or the answer to "which city?". */
function bare(text: string, folded: string, context: ReadingContext): FoundFact | null {
  if (text.length > 100) return null
  const from = afterFillers(folded)
  const place = knownPlaceAt(folded, from)
  const known = place !== null && alsoWords.has(folded.slice(from, place)) ? null : place
  const end =
    known ?? (context.asked === 'location' || context.asked === 'unseen' ? unknownPlace(folded, from) : null)
  if (end === null) return null
  const rest = folded.slice(end)
  if (known !== null ? postcode.test(rest) : onlyPostcode.test(rest))
    return fact(text, from, end, known === null ? 0.4 : 0.75)
  return context.asked === 'location' ? fact(text, from, end, known === null ? 0.6 : 0.85) : null
}

/** The first word of the text that is no filler; a number before it makes it a street. */
function afterFillers(folded: string): number {
  for (const match of folded.matchAll(words)) {
    if (/\d/.test(folded.slice(0, match.index))) return folded.length
    if (!answerFillers.has(match[0]) && !/^(?:in|from|city)$/.test(match[0])) return match.index
  }
  return folded.length
}

/** Where the longest known place that begins here ends. */
function knownPlaceAt(folded: string, from: number): number | null {
  let end: number | null = null
  let count = 0
  for (const match of folded.slice(from, from + 48).matchAll(words)) {
    count++
    if (count > longestPlace || (count === 1 && match.index > 0)) break
    const upTo = from + match.index + match[0].length
    if (knownPlaces.has(folded.slice(from, upTo))) end = upTo
  }
  return end
}

/** An unknown word is a place rather than a name or a thing. */
function unknownPlace(folded: string, from: number): number | null {
  const end = wordsAt(folded, from)
  const first = /^[a-z]*/.exec(folded.slice(from))?.[0] ?? ''
  return firstNames.has(first) ||
    goods.has(first) ||
    first.length < 4 ||
    /^(?:code|zip\w*|state|pass\w*)$/.test(first)
    ? null
    : end
}

/** Where one or two words end that are no common words. */
function wordsAt(folded: string, from: number): number | null {
  let end: number | null = null
  for (const match of [...folded.slice(from, from + 60).matchAll(words)].slice(0, 2)) {
    const at = from + match.index
    if (
      commonWords.has(match[0]) ||
      (end !== null && match[0].length < 3) ||
      (end !== null && folded[end] !== ' ') ||
      (end ?? at) + 1 < at
    )
      break
    end = at + match[0].length
  }
  return end
}

function fact(text: string, start: number, end: number, certainty: number): FoundFact {
  const quote = text.slice(start, end)
  return { field: 'location', value: tidyPlace(quote), quote, start, end, certainty }
}

function tidyPlace(quote: string): string {
  const plain = quote.trim().replace(/\s+/g, ' ')
  if (plain !== plain.toLowerCase()) return plain
  if (/^(?:usa|uk|uae)$/.test(plain)) return plain.toUpperCase()
  return plain.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
