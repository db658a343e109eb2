import { eachMatch } from '#rules/each-match.ts'
import { foldText } from './fold-text.ts'
import {
  couldBeSomebody,
  nameAt,
  nameFact,
  nameParts,
  skipFillers,
  startsCapital,
  type NameWords,
} from './name-words.ts'
import { nameOfAddress } from './name-of-address.ts'
import { nameToCall } from './name-to-call.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { fromWords, someoneElse } from './words-beside.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import { particles } from './words-names.ts'
import { knownPlaces } from './words-places.ts'

const MOST_STARTS = 12
const MOST_ADDRESSES = 4
const LONGEST_LABEL = 48
const LONGEST_SENTENCE = 200

/** The name beside the visitor's own address or phone number; `contacts` are what was found of these in the same text. */
export function findNameBeside(
  text: string,
  folded: string,
  contacts: readonly FoundFact[],
  context: ReadingContext,
): FoundFact | null {
  const emails = contacts.filter((fact) => fact.field === 'email').slice(0, MOST_ADDRESSES)
  for (const email of emails) {
    const name = nameOfAddress(text, folded, email)
    if (name) return name
  }
  return nameToCall(text, folded, contacts) ?? atSentenceStart(text, folded, contacts, context)
}

const sentenceEnd = /[.!?;\n][ \n]+/g

/** "Nadia Benali, +33 …" and "Margaret O'Dell, my number is …"; at the end of a text the bare name is a signature. */
function atSentenceStart(
  text: string,
  folded: string,
  contacts: readonly FoundFact[],
  { asked }: ReadingContext,
): FoundFact | null {
  for (const start of sentenceStarts(folded)) {
    const at = skipFillers(folded, start)
    // "Hi Anna Kovač" speaks to her, "Hi, Anna Kovač" is she.
    if (at > start && /[\p{L}\d] *$/u.test(text.slice(start, at))) continue
    const name = withoutPlace(nameAt(text, folded, at, false))
    if (!name || !startsCapital(text.slice(name.start)) || !couldBeSomebody(name)) continue
    if (contacts.some((contact) => contact.start < name.end && name.start < contact.end)) continue
    if (someoneElse.test(folded.slice(start, endOfSentence(folded, name.end)))) continue
    const [first = ''] = name.words
    const isKnown = firstNames.has(first)
    const rest = folded.slice(name.end)
    const parts = nameParts(name)
    if (isKnown && !namesThatAreWords.has(first) && isSignature(text, name, contacts))
      return nameFact(text, name, 0.65)
    if (parts < 2 || parts > 3) continue
    if (isKnown && (/^ ?[,|(:\n-]/.test(rest) || fromWords.test(rest))) return nameFact(text, name, 0.75)
    const next = contacts.find((contact) => contact.start >= name.end)
    if (!next || !isLabel(folded.slice(name.end, next.start))) continue
    if (isKnown) return nameFact(text, name, 0.75)
    if (asked !== 'other' && asked !== 'company' && asked !== 'location' && !isFirmOf(next, first))
      return nameFact(text, name, 0.5)
  }
  return null
}

function sentenceStarts(folded: string): number[] {
  const starts = [0]
  for (const match of eachMatch(folded, sentenceEnd)) {
    starts.push(match.index + match[0].length)
    if (starts.length >= MOST_STARTS) break
  }
  return starts
}

function endOfSentence(folded: string, from: number): number {
  const end = folded.slice(from, from + LONGEST_SENTENCE).search(/[.!?;\n][ \n]/)
  return from + (end < 0 ? LONGEST_SENTENCE : end)
}

/** "… +44 113 496 0123. Emily". */
function isSignature(text: string, { start, end }: NameWords, contacts: readonly FoundFact[]): boolean {
  if (!/^[\s.!]*$/.test(text.slice(end))) return false
  return contacts.some((contact) => contact.end < start && /^[\s.!]+$/.test(text.slice(contact.end, start)))
}

const label =
  /^[ ,:;|(/\n-]{0,4}(?:[a-z' ]{0,16}\b(?:number|phone|tel|telephone|mobile|cell|handy|nummer|telefon|telefonnummer|numero|telefono|movil|portable|telephone|numer|komorka|whatsapp|e-?mail|mail|correo|adres)\b[a-z', ]{0,32})?[ ,:.(-]{0,3}$/

/** What stands between a name and the number: nothing, or what the number is. */
function isLabel(between: string): boolean {
  return between.length <= LONGEST_LABEL && label.test(between)
}

/** "Kahvila Kuu, hanna@kahvilakuu.example" is the café. */
function isFirmOf(contact: FoundFact, first: string): boolean {
  return (
    contact.field === 'email' && foldText(contact.value.slice(contact.value.indexOf('@'))).includes(first)
  )
}

/** "Luis Ortega de Granada": the town is none of his names. */
function withoutPlace(name: NameWords | null): NameWords | null {
  const [place = '', small = ''] = name?.words.toReversed() ?? []
  if (!name || name.words.length < 4 || !knownPlaces.has(place) || !particles.has(small)) return name
  return { ...name, end: name.end - place.length - small.length - 2, words: name.words.slice(0, -2) }
}
