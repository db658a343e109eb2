import { v7 as uuidv7 } from 'uuid'
import type { WorkspaceLanguage } from '#contract/team.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { dictionaries, forSearch } from '#server/knowledge/dictionaries.ts'
import type { ReadText } from '#server/knowledge/read-text.ts'

export type Reading = {
  id: string
  /** What this reading is known by: a later one, or a crash, makes what it brings home void. */
  reader: string
  kind: 'file' | 'site'
  name: string
  body: string | null
  address: string | null
  depth: number
  mostPages: number
  language: WorkspaceLanguage
  tries: number
}

/** A reading that has not told of a page for this long was lost with its process. */
const lostMs = 60_000

/** Takes a source that is due, for this reader alone; null when somebody else has it or it is gone. */
export async function beginReading(db: Db, id: string): Promise<Reading | null> {
  const now = new Date()
  const [row] = await db.query<Reading>(
    `update app.knowledge_source s
     set state = 'reading', reader = $3, tries = tries + 1, due_at = $4
     from app.workspace w
     where s.workspace_id = $1 and s.id = $2 and s.due_at <= $5 and w.workspace_id = $1
     returning s.id, s.reader, s.kind, s.name, s.body, s.address, s.depth, s.most_pages as "mostPages",
       w.language, s.tries`,
    [db.workspaceId, id, uuidv7(), new Date(now.getTime() + lostMs), now],
  )
  return row ?? null
}

/** Says that the reading goes on; false when it was given up. */
export async function goOn(db: Db, { id, reader }: Reading): Promise<boolean> {
  const held = await db.run(
    'update app.knowledge_source set due_at = $4 where workspace_id = $1 and id = $2 and reader = $3',
    [db.workspaceId, id, reader, new Date(Date.now() + lostMs)],
  )
  return held > 0
}

export type ReadPage = {
  address: string | null
  title: string
  hash: Buffer | null
  reason: string | null
  /** Null: those of last time are kept. */
  chunks: ReadText['chunks'] | null
}

/** Nothing came of it as the server is ending: the next one reads it, and it does not count as a try. */
export async function putBack(db: Db, { id, reader }: Reading): Promise<void> {
  await db.run(
    `update app.knowledge_source set state = 'waiting', reader = null, due_at = $4, tries = greatest(tries - 1, 0)
     where workspace_id = $1 and id = $2 and reader = $3`,
    [db.workspaceId, id, reader, new Date()],
  )
}

/** The hash with which a page was read last time. */
export async function knownHash(db: Db, sourceId: string, address: string | null): Promise<Buffer | null> {
  const [row] = await db.query<{ hash: Buffer | null }>(
    `select hash from app.knowledge_page
     where workspace_id = $1 and source_id = $2 and address is not distinct from $3`,
    [db.workspaceId, sourceId, address],
  )
  return row?.hash ?? null
}

/** Puts a page in the place of what it was, unless the reading was given up. */
export async function savePage(db: Db, reading: Reading, page: ReadPage): Promise<boolean> {
  if (!(await goOn(db, reading))) return false
  const values = [db.workspaceId, reading.id, page.address, page.title, reading.reader, new Date()]
  const [known] = await db.query<{ id: string }>(
    `update app.knowledge_page set title = case when $4 = '' then title else $4 end, reader = $5, read_at = $6, reason = $7, hash = coalesce($8, hash)
     where workspace_id = $1 and source_id = $2 and address is not distinct from $3 returning id`,
    [...values, page.reason, page.hash],
  )
  const pageId = known?.id ?? uuidv7()
  if (!known) {
    await db.run(
      `insert into app.knowledge_page (workspace_id, source_id, address, title, reader, read_at, reason, hash, id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [...values, page.reason, page.hash, pageId],
    )
  }
  if (page.chunks === null) return true
  await db.run('delete from app.knowledge_chunk where workspace_id = $1 and page_id = $2', [
    db.workspaceId,
    pageId,
  ])
  await insertChunks(db, pageId, page.title, page.chunks)
  return true
}

async function insertChunks(
  db: Db,
  pageId: string,
  title: string,
  chunks: NonNullable<ReadPage['chunks']>,
): Promise<void> {
  if (chunks.length === 0) return
  const of = <T>(pick: (chunk: (typeof chunks)[number]) => T) => chunks.map(pick)
  await db.run(
    `insert into app.knowledge_chunk (workspace_id, page_id, id, place, heading, text, language, words)
     select $1, $2, c.id, c.place, c.heading, c.text, c.language,
            setweight(to_tsvector(c.dictionary::regconfig, c.heads), 'A')
              || setweight(to_tsvector(c.dictionary::regconfig, c.body), 'C')
              || setweight(array_to_tsvector(string_to_array(c.meant, ' ')), 'B')
     from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                 $10::text[], $11::text[])
       as c(id, place, heading, text, language, dictionary, heads, body, meant)`,
    [
      db.workspaceId,
      pageId,
      of(() => uuidv7()),
      chunks.map((_, index) => index),
      of(({ heading }) => heading),
      of(({ text }) => text),
      of(({ language }) => language),
      of(({ language }) => dictionaries[language]),
      of(({ heading }) => forSearch(`${title} ${heading}`)),
      of(({ text }) => forSearch(text)),
      of(({ meant }) => meant.join(' ')),
    ],
  )
}

export async function countChunks(db: Db, exceptSource: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    `select count(*)::int as n from app.knowledge_chunk c
     join app.knowledge_page p on p.workspace_id = $1 and p.id = c.page_id
     where c.workspace_id = $1 and p.source_id <> $2`,
    [db.workspaceId, exceptSource],
  )
  return row?.n ?? 0
}

export type Ending = {
  state: 'ready' | 'failed'
  reason: string | null
  /** When it is read by itself again. */
  dueAt: Date | null
  /** Pages this reading did not see are gone. */
  whole: boolean
}

/** Ends a reading and writes down the words that mistyped ones are compared with. */
export async function endReading(db: Db, { id, reader }: Reading, ending: Ending): Promise<boolean> {
  const ended = await db.run(
    `update app.knowledge_source
     set state = $4, reason = $5, due_at = $6, reader = null, tries = 0,
         read_at = case when $4 = 'ready' then $7 else read_at end
     where workspace_id = $1 and id = $2 and reader = $3`,
    [db.workspaceId, id, reader, ending.state, ending.reason, ending.dueAt, new Date()],
  )
  if (ended === 0) return false
  if (ending.whole) {
    await db.run(
      'delete from app.knowledge_page where workspace_id = $1 and source_id = $2 and reader <> $3',
      [db.workspaceId, id, reader],
    )
  }
  await db.run('delete from app.knowledge_word where workspace_id = $1 and source_id = $2', [
    db.workspaceId,
    id,
  ])
  await db.run(
    `insert into app.knowledge_word (workspace_id, source_id, language, word)
     select distinct $1::uuid, $2::uuid, c.language, k.word
     from app.knowledge_page p join app.knowledge_chunk c on c.workspace_id = $1 and c.page_id = p.id,
       unnest(tsvector_to_array(c.words)) as w(word),
       unnest(case c.language when 'de' then array[w.word, '<' || reverse(w.word)] else array[w.word] end) as k(word)
     where p.workspace_id = $1 and p.source_id = $2 and length(w.word) between 3 and 40
       and w.word !~ '^='`,
    [db.workspaceId, id],
  )
  return true
}
