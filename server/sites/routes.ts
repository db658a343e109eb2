import { changeSite, listSites as listRoute } from '#contract/sites.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { listSites, saveSite } from '#server/sites/store.ts'

export const siteRoutes: BindRoutes = (app, services) => {
  const { publicUrl } = services.config
  bindTeam(app, services, listRoute, async ({ db }) => ({ items: await listSites(db, publicUrl) }))
  bindTeam(app, services, changeSite, async ({ db, params, body }) => {
    const site = await saveSite(db, params.id, body, publicUrl)
    if (!site) throw notFound('site')
    return site
  })
}
