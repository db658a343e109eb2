import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { clientAddress } from '#server/http/address.ts'
import { addMissing } from '#server/http/answer-headers.ts'
import type { Env } from '#server/http/env.ts'
import { isOperator } from '#server/http/limits.ts'
import { Refusal } from '#server/http/refusal.ts'
import { newId } from '#server/new-id.ts'
import type { Services } from '#server/services.ts'

/** More than any browser or proxy sends. */
const mostHeaders = 100

/** What every request passes first: it gets its id, its address and the headers that every answer carries. */
export function entrance({ config, log, operatorKey }: Services): MiddlewareHandler<Env> {
  const isHttps = config.publicUrl.startsWith('https:')
  return async (c, next) => {
    const { incoming } = c.env as Partial<HttpBindings>
    const began = performance.now()
    const requestId = newId()
    c.set('requestId', requestId)
    c.set('log', log)
    c.set('headers', {
      'x-request-id': requestId,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
    const oddity = incoming ? oddityOf(incoming.rawHeaders) : null
    if (oddity !== null) {
      // Nothing comes back to here from a refusal of the entrance itself.
      for (const [name, value] of Object.entries(c.get('headers'))) c.header(name, value)
      throw new Refusal('bad_request', oddity)
    }
    c.set('unlimited', isOperator(operatorKey, c.req.header('x-operator-key')))
    c.set(
      'address',
      clientAddress(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), config.trustProxy),
    )
    await next()
    if (!c.get('hasHeaders')) addMissing(c)
    if (config.logLevel === 'debug') {
      const ms = Math.round(performance.now() - began)
      // The route and not the address, which may hold what somebody searched for or a token.
      log.debug(`${c.get('requestId')} ${c.req.method} ${c.req.routePath} ${c.res.status} ${ms} ms`)
    }
  }
}

/** Which of two hosts is meant, a proxy and we may see differently; Node takes the first and says nothing. */
function oddityOf(raw: readonly string[]): string | null {
  if (raw.length > 2 * mostHeaders) return 'The request has too many headers.'
  let hosts = 0
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1 ? 'The request names two hosts.' : null
}
