import type { AuditEntry, AuditKind } from '#contract/audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'

type Row = {
  id: string
  kind: AuditKind
  actorKind: AuditEntry['actor']['kind']
  actorName: string | null
  address: string | null
  data: Record<string, unknown>
  at: Date
}

/** What was written down, newest first. */
export async function listAudit(
  db: Db,
  query: { kind?: AuditKind | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const { kind, cursor, limit } = query
  const values: unknown[] = [db.workspaceId]
  const conditions = ['workspace_id = $1']
  if (kind !== undefined) conditions.push(`kind = $${values.push(kind)}`)
  if (cursor !== undefined) {
    const [at, id] = readCursor('audit', cursor, ['time', 'id'] as const)
    conditions.push(`(at, id) < ($${values.push(at)}::timestamptz, $${values.push(id)}::uuid)`)
  }
  const rows = await db.query<Row>(
    `select id, kind, actor_kind as "actorKind", actor_name as "actorName", address, data, at
     from app.audit where ${conditions.join(' and ')}
     order by at desc, id desc limit $${values.push(limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(({ actorKind, actorName, at, ...row }) => ({
      ...row,
      actor: { kind: actorKind, name: actorName },
      at: at.toISOString(),
    })),
    nextCursor: rows.length > limit && last ? writeCursor('audit', [last.at.toISOString(), last.id]) : null,
  }
}
