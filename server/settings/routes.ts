import { changeSettings, getSettings as getRoute } from '#contract/settings.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import { getSettings, saveSettings } from '#server/settings/store.ts'

export const settingRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getRoute, ({ db }) => getSettings(db))
  bindTeam(app, services, changeSettings, ({ db, caller, body }) => {
    if (caller.role !== 'owner' && caller.role !== 'admin') {
      throw new Refusal('forbidden', 'Only owners and admins change how the workspace is set.')
    }
    return saveSettings(db, body)
  })
}
