import { changeSettings as changeRoute, getSettings as getRoute } from '#contract/settings.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { changeSettings } from '#server/settings/change-settings.ts'
import { getSettings } from '#server/settings/store.ts'

export const settingRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getRoute, ({ db }) => getSettings(db))
  bindTeam(app, services, changeRoute, ({ db, caller, body }) => changeSettings(db, caller, body))
}
