import type { KnowledgeAnswer } from '#contract/knowledge.ts'
import type { WorkspaceLanguage } from '#contract/team.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'

type Row = Omit<KnowledgeAnswer, 'changedAt'> & { changedAt: Date }

const columns = 'id, language, question, answer, changed_at as "changedAt", sample'

/** Newest first; those with every word of `q` somewhere in them. */
export async function listAnswers(
  db: Db,
  asked: {
    q?: string | undefined
    language?: WorkspaceLanguage | undefined
    cursor?: string | undefined
    limit: number
  },
): Promise<{
  items: KnowledgeAnswer[]
  nextCursor: string | null
  total: { value: number; capped: boolean }
  samples: number
}> {
  const { q, language, cursor, limit } = asked
  const values: unknown[] = [db.workspaceId]
  const put = (value: unknown) => `$${values.push(value)}`
  const wheres = ['workspace_id = $1']
  if (language !== undefined) wheres.push(`language = ${put(language)}`)
  for (const word of (q ?? '')
    .split(/\s+/)
    .filter((each) => each !== '')
    .slice(0, 8)) {
    const pattern = put(`%${word.replace(/[\\%_]/g, '\\$&')}%`)
    wheres.push(`(question ilike ${pattern} or answer ilike ${pattern})`)
  }
  const where = wheres.join(' and ')
  const [count] = await db.query<{ n: number; samples: number }>(
    `select count(*)::int as n,
            (select count(*) from app.answer where workspace_id = $1 and sample)::int as samples
     from app.answer where ${where}`,
    values,
  )
  const after =
    cursor === undefined ? '' : `and id < ${put(readCursor('answers', cursor, ['id'] as const)[0])}::uuid`
  const rows = await db.query<Row>(
    `select ${columns} from app.answer where ${where} ${after} order by id desc limit ${put(limit + 1)}::int`,
    values,
  )
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(toAnswer),
    nextCursor: last ? writeCursor('answers', [last.id]) : null,
    total: { value: count?.n ?? 0, capped: false },
    samples: count?.samples ?? 0,
  }
}

export async function findAnswer(db: Db, id: string): Promise<KnowledgeAnswer | undefined> {
  const [row] = await db.query<Row>(
    `select ${columns} from app.answer where workspace_id = $1 and id = $2 for no key update`,
    [db.workspaceId, id],
  )
  return row && toAnswer(row)
}

/** Says that an entry was written just now. */
export async function markChanged(db: Db, id: string): Promise<KnowledgeAnswer> {
  const [row] = await db.query<Row>(
    `update app.answer set changed_at = $3 where workspace_id = $1 and id = $2 returning ${columns}`,
    [db.workspaceId, id, new Date()],
  )
  if (!row) throw new Error('An entry that was just written is not there.')
  return toAnswer(row)
}

export async function removeAnswer(db: Db, id: string): Promise<boolean> {
  return (
    (await db.run('delete from app.answer where workspace_id = $1 and id = $2', [db.workspaceId, id])) > 0
  )
}

/** Held until the end of the transaction: of two who add one at once, the second counts the first's. */
export async function countAnswers(db: Db): Promise<number> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  const [row] = await db.query<{ n: number }>(
    'select count(*)::int as n from app.answer where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.n ?? 0
}

function toAnswer({ changedAt, ...row }: Row): KnowledgeAnswer {
  return { ...row, changedAt: changedAt.toISOString() }
}
