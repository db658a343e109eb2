import {
  clearFollowUp as clearRoute,
  finishFollowUp as finishRoute,
  listFollowUps as listRoute,
  setFollowUp as setRoute,
} from '#contract/follow-ups.ts'
import { endFollowUp, setFollowUp } from '#server/follow-ups/set-follow-up.ts'
import { listFollowUps } from '#server/follow-ups/store.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

export const followUpRoutes: BindRoutes = (app, services) => {
  const changed = (workspaceId: string, leadId: string) =>
    services.bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })

  bindTeam(app, services, listRoute, async ({ db, caller, query, tells }) => {
    const page = await listFollowUps(db, caller, query, new Date())
    tells(page.items.map(({ lead }) => lead.id))
    return page
  })
  bindTeam(app, services, setRoute, async ({ db, caller, params, body, after, tells }) => {
    const followUp = await setFollowUp(db, caller, params.id, body.dueAt)
    tells([params.id])
    after(() => changed(db.workspaceId, params.id))
    return followUp
  })
  bindTeam(app, services, finishRoute, async ({ db, caller, params, after }) => {
    await endFollowUp(db, caller, params.id, 'done')
    after(() => changed(db.workspaceId, params.id))
    return undefined
  })
  bindTeam(app, services, clearRoute, async ({ db, caller, params, after }) => {
    await endFollowUp(db, caller, params.id, 'cleared')
    after(() => changed(db.workspaceId, params.id))
    return undefined
  })
}
