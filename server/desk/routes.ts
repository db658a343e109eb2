import { changeDesk as changeRoute, getDesk as getRoute } from '#contract/desk.ts'
import { changeDesk } from '#server/desk/change-desk.ts'
import { getDesk } from '#server/desk/store.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

export const deskRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getRoute, ({ db }) => getDesk(db))
  bindTeam(app, services, changeRoute, ({ db, caller, body }) => changeDesk(db, caller, body))
}
