import type pg from 'pg'
import { inWorkspace } from '#server/db/in-workspace.ts'

/** The widget key of the first site of the first workspace: what the demo shop chats with. */
export async function firstWidgetKey(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from auth.organization order by "createdAt", id limit 1',
  )
  const [first] = rows
  if (!first) return null
  return inWorkspace(pool, first.id, async (db) => {
    const [site] = await db.query<{ widgetKey: string }>(
      'select widget_key as "widgetKey" from app.site where workspace_id = $1 order by created_at, id limit 1',
      [db.workspaceId],
    )
    return site?.widgetKey ?? null
  })
}
