import type { Site } from '#contract/sites.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { saveSite, type SiteChange } from '#server/sites/store.ts'

/** Changes a site. While it is the only one its country is also the one the team's own typing is read with. */
export async function changeSite(
  db: Db,
  id: string,
  change: SiteChange,
  publicUrl: string,
): Promise<Site | undefined> {
  const site = await saveSite(db, id, change, publicUrl)
  if (site && change.country !== undefined) {
    await db.run(
      `update app.workspace set country = $2
       where workspace_id = $1 and (select count(*) from app.site where workspace_id = $1) = 1`,
      [db.workspaceId, change.country],
    )
  }
  return site
}
