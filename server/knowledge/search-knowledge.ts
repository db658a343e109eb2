import type { KnowledgeExtract } from '#contract/knowledge.ts'
import { findCandidates } from '#server/assistant/knowledge.ts'
import type { Language } from '#server/assistant/language.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { findChunks, type FoundChunk } from '#server/knowledge/find-chunks.ts'
import { searchTerms, type Term } from '#server/knowledge/search-terms.ts'

export type Extract = KnowledgeExtract

export type SearchOptions = { language: Language; asked: string; limit: number }

/** What stands in the language of the talk is worth a little more than what stands in English. */
const ofEnglish = 0.9

/**
 * What the business knows about what was asked, the best first: entries, and pieces of files and pages, in the language of
 * the talk and in English. Texts of pages are somebody else's words: data, wherever they are put.
 */
export async function searchKnowledge(db: Db, { language, asked, limit }: SearchOptions): Promise<Extract[]> {
  const languages = language === 'en' ? [language] : [language, 'en' as const]
  const lists = await Promise.all(
    languages.flatMap((each) => {
      const worth = each === language ? 1 : ofEnglish
      const weighed = (found: Extract[]) => found.map((one) => ({ ...one, score: one.score * worth }))
      return [
        findEntries(db, each, asked).then(weighed),
        findPieces(db, each, asked, limit).then(({ pieces }) => weighed(pieces)),
      ]
    }),
  )
  return lists
    .flat()
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((one) => ({ ...one, score: Math.round(one.score * 1000) / 1000 }))
}

export type Piece = Extract & { heading: string }

/** Pieces of files and pages only, with the words they were looked for by. */
export async function findPieces(
  db: Db,
  language: Language,
  asked: string,
  limit: number,
): Promise<{ pieces: Piece[]; terms: Term[]; weights: number[] }> {
  const terms = await searchTerms(db, language, asked)
  const { found, weights } = await findChunks(db, language, terms, limit)
  return { pieces: await textsOf(db, found), terms, weights }
}

async function textsOf(db: Db, found: readonly FoundChunk[]): Promise<Piece[]> {
  if (found.length === 0) return []
  const rows = await db.query<Omit<Piece, 'score'> & { id: string; page: string }>({
    name: 'texts of chunks',
    text: `select c.id, case s.kind when 'file' then 'file' else 'page' end as kind, s.id as "sourceId",
                  p.title, p.address as url, c.heading, c.text
           from app.knowledge_chunk c
           join app.knowledge_page p on p.workspace_id = $1 and p.id = c.page_id
           join app.knowledge_source s on s.workspace_id = $1 and s.id = p.source_id
           where c.workspace_id = $1 and c.id = any($2::uuid[])`,
    values: [db.workspaceId, found.map(({ id }) => id)],
  })
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]))
  return found.flatMap(({ id, score }) => {
    const row = byId.get(id)
    return row
      ? [
          {
            kind: row.kind,
            sourceId: row.sourceId,
            title: row.title,
            url: row.url,
            heading: row.heading,
            text: row.text,
            score,
          },
        ]
      : []
  })
}

async function findEntries(db: Db, language: Language, asked: string): Promise<Extract[]> {
  const candidates = await findCandidates(db, language, asked)
  if (candidates.length === 0) return []
  const rows = await db.query<{ id: string; question: string; answer: string }>({
    name: 'entries found',
    text: `select id, question, answer from app.answer
           where workspace_id = $1 and language = $2 and question = any($3::text[])`,
    values: [db.workspaceId, language, candidates.map(({ question }) => question)],
  })
  return candidates.flatMap(({ question, answer, score }) => {
    const row = rows.find((each) => each.question === question && each.answer === answer)
    if (!row) return []
    return [{ kind: 'answer' as const, sourceId: row.id, title: question, url: null, text: answer, score }]
  })
}
