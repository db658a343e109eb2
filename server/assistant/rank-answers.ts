import { foldText } from '#rules/reading/fold-text.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wantedIn, type Wanted } from '#server/assistant/asked-for.ts'
import {
  soughtFor,
  type AnswerIndex,
  type IndexedAnswer,
  type Sought,
} from '#server/assistant/answer-index.ts'
import { termsIn } from '#server/assistant/terms.ts'

/** An entry that may answer. `score`: how likely it does, as far as words can tell. */
export type Candidate = { id: string; question: string; answer: string; score: number }

/** What speaks for and against an entry, each of about the same size. */
const names = [
  'coverQuestion',
  'coverAnswer',
  'inQuestion',
  'inAnswer',
  'share',
  'rarest',
  'sameWanted',
  'otherWanted',
  'notTold',
  'noFigure',
  'absent',
  'elsewhere',
  'strange',
  'strangeShort',
  'coverKnown',
  'several',
  'loose',
] as const
type Sign = (typeof names)[number]
type Signs = Record<Sign, number>

const tuning = {
  aboutWeight: 0.3,
  weakWeight: 0.2,
  unknownWeight: 0.8,
  compound: 0.85,
  aside: 0.6,
  /** Who asks nothing may only be telling. */
  unasked: 0.75,
  /** How much of the topic an entry holds that outdoes others, and how much less those hold. */
  whole: 0.95,
  lacks: 0.35,
  outdone: -2.5,
  most: 5,
  goodEnough: 0.45,
}

/**
 * By how much each sign speaks for an entry, beside the one that none of them is the answer. From a conditional logistic
 * regression over the seen half of bench/answers and the questions of server/assistant/questions-asked.ts, rounded.
 */
const weights: Signs & { none: number } = {
  coverQuestion: 1.7,
  coverAnswer: 0,
  inQuestion: 1.2,
  inAnswer: 0.4,
  share: 1.9,
  rarest: 0.6,
  sameWanted: 1.1,
  otherWanted: 0,
  notTold: -0.9,
  noFigure: -2,
  absent: -1.7,
  elsewhere: -1.5,
  strange: -0.6,
  strangeShort: -2.5,
  coverKnown: 1.3,
  several: 0.8,
  loose: -0.8,
  none: 2.5,
}

/** What is told by figures, so that their lack is seen with some certainty. */
const figures: ReadonlySet<Wanted> = new Set(['price', 'duration', 'age', 'weight', 'load'])

/** Asked for in words that leave no doubt, and told in kilos or not at all: without them the entry is hardly the answer. */
const inKilos: ReadonlySet<Wanted> = new Set(['weight', 'load'])

const fewWords = 7

type Met = { inQuestion: number; inAnswer: number }
type Weighed = { sought: Sought; weight: number; met: ReadonlyMap<number, Met>; spread: number }

/** The entries that fit best to what was asked, the best first. Pure. */
export function rankAnswers(index: AnswerIndex, asked: string): Candidate[] {
  const text = asked.slice(0, 1000)
  const terms = weighedTerms(index, text)
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return []
  const wanted = wantedIn(foldText(text))
  const units = new Set(
    terms.flatMap(({ sought }) =>
      [sought.units, ...sought.parts].flatMap((each) =>
        [...each].flatMap(([unit, strength]) => (strength >= 0.5 ? [unit] : [])),
      ),
    ),
  )
  const length = text.trim().split(/\s+/).length
  const isShort = length <= fewWords
  const isKeyword = length <= 3
  const found = new Set(terms.flatMap(({ met }) => [...met.keys()]))
  const candidates = [...found].flatMap((number) => {
    const entry = index.entries[number]
    const read = entry ? signsOf(entry, number, { terms, total, wanted, units, isShort, index }) : null
    if (!entry || !read) return []
    const { id, question, answer } = entry
    return [{ id, question, answer, score: sumOf(read.signs), topic: read.topic }]
  })
  const isAsked = isKeyword || wanted.length > 0 || questionsIn(text).length > 0
  const shares = likely(candidates)
  return (isShort ? outdone(shares) : shares)
    .slice(0, tuning.most)
    .map(({ id, question, answer, score }) => ({
      id,
      question,
      answer,
      score: isAsked ? score : score * tuning.unasked,
    }))
}

/** `topic`: the part of what was asked that the entry speaks of at all, from 0 to 1. */
type Judged = Candidate & { topic: number }

/**
 * "Is the oil food safe?": where one entry has all of these words, one that says nothing of food is hardly the answer. It only
 * takes away: no other entry becomes likelier by it.
 */
function outdone(candidates: readonly Judged[]): Judged[] {
  const fullest = Math.max(0, ...candidates.map(({ topic }) => topic))
  if (fullest < tuning.whole) return [...candidates]
  return candidates
    .map((each) => {
      const lacks = fullest - each.topic
      return lacks < tuning.lacks ? each : { ...each, score: each.score * Math.exp(tuning.outdone * lacks) }
    })
    .sort((one, other) => other.score - one.score)
}

/** Sums to shares of one, with the share that none of the entries is the answer. */
function likely(candidates: readonly Judged[]): Judged[] {
  const all = Math.exp(weights.none) + candidates.reduce((sum, { score }) => sum + Math.exp(score), 0)
  return candidates
    .map((each) => ({ ...each, score: Math.exp(each.score) / all }))
    .sort((one, other) => other.score - one.score)
}

function sumOf(signs: Signs): number {
  return names.reduce((sum, name) => sum + weights[name] * signs[name], 0)
}

/** What is told beside a question counts less than the question. */
function weighedTerms(index: AnswerIndex, text: string): Weighed[] {
  const sentences = text.split(/(?<=[.!?\n])\s+/)
  const questions = sentences.filter((sentence) => sentence.endsWith('?') || questionsIn(sentence).length > 0)
  const terms = termsIn(text, index.language)
  if (questions.length === 0 || questions.length === sentences.length) {
    return terms.map((term) => weighed(soughtFor(term, index), index))
  }
  const inQuestions = new Set(
    questions
      .flatMap((each) => termsIn(each, index.language))
      .flatMap(({ stems, meanings }) => [...stems, ...meanings]),
  )
  return terms.map((term) => {
    const result = weighed(soughtFor(term, index), index)
    const isAsked = [...term.stems, ...term.meanings].some((each) => inQuestions.has(each))
    return isAsked ? result : { ...result, weight: result.weight * tuning.aside }
  })
}

type Asked = {
  terms: readonly Weighed[]
  total: number
  wanted: readonly Wanted[]
  units: ReadonlySet<string>
  /** Of so few words that each of them counts. */
  isShort: boolean
  index: AnswerIndex
}

/** Null for an entry that is met by nothing but words that answer nothing alone. */
function signsOf(entry: IndexedAnswer, number: number, asked: Asked): { signs: Signs; topic: number } | null {
  const { terms, total, wanted, units, index } = asked
  const sum = {
    inQuestion: 0,
    inAnswer: 0,
    rarest: 0,
    absent: 0,
    elsewhere: 0,
    strange: 0,
    known: 0,
    knownMet: 0,
    several: 0,
    topic: 0,
    topicMet: 0,
  }
  let isMet = false
  for (const { sought, weight, met, spread } of terms) {
    const { inQuestion, inAnswer } = met.get(number) ?? { inQuestion: 0, inAnswer: 0 }
    const beside = Math.max(0, inAnswer - inQuestion)
    sum.inQuestion += weight * inQuestion
    sum.inAnswer += weight * beside
    const isTopic = !sought.about && !sought.weak && !sought.count
    if (isTopic) {
      sum.rarest = Math.max(sum.rarest, weight * inQuestion)
      sum.topic += weight
      sum.topicMet += weight * Math.max(inQuestion, inAnswer)
      const unmet = weight * (1 - Math.max(inQuestion, inAnswer))
      if (!sought.isKnown && sought.parts.length === 0) sum.strange += unmet
      else if (spread === 0) sum.absent += unmet
      else sum.elsewhere += unmet
      if (sought.isKnown || sought.parts.length > 0) {
        sum.known += weight
        sum.knownMet += weight * Math.max(inQuestion, inAnswer)
      }
      if (inQuestion >= 0.5) sum.several += 1
      isMet ||= inQuestion > 0 || inAnswer > 0
    }
  }
  if (!isMet) return null
  const notTold = wanted.filter((each) => !entry.tells.has(each))
  const share = shareOf(entry, units, index)
  const same = wanted.filter((each) => entry.wants.includes(each)).length
  const signs: Signs = {
    coverQuestion: sum.inQuestion / total,
    coverAnswer: sum.inAnswer / total,
    inQuestion: sum.inQuestion / 5,
    inAnswer: sum.inAnswer / 5,
    share,
    rarest: sum.rarest / 3,
    sameWanted: same,
    otherWanted: entry.wants.length > 0 && same === 0 ? 1 : 0,
    notTold: notTold.filter((each) => !figures.has(each)).length,
    noFigure:
      notTold.filter((each) => figures.has(each)).length + notTold.filter((each) => inKilos.has(each)).length,
    absent: sum.absent / 5,
    elsewhere: sum.elsewhere / 5,
    strange: sum.strange / 5,
    strangeShort: asked.isShort ? sum.strange / total : 0,
    coverKnown: sum.known === 0 ? 0 : sum.knownMet / sum.known,
    several: Math.min(3, sum.several) / 3,
    loose: sum.several <= 1 && share < 0.4 ? 1 : 0,
  }
  return { signs, topic: sum.topic === 0 ? 0 : sum.topicMet / sum.topic }
}

/** The part of what the entry's question means that was asked, from 0 to 1. */
function shareOf(entry: IndexedAnswer, units: ReadonlySet<string>, index: AnswerIndex): number {
  const weights = ownWeights(entry, index)
  let total = 0
  let asked = 0
  for (const [place, { stems, meanings, parts }] of entry.sought.entries()) {
    const weight = weights[place] ?? 0
    total += weight
    const isAsked = stems.some((unit) => units.has(unit)) || meanings.some((unit) => units.has(unit))
    const met = isAsked ? [] : parts.filter((part) => [...part.keys()].some((unit) => units.has(unit)))
    asked += weight * (isAsked ? 1 : met.length / Math.max(1, parts.length))
  }
  return total <= 0 ? 1 : asked / total
}

const known = new WeakMap<IndexedAnswer, readonly number[]>()

/** How much each term of an entry's own question counts; the same for whatever is asked. */
function ownWeights(entry: IndexedAnswer, index: AnswerIndex): readonly number[] {
  const weights =
    known.get(entry) ?? entry.sought.map((sought) => weightOf(sought, spreadOf(metBy(sought, index)), index))
  known.set(entry, weights)
  return weights
}

function spreadOf(met: ReadonlyMap<number, Met>): number {
  return [...met.values()].filter((each) => Math.max(each.inQuestion, each.inAnswer) >= 0.5).length
}

function weighed(sought: Sought, index: AnswerIndex): Weighed {
  const met = metBy(sought, index)
  const spread = spreadOf(met)
  return { sought, met, spread, weight: weightOf(sought, spread, index) }
}

/** Rare words count more. */
function weightOf(sought: Sought, spread: number, index: AnswerIndex): number {
  if (sought.count) return 0
  const rare = Math.log((index.entries.length + 1) / (spread + 0.5))
  if (sought.about) return rare * tuning.aboutWeight
  if (sought.weak) return rare * tuning.weakWeight
  return sought.isKnown ? rare : rare * tuning.unknownWeight
}

/** How well each entry meets what is looked for; a compound is met by its parts, too. */
function metBy({ units, parts }: Sought, index: AnswerIndex): ReadonlyMap<number, Met> {
  const met = metByUnits(units, index)
  if (parts.length === 0) return met
  const byParts = new Map<number, Met>()
  for (const part of parts) {
    for (const [entry, { inQuestion, inAnswer }] of metByUnits(part, index)) {
      const sum = byParts.get(entry) ?? { inQuestion: 0, inAnswer: 0 }
      sum.inQuestion += (tuning.compound * inQuestion) / parts.length
      sum.inAnswer += (tuning.compound * inAnswer) / parts.length
      byParts.set(entry, sum)
    }
  }
  for (const [entry, { inQuestion, inAnswer }] of byParts) raise(met, entry, inQuestion, inAnswer)
  return met
}

function metByUnits(units: ReadonlyMap<string, number>, index: AnswerIndex): Map<number, Met> {
  const met = new Map<number, Met>()
  for (const [unit, strength] of units) {
    for (const { entry, inQuestion, inAnswer } of index.postings.get(unit) ?? []) {
      raise(met, entry, strength * inQuestion, strength * inAnswer)
    }
  }
  return met
}

function raise(met: Map<number, Met>, entry: number, inQuestion: number, inAnswer: number): void {
  const known = met.get(entry)
  if (!known) met.set(entry, { inQuestion, inAnswer })
  else {
    known.inQuestion = Math.max(known.inQuestion, inQuestion)
    known.inAnswer = Math.max(known.inAnswer, inAnswer)
  }
}

export type Found = { answer: string; question: string; score: number }

/** The entry that answers best, if one is good enough. Pure. */
export function bestAnswer(candidates: readonly Candidate[]): Found | null {
  const [best] = candidates
  if (!best || best.score < tuning.goodEnough) return null
  return { answer: best.answer, question: best.question, score: best.score }
}
