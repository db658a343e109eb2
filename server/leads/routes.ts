import { countLeads as countLeadsRoute } from '#contract/lead-counts.ts'
import { addLead as addLeadRoute, changeLead as changeLeadRoute } from '#contract/leads.ts'
import { totalOfLeads as totalOfLeadsRoute } from '#contract/lead-counts.ts'
import {
  deleteLead as deleteLeadRoute,
  getLead as getLeadRoute,
  listLeads as listLeadsRoute,
} from '#contract/leads.ts'
import { listLeadEvents, listLeadMessages } from '#contract/lead-history.ts'
import { logCall as logCallRoute, undoCall as undoCallRoute } from '#contract/calls.ts'
import {
  pickFact as pickFactRoute,
  rejectFact as rejectFactRoute,
  restoreFact as restoreFactRoute,
} from '#contract/facts.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import { publishCall } from '#server/desk/publish-call.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addLead } from '#server/leads/add-lead.ts'
import { changeLead } from '#server/leads/change-lead.ts'
import { countLeads } from '#server/leads/count-leads.ts'
import { deleteLead } from '#server/leads/delete-lead.ts'
import { listLeads, totalOfLeads } from '#server/leads/list-leads.ts'
import { logCall } from '#server/leads/log-call.ts'
import { pickFact } from '#server/leads/pick-fact.ts'
import { rejectFact, restoreFact } from '#server/leads/reject-fact.ts'
import { undoCall } from '#server/leads/undo-call.ts'
import type { ChangedLead } from '#server/leads/changed-lead.ts'
import { getLead, hasLead, listEvents, listMessages } from '#server/leads/store.ts'

export const leadRoutes: BindRoutes = (app, services) => {
  const { bus, joinClaimed } = services
  const changed = (workspaceId: string, { lead, proposed }: ChangedLead, created: string[] = []) => {
    bus.publish({ workspaceId, leads: [lead.id, ...proposed.leads], created, removed: [] })
    joinClaimed.start(workspaceId, proposed.claimed)
  }

  bindTeam(app, services, countLeadsRoute, ({ db, caller }) => countLeads(db, caller))
  bindTeam(app, services, totalOfLeadsRoute, ({ db, caller, query }) => totalOfLeads(db, caller, query))
  bindTeam(app, services, listLeadsRoute, ({ db, caller, query }) => listLeads(db, caller, query))
  bindTeam(app, services, addLeadRoute, async ({ db, caller, body, after }) => {
    const added = await addLead(db, caller, body)
    after(() => changed(db.workspaceId, added, [added.lead.id]))
    return added.lead
  })
  bindTeam(app, services, getLeadRoute, async ({ db, caller, params }) => {
    const lead = await getLead(db, caller, params.id)
    if (!lead) throw notFound('lead')
    return lead
  })
  bindTeam(app, services, changeLeadRoute, async ({ db, caller, params, body, after }) => {
    const outcome = await changeLead(db, caller, params.id, body)
    after(() => changed(db.workspaceId, outcome))
    return outcome.lead
  })
  for (const [route, change] of [
    [pickFactRoute, pickFact],
    [rejectFactRoute, rejectFact],
    [restoreFactRoute, restoreFact],
  ] as const) {
    bindTeam(app, services, route, async ({ db, caller, params, body, after }) => {
      const outcome = await change(db, caller, { ...params, ...body })
      after(() => changed(db.workspaceId, outcome))
      return outcome.lead
    })
  }
  bindTeam(app, services, logCallRoute, async ({ db, caller, params, body, after }) => {
    const { workspaceId } = db
    const { lead, noted } = await logCall(db, caller, params.id, body)
    after(() => {
      bus.publish({ workspaceId, leads: [lead.id], created: [], removed: [] })
      publishCall(bus, workspaceId, lead.id, noted)
    })
    return lead
  })
  bindTeam(app, services, undoCallRoute, async ({ db, caller, params, after }) => {
    const { workspaceId } = db
    const { lead, talks } = await undoCall(db, caller, params.id)
    after(() => {
      bus.publish({ workspaceId, leads: [lead.id], created: [], removed: [] })
      for (const id of talks) bus.publishTalk(workspaceId, { id, leadId: lead.id })
    })
    return lead
  })
  bindTeam(app, services, deleteLeadRoute, async ({ db, caller, params, after }) => {
    const removed = await deleteLead(db, params.id)
    await recordAudit(db, caller, 'lead.deleted', { leads: removed.length })
    after(() => bus.publish({ workspaceId: db.workspaceId, leads: [], created: [], removed }))
    return undefined
  })
  bindTeam(app, services, listLeadMessages, async ({ db, params, query }) => {
    const [there, messages] = await Promise.all([hasLead(db, params.id), listMessages(db, params.id, query)])
    if (!there) throw notFound('lead')
    return messages
  })
  bindTeam(app, services, listLeadEvents, async ({ db, caller, params, query }) => {
    if (!(await hasLead(db, params.id))) throw notFound('lead')
    return listEvents(db, caller, params.id, query)
  })
}
