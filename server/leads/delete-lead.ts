import type { Db } from '#server/db/in-workspace.ts'
import { notFound } from '#server/http/refusal.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { groupOf } from '#server/identity/merge-store.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { leadMerged } from '#server/leads/require-unmerged.ts'

/**
 * Deletes a lead with everything of theirs: sessions, talks, facts, notes and history, whoever was merged into it, and
 * what the history of others tells of them. Answers the ids of all that are gone.
 */
export async function deleteLead(db: Db, id: string): Promise<string[]> {
  const [lead] = await lockLeadsWithTalks(db, [id])
  if (!lead) throw notFound('lead')
  if (lead.mergedInto !== null) throw await leadMerged(db, id)
  const ids = await groupOf(db, id)
  // Of somebody who was signed in: visits without a word, which are no lead's yet.
  await db.run(
    `delete from app.session s using app.identity i
     where s.workspace_id = $1 and s.lead_id is null and i.workspace_id = $1 and i.id = s.identity_id
       and i.lead_id = any($2::uuid[])`,
    [db.workspaceId, ids],
  )
  await db.run('delete from app.lead where workspace_id = $1 and id = any($2::uuid[])', [db.workspaceId, ids])
  if (!lead.sample && lead.spamAt === null)
    await moveCounts(db, [{ status: lead.status, band: lead.band, by: -1 }])
  return ids
}
