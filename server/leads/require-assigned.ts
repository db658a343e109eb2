import type { Db } from '#server/db/in-workspace.ts'
import { notFound } from '#server/http/refusal.ts'

/** For members who see their own leads only: any other one is not there. */
export async function requireAssigned(db: Db, memberId: string, leadId: string): Promise<void> {
  const rows = await db.query({
    name: 'lead is assigned',
    text: 'select 1 from app.lead where workspace_id = $1 and id = $2 and assignee_id = $3',
    values: [db.workspaceId, leadId, memberId],
  })
  if (rows.length === 0) throw notFound('lead')
}
