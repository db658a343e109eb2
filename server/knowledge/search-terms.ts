import type { Language } from '#server/assistant/language.ts'
import { editDistance } from '#server/assistant/edit-distance.ts'
import { termsIn, type Term as SaidTerm } from '#server/assistant/terms.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { dictionaries, forSearch } from '#server/knowledge/dictionaries.ts'

/** Something that was asked about, and all that it is found by. */
export type Term = {
  /** For the full-text search: the word as the dictionary cuts it, what it means (`=return`), or words like it. */
  query: string
  /** Only words like it are known: these are worth so much of it. */
  worth: number
  /** How much it tells of what is asked, before rare words count more: nothing alone, or nothing at all. */
  weight: number
  /** Answers nothing alone. */
  aside: boolean
}

const mostTerms = 24
const worthOfTypo = 0.8
const worthOfPart = 0.7
const ofAbout = 0.3
const ofWeak = 0.2

/** What is looked for. A word that stands nowhere is taken for mistyped if one like it does. */
export async function searchTerms(db: Db, language: Language, asked: string): Promise<Term[]> {
  const said = termsIn(asked.slice(0, 1000), language).slice(0, mostTerms)
  const stems = await stemsOf(
    db,
    language,
    said.map(({ word }) => word ?? ''),
  )
  const known = await knownOf(db, language, stems.flat())
  const terms: Term[] = []
  for (const [index, term] of said.entries()) {
    const own = stems[index] ?? []
    const queries = [...own.map((stem) => queryOf(stem, language)), ...term.meanings.map(quoted)]
    // A word the dictionary leaves out, as "how", says nothing.
    if (queries.length === 0 && term.word === null)
      queries.push(...term.stems.map((stem) => `${quoted(stem)}:*`))
    const isUnknown = term.meanings.length === 0 && own.length > 0 && !own.some((stem) => known.has(stem))
    const like = isUnknown ? await alike(db, language, own[0] ?? '') : null
    terms.push({
      query: (like?.queries ?? queries).join(' | '),
      worth: like?.worth ?? 1,
      weight: weightOf(term),
      aside: term.about || term.weak || term.count,
    })
  }
  return terms.filter(({ query }) => query !== '')
}

/** How many somebody wants is nothing that a page has to know. */
function weightOf({ count, about, weak }: SaidTerm): number {
  if (count) return 0
  if (about) return ofAbout
  return weak ? ofWeak : 1
}

/** The words as the dictionary cuts them, each for itself. */
async function stemsOf(db: Db, language: Language, words: readonly string[]): Promise<string[][]> {
  const rows = await db.query<{ stems: string[] }>({
    name: 'stems of words',
    text: `select tsvector_to_array(to_tsvector($1::regconfig, w.word)) as stems
           from unnest($2::text[]) with ordinality w(word, place) order by w.place`,
    values: [dictionaries[language], words.map(forSearch)],
  })
  return rows.map(({ stems }) => stems)
}

async function knownOf(db: Db, language: Language, words: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ word: string }>({
    name: 'known words',
    text: `select distinct word from app.knowledge_word
           where workspace_id = $1 and language = $2 and word = any($3::text[])`,
    values: [db.workspaceId, language, words],
  })
  return new Set(rows.map(({ word }) => word))
}

/** The known words that are most like one: a letter or two apart, or, in German, a part of it or it a part of them. */
async function alike(
  db: Db,
  language: Language,
  word: string,
): Promise<{ queries: string[]; worth: number } | null> {
  if (word.length < 4 || word.length > 40 || !/^\p{L}+$/u.test(word)) return null
  const typed = await typosOf(db, language, word)
  if (typed.length > 0) return { queries: typed.map(quoted), worth: worthOfTypo }
  const parts = language === 'de' ? await partsOf(db, language, word) : []
  return parts.length > 0 ? { queries: parts.map(quoted), worth: worthOfPart } : null
}

/** Looked for among words with the same beginning only: comparing with every word would take many times as long. */
async function typosOf(db: Db, language: Language, word: string): Promise<string[]> {
  const most = word.length <= 7 ? 1 : 2
  const [first = '', second = ''] = word
  const rows = await db.query<{ word: string }>({
    name: 'words alike',
    text: `select word from (
             select distinct word from app.knowledge_word
             where workspace_id = $1 and language = $2
               and ((word >= $4 and word < $5) or (word >= $6 and word < $7))
           ) known
           where length(word) between length($3) - 2 and length($3) + 2 and public.similarity(word, $3) >= 0.15
           order by public.similarity(word, $3) desc limit 60`,
    values: [db.workspaceId, language, word, first, after(first), second, after(second)],
  })
  return rows
    .map((row) => row.word)
    .filter((known) => isTypo(known, word, most))
    .slice(0, 5)
}

/** "Versandkosten" by "Versand" and "Kosten", and the other way about. */
async function partsOf(db: Db, language: Language, word: string): Promise<string[]> {
  const lengths = Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => index + 4)
  const parts = lengths.flatMap((length) => [word.slice(0, length), word.slice(-length)])
  const rows = await db.query<{ word: string }>({
    name: 'parts of words',
    text: `select distinct word from app.knowledge_word
           where workspace_id = $1 and language = $2
             and (word = any($3::text[]) or (word >= $4 and word < $5) or right(word, length($4)) = $4)
           limit 12`,
    values: [db.workspaceId, language, parts, word, after(word)],
  })
  return rows.map((row) => row.word)
}

/** The first text behind all that begin with this one, as PostgreSQL's "C" sorts them. */
function after(beginning: string): string {
  return `${beginning}\u{10FFFF}`
}

/** Whoever mistypes a word mostly begins it rightly: "table" is not meant by "cable". */
function isTypo(known: string, typed: string, most: number): boolean {
  const begins = known[0] === typed[0] || (known[0] === typed[1] && known[1] === typed[0])
  return begins && editDistance(known, typed, most) <= most
}

/** Polish has no dictionary in PostgreSQL: words with the same beginning are one. */
function queryOf(word: string, language: Language): string {
  if (dictionaries[language] !== 'simple' || word.length < 5) return quoted(word)
  return `${quoted(word.slice(0, Math.max(4, word.length - 2)))}:*`
}

/** As one lexeme of a tsquery, whatever signs are in it. */
function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, '$&$&')}'`
}
