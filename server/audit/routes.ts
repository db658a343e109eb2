import { listAudit as listRoute } from '#contract/audit.ts'
import { listAudit } from '#server/audit/store.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

export const auditRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listRoute, ({ db, query }) => listAudit(db, query))
}
