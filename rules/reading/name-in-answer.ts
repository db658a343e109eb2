import {
  byPhrase,
  isUnowned,
  isWhatOneIs,
  looksLikeName,
  ownPhrases,
  phrasePattern,
} from './name-by-phrase.ts'
import { nameLikeness } from './name-likeness.ts'
import { MOST_FILLERS, nameAt, nameFact, skipFillers, startsCapital, type NameWords } from './name-words.ts'
import type { FoundFact } from './read-message.ts'
import { firstNames, namesThatAreWords } from './words-first-names.ts'
import {
  answerFillers,
  answerPhrases,
  detailWords,
  nickPhrases,
  openPhrases,
  particles,
} from './words-names.ts'
import { isOrdinary } from './words-ordinary.ts'

const open = phrasePattern(openPhrases)
const nick = phrasePattern(nickPhrases)
const answer = phrasePattern(answerPhrases)

/** The answer to "your name?": behind "it's" or at its beginning, after "sure" and "yes". */
export function nameInAnswer(text: string, folded: string): FoundFact | null {
  const opened = byPhrase(text, folded, open, 0.9, (name, at, phrase) => {
    if (!ownPhrases.test(phrase)) return isUnowned(folded, at) && looksLikeName(text, folded, name, phrase)
    if (/^(?:my|mein|mi|mon)\b/.test(phrase) && !isUnowned(folded, at)) return false
    return isWhatOneIs(text, name, phrase)
      ? looksLikeName(text, folded, name, phrase)
      : isPlainAnswer(text, name)
  })
  if (opened) return opened
  const start = withAnySurname(text, folded, once(folded, nameAt(text, folded, skipFillers(folded, 0), true)))
  if (start && isKnownAnswer(text, start)) return nameFact(text, start, 0.9)
  const called = byPhrase(text, folded, nick, 0.9, () => true)
  if (called) return called
  if (start && !text.includes('?') && isCapitalAnswer(text, start)) return nameFact(text, start, 0.9)
  const said = byPhrase(
    text,
    folded,
    answer,
    0.85,
    (name, at) =>
      (at < 14 || isUnowned(folded, at) || firstNames.has(name.words[0] ?? '')) && isPlainAnswer(text, name),
  )
  if (said) return said
  const last = endsWithName(text, folded)
  if (last) return nameFact(text, last, 0.8)
  if (start && !text.includes('?') && isPlainAnswer(text, start)) return nameFact(text, start, 0.75)
  return sentenceStarts(text, folded)
}

/** "Anna Nowak Anna Nowak" says it twice, "Jan Nowak Julian Nowak" corrects it, "Leeds Anna Nowak" begins with something else. */
function once(folded: string, name: NameWords | null): NameWords | null {
  if (!name) return null
  const [first = '', second = '', third = '', fourth] = name.words
  if (name.words.length === 4 && second === fourth) return lastOf(folded, name, 2)
  const isElse = !firstNames.has(first) && firstNames.has(second) && !firstNames.has(third)
  return name.words.length === 3 && isElse ? lastOf(folded, name, 2) : name
}

function lastOf(folded: string, { start, end, words }: NameWords, count: number): NameWords {
  const said = folded.slice(start, end)
  const kept = words.slice(-count)
  const from = said.lastIndexOf(kept[0] ?? '', said.lastIndexOf(kept.at(-1) ?? '') - 1)
  return { start: start + Math.max(0, from), end, words: kept }
}

/** "Anna Freitag": in an answer a capital letter makes a surname of any word that ends it. */
function withAnySurname(text: string, folded: string, name: NameWords | null): NameWords | null {
  if (name?.words.length !== 1 || !firstNames.has(name.words[0] ?? '')) return name
  const more = /^ (\p{Lu}[\p{L}\p{M}'’-]{2,24})[.!]?\s*$/u.exec(text.slice(name.end, name.end + 32))?.[1]
  if (more === undefined || more === more.toUpperCase()) return name
  const plain = folded.slice(name.end + 1, name.end + 1 + more.length)
  if (answerFillers.has(plain) || detailWords.has(plain)) return name
  return { ...name, end: name.end + 1 + more.length, words: [...name.words, plain] }
}

const MOST_BEFORE_NAME = 60

/** "why would you need that Olga Nowak": a known name with its surname at the end of the answer. */
function endsWithName(text: string, folded: string): NameWords | null {
  const least = Math.max(0, text.length - MOST_BEFORE_NAME)
  for (const match of text.slice(least).matchAll(/(?<=[ \n])\p{Lu}/gu)) {
    const name = nameAt(text, folded, least + match.index, true)
    const [first = ''] = name?.words ?? []
    if (name?.words.length !== 2 || !firstNames.has(first) || namesThatAreWords.has(first)) continue
    if (
      /^[\s.!]*$/.test(text.slice(name.end)) &&
      !/(?:my|the|for|with|dr\.?|doctor) $/.test(folded.slice(0, name.start))
    )
      return name
  }
  return null
}

/** "May I ask why?" begins with a name only by its letters. */
function isKnownAnswer(text: string, name: NameWords): boolean {
  const [first = ''] = name.words
  if (!firstNames.has(first)) return false
  return (
    !namesThatAreWords.has(first) ||
    name.words.length > 1 ||
    endsHere.test(text.slice(name.end, name.end + 6))
  )
}

const endsHere = /^\s*(?:$|[.,!\n]|and\b|und\b|\d)/i

/** An unknown word counts as a name where nothing follows and its letters do not speak against it: not in "I'm freaking out". */
function isPlainAnswer(text: string, { end, words }: NameWords): boolean {
  if (firstNames.has(words[0] ?? '')) return true
  if (isOrdinary(words[0] ?? '') || !endsHere.test(text.slice(end, end + 6))) return false
  return words.every(
    (plain) => firstNames.has(plain) || (nameLikeness(plain) > LEAST_LIKELY && !isDescription.test(plain)),
  )
}

const isDescription = /(?:ous|ful|less|ing|able|ible|ive|ment|tion|ness|ungen|ung|lich|isch|amente|ement)$/

/** In an answer the odds may be low, for surnames are words: "House". */
const LEAST_LIKELY = -2.5

/** "Torvald, why?", "Wachirawit Supachai": not "Fertigen Sie an?" and "Wipe it". */
function isCapitalAnswer(text: string, { start, end, words }: NameWords): boolean {
  if (!startsCapital(text.slice(start)) || isOrdinary(words[0] ?? '')) return false
  const rest = text.slice(end, end + 12)
  const isAll = words.length === 2 && /^[\s.!]*$/.test(text.slice(end)) && nameLikeness(words[0] ?? '') > 0
  if (
    / \p{Ll}/u.test(text.slice(start, end)) &&
    !(isAll && !isOrdinary(words[1] ?? '')) &&
    !words.every((plain) => particles.has(plain) || nameLikeness(plain) > -1)
  )
    return false
  if (words.length > 1)
    return !/^ [\p{L}]+ [\p{L}]/u.test(rest) || words.every((plain) => nameLikeness(plain) > 0)
  return (
    /^\s*(?:$|[.,!?;:\n(/-]|and\b|und\b|y\b|et\b|i\b|\d)/i.test(rest) &&
    nameLikeness(words[0] ?? '') > LEAST_LIKELY
  )
}

/** "I already told you. Anna." */
function sentenceStarts(text: string, folded: string): FoundFact | null {
  if (text.length > 60) return null
  for (const match of [...folded.matchAll(/[.!,\n-][ \n]+/g)].slice(0, MOST_FILLERS)) {
    const name = nameAt(text, folded, match.index + match[0].length, false)
    if (name && firstNames.has(name.words[0] ?? '') && startsCapital(text.slice(name.start)))
      return nameFact(text, name, 0.75)
  }
  return null
}
