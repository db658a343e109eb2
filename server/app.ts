import '#server/http/input-sentences.ts'
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { MiddlewareHandler } from 'hono'
import { v7 as uuidv7 } from 'uuid'
import type { HttpBindings } from '@hono/node-server'
import { ingestItem } from '#contract/ingest.ts'
import { accountRoutes } from '#server/accounts/routes.ts'
import { chatRoutes } from '#server/conversations/routes.ts'
import { demoRoutes } from '#server/demo/routes.ts'
import { clientAddress } from '#server/http/address.ts'
import { docsRoutes } from '#server/http/docs.ts'
import type { App, Env } from '#server/http/env.ts'
import { answerError, answerNotFound } from '#server/http/errors.ts'
import { isOperator } from '#server/http/limits.ts'
import { Refusal } from '#server/http/refusal.ts'
import { webRoutes } from '#server/http/web.ts'
import { keyRoutes } from '#server/identity/key-routes.ts'
import { identityRoutes } from '#server/identity/routes.ts'
import { ingestRoutes } from '#server/ingest/routes.ts'
import { leadRoutes } from '#server/leads/routes.ts'
import { noteRoutes } from '#server/notes/routes.ts'
import { healthRoutes } from '#server/http/health.ts'
import { liveRoutes } from '#server/realtime/routes.ts'
import { sampleRoutes } from '#server/samples/routes.ts'
import type { Services } from '#server/services.ts'
import { settingRoutes } from '#server/settings/routes.ts'
import { firstWidgetKey } from '#server/sites/first-widget-key.ts'
import { siteRoutes } from '#server/sites/routes.ts'
import { tagRoutes } from '#server/tags/routes.ts'
import { teamRoutes } from '#server/team/routes.ts'

const kilobyte = 1024

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
  app.use(async (c, next) => {
    const incoming = (c.env as Partial<HttpBindings>).incoming
    c.set('requestId', uuidv7())
    c.set('log', services.log)
    c.set('unlimited', isOperator(services.operatorKey, c.req.header('x-operator-key')))
    c.set(
      'address',
      clientAddress(
        incoming?.socket.remoteAddress,
        c.req.header('x-forwarded-for'),
        services.config.trustProxy,
      ),
    )
    await next()
    c.header('x-request-id', c.get('requestId'))
    c.header('x-content-type-options', 'nosniff')
  })
  app.use(
    '/api/v1/chat/*',
    cors({
      origin: '*',
      allowHeaders: ['authorization', 'content-type'],
      exposeHeaders: ['retry-after'],
      maxAge: 86_400,
    }),
  )
  app.use('/api/v1/ingest/*', limitBody(8192 * kilobyte))
  app.use('/api/*', async (c, next) =>
    c.req.path.startsWith('/api/v1/ingest/') ? next() : limitBody(128 * kilobyte)(c, next),
  )
  app.use('/api/v1/*', async (c, next) => {
    const writes = c.req.method === 'POST' || c.req.method === 'PATCH'
    if (writes && hasBody(c.req.raw) && !isJson(c.req.header('content-type'))) {
      throw new Refusal(
        'unsupported_media_type',
        'Send the body as JSON, with content-type application/json.',
      )
    }
    await next()
  })
  app.on(['GET', 'POST'], '/api/auth/*', (c) => {
    const headers = new Headers(c.req.raw.headers)
    headers.set('x-client-address', c.get('address'))
    return services.auth.handler(new Request(c.req.raw, { headers }))
  })
  app.openAPIRegistry.register('IngestItem', ingestItem)
  for (const bind of [
    chatRoutes,
    ingestRoutes,
    leadRoutes,
    identityRoutes,
    noteRoutes,
    tagRoutes,
    accountRoutes,
    teamRoutes,
    siteRoutes,
    settingRoutes,
    keyRoutes,
    sampleRoutes,
    liveRoutes,
    docsRoutes,
    healthRoutes,
  ]) {
    bind(app, services)
  }
  app.route(
    '/',
    demoRoutes(() => firstWidgetKey(services.pool)),
  )
  webRoutes(app, services)
  return app
}

/** A length that is told is looked at alone: asking for the body's stream costs more than the rest of the request. */
function limitBody(maxSize: number): MiddlewareHandler {
  const onError = (): never => {
    throw new Refusal('too_large', `The body is larger than the ${maxSize / kilobyte} kB this address takes.`)
  }
  const counted = bodyLimit({ maxSize, onError })
  return async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    if (Number(length) > maxSize) onError()
    await next()
  }
}

function hasBody(request: Request): boolean {
  return request.headers.has('transfer-encoding') || (request.headers.get('content-length') ?? '0') !== '0'
}

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '')
}
