import type pg from 'pg'
import { findCandidates } from '#server/assistant/knowledge.ts'
import { languageOf } from '#server/assistant/language.ts'
import { lookUp } from '#server/assistant/look-up.ts'
import { readTalk } from '#server/assistant/read-talk.ts'
import { whatToLookUp } from '#server/assistant/what-to-look-up.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'

/** The question of the entry that is found, and how well it fits. */
export type Hit = { question: string; score: number } | null

/** As the built-in assistant finds it for a visitor whose browser speaks the language. */
export async function builtIn(
  pool: pg.Pool,
  workspaceId: string,
  language: 'en' | 'de',
  asked: string,
): Promise<Hit> {
  const { fresh } = readTalk([{ id: 'a', author: 'visitor', text: asked }], [])
  return lookUp(whatToLookUp(fresh), languageOf(asked, language), (spoken, text) =>
    inWorkspace(pool, workspaceId, (db) => findCandidates(db, spoken, text), { readOnly: true }),
  )
}

/** Plain full-text search of PostgreSQL over the same entries: by all the words that were asked, or by any of them. */
export async function fullText(
  pool: pg.Pool,
  workspaceId: string,
  language: 'en' | 'de',
  asked: string,
  words: 'all' | 'any',
): Promise<Hit> {
  const query = 'websearch_to_tsquery($2::regconfig, $3)'
  const [hit] = await inWorkspace(
    pool,
    workspaceId,
    (db) =>
      db.query<{ question: string; score: number }>(
        `select question, ts_rank(words, q)::float8 as score
         from app.answer, (select ${words === 'all' ? query : `replace(${query}::text, ' & ', ' | ')::tsquery`} as q) asked
         where workspace_id = $1 and words @@ q order by score desc, id limit 1`,
        [workspaceId, language === 'de' ? 'german' : 'english', asked],
      ),
    { readOnly: true },
  )
  return hit ?? null
}
