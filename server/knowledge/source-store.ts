import type { KnowledgePage, KnowledgeSource } from '#contract/knowledge.ts'
import type { WorkspaceLanguage } from '#contract/team.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Row = Omit<KnowledgeSource, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null }

const columns = `s.id, s.kind, s.name, s.address, s.depth, s.most_pages as "mostPages", s.state, s.reason,
  (select count(*)::int from app.knowledge_page p where p.workspace_id = $1 and p.source_id = s.id) as pages,
  (select count(*)::int from app.knowledge_page p join app.knowledge_chunk c on c.workspace_id = $1 and c.page_id = p.id
   where p.workspace_id = $1 and p.source_id = s.id) as chunks,
  array(select c.language from app.knowledge_page p
        join app.knowledge_chunk c on c.workspace_id = $1 and c.page_id = p.id
        where p.workspace_id = $1 and p.source_id = s.id group by c.language order by count(*) desc) as languages,
  s.added_by as "addedBy", s.created_at as "createdAt", s.read_at as "readAt"`

export async function listSources(db: Db): Promise<KnowledgeSource[]> {
  const rows = await db.query<Row>(
    `select ${columns} from app.knowledge_source s where s.workspace_id = $1 order by s.created_at desc, s.id desc`,
    [db.workspaceId],
  )
  return rows.map(toSource)
}

export async function findSource(db: Db, id: string): Promise<KnowledgeSource | undefined> {
  const [row] = await db.query<Row>(
    `select ${columns} from app.knowledge_source s where s.workspace_id = $1 and s.id = $2`,
    [db.workspaceId, id],
  )
  return row && toSource(row)
}

export async function listPages(db: Db, sourceId: string): Promise<KnowledgePage[]> {
  return db.query(
    `select p.title, p.address, p.reason,
            (select count(*)::int from app.knowledge_chunk c where c.workspace_id = $1 and c.page_id = p.id) as chunks
     from app.knowledge_page p where p.workspace_id = $1 and p.source_id = $2
     order by p.reason is not null, p.address, p.id`,
    [db.workspaceId, sourceId],
  )
}

export type NewSource = Pick<KnowledgeSource, 'id' | 'kind' | 'name' | 'address' | 'depth' | 'mostPages'> & {
  body: string | null
}

/** Added, it waits to be read. */
export async function addSource(db: Db, source: NewSource, by: string): Promise<void> {
  const { id, kind, name, body, address, depth, mostPages } = source
  await db.run(
    `insert into app.knowledge_source
       (workspace_id, id, kind, name, body, address, depth, most_pages, due_at, added_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9)`,
    [db.workspaceId, id, kind, name, body, address, depth, mostPages, new Date(), by],
  )
}

/** Whoever reads it now is given up: what they bring home is refused. Whether there was such a source. */
export async function readAgain(
  db: Db,
  id: string,
  change: { name?: string | undefined; body?: string | undefined } = {},
): Promise<boolean> {
  const changed = await db.run(
    `update app.knowledge_source
     set state = 'waiting', reason = null, reader = null, tries = 0, due_at = $3, name = coalesce($4, name),
         body = coalesce($5, body)
     where workspace_id = $1 and id = $2`,
    [db.workspaceId, id, new Date(), change.name, change.body],
  )
  return changed > 0
}

export async function removeSource(db: Db, id: string): Promise<boolean> {
  const removed = await db.run('delete from app.knowledge_source where workspace_id = $1 and id = $2', [
    db.workspaceId,
    id,
  ])
  return removed > 0
}

/** Held until the end of the transaction, as countAnswers. */
export async function countSources(db: Db): Promise<{ sources: number; addresses: string[] }> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  const rows = await db.query<{ address: string | null }>(
    'select address from app.knowledge_source where workspace_id = $1',
    [db.workspaceId],
  )
  return { sources: rows.length, addresses: rows.flatMap(({ address }) => address ?? []) }
}

export async function languageOfWorkspace(db: Db): Promise<WorkspaceLanguage> {
  const [row] = await db.query<{ language: WorkspaceLanguage }>(
    'select language from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.language ?? 'en'
}

function toSource({ createdAt, readAt, ...row }: Row): KnowledgeSource {
  return { ...row, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null }
}
