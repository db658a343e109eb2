import type { Db } from '#server/db/in-workspace.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'

/**
 * Locks a lead that is about to be written to, so that it is not merged meanwhile; refuses when it is not there, or was
 * merged into another: what is written on it would be seen by nobody.
 */
export async function requireUnmerged(db: Db, id: string): Promise<void> {
  const [lead] = await db.query<{ mergedInto: string | null }>(
    'select merged_into as "mergedInto" from app.lead where workspace_id = $1 and id = $2 for no key update',
    [db.workspaceId, id],
  )
  if (!lead) throw notFound('lead')
  if (lead.mergedInto !== null) throw await leadMerged(db, id)
}

export async function leadMerged(db: Db, id: string): Promise<Refusal> {
  return new Refusal('lead_merged', 'This lead was merged into another. Turn to that one.', {
    mergedInto: await rootOf(db, id),
  })
}

/** The lead that is shown in the place of this one: itself, or the last it was merged into. */
export async function rootOf(db: Db, id: string): Promise<string> {
  const [root] = await db.query<{ id: string }>(
    `with recursive up as (
       select id, merged_into from app.lead where workspace_id = $1 and id = $2
       union all
       select l.id, l.merged_into from up join app.lead l on l.workspace_id = $1 and l.id = up.merged_into
     )
     select id from up where merged_into is null`,
    [db.workspaceId, id],
  )
  return root?.id ?? id
}
