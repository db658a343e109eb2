import type { Db } from '#server/db/in-workspace.ts'

/**
 * Deletes the sample leads with everything of theirs, tags that nobody else wears, and the assistant's sample entries.
 * Answers the ids of the leads.
 */
export async function removeSamples(db: Db): Promise<string[]> {
  const tags = await db.query<{ id: string }>(
    `select distinct lt.tag_id as id from app.lead l
     join app.lead_tag lt on lt.workspace_id = $1 and lt.lead_id = l.id where l.workspace_id = $1 and l.sample`,
    [db.workspaceId],
  )
  const leads = await db.query<{ id: string }>(
    'delete from app.lead where workspace_id = $1 and sample returning id',
    [db.workspaceId],
  )
  await db.run(
    `delete from app.tag t where t.workspace_id = $1 and t.id = any($2::uuid[])
       and not exists (select from app.lead_tag lt where lt.workspace_id = $1 and lt.tag_id = t.id)`,
    [db.workspaceId, tags.map(({ id }) => id)],
  )
  await db.run('delete from app.answer where workspace_id = $1 and sample', [db.workspaceId])
  return leads.map(({ id }) => id)
}
