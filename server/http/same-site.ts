import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { addHeader } from '#server/http/answer-headers.ts'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

const exposed = ['retry-after', 'ratelimit', 'ratelimit-policy']

const preflight = cors({
  origin: '*',
  allowHeaders: ['authorization', 'content-type'],
  exposeHeaders: exposed,
  maxAge: 86_400,
})

/** What Hono's own middleware does with every answer makes it one that is slow to send. */
export const openToAllSites: MiddlewareHandler<Env> = (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next)
  addHeader(c, 'access-control-allow-origin', '*')
  addHeader(c, 'access-control-expose-headers', exposed.join(','))
  return next()
}

/**
 * Refuses what a page of another site makes a signed-in browser send. The cookies are same-site already; this holds
 * where a browser does not keep to that. A request by an API key alone carries nothing that a browser adds by itself.
 */
export function sameSiteOnly(ownOrigins: readonly string[]): MiddlewareHandler<Env> {
  return (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const byKeyAlone = c.req.header('x-api-key') !== undefined && c.req.header('cookie') === undefined
    if (!reads && !byKeyAlone) {
      const origin = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const isForeign = origin !== undefined && !isOwn(origin, c.req.header('host'), ownOrigins)
      if (isForeign || site === 'cross-site' || site === 'same-site') {
        throw new Refusal('forbidden', 'Requests from other sites are not taken.')
      }
    }
    return next()
  }
}

function isOwn(origin: string, host: string | undefined, ownOrigins: readonly string[]): boolean {
  return ownOrigins.includes(origin) || (host !== undefined && URL.parse(origin)?.host === host)
}
