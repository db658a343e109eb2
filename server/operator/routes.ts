import { changePlan as changePlanRoute, listWorkspaces as listRoute } from '#contract/plan.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import { bindPerson } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { listWorkspaces } from '#server/operator/list-workspaces.ts'
import { changePlan } from '#server/plans/change-plan.ts'

/** For whoever runs the installation: what each workspace has booked. No lead, no contact, no message. */
export const operatorRoutes: BindRoutes = (app, services) => {
  const outside = outsideWorkspaces(services.pool)
  bindPerson(app, services, listRoute, ({ query }) => listWorkspaces(services, outside, query))
  bindPerson(app, services, changePlanRoute, async ({ person: { id, name }, params, body, request }) => {
    const actor = { type: 'operator', id, name, address: request.get('address') } as const
    const changed = await services.inWorkspace(params.id, (db) => changePlan(db, actor, body))
    services.teamSockets.recheck(params.id)
    return changed
  })
}
