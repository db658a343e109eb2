import type { Db } from '#server/db/in-workspace.ts'
import { notFound } from '#server/http/refusal.ts'
import { moveCounts } from '#server/leads/counts.ts'

/** Deletes a lead with everything of theirs: sessions, talks, facts, notes and history. */
export async function deleteLead(db: Db, id: string): Promise<void> {
  const [row] = await db.query<{ status: string; band: string; sample: boolean }>(
    'delete from app.lead where workspace_id = $1 and id = $2 returning status, band, sample',
    [db.workspaceId, id],
  )
  if (!row) throw notFound('lead')
  if (!row.sample) await moveCounts(db, [{ status: row.status, band: row.band, by: -1 }])
}
