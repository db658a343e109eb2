import { foldText } from '#rules/reading/fold-text.ts'
import { toldIn, wantedIn, type Wanted } from '#server/assistant/asked-for.ts'
import { partsOf } from '#server/assistant/compounds.ts'
import { kindsOf } from '#server/assistant/kinds-of-things.ts'
import type { Language } from '#server/assistant/language.ts'
import { relatedMeanings } from '#server/assistant/related-meanings.ts'
import { smallWordsOf } from '#server/assistant/small-words.ts'
import { beginAlike, nearest, spellingsOf, type Spellings } from '#server/assistant/spelling.ts'
import { stemOf } from '#server/assistant/stem.ts'
import { termsIn, type Term } from '#server/assistant/terms.ts'
import { wordGroups } from '#server/assistant/word-groups.ts'

/** How well something stands for what is looked for, from 0 to 1. */
type Units = Map<string, number>
type Posting = { entry: number; inQuestion: number; inAnswer: number }
/** A term with all that it may be met by; `parts` are the two words of a compound. */
export type Sought = Term & { units: Units; parts: Units[]; isKnown: boolean }

export type IndexedAnswer = ReadAnswer & {
  sought: readonly Sought[]
  wants: readonly Wanted[]
  tells: ReadonlySet<Wanted>
}

/** The entries of a business in one language, read once for all the questions to come. */
export type AnswerIndex = {
  language: Language
  entries: readonly IndexedAnswer[]
  postings: ReadonlyMap<string, readonly Posting[]>
  stems: ReadonlySet<string>
  words: readonly string[]
  spellings: Spellings
}

const forMeaning = 0.9
const forKind = 0.4
const forRelated = 0.4
const forPart = 0.7
const forSpelling = 0.85

/** An entry with its terms: the part of the work that is the same whatever stands beside it. */
export type ReadAnswer = {
  id: string
  question: string
  answer: string
  terms: { question: Term[]; answer: Term[] }
}

export function readAnswer(
  language: Language,
  { id, question, answer }: { id: string; question: string; answer: string },
): ReadAnswer {
  return {
    id,
    question,
    answer,
    terms: { question: termsIn(question, language), answer: termsIn(answer, language) },
  }
}

export function indexAnswers(language: Language, read: readonly ReadAnswer[]): AnswerIndex {
  const stems = new Set(
    read.flatMap(({ terms }) => [...terms.question, ...terms.answer].flatMap((term) => term.stems)),
  )
  const words = wordsOf(read)
  const index = {
    language,
    stems,
    words,
    spellings: spellingsOf([...words, ...wordGroups(language).words, ...smallWordsOf(language)]),
  }
  const postings = new Map<string, Posting[]>()
  const entries = read.map((each, entry): IndexedAnswer => {
    const { question, answer, terms } = each
    const sought = terms.question.map((term) => soughtFor(term, index))
    const inQuestion = unitsOf(sought)
    const inAnswer = unitsOf(terms.answer.map((term) => soughtFor(term, index)))
    for (const unit of new Set([...inQuestion.keys(), ...inAnswer.keys()])) {
      const posting = { entry, inQuestion: inQuestion.get(unit) ?? 0, inAnswer: inAnswer.get(unit) ?? 0 }
      const known = postings.get(unit)
      if (known) known.push(posting)
      else postings.set(unit, [posting])
    }
    const wants = wantedIn(foldText(question))
    return { ...each, sought, wants, tells: new Set([...wants, ...toldIn(foldText(answer))]) }
  })
  return { ...index, entries, postings }
}

function wordsOf(answers: readonly { question: string; answer: string }[]): string[] {
  const text = answers.map(({ question, answer }) => `${question} ${answer}`).join(' ')
  return [...new Set(foldText(text).match(/\p{L}{4,}/gu) ?? [])]
}

/** All that an entry's terms can be met by, each as strongly as it stands there. */
function unitsOf(terms: readonly Sought[]): Units {
  const units: Units = new Map()
  const add = (unit: string, strength: number) => units.set(unit, Math.max(units.get(unit) ?? 0, strength))
  for (const { stems, meanings, parts } of terms) {
    for (const each of [...stems, ...meanings]) add(each, 1)
    for (const part of parts) for (const [unit, strength] of part) add(unit, forPart * strength)
  }
  return units
}

type Known = Pick<AnswerIndex, 'language' | 'stems' | 'words' | 'spellings'>

/** Whom nobody knows may be mistyped, or put together from words that are known. */
export function soughtFor(term: Term, known: Known): Sought {
  const { language, stems } = known
  const { byStem } = wordGroups(language)
  const units: Units = new Map()
  for (const stem of term.stems) units.set(stem, 1)
  for (const meaning of term.meanings) addMeaning(units, meaning, forMeaning)
  for (const stem of term.stems) {
    const kind = kindsOf(language).get(stem)
    if (kind !== undefined && !units.has(kind)) units.set(kind, forKind)
  }
  const stem = (word: string) => stemOf(word, language)
  const isWord = (each: string) => stems.has(each) || byStem.has(each)
  const isKnown = term.meanings.length > 0 || term.stems.some((each) => stems.has(each))
  const compound =
    language === 'de' && term.word !== null
      ? partsOf(term.word, (part) => part.length > 2 && isWord(part) && part !== stem(term.word ?? ''), stem)
      : null
  const parts =
    compound === null ? [] : [compound.first, compound.last].map((each) => partUnits(each, byStem))
  if (isKnown || compound !== null || term.word === null) return { ...term, units, parts, isKnown }
  if (language !== 'en' && language !== 'de') {
    for (const each of known.words) if (beginAlike(each, term.word)) units.set(stem(each), forSpelling)
    if (units.size > term.stems.length) return { ...term, units, parts, isKnown: true }
  }
  const meant = nearest(term.word, known.spellings)
  if (meant === null) return { ...term, units, parts, isKnown }
  if (smallWordsOf(language).has(meant)) return { ...term, weak: true, units, parts, isKnown }
  units.set(stem(meant), forSpelling)
  const meanings = byStem.get(stem(meant)) ?? []
  for (const meaning of meanings) addMeaning(units, meaning, forSpelling * forMeaning)
  return { ...term, meanings: [...meanings], units, parts, isKnown: true }
}

function addMeaning(units: Units, meaning: string, strength: number): void {
  for (const each of relatedMeanings.get(meaning) ?? []) {
    units.set(each, Math.max(units.get(each) ?? 0, forRelated * strength))
  }
  units.set(meaning, strength)
}

function partUnits(stem: string | null, byStem: ReadonlyMap<string, readonly string[]>): Units {
  if (stem === null) return new Map()
  return new Map([[stem, 1], ...(byStem.get(stem) ?? []).map((each) => [each, forMeaning] as const)])
}
