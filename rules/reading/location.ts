import { eachMatch } from '#rules/each-match.ts'
import { companyInTown } from './company-in-town.ts'
import { nameLikeness } from './name-likeness.ts'
import { canonicalPlace, knownPlaceAt, misspelledPlaceAt } from './location-known.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { commonWords } from './words-common.ts'
import { firstNames } from './words-first-names.ts'
import { herePhrases, homePhrases } from './words-home.ts'
import { answerFillers } from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'
import { wellKnownPlaces } from './words-places.ts'

const MOST_PHRASES = 20
const LONGEST_ANSWER = 100
const LONGEST_MISSPELLED = 32
/** Places that are words as well count only behind "I live in" and the like. */
const alsoWords = new Set(
  'nice reading bath essen halle split mesa tours brest cork lima cali goa salem sofia jordan georgia chad trier hagen la york turkey china chile peru'.split(
    ' ',
  ),
)
const words = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/gu
const home = phrasePattern(homePhrases)
const here = phrasePattern(herePhrases)

function phrasePattern(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9'])(?:${phrases.join('|')})(?![a-z0-9'])[ ,:]{0,3}`, 'g')
}

/** The place the visitor is at home in, if the text says it; `folded` is the same text in small letters without accents. */
export function findLocation(text: string, folded: string, context: ReadingContext): FoundFact | null {
  return (
    behindHome(text, folded) ??
    behindName(text, folded) ??
    behindHere(text, folded) ??
    withPostcode(text, folded) ??
    ofCompany(text, folded, context) ??
    bare(text, folded, context)
  )
}

function behindHome(text: string, folded: string): FoundFact | null {
  for (const match of [...eachMatch(folded, home)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const known = knownPlaceAt(folded, from)
    if (known !== null) return fact(text, from, known, 0.85)
    const capital = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/u.exec(text.slice(from, from + 60))?.[0]
    if (capital !== undefined && !commonWords.has(folded.slice(from, from + capital.length)))
      return fact(text, from, from + capital.length, 0.7)
    const named = smallPlace.exec(folded.slice(from, from + 48))?.[0]
    if (
      named !== undefined &&
      !/^(?:peace|fear|style|comfort|luxury|harmony|poverty|silence|hope|sin)$/.test(named) &&
      saidInEnglish.test(match[0]) &&
      !commonWords.has(named) &&
      !isOrdinary(named)
    )
      return fact(text, from, from + named.length, 0.6)
  }
  return null
}

/** "Boulangerie Martin à Lyon" */
function ofCompany(text: string, folded: string, context: ReadingContext): FoundFact | null {
  const town = companyInTown(text, folded, context)?.town
  return town ? fact(text, town.start, town.end, 0.7) : null
}

const nameAndFrom =
  /(?<![a-z'])(?:my name is|i am|i'?m|im|this is|ich bin|hier ist|ich heiss?e|mein name ist|soy|me llamo|mi nombre es|je suis|je m'appelle|jestem|nazywam sie|z tej strony) ([a-z'-]+)(?: [a-z'-]+){0,2}?,? (?:from|aus|de|z|ze) (?=[a-z])/g

/** "This is Tom from Leeds", "ich bin Sabine aus Hamburg". */
function behindName(text: string, folded: string): FoundFact | null {
  for (const match of [...eachMatch(folded, nameAndFrom)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const known = firstNames.has(match[1] ?? '') ? knownPlaceAt(folded, from) : null
    if (known !== null) return fact(text, from, known, 0.75)
  }
  return null
}

/** In other languages a small word is a thing: "mieszkam w bloku". */
const saidInEnglish = /^(?:my|our|the|current|city|town|hometown|i|im|we)\b/

/** An unknown small word where a postcode or nothing follows. */
const smallPlace =
  /^[a-z]{3,}(?= (?:and |city |my |the |with )*(?:zip|pin ?code|postcode|state|\d{5})|[.,]? *$)/

function behindHere(text: string, folded: string): FoundFact | null {
  for (const match of [...eachMatch(folded, here)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const known = knownPlaceAt(folded, from)
    if (known === null || isVisit.test(folded.slice(known, known + 12))) continue
    if (untilThen.test(folded.slice(Math.max(0, match.index - 10), match.index))) continue
    const isCapital = /^\p{Lu}/u.test(text.slice(from, from + 1))
    if (isCapital || !alsoWords.has(folded.slice(from, known))) return fact(text, from, known, 0.7)
  }
  return null
}

/** "We are in Leeds for a week", "while I am in Leeds": somebody who travels. */
const isVisit =
  /^ (?:for|on|next|this|from|until|till|tomorrow|today|fur|nachste|morgen|por|para|manana|pour|demain|la semaine|na|jutro)\b/
const untilThen = /\b(?:while|when|once|if|wenn|falls|sobald|cuando|si|quand|lorsque|kiedy|jak|gdy) $/

const states =
  'a[lkzr]|c[aot]|de|fl|ga|hi|i[dlna]|k[sy]|la|m[edainsot]|n[evhjmycd]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[ta]|w[aviy]'
const withState = new RegExp(
  `(?:^|[,\\n] ?|\\b(?:in|from|at) )([a-z]{3,20}(?: [a-z]{3,20}){0,2}),? (?:${states}),? \\d{5}(?![\\d-]\\d{3})`,
)
const behindPostcode = /(?:^|[ ,\n])(?:(?:d|f)[ -]?\d{5}|(?:ch|a)[ -]?\d{4}|\d{5}|\d{2}-\d{3}) (?=[a-z])/g

/** "Deltona, FL 32725" and "20095 Hamburg". */
function withPostcode(text: string, folded: string): FoundFact | null {
  if (text.length <= LONGEST_ANSWER) {
    const american = withState.exec(folded)
    const place = american?.[1]
    if (american && place !== undefined && !/\d/.test(folded.slice(0, american.index))) {
      const start = american.index + american[0].indexOf(place)
      const first = place.split(' ')[0] ?? ''
      if (knownPlaceAt(folded, start) === start + place.length + 3) return null
      if (!answerFillers.has(first) && !commonWords.has(first))
        return fact(text, start, start + place.length, 0.7)
    }
  }
  for (const match of [...eachMatch(folded, behindPostcode)].slice(0, MOST_PHRASES)) {
    const from = match.index + match[0].length
    const known = knownPlaceAt(folded, from)
    if (known === null || !/^\s*(?:$|[.,;!?\n)])/.test(folded.slice(known, known + 4))) continue
    if (!alsoWords.has(folded.slice(from, known)) && !countries.test(folded.slice(from, known)))
      return fact(text, from, known, 0.75)
  }
  return null
}

const countries = /^(?:usa|uk|india|united states|canada|germany|deutschland|espana|france|polska)$/

const postcode =
  /^[ ,]*(?:(?:and|my|is|the|zip|zipcode|code|postcode|plz|cp|pin|state|city)[ ,:]*){0,5}(?:\d{4,8}|\d{3} \d{3})(?=$|[,.]| *(?:$|and\b|usa\b|my\b|the\b))/

const onlyPostcode = /^(?:(?: and)?(?: my)? (?:zip|zip ?code|postcode)(?: is)?| and)? \d{5,6}$/
const onlyNumber = /^\d{5,8} $/

/** A place with its postcode, or the answer to "which city?". */
function bare(text: string, folded: string, { asked }: ReadingContext): FoundFact | null {
  if (text.length > LONGEST_ANSWER) return null
  const from = afterFillers(folded)
  const known = knownPlaceAt(folded, from)
  if (known !== null) {
    const rest = folded.slice(known)
    if (postcode.test(rest) || (isAlone(rest) && onlyNumber.test(folded.slice(0, from))))
      return fact(text, from, known, 0.75)
    if (asked === 'location') return fact(text, from, known, 0.85)
    const place = folded.slice(from, known)
    return asked === 'unseen' && isAlone(rest) && wellKnownPlaces.has(place) && !alsoWords.has(place)
      ? fact(text, from, known, 0.5)
      : null
  }
  if (asked !== 'location' && asked !== 'unseen') return null
  const misspelled = folded.length - from < LONGEST_MISSPELLED ? misspelledPlaceAt(folded, from) : null
  if (
    misspelled !== null &&
    !firstNames.has(folded.slice(from, misspelled.end)) &&
    isAlone(folded.slice(misspelled.end))
  )
    return { ...fact(text, from, misspelled.end, 0.5), value: misspelled.place }
  const end = unknownPlace(folded, from)
  if (end === null) return null
  const rest = folded.slice(end)
  if (asked === 'location')
    return /^\s*(?:$|[.,!?;\n(]|and\b|in\b|\d)/.test(rest) ? fact(text, from, end, 0.6) : null
  return onlyPostcode.test(rest) &&
    !folded.slice(from, end).includes(' ') &&
    nameLikeness(folded.slice(from, end)) < 0
    ? fact(text, from, end, 0.4)
    : null
}

function isAlone(rest: string): boolean {
  return /^[ ,]*(?:city|state|usa|please)?[ ,.!]*(?:\d{4,8})?$/.test(rest)
}

/** The first word of the text that is no filler; a number before it makes it a street, but for one alone. */
function afterFillers(folded: string): number {
  for (const match of eachMatch(folded, words)) {
    const before = folded.slice(0, match.index)
    if (/\d/.test(before) && !onlyNumber.test(before)) return folded.length
    if (
      !answerFillers.has(match[0]) &&
      !/^(?:in|from|near|city|aus|bei|en|de|desde|a|w|we|z|ze)$/.test(match[0])
    )
      return match.index
  }
  return folded.length
}

/** An unknown word is a place rather than a name or a thing. */
function unknownPlace(folded: string, from: number): number | null {
  const end = wordsAt(folded, from)
  const first = /^[a-z]*/.exec(folded.slice(from))?.[0] ?? ''
  return firstNames.has(first) ||
    isOrdinary(first) ||
    first.length < 4 ||
    /^(?:code|zip\w*|state|pass\w*)$/.test(first)
    ? null
    : end
}

/** Where one or two words end that are no common words. */
function wordsAt(folded: string, from: number): number | null {
  let end: number | null = null
  for (const match of [...eachMatch(folded.slice(from, from + 60), words)].slice(0, 2)) {
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
  return { field: 'location', value: canonicalPlace(quote), quote, start, end, certainty }
}
