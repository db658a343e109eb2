import type { FoundFact, ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import { answerFillers } from './words-names.ts'
import { knownPlaces, longestPlace } from './words-places.ts'

const MOST_PHRASES = 20
const words = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/gu

/** Followed by where the visitor is at home. */
const home = phrasePattern([
  "(?:my |the )?(?:city|town)(?: name)?(?: is|'s| ?:)?",
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

/** A place with its postcode, or the answer to "which city?". */
function bare(text: string, folded: string, context: ReadingContext): FoundFact | null {
  if (text.length > 100) return null
  const from = afterFillers(folded)
  const known = knownPlaceAt(folded, from)
  const end = known ?? (context.asked === 'location' ? wordsAt(folded, from) : null)
  if (end === null) return null
  const rest = folded.slice(end)
  const postcode =
    /^[ ,]*(?:(?:and|my|is|the|zip|zipcode|code|postcode|plz|cp|pin|state|[a-z]{2})[ ,:]*){0,5}\d{5,6}\b/.test(
      rest,
    )
  if (postcode) return fact(text, from, end, 0.75)
  const alone = /^[\s.!,]*$/.test(rest)
  if (context.asked === 'location') return fact(text, from, end, known === null ? 0.6 : 0.85)
  return alone && context.asked === 'unseen' ? fact(text, from, end, 0.4) : null
}

function afterFillers(folded: string): number {
  for (const match of folded.matchAll(words)) {
    if (!answerFillers.has(match[0]) && match[0] !== 'in' && match[0] !== 'from' && match[0] !== 'city')
      return match.index
  }
  return 0
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

/** Where one to three words end that are no common words. */
function wordsAt(folded: string, from: number): number | null {
  let end: number | null = null
  for (const match of [...folded.slice(from, from + 60).matchAll(words)].slice(0, 3)) {
    const at = from + match.index
    if (commonWords.has(match[0]) || (end !== null && folded[end] !== ' ') || (end ?? at) + 1 < at) break
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
