import { seeAllLeads, seeLead, unseeLead } from '#contract/seen.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { saveAllSeen, saveSeen, saveUnseen } from '#server/seen/store.ts'

export const seenRoutes: BindRoutes = (app, services) => {
  const tell = (workspaceId: string, memberId: string, leadId: string | null, until: string) =>
    services.bus.toMember(workspaceId, memberId, { type: 'seen', leadId, until })

  bindTeam(app, services, seeLead, async ({ db, caller, params, body, after }) => {
    const until = await saveSeen(db, caller.id, params.id, body.until)
    if (until === null) throw notFound('lead')
    after(() => tell(db.workspaceId, caller.id, params.id, until))
    return { until }
  })
  bindTeam(app, services, unseeLead, async ({ db, caller, params, after }) => {
    const until = await saveUnseen(db, caller.id, params.id)
    if (until === null) throw notFound('lead')
    after(() => tell(db.workspaceId, caller.id, params.id, until))
    return { until }
  })
  bindTeam(app, services, seeAllLeads, async ({ db, caller, after }) => {
    const until = await saveAllSeen(db, caller.id)
    after(() => tell(db.workspaceId, caller.id, null, until))
    return undefined
  })
}
