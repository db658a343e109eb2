import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
import { knownPlaces, longestPlace, wellKnownPlaces } from './words-places.ts'
import { polishPlaces } from './words-polish-places.ts'

const LEAST_MISSPELLED = 6
const LONGEST_PLACE = 48
const words = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*/gu

/** Places by their letters alone: "newyork" is New York. */
const joined: ReadonlyMap<string, string> = new Map(
  [...wellKnownPlaces].map((place) => [place.replaceAll(' ', ''), place]),
)

/** Where the longest known place that begins here ends. */
export function knownPlaceAt(folded: string, from: number): number | null {
  let end: number | null = null
  let count = 0
  for (const match of eachMatch(folded.slice(from, from + LONGEST_PLACE), words)) {
    count++
    if (count > longestPlace || (count === 1 && match.index > 0)) break
    const upTo = from + match.index + match[0].length
    if (knownPlaces.has(folded.slice(from, upTo))) end = upTo
  }
  return end
}

/** A well-known place written as one word or with one letter wrong: "newyork", "colifornia". */
export function misspelledPlaceAt(folded: string, from: number): { end: number; place: string } | null {
  const said = /^[a-z]+(?: [a-z]+)?/.exec(folded.slice(from, from + LONGEST_PLACE))?.[0]
  if (said === undefined) return null
  for (const words of [said, said.split(' ')[0] ?? '']) {
    const letters = words.replace(' ', '')
    if (letters.length < LEAST_MISSPELLED) continue
    const known = joined.get(letters) ?? nearest(letters)
    if (known !== undefined) return { end: from + words.length, place: titled(known) }
  }
  return null
}

function nearest(letters: string): string | undefined {
  if (letters.length <= LEAST_MISSPELLED) return undefined
  for (const [place, written] of joined) {
    if (
      place.length >= LEAST_MISSPELLED &&
      place.charAt(0) === letters.charAt(0) &&
      isOneApart(place, letters)
    )
      return written
  }
  return undefined
}

/** One letter changed, left out or too many. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const restA = a.slice(at)
  const restB = b.slice(at)
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

/** The place as it is written: "new york" becomes New York, "krakowie" Kraków; what has capital letters stays. */
export function canonicalPlace(quote: string): string {
  const plain = quote.trim().replace(/\s+/g, ' ')
  const polish = polishPlaces.get(foldText(plain))
  if (polish !== undefined) return polish
  // "New york" is half a name, but "Frankfurt am Main" is whole.
  const isHalf =
    knownPlaces.has(foldText(plain)) &&
    !/ (?:am|an|im|der|de|del|la|le|les|sur|en|el|of|upon|bei|ob|i|nad) /.test(plain)
  return plain === plain.toLowerCase() || isHalf ? titled(plain) : plain
}

function titled(plain: string): string {
  if (/^(?:usa|uk|uae)$/.test(plain)) return plain.toUpperCase()
  return plain.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
