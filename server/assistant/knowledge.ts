import { v7 as uuidv7 } from 'uuid'
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
  /** Words of what was asked that stand in the entry's question, and in its answer only. */
  inQuestion: string[]
  inAnswer: string[]
  /** How many entries of the language each word of what was asked stands in. */
  spread: Record<string, number>
  asked: string[]
  entries: number
}

/** The entries that share words with what was asked, by full-text search in the language of the text. */
export async function findCandidates(db: Db, language: Language, asked: string): Promise<Candidate[]> {
  return db.query<Candidate>({
    name: 'find answers',
    text: `with asked as (
             select tsvector_to_array(to_tsvector($2::regconfig, $4)) as words
           ), entry as (
             select id, question, answer, words from app.answer where workspace_id = $1 and language = $3
           ), spread as (
             select coalesce(jsonb_object_agg(w, (select count(*) from entry e where w = any(tsvector_to_array(e.words)))), '{}') as by_word
             from asked, unnest(asked.words) w
           )
           select e.question, e.answer, a.words as asked, s.by_word as spread,
                  (select count(*)::int from entry) as entries,
                  array(select unnest(a.words) intersect select unnest(tsvector_to_array(ts_filter(e.words, '{a}')))) as "inQuestion",
                  array(select unnest(a.words) intersect select unnest(tsvector_to_array(ts_filter(e.words, '{c}')))
                        except select unnest(tsvector_to_array(ts_filter(e.words, '{a}')))) as "inAnswer"
           from entry e, asked a, spread s
           where tsvector_to_array(e.words) && a.words order by e.id`,
    values: [db.workspaceId, dictionaries[language], language, asked.slice(0, 1000)],
  })
}

/**
 * The entry that answers best, if one is good enough: rare words count more, words of the question more than words of
 * the answer, and at least a third of what was asked must be met, weighed that way. Pure.
 */
export function bestAnswer(candidates: readonly Candidate[]): { answer: string; question: string } | null {
  let best: { score: number; candidate: Candidate } | null = null
  for (const candidate of candidates) {
    const score = fit(candidate)
    if (!best || score > best.score) best = { score, candidate }
  }
  if (!best || best.score < 0.34) return null
  return { answer: best.candidate.answer, question: best.candidate.question }
}

/** Words, as the dictionaries cut them, that ask for a price and not for what: "how much is" and "what does it cost" are one. */
const priceWords = new Set(
  'much mani cost price expens charg viel kost kostet preis teuer cuest cost preci val prix coût combien ile kosztuje cena'.split(
    ' ',
  ),
)

function fit({ asked, inQuestion, inAnswer, spread, entries }: Candidate): number {
  const weight = (word: string) =>
    Math.log((entries + 1) / ((spread[word] ?? 0) + 0.5)) * (priceWords.has(word) ? 0.3 : 1)
  const total = asked.reduce((sum, word) => sum + weight(word), 0)
  if (total === 0) return 0
  const met = inQuestion.reduce((sum, word) => sum + weight(word), 0)
  const beside = inAnswer.reduce((sum, word) => sum + weight(word), 0)
  return (met + 0.4 * beside) / total
}
