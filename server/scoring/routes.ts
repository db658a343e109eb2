import {
  getScoring as getRoute,
  listRuleVersions as listRoute,
  previewScoring as previewRoute,
  saveScoring as saveRoute,
} from '#contract/scoring.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { previewScoring } from '#server/scoring/preview-scoring.ts'
import { getScoring, listRuleVersions } from '#server/scoring/rule-store.ts'
import { saveScoring } from '#server/scoring/save-scoring.ts'

export const scoringRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, getRoute, ({ db }) => getScoring(db))
  bindTeam(app, services, listRoute, ({ db, query }) => listRuleVersions(db, query))
  bindTeam(app, services, previewRoute, ({ db, body }) => previewScoring(db, body.rules))
  bindTeam(app, services, saveRoute, async ({ db, caller, body, after }) => {
    const saved = await saveScoring(db, caller, body)
    after(() => services.scoring.kick(caller.workspaceId))
    return saved
  })
}
