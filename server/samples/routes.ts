import { removeSamples as removeRoute } from '#contract/samples.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { removeSamples } from '#server/samples/remove-samples.ts'

export const sampleRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, removeRoute, async ({ db, caller, after }) => {
    const removed = await removeSamples(db)
    if (removed.length > 0) await recordAudit(db, caller, 'samples.removed', { leads: removed.length })
    after(() => services.bus.publish({ workspaceId: db.workspaceId, leads: [], created: [], removed }))
    return { removed: removed.length }
  })
}
