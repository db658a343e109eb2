import { largestWeight, weights } from './name-likeness-weights.ts'

const MOST_KNOWN = 5_000
const LONGEST = 20
const known = new Map<string, number>()
let places: Int8Array | null = null

/**
 * How much a small word without accents looks like one of a name, as log odds: "rajkannan" lies above 0, "septembr" and "xkv"
 * below. It is a guess from the letters alone, for words that stand in no list of ours.
 */
export function nameLikeness(plain: string): number {
  const word = plain.slice(0, LONGEST)
  let odds = known.get(word)
  if (odds === undefined) {
    odds = oddsOf(word)
    // Visitors make up new words without end; what is kept of them must have one.
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(word, odds)
  }
  return odds
}

function oddsOf(word: string): number {
  places ??= Int8Array.from(atob(weights), (letter) => letter.charCodeAt(0))
  const marked = `^${word}$`
  let sum = weightOf(places, `#${Math.min(word.length, 14)}`) + weightOf(places, `=${word}`)
  for (let length = 2; length <= 5; length++) {
    for (let at = 0; at + length <= marked.length; at++)
      sum += weightOf(places, marked.slice(at, at + length))
  }
  return (sum * largestWeight) / 127
}

/** FNV-1a; the same as the weights were learned with. */
function weightOf(weightsOfPlaces: Int8Array, letters: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 16_777_619)
  hash ^= hash >>> 15
  return weightsOfPlaces[(hash >>> 0) % weightsOfPlaces.length] ?? 0
}
