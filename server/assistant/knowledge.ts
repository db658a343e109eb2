import { v7 as uuidv7 } from 'uuid'
import { foldText } from '#rules/reading/fold-text.ts'
import { asksAbout, meaningsIn } from '#server/assistant/everyday-words.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Language } from '#server/assistant/language.ts'

export type KnowledgeEntry = { language: Language; question: string; answer: string }

/** PostgreSQL brings no Polish dictionary. */
const dictionaries: Record<Language, string> = {
  en: 'english',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  pl: 'simple',
}

export async function addKnowledge(db: Db, entries: readonly KnowledgeEntry[]): Promise<void> {
  for (const { language, question, answer } of entries) {
    await db.run(
      `insert into app.answer (workspace_id, id, language, question, answer, words)
       values ($1, $2, $3, $4, $5,
               setweight(to_tsvector($6::regconfig, $4), 'A') || setweight(to_tsvector($6::regconfig, $5), 'C'))`,
      [db.workspaceId, uuidv7(), language, question, answer, dictionaries[language]],
    )
  }
}

export type Candidate = {
  question: string
  answer: string
  /** Words and meanings of what was asked that stand in the entry's question, and in its answer only. */
  inQuestion: string[]
  inAnswer: string[]
  /** The part of what the entry's question means that was asked, from 0 to 1. */
  share: number
  /** How many entries of the language each of them stands in. */
  spread: Record<string, number>
  asked: string[]
  entries: number
}

type Row = {
  question: string
  answer: string
  asked: string[]
  questionStems: string[]
  answerStems: string[]
}

/**
 * The entries of a language that share words or everyday meanings with what was asked. Words are cut by the full-text
 * search of the language; where it cannot, as in Polish, words with the same beginning are one.
 */
export async function findCandidates(db: Db, language: Language, asked: string): Promise<Candidate[]> {
  const { meant, rest } = meaningsIn(asked.slice(0, 1000))
  if (meant.length === 0 && rest === '') return []
  const rows = await db.query<Row>({
    name: 'find answers',
    text: `select question, answer, tsvector_to_array(to_tsvector($2::regconfig, $4)) as asked,
                  tsvector_to_array(ts_filter(words, '{a}')) as "questionStems",
                  tsvector_to_array(ts_filter(words, '{c}')) as "answerStems"
           from app.answer where workspace_id = $1 and language = $3 order by id`,
    values: [db.workspaceId, dictionaries[language], language, rest],
  })
  const terms = [...meant, ...(rows[0]?.asked ?? [])]
  const entries = rows.map((row) => {
    const means = meaningsIn(row.question).meant
    const question = new Set([...means, ...row.questionStems])
    const answer = new Set([...meaningsIn(row.answer).meant, ...row.answerStems])
    const inQuestion = terms.filter((term) => has(question, term, language))
    const inAnswer = terms.filter((term) => !inQuestion.includes(term) && has(answer, term, language))
    const share = means.length === 0 ? 1 : means.filter((each) => terms.includes(each)).length / means.length
    return { question: row.question, answer: row.answer, inQuestion, inAnswer, share }
  })
  const spread = Object.fromEntries(
    terms.map((term) => [
      term,
      entries.filter(({ inQuestion, inAnswer }) => inQuestion.includes(term) || inAnswer.includes(term))
        .length,
    ]),
  )
  return entries
    .filter(({ inQuestion, inAnswer }) => inQuestion.length + inAnswer.length > 0)
    .map((entry) => ({ ...entry, spread, asked: terms, entries: rows.length }))
}

function has(words: ReadonlySet<string>, term: string, language: Language): boolean {
  if (words.has(term)) return true
  if (term.startsWith('=') || dictionaries[language] !== 'simple') return false
  return [...words].some((each) => beginAlike(foldText(each), foldText(term)))
}

/** Two forms of one word, most likely: they differ in no more than their ends. */
function beginAlike(one: string, other: string): boolean {
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  return same >= 4 && Math.max(one.length, other.length) - same <= 3
}

/** `score`: how well it answers, up to 1. */
export type Found = { answer: string; question: string; score: number }

/**
 * The entry that answers best, if one is good enough: rare words count more, words of the question more than words of
 * the answer, and half of what was asked must be met, weighed that way. Pure.
 */
export function bestAnswer(candidates: readonly Candidate[]): Found | null {
  let best: { score: number; candidate: Candidate } | null = null
  for (const candidate of candidates) {
    const score = fit(candidate)
    if (!best || score > best.score) best = { score, candidate }
  }
  if (!best || best.score < goodEnough) return null
  if (isVague(best.candidate, candidates)) return null
  return { answer: best.candidate.answer, question: best.candidate.question, score: best.score }
}

/** "A table" alone: too many entries are about one to guess which is meant. */
function isVague({ inQuestion, inAnswer }: Candidate, candidates: readonly Candidate[]): boolean {
  const [only, ...more] = [...inQuestion, ...inAnswer].filter((term) => !asksAbout.has(term))
  if (only === undefined || more.length > 0) return false
  return candidates.filter((each) => each.inQuestion.includes(only)).length > 2
}

/** How many somebody wants is nothing that an entry has to know. */
function isCount(term: string): boolean {
  return /^\d{1,2}$/.test(term)
}

const goodEnough = 0.5
const besideQuestion = 0.6
const forShare = 0.25

function fit({ asked, inQuestion, inAnswer, share, spread, entries }: Candidate): number {
  const weight = (term: string) =>
    isCount(term)
      ? 0
      : Math.log((entries + 1) / ((spread[term] ?? 0) + 0.5)) * (asksAbout.has(term) ? 0.3 : 1)
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + weight(term), 0)
  const total = sum(asked)
  const met = [...inQuestion, ...inAnswer]
  if (total <= 0 || met.every((term) => asksAbout.has(term))) return 0
  return ((sum(inQuestion) + besideQuestion * sum(inAnswer)) / total) * (1 - forShare + forShare * share)
}
