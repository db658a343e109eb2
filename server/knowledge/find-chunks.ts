import type { Language } from '#server/assistant/language.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Term } from '#server/knowledge/search-terms.ts'

export type FoundChunk = { id: string; score: number }

type Row = { id: string; met: number[]; above: number[] }

/** A word of the text counts a little less than one of its headings. */
const belowHeading = 0.9
/** Of fewer pieces every word would be a common one. */
const leastPieces = 50

/**
 * The chunks of a language that hold most of what was asked, rare words counting more. A score is the part of what was
 * asked that a chunk holds, weighed that way: words that stand nowhere count, too, as what was asked is then not known.
 */
export async function findChunks(
  db: Db,
  language: Language,
  terms: readonly Term[],
  most: number,
): Promise<{ found: FoundChunk[]; weights: number[] }> {
  if (terms.length === 0) return { found: [], weights: [] }
  const queries = terms.map(({ query }) => query)
  const [rows, [count]] = await Promise.all([
    db.query<Row>({
      name: 'find chunks',
      text: `select id,
                    array(select t.place::int from unnest($3::tsquery[]) with ordinality t(q, place) where words @@ t.q) as met,
                    array(select t.place::int from unnest($3::tsquery[]) with ordinality t(q, place)
                          where heads @@ t.q) as above
             from (select id, strip(words) as words, strip(ts_filter(words, '{a}')) as heads from app.knowledge_chunk
                   where workspace_id = $1 and language = $2 and words @@ $4::tsquery offset 0) matching`,
      values: [db.workspaceId, language, queries, queries.join(' | ')],
    }),
    db.query<{ n: number }>({
      name: 'count chunks',
      text: 'select count(*)::int as n from app.knowledge_chunk where workspace_id = $1 and language = $2',
      values: [db.workspaceId, language],
    }),
  ])
  const all = Math.max(count?.n ?? 0, leastPieces)
  const spread = terms.map(() => 0)
  for (const { met } of rows) for (const place of met) spread[place - 1] = (spread[place - 1] ?? 0) + 1
  const weights = terms.map(
    ({ weight }, index) => Math.max(0, Math.log((all + 1) / ((spread[index] ?? 0) + 0.5))) * weight,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return { found: [], weights }
  const found = rows
    .filter(({ met }) => met.some((place) => terms[place - 1]?.aside === false))
    .map(({ id, met, above }) => {
      const score = met.reduce((sum, place) => {
        const credit = (terms[place - 1]?.worth ?? 1) * (above.includes(place) ? 1 : belowHeading)
        return sum + (weights[place - 1] ?? 0) * credit
      }, 0)
      return { id, score: score / total }
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
  return { found, weights }
}
