import {
  addPromise as addRoute,
  changePromise as changeRoute,
  dropPromise as dropRoute,
  keepPromise as keepRoute,
  listLeadPromises as listOfLeadRoute,
  listPromises as listRoute,
  type PromiseItem,
} from '#contract/promises.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { hasLead } from '#server/leads/store.ts'
import { changePromise, endPromise, makePromiseBy } from '#server/promises/change-promise.ts'
import { listLeadPromises, listPromises } from '#server/promises/store.ts'

export const promiseRoutes: BindRoutes = (app, services) => {
  const changed = (workspaceId: string, { lead, conversationId }: PromiseItem) => {
    services.bus.publish({ workspaceId, leads: [lead.id], created: [], removed: [] })
    if (conversationId !== null)
      services.bus.publishTalk(workspaceId, { id: conversationId, leadId: lead.id })
  }

  bindTeam(app, services, listRoute, async ({ db, caller, query, tells }) => {
    const page = await listPromises(db, caller, query, new Date())
    tells(page.items.map(({ lead }) => lead.id))
    return page
  })
  bindTeam(app, services, listOfLeadRoute, async ({ db, params }) => {
    if (!(await hasLead(db, params.id))) throw notFound('lead')
    return { items: await listLeadPromises(db, params.id, new Date()) }
  })
  bindTeam(app, services, addRoute, async ({ db, caller, params, body, after }) => {
    const promise = await makePromiseBy(db, caller, params.id, body)
    after(() => changed(db.workspaceId, promise))
    return promise
  })
  bindTeam(app, services, changeRoute, async ({ db, caller, params, body, after }) => {
    const promise = await changePromise(db, caller, params.promiseId, body)
    after(() => changed(db.workspaceId, promise))
    return promise
  })
  bindTeam(app, services, keepRoute, async ({ db, caller, params, after }) => {
    const promise = await endPromise(db, caller, params.promiseId, 'kept')
    after(() => changed(db.workspaceId, promise))
    return promise
  })
  bindTeam(app, services, dropRoute, async ({ db, caller, params, after }) => {
    const promise = await endPromise(db, caller, params.promiseId, 'dropped')
    after(() => changed(db.workspaceId, promise))
    return promise
  })
}
