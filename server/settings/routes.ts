import { changeSettings, getSettings as getRoute } from '#contract/settings.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { getSettings, saveSettings } from '#server/settings/store.ts'

export const settingRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getRoute, ({ db }) => getSettings(db))
  bindTeam(app, services, changeSettings, ({ db, body }) => saveSettings(db, body))
}
