import { removeSamples as removeRoute } from '#contract/leads.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { removeSamples } from '#server/samples/remove-samples.ts'

export const sampleRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, removeRoute, async ({ db, after }) => {
    const removed = await removeSamples(db)
    after(() => services.bus.publish({ workspaceId: db.workspaceId, leads: [], created: [], removed }))
    return { removed: removed.length }
  })
}
