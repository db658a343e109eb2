import {
  addSite as addRoute,
  changeSite as changeRoute,
  checkSite as checkRoute,
  listSites as listRoute,
} from '#contract/sites.ts'
import { bindTeam, bindTeamApart } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addSite } from '#server/sites/add-site.ts'
import { changeSite } from '#server/sites/change-site.ts'
import { checkPage } from '#server/sites/check-page.ts'
import { listSites } from '#server/sites/store.ts'

export const siteRoutes: BindRoutes = (app, services) => {
  const { publicUrl } = services.config
  bindTeam(app, services, listRoute, async ({ db }) => ({ items: await listSites(db, publicUrl) }))
  bindTeam(app, services, addRoute, ({ db, caller, body }) => addSite(db, caller, body, publicUrl))
  bindTeam(app, services, changeRoute, async ({ db, caller, params, body }) => {
    const site = await changeSite(db, caller, params.id, body, publicUrl)
    if (!site) throw notFound('site')
    return site
  })
  bindTeamApart(app, services, checkRoute, async ({ params, body, request, caller, inside }) => {
    await services.limits.take('checksOfCaller', request, caller.id)
    const sites = await inside((db) => listSites(db, publicUrl))
    const site = sites.find(({ id }) => id === params.id)
    if (!site) throw notFound('site')
    return checkPage(site, body.url)
  })
}
