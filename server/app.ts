import '#server/http/input-sentences.ts'
import { OpenAPIHono } from '@hono/zod-openapi'
import { ingestItem } from '#contract/ingest.ts'
import { apiKeyRoutes } from '#server/accounts/api-key-routes.ts'
import { authDoors } from '#server/accounts/auth-doors.ts'
import { accountRoutes } from '#server/accounts/routes.ts'
import { alertRoutes } from '#server/alerts/routes.ts'
import { assistantRoutes } from '#server/assistant/settings-routes.ts'
import { auditRoutes } from '#server/audit/routes.ts'
import { chatRoutes } from '#server/conversations/routes.ts'
import { visitorRoutes } from '#server/conversations/visitor-routes.ts'
import { deskRoutes } from '#server/desk/routes.ts'
import { exportRoutes } from '#server/export/routes.ts'
import { followUpRoutes } from '#server/follow-ups/routes.ts'
import { demoRoutes } from '#server/demo/routes.ts'
import { ownOrigins } from '#server/config.ts'
import { jsonOnly, limitBody } from '#server/http/bodies.ts'
import { docsRoutes } from '#server/http/docs.ts'
import { entrance } from '#server/http/entrance.ts'
import type { App, Env } from '#server/http/env.ts'
import { answerError, answerNotFound } from '#server/http/errors.ts'
import { limited, limitOpenDoors } from '#server/http/limited.ts'
import { Refusal } from '#server/http/refusal.ts'
import { openToAllSites, sameSiteOnly } from '#server/http/same-site.ts'
import { webRoutes } from '#server/http/web.ts'
import { zipped } from '#server/http/zipped.ts'
import { keyRoutes } from '#server/identity/key-routes.ts'
import { identityRoutes } from '#server/identity/routes.ts'
import { ingestRoutes } from '#server/ingest/routes.ts'
import { jobRoutes } from '#server/jobs/routes.ts'
import { knowledgeRoutes } from '#server/knowledge/routes.ts'
import { leadRoutes } from '#server/leads/routes.ts'
import { noteRoutes } from '#server/notes/routes.ts'
import { healthRoutes } from '#server/http/health.ts'
import { operatorRoutes } from '#server/operator/routes.ts'
import { planRoutes } from '#server/plans/routes.ts'
import { promiseRoutes } from '#server/promises/routes.ts'
import { liveRoutes } from '#server/realtime/routes.ts'
import { replyRoutes } from '#server/replies/routes.ts'
import { reviewRoutes } from '#server/review/routes.ts'
import { sampleRoutes } from '#server/samples/routes.ts'
import { scoringRoutes } from '#server/scoring/routes.ts'
import type { Services } from '#server/services.ts'
import { settingRoutes } from '#server/settings/routes.ts'
import { firstWidgetKey } from '#server/sites/first-widget-key.ts'
import { siteRoutes } from '#server/sites/routes.ts'
import { talkRoutes } from '#server/talks/routes.ts'
import { tagRoutes } from '#server/tags/routes.ts'
import { invitationRoutes } from '#server/team/invitation-routes.ts'
import { teamRoutes } from '#server/team/routes.ts'
import { seenRoutes } from '#server/seen/routes.ts'
import { viewRoutes } from '#server/views/routes.ts'

const bodyOfIngest = limitBody(8192)
/** JSON needs more room than the text of a file in it. */
const bodyOfFiles = limitBody(1536)
const bodyOfAccounts = limitBody(8)
const bodyOfOthers = limitBody(128)

/** The whole application over its services; it opens no port. */
export function makeApp(services: Services): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new Refusal('invalid_input', fields[0]?.message ?? 'Some of the input is not valid.', { fields })
    },
  })
  app.onError(answerError)
  app.notFound(answerNotFound)
  app.use(entrance(services))
  app.use('/api/v1/chat/*', openToAllSites)
  const teamOnly = sameSiteOnly(ownOrigins(services.config))
  app.use('/api/*', (c, next) => (c.req.path.startsWith('/api/v1/chat/') ? next() : teamOnly(c, next)))
  app.use('/api/*', (c, next) => {
    const { path } = c.req
    if (path.startsWith('/api/v1/ingest/')) return bodyOfIngest(c, next)
    if (path.startsWith('/api/v1/knowledge/files')) return bodyOfFiles(c, next)
    return path.startsWith('/api/auth/') ? bodyOfAccounts(c, next) : bodyOfOthers(c, next)
  })
  app.use('/api/*', jsonOnly)
  app.get('/api/v1/*', zipped)
  limitOpenDoors(app, services)
  app.openAPIRegistry.register('IngestItem', ingestItem)
  const doors = limited(services)
  for (const bind of [
    authDoors,
    chatRoutes,
    visitorRoutes,
    ingestRoutes,
    knowledgeRoutes,
    leadRoutes,
    viewRoutes,
    seenRoutes,
    identityRoutes,
    jobRoutes,
    exportRoutes,
    noteRoutes,
    tagRoutes,
    replyRoutes,
    talkRoutes,
    deskRoutes,
    promiseRoutes,
    followUpRoutes,
    reviewRoutes,
    alertRoutes,
    accountRoutes,
    planRoutes,
    operatorRoutes,
    apiKeyRoutes,
    auditRoutes,
    teamRoutes,
    invitationRoutes,
    siteRoutes,
    settingRoutes,
    scoringRoutes,
    assistantRoutes,
    keyRoutes,
    sampleRoutes,
    liveRoutes,
    docsRoutes,
    healthRoutes,
  ]) {
    bind(app, doors)
  }
  app.use('/demo/*', async (c, next) => {
    await services.limits.take('filesOfAddress', c)
    await next()
  })
  app.route(
    '/',
    demoRoutes(() => firstWidgetKey(services.pool)),
  )
  webRoutes(app, services)
  return app
}
