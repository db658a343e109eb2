import {
  countReview as countRoute,
  getLeadBrief as briefRoute,
  getReview as getRoute,
  openReview as openRoute,
  recordOutcome as recordRoute,
  undoOutcome as undoRoute,
  type ReviewState,
} from '#contract/review.ts'
import { publishCall } from '#server/desk/publish-call.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { hasLead } from '#server/leads/store.ts'
import { leadBrief } from '#server/review/lead-brief.ts'
import { countReview, openReview, reviewState } from '#server/review/open-review.ts'
import { recordOutcome } from '#server/review/record-outcome.ts'
import { undoOutcome } from '#server/review/undo-outcome.ts'

export const reviewRoutes: BindRoutes = (app, services) => {
  const changed = (workspaceId: string, leadId: string) =>
    services.bus.publish({ workspaceId, leads: [leadId], created: [], removed: [] })
  const namesIn = ({ review }: ReviewState) => review?.leads.map(({ id }) => id) ?? []

  bindTeam(app, services, openRoute, async ({ db, caller, tells }) => {
    const state = await openReview(db, caller)
    tells(namesIn(state))
    return state
  })
  bindTeam(app, services, getRoute, async ({ db, caller, tells }) => {
    const state = await reviewState(db, caller)
    tells(namesIn(state))
    return state
  })
  bindTeam(app, services, countRoute, ({ db, caller }) => countReview(db, caller))
  bindTeam(app, services, recordRoute, async ({ db, caller, params, body, after, tells }) => {
    const noted = await recordOutcome(db, caller, params.reviewId, body)
    const state = await reviewState(db, caller)
    tells(namesIn(state))
    after(() => {
      changed(db.workspaceId, body.leadId)
      if (noted) publishCall(services.bus, db.workspaceId, body.leadId, noted)
    })
    return state
  })
  bindTeam(app, services, undoRoute, async ({ db, caller, params, after, tells }) => {
    const { leftAsIs, talks } = await undoOutcome(db, caller, params.reviewId, params.leadId)
    const state = await reviewState(db, caller)
    tells(namesIn(state))
    after(() => {
      changed(db.workspaceId, params.leadId)
      for (const id of talks) services.bus.publishTalk(db.workspaceId, { id, leadId: params.leadId })
    })
    return { ...state, leftAsIs }
  })
  bindTeam(app, services, briefRoute, async ({ db, params }) => {
    if (!(await hasLead(db, params.id))) throw notFound('lead')
    return leadBrief(db, params.id)
  })
}
