import { v7 as uuidv7 } from 'uuid'
import type { Site } from '#contract/sites.ts'
import { plans } from '#rules/plans.ts'
import { widgetKey } from '#server/accounts/create-workspace.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { addSite as saveNew, countSites, listSites } from '#server/sites/store.ts'

/** So many are listed; somebody who needs more needs another workspace. */
const most = 1000

/** Adds a site with a widget key of its own, if the plan has room for one more. It greets as the first one does. */
export async function addSite(
  db: Db,
  caller: Caller,
  given: Pick<Site, 'name' | 'country'>,
  publicUrl: string,
): Promise<Site> {
  const used = await countSites(db)
  const { sites: of } = plans[caller.plan]
  if (of !== null && used >= of) {
    throw new Refusal(
      'plan_required',
      `The plan of this workspace (${caller.plan}) has ${of === 1 ? 'one site' : `${of} sites`}, and ${of === 1 ? 'it is' : 'all are'} in use.`,
    )
  }
  if (used >= most)
    throw new Refusal('too_many', `A workspace has at most ${most.toLocaleString('en')} sites.`)
  const [first] = await listSites(db, publicUrl)
  const { name, country } = given
  const greeting = first?.greeting ?? ''
  const site = { id: uuidv7(), name, country, greeting, widgetKey: widgetKey(db.workspaceId) }
  const added = await saveNew(db, site, publicUrl)
  await recordAudit(db, caller, 'site.added', { name })
  return added
}
