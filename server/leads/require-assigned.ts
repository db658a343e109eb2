import type { Db } from '#server/db/in-workspace.ts'
import { notFound } from '#server/http/refusal.ts'

/** For members who see their own leads only: any other one is not there. */
export async function requireAssigned(db: Db, memberId: string, leadId: string): Promise<void> {
  if (!(await isAssigned(db, memberId, leadId))) throw notFound('lead')
}

/** A lead that was merged belongs to whoever has the one it became part of. */
export async function isAssigned(db: Db, memberId: string, leadId: string): Promise<boolean> {
  const rows = await db.query({
    name: 'lead is assigned',
    text: `with recursive up as (
             select merged_into, assignee_id from app.lead where workspace_id = $1 and id = $2
             union all
             select l.merged_into, l.assignee_id from up
             join app.lead l on l.workspace_id = $1 and l.id = up.merged_into
           )
           select 1 from up where merged_into is null and assignee_id = $3`,
    values: [db.workspaceId, leadId, memberId],
  })
  return rows.length > 0
}
