import { getPlan as getPlanRoute } from '#contract/plan.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { getPlan } from '#server/plans/store.ts'

export const planRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getPlanRoute, ({ db }) => getPlan(db))
}
