import type { Site } from '#contract/sites.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { listSites, saveSite, type SiteChange } from '#server/sites/store.ts'

/**
 * Changes a site, and writes down which of its settings are others now. While it is the only one its country is also the
 * one the team's own typing is read with.
 */
export async function changeSite(
  db: Db,
  caller: Caller,
  id: string,
  change: SiteChange,
  publicUrl: string,
): Promise<Site | undefined> {
  const before = (await listSites(db, publicUrl)).find((site) => site.id === id)
  const site = await saveSite(db, id, change, publicUrl)
  if (!site || !before) return undefined
  const changed = (Object.keys(change) as (keyof SiteChange)[]).filter(
    (key) => JSON.stringify(site[key]) !== JSON.stringify(before[key]),
  )
  if (changed.length > 0) {
    const of = (from: Site) => Object.fromEntries(changed.map((key) => [key, from[key]]))
    await recordAudit(db, caller, 'site.changed', { name: before.name, from: of(before), to: of(site) })
  }
  if (change.country !== undefined) {
    await db.run(
      `update app.workspace set country = $2
       where workspace_id = $1 and (select count(*) from app.site where workspace_id = $1) = 1`,
      [db.workspaceId, change.country],
    )
  }
  return site
}
