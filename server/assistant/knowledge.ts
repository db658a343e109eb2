import { setImmediate as others } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import {
  indexAnswers,
  readAnswer,
  type AnswerIndex,
  type ReadAnswer,
} from '#server/assistant/answer-index.ts'
import type { Language } from '#server/assistant/language.ts'
import { rankAnswers, type Candidate } from '#server/assistant/rank-answers.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** With the `id` of an entry that exists already it takes that one's place; one that was a sample is one no longer. */
export type KnowledgeEntry = {
  id?: string
  language: Language
  question: string
  answer: string
  sample?: boolean
}

/** PostgreSQL brings no Polish dictionary. */
const dictionaries: Record<Language, string> = {
  en: 'english',
  de: 'german',
  es: 'spanish',
  fr: 'french',
  pl: 'simple',
}

export async function addKnowledge(db: Db, entries: readonly KnowledgeEntry[]): Promise<void> {
  for (const { id = uuidv7(), language, question, answer, sample = false } of entries) {
    await db.run(
      `insert into app.answer (workspace_id, id, language, question, answer, words, sample)
       values ($1, $2, $3, $4, $5,
               setweight(to_tsvector($6::regconfig, $4), 'A') || setweight(to_tsvector($6::regconfig, $5), 'C'), $7)
       on conflict (workspace_id, id) do update
       set language = excluded.language, question = excluded.question, answer = excluded.answer, words = excluded.words,
           sample = excluded.sample`,
      [db.workspaceId, id, language, question, answer, dictionaries[language], sample],
    )
  }
}

/** The entries of a language that fit best to what was asked, the best first. */
export async function findCandidates(db: Db, language: Language, asked: string): Promise<Candidate[]> {
  const find = await openAnswers(db, language)
  return find(asked)
}

/**
 * The same in two steps: only the first needs the database. Entries that were never read in this process take a while to
 * read, and a transaction that says nothing meanwhile would be ended by the database where the machine is busy.
 */
export async function openAnswers(
  db: Db,
  language: Language,
): Promise<(asked: string) => Promise<Candidate[]>> {
  const index = await openIndex(db, language)
  return async (asked) => (/[\p{L}\p{N}]/u.test(asked) ? rankAnswers(await index(), asked) : [])
}

/** Entries of all businesses together that are kept read; those asked longest ago are read again. */
const mostKept = 20_000
type Kept = { mark: string; index: AnswerIndex | null; reading: Promise<AnswerIndex> }
const kept = new Map<string, Kept>()

/** Read once for each state of the entries: the mark changes with every one that is added, changed or removed. */
async function openIndex(db: Db, language: Language): Promise<() => Promise<AnswerIndex>> {
  const key = `${db.workspaceId} ${language}`
  const [state] = await db.query<{ mark: string }>({
    name: 'mark of answers',
    text: `select count(*) || ' ' || coalesce(sum(hashtextextended(id::text || xmin::text, 0)), 0) as mark
           from app.answer where workspace_id = $1 and language = $2`,
    values: [db.workspaceId, language],
  })
  const mark = state?.mark ?? ''
  const known = kept.get(key)
  // Of many who ask at once one reads.
  if (known?.mark === mark) return () => indexIn(key, known)
  const entries = entriesOf(db, language)
  const own: Kept = { mark, index: null, reading: readAnew(entries, language, known?.index ?? null) }
  kept.set(key, own)
  // Whoever asks for the index hears of a failure; here the database's own goes first.
  own.reading.catch(() => forget(key, own))
  await entries
  return () => indexIn(key, own)
}

async function indexIn(key: string, own: Kept): Promise<AnswerIndex> {
  own.index = await own.reading
  // Asked last: others are forgotten first.
  if (kept.get(key) === own) kept.delete(key)
  if (!kept.has(key)) kept.set(key, own)
  dropOldest(key)
  return own.index
}

function forget(key: string, own: Kept): void {
  if (kept.get(key) === own) kept.delete(key)
}

function dropOldest(except: string): void {
  let count = [...kept.values()].reduce((sum, { index }) => sum + (index?.entries.length ?? 0), 0)
  for (const [key, { index }] of kept) {
    if (count <= mostKept) return
    if (key === except || index === null) continue
    kept.delete(key)
    count -= index.entries.length
  }
}

/** What has not changed is not read again, and between a few entries everybody else has their turn. */
async function readAnew(
  entries: Promise<readonly Entry[]>,
  language: Language,
  before: AnswerIndex | null,
): Promise<AnswerIndex> {
  const known = new Map(before?.entries.map((entry) => [entry.id, entry]))
  const read: ReadAnswer[] = []
  let fresh = 0
  for (const entry of await entries) {
    const same = known.get(entry.id)
    if (same?.question === entry.question && same.answer === entry.answer) read.push(same)
    else {
      read.push(readAnswer(language, entry))
      fresh += 1
      if (fresh % atOnce === 0) await others()
    }
  }
  return indexAnswers(language, read)
}

const atOnce = 20

type Entry = { id: string; question: string; answer: string }

function entriesOf(db: Db, language: Language): Promise<Entry[]> {
  return db.query({
    name: 'answers to read',
    text: 'select id, question, answer from app.answer where workspace_id = $1 and language = $2 order by id',
    values: [db.workspaceId, language],
  })
}
