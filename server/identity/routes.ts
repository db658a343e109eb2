import {
  acceptProposal as acceptRoute,
  declineProposal as declineRoute,
  listProposals as listRoute,
  mergeLeads as mergeRoute,
  reopenProposal as reopenRoute,
  unmergeLeads as unmergeRoute,
} from '#contract/identity.ts'
import type { Lead } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound } from '#server/http/refusal.ts'
import { acceptProposal, declineProposal, reopenProposal } from '#server/identity/decide-proposal.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { listProposals } from '#server/identity/list-proposals.ts'
import { unmergeLeads } from '#server/identity/unmerge-leads.ts'
import { requireAssigned } from '#server/leads/require-assigned.ts'
import { getLead, onlyOf } from '#server/leads/store.ts'

export const identityRoutes: BindRoutes = (app, services) => {
  const { bus } = services
  const merged = (workspaceId: string, survivorId: string, mergedId: string, also: string[]) =>
    bus.publish({ workspaceId, leads: [survivorId, ...also], created: [], removed: [mergedId] })

  bindTeam(app, services, listRoute, ({ db, caller, query }) => listProposals(db, onlyOf(caller), query))

  bindTeam(app, services, acceptRoute, async ({ db, caller, params, body, after }) => {
    const { survivorId, mergedId, alsoChanged } = await acceptProposal(db, caller, params.id, body.survivorId)
    after(() => merged(db.workspaceId, survivorId, mergedId, alsoChanged))
    return profileOf(db, caller, survivorId)
  })

  for (const [route, decide] of [
    [declineRoute, declineProposal],
    [reopenRoute, reopenProposal],
  ] as const) {
    bindTeam(app, services, route, async ({ db, caller, params, after }) => {
      const proposal = await decide(db, caller, params.id)
      const leads = proposal.leads.map(({ id }) => id)
      after(() => bus.publish({ workspaceId: db.workspaceId, leads, created: [], removed: [] }))
      return proposal
    })
  }

  bindTeam(app, services, mergeRoute, async ({ db, caller, params, body, after }) => {
    if (caller.onlyAssigned) await requireAssigned(db, caller.id, body.otherId)
    const pair = { survivorId: params.id, mergedId: body.otherId }
    const { alsoChanged } = await mergeLeads(db, { ...pair, reason: 'member', by: caller })
    after(() => merged(db.workspaceId, pair.survivorId, pair.mergedId, alsoChanged))
    return profileOf(db, caller, pair.survivorId)
  })

  bindTeam(app, services, unmergeRoute, async ({ db, caller, params, body, after }) => {
    const { otherId, alsoChanged } = await unmergeLeads(db, caller, params.id, body.otherId)
    const leads = [params.id, ...alsoChanged]
    after(() => bus.publish({ workspaceId: db.workspaceId, leads, created: [otherId], removed: [] }))
    return { lead: await profileOf(db, caller, params.id), other: await profileOf(db, caller, otherId) }
  })
}

async function profileOf(db: Db, caller: Caller, id: string): Promise<Lead> {
  const lead = await getLead(db, caller, id)
  if (!lead) throw notFound('lead')
  return lead
}
