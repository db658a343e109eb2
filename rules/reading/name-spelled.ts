import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
import { soundsLike } from './is-alike.ts'
import { tidyName } from './name-words.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'

const LEAST_LETTERS = 3
const MOST_LETTERS = 24
const MOST_RUNS = 20
const REACH_BEFORE = 60

/** "S M I T H", "k-o-w-a-l-s-k-i", "M as in Mike, A, Y", "double t". */
const like = '(?: (?:as in|for|like|wie|de|como|comme|jak) [a-z]{2,12})?'
const letter = `(?:(?:double|doppel|doble|deux|dos|zwei|two|podwojne|dwa) ?-?)?[a-z](?![a-z'])${like}`
const run = new RegExp(`(?<![a-z0-9@._'-])${letter}(?:[ ,.-]{1,2}${letter}){2,23}(?![a-z0-9@_])`, 'g')
const oneLetter =
  /(double|doppel|doble|deux|dos|zwei|two|podwojne|dwa)? ?-?([a-z])(?![a-z'])(?: (?:as in|for|like|wie|de|como|comme|jak) [a-z]{2,12})?/dg

const saysSpelling =
  /\b(?:spell(?:ed|ing|t|s)?|spelt|that'?s|letters|buchstabier\w*|geschrieben|schreibt|deletre\w*|escribe|escrito|epel\w*|ecrit|liter\w*|pisze|pisane|name'?s?(?: is)?|heisse|llamo|nombre|appelle|nom|nazywam|imie|nazwisko)\b[^.!?\n]*$/
const ofTheLast = /\b(?:last|sur|family|nach|apellido|nom de famille|nazwisko)/

/**
 * A name given letter by letter. It corrects the word it sounds like in the name just said or known before, or stands behind
 * the given name where it is called a surname.
 */
export function spelledName(
  text: string,
  folded: string,
  said: FoundFact | null,
  { asked, carry }: ReadingContext,
): FoundFact | null {
  let count = 0
  for (const match of eachMatch(folded, run)) {
    count++
    if (count > MOST_RUNS) return null
    const word = lettersOf(text, match)
    if (word.length < LEAST_LETTERS || word.length > MOST_LETTERS || !/[aeiouy]/.test(match[0])) continue
    const before = folded.slice(Math.max(0, match.index - REACH_BEFORE), match.index)
    const isAnswer = asked === 'name' && match[0].length > text.trim().length - 12
    if (!saysSpelling.test(before) && !isAnswer && !(said && said.end <= match.index)) continue
    const end = match.index + match[0].length
    const own = said && said.end <= match.index ? said : null
    const known = own?.value ?? carry?.said.find((fact) => fact.field === 'name')?.value ?? null
    const value = corrected(known, word, ofTheLast.test(before))
    const start = own?.start ?? match.index
    return {
      field: 'name',
      value,
      quote: text.slice(start, end),
      start,
      end,
      certainty: Math.max(own?.certainty ?? 0, 0.85),
    }
  }
  return null
}

/** With the accents they have in the text. */
function lettersOf(text: string, { index, 0: said }: RegExpExecArray): string {
  let word = ''
  for (const match of eachMatch(said, oneLetter)) {
    const [from = 0] = match.indices?.[2] ?? []
    const one = text.charAt(index + from).toLowerCase()
    word += match[1] === undefined ? one : one + one
  }
  return word
}

/** "Jon Smit" and "smyth" are Jon Smyth; "Anna" and, as a surname, "kowalska" are Anna Kowalska. */
function corrected(known: string | null, word: string, isLast: boolean): string {
  const parts = known?.split(' ') ?? []
  const written = tidyName(inTwo(word, parts[0]?.toLowerCase() ?? null))
  if (known === null || written.includes(' ')) return written
  const index = parts.findLastIndex((part) => soundsLike(foldText(part), foldText(word)))
  if (index >= 0) return parts.with(index, written).join(' ')
  return isLast ? [parts[0], written].join(' ') : written
}

/** "adakowalska" is Ada Kowalska. */
function inTwo(word: string, known: string | null): string {
  if (firstNames.has(word)) return word
  for (let at = word.length - LEAST_LETTERS; at >= LEAST_LETTERS; at--) {
    const first = word.slice(0, at)
    if (first === known || (known === null && firstNames.has(first) && !namesThatAreWords.has(first)))
      return `${first} ${word.slice(at)}`
  }
  return word
}
