import type { Db } from '#server/db/in-workspace.ts'

/** When the status became what it is, and when the lead was converted, if it is. */
export async function momentsOf(
  db: Db,
  leadId: string,
): Promise<{ convertedAt: Date | null; statusChangedAt: Date | null }> {
  const [row] = await db.query<{ convertedAt: Date | null; statusChangedAt: Date | null }>(
    `select converted_at as "convertedAt", status_changed_at as "statusChangedAt"
     from app.lead where workspace_id = $1 and id = $2`,
    [db.workspaceId, leadId],
  )
  return row ?? { convertedAt: null, statusChangedAt: null }
}

/** Puts back what a status had with it, so that an Undo leaves the counts of the month and the marks as they were. */
export async function setMoments(
  db: Db,
  leadId: string,
  was: { cameBackAt: string | null; convertedAt: string | null; statusChangedAt: string | null },
): Promise<void> {
  await db.run(
    `update app.lead set came_back_at = $3, converted_at = $4, status_changed_at = $5
     where workspace_id = $1 and id = $2`,
    [db.workspaceId, leadId, was.cameBackAt, was.convertedAt, was.statusChangedAt],
  )
}
