import {
  changeAlertSettings as changeRoute,
  getAlertSettings as getRoute,
  listAlerts as listRoute,
  readAlerts as readRoute,
} from '#contract/alerts.ts'
import { checkTimeZone } from '#server/accounts/check-time-zone.ts'
import { getAlertSettings, saveAlertSettings } from '#server/alerts/settings-store.ts'
import { countUnread, listAlerts, markRead } from '#server/alerts/store.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

/** Each member's own: nobody reads or settles what somebody else was alerted to. */
export const alertRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listRoute, async ({ db, caller, query, tells }) => {
    const page = await listAlerts(db, caller, query)
    tells(page.items.flatMap(({ lead }) => (lead ? [lead.id] : [])))
    return page
  })
  bindTeam(app, services, readRoute, async ({ db, caller, body, after }) => {
    const read = await markRead(db, caller.id, body.ids ?? null, new Date())
    // The other windows of the same member.
    if (read > 0) after(() => services.bus.toMember(db.workspaceId, caller.id, { type: 'alerts' }))
    return { unread: await countUnread(db, caller) }
  })
  bindTeam(app, services, getRoute, ({ db, caller }) => getAlertSettings(db, caller.id))
  bindTeam(app, services, changeRoute, async ({ db, caller, body }) => {
    if (body.quiet) await checkTimeZone(db, body.quiet.timeZone)
    const given = Object.entries(body).filter(([, value]) => value !== undefined)
    const settings = { ...(await getAlertSettings(db, caller.id)), ...Object.fromEntries(given) }
    await saveAlertSettings(db, caller.id, settings)
    return settings
  })
}
