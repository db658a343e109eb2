import { changeSite as changeRoute, listSites as listRoute } from '#contract/sites.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { changeSite } from '#server/sites/change-site.ts'
import { listSites } from '#server/sites/store.ts'

export const siteRoutes: BindRoutes = (app, services) => {
  const { publicUrl } = services.config
  bindTeam(app, services, listRoute, async ({ db }) => ({ items: await listSites(db, publicUrl) }))
  bindTeam(app, services, changeRoute, async ({ db, params, body }) => {
    const site = await changeSite(db, params.id, body, publicUrl)
    if (!site) throw notFound('site')
    return site
  })
}
