import type { Settings } from '#contract/settings.ts'
import type { Db } from '#server/db/in-workspace.ts'

export async function getSettings(db: Db): Promise<Settings> {
  const [row] = await db.query<Settings>(
    'select on_contact as "onContact", join_claimed as "joinClaimed" from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  if (!row) throw new Error(`There is no workspace ${db.workspaceId}.`)
  return row
}

export async function saveSettings(
  db: Db,
  { onContact, joinClaimed }: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings> {
  const [row] = await db.query<Settings>(
    `update app.workspace set on_contact = coalesce($2, on_contact), join_claimed = coalesce($3, join_claimed)
     where workspace_id = $1 returning on_contact as "onContact", join_claimed as "joinClaimed"`,
    [db.workspaceId, onContact, joinClaimed],
  )
  if (!row) throw new Error(`There is no workspace ${db.workspaceId}.`)
  return row
}
