import type { Language } from '#server/assistant/language.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { dictionaries, forSearch, meaningsOf } from '#server/knowledge/dictionaries.ts'
import type { Term } from '#server/knowledge/search-terms.ts'
import { findPieces, type Extract, type Piece } from '#server/knowledge/search-knowledge.ts'
import { sentencesOf } from '#server/knowledge/sentences.ts'

export type Passage = { text: string; source: Extract }

const piecesLookedAt = 5
const sentencesLookedAt = 40
const mostSentences = 3
const mostLength = 420
/** So much of what was asked must be held by the piece, and by its headings and the sentences that are given. */
const goodPiece = 0.6
const goodPassage = 0.6

type Window = { from: number; to: number; share: number }

/** The one to three sentences of a file or page that answer best, word for word, if they are good enough; else nothing. */
export async function bestPassage(db: Db, language: Language, asked: string): Promise<Passage | null> {
  const { pieces, terms, weights } = await findPieces(db, language, asked, piecesLookedAt)
  const worthwhile = pieces.filter(({ score }) => score >= goodPiece)
  if (worthwhile.length === 0) return null
  const cut = worthwhile.map((piece) => sentencesOf(piece.text).slice(0, sentencesLookedAt))
  const heads = worthwhile.map(({ title, heading }) => `${title} ${heading}`)
  const met = await termsMet(db, language, terms, [...heads, ...cut.flat()])
  let best: { piece: Piece; text: string; share: number } | null = null
  let at = heads.length
  for (const [index, piece] of worthwhile.entries()) {
    const sentences = cut[index] ?? []
    const window = bestWindow(
      sentences,
      met.slice(at, at + sentences.length),
      met[index] ?? new Set(),
      terms,
      weights,
    )
    at += sentences.length
    if (window && window.share >= goodPassage && window.share > (best?.share ?? 0)) {
      best = { piece, text: sentences.slice(window.from, window.to).join(' '), share: window.share }
    }
  }
  if (!best) return null
  const { heading: _, ...source } = best.piece
  return { text: best.text, source }
}

/** Which terms stand in each of the texts. */
async function termsMet(
  db: Db,
  language: Language,
  terms: readonly Term[],
  texts: readonly string[],
): Promise<Set<number>[]> {
  const rows = await db.query<{ met: number[] }>({
    name: 'terms in sentences',
    text: `select array(select t.place::int - 1 from unnest($3::tsquery[]) with ordinality t(q, place)
                        where x.words @@ t.q) as met
           from (select s.place, to_tsvector($1::regconfig, s.text) || array_to_tsvector(string_to_array(s.meant, ' ')) as words
                 from unnest($2::text[], $4::text[]) with ordinality s(text, meant, place)) x order by x.place`,
    values: [
      dictionaries[language],
      texts.map(forSearch),
      terms.map(({ query }) => query),
      texts.map((text) => meaningsOf(text, language).join(' ')),
    ],
  })
  return rows.map(({ met }) => new Set(met))
}

/** The shortest run of sentences that holds most of what was asked, what the headings say included. */
function bestWindow(
  sentences: readonly string[],
  met: readonly Set<number>[],
  head: ReadonlySet<number>,
  terms: readonly Term[],
  weights: readonly number[],
): Window | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = (from: number, to: number) => {
    let sum = 0
    let own = 0
    for (const [index, term] of terms.entries()) {
      const isIn = met.slice(from, to).some((one) => one.has(index))
      if (isIn) own += 1
      if (isIn || head.has(index)) sum += (weights[index] ?? 0) * term.worth
    }
    // Of two that hold as much, the one whose own words do.
    return total > 0 ? sum / total + own * 0.001 : 0
  }
  let best: Window | null = null
  for (let from = 0; from < sentences.length; from += 1) {
    let length = 0
    for (let to = from + 1; to <= Math.min(sentences.length, from + mostSentences); to += 1) {
      length += (sentences[to - 1]?.length ?? 0) + 1
      if (length > mostLength && to > from + 1) break
      const found = { from, to, share: share(from, to) }
      if (!best || found.share > best.share + 0.0005) best = found
    }
  }
  return best && grown(best, sentences)
}

/** A line of its own says little without the next ones: what stands under "Opening hours" is given together. */
function grown(window: Window, sentences: readonly string[]): Window {
  let { to } = window
  const lengthOf = (end: number) => sentences.slice(window.from, end).join(' ').length
  while (to < sentences.length && to - window.from < mostSentences && lengthOf(to + 1) <= 160) to += 1
  return { ...window, to }
}
