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
/** Of more unknown words in one question nothing like them is looked for. */
const mostStrange = 8

/** What is looked for. A word that stands nowhere is taken for mistyped if one like it does. */
export async function searchTerms(db: Db, language: Language, asked: string): Promise<Term[]> {
  const said = termsIn(asked.slice(0, 1000), language).slice(0, mostTerms)
  const stems = await stemsOf(
    db,
    language,
    said.map(({ word }) => word ?? ''),
  )
  const known = await knownOf(db, language, stems.flat())
  const strange = said.map(({ meanings }, index) => {
    const own = stems[index] ?? []
    return meanings.length === 0 && own.length > 0 && !own.some((stem) => known.has(stem))
      ? own[0]
      : undefined
  })
  const like = await alike(
    db,
    language,
    strange.filter((word) => word !== undefined),
  )
  const terms = said.map((term, index): Term => {
    const own = stems[index] ?? []
    const queries = [...own.map((stem) => queryOf(stem, language)), ...term.meanings.map(quoted)]
    // A word the dictionary leaves out, as "how", says nothing.
    if (queries.length === 0 && term.word === null)
      queries.push(...term.stems.map((stem) => `${quoted(stem)}:*`))
    const meant = like.get(strange[index] ?? '')
    return {
      query: (meant?.queries ?? queries).join(' | '),
      worth: meant?.worth ?? 1,
      weight: weightOf(term),
      aside: term.about || term.weak || term.count,
    }
  })
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

type Alike = { queries: string[]; worth: number }

/** The known words that are most like others: a letter or two apart, or, in German, a part of one or it a part of them. */
async function alike(db: Db, language: Language, strange: readonly string[]): Promise<Map<string, Alike>> {
  const words = [...new Set(strange)]
    .filter((word) => word.length >= 4 && word.length <= 40 && /^\p{L}+$/u.test(word))
    .slice(0, mostStrange)
  const found = new Map<string, Alike>()
  if (words.length === 0) return found
  for (const [word, known] of await typosOf(db, language, words)) {
    found.set(word, { queries: known.map(quoted), worth: worthOfTypo })
  }
  const others = language === 'de' ? words.filter((word) => !found.has(word)) : []
  if (others.length === 0) return found
  for (const [word, parts] of await partsOf(db, language, others)) {
    found.set(word, { queries: parts.map(quoted), worth: worthOfPart })
  }
  return found
}

type Pair = { asked: string; word: string }

/** Looked for among words with the same beginning only: comparing with every word would take many times as long. */
async function typosOf(db: Db, language: Language, words: readonly string[]): Promise<Map<string, string[]>> {
  const swapped = words.map((word) => `${word.slice(1, 2)}${word.slice(0, 1)}`)
  const rows = await db.query<Pair>({
    name: 'words alike',
    text: `select w.asked, k.word
           from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
             with ordinality w(asked, first, behind_first, swapped, behind_swapped, place)
           cross join lateral (
             select word, public.similarity(word, w.asked) as like_it
             from (select word from app.knowledge_word
                   where workspace_id = $1 and language = $2 and word >= w.first and word < w.behind_first
                   union
                   select word from app.knowledge_word
                   where workspace_id = $1 and language = $2 and word >= w.swapped and word < w.behind_swapped) known
             where length(word) between length(w.asked) - 2 and length(w.asked) + 2
               and public.similarity(word, w.asked) >= 0.15
             order by like_it desc limit 60
           ) k
           order by w.place, k.like_it desc, k.word`,
    values: [
      db.workspaceId,
      language,
      words,
      words.map((word) => word.slice(0, 1)),
      words.map((word) => after(word.slice(0, 1))),
      swapped,
      swapped.map(after),
    ],
  })
  return byAsked(
    rows.filter(({ asked, word }) => isTypo(word, asked, asked.length <= 7 ? 1 : 2)),
    5,
  )
}

/** "Versandkosten" by "Versand" and "Kosten", and the other way about. */
async function partsOf(db: Db, language: Language, words: readonly string[]): Promise<Map<string, string[]>> {
  const parts = words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 4) }, (_, index) => index + 4).flatMap((length) => [
      { word, part: word.slice(0, length) },
      { word, part: word.slice(-length) },
    ]),
  )
  // From its end on every German word is kept as well, behind a "<".
  const around = [...words, ...words.map((word) => `<${reversed(word)}`)]
  const rows = await db.query<Pair>({
    name: 'parts of words',
    text: `select p.asked, k.word from unnest($3::text[], $4::text[]) p(asked, part)
           cross join lateral (
             select word from app.knowledge_word
             where workspace_id = $1 and language = $2 and word = p.part order by word limit 1) k
           union
           select w.asked, case when starts_with(k.word, '<') then reverse(substr(k.word, 2)) else k.word end
           from unnest($5::text[], $6::text[], $7::text[]) w(asked, begins, behind)
           cross join lateral (
             select word from app.knowledge_word
             where workspace_id = $1 and language = $2 and word >= w.begins and word < w.behind
             order by word limit 12) k`,
    values: [
      db.workspaceId,
      language,
      parts.map(({ word }) => word),
      parts.map(({ part }) => part),
      [...words, ...words],
      around,
      around.map(after),
    ],
  })
  return byAsked(rows, 12)
}

function byAsked(rows: readonly Pair[], most: number): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { asked, word } of rows) {
    const known = found.get(asked) ?? []
    if (known.length < most) found.set(asked, [...known, word])
  }
  return found
}

/** As PostgreSQL's reverse does it. */
function reversed(word: string): string {
  return [...word].toReversed().join('')
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
