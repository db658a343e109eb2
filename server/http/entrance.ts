import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { v7 as uuidv7 } from 'uuid'
import { clientAddress } from '#server/http/address.ts'
import type { Env } from '#server/http/env.ts'
import { isOperator } from '#server/http/limits.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { Services } from '#server/services.ts'

/** More than any browser or proxy sends. */
const mostHeaders = 100

/** What every request passes first: it gets its id, its address and the headers that every answer carries. */
export function entrance({ config, log, operatorKey }: Services): MiddlewareHandler<Env> {
  const isHttps = config.publicUrl.startsWith('https:')
  return async (c, next) => {
    const { incoming } = c.env as Partial<HttpBindings>
    const began = performance.now()
    c.set('requestId', uuidv7())
    c.set('log', log)
    c.header('x-request-id', c.get('requestId'))
    c.header('x-content-type-options', 'nosniff')
    c.header('cross-origin-resource-policy', 'same-origin')
    if (isHttps) c.header('strict-transport-security', 'max-age=31536000')
    if (incoming) refuseOddHeads(incoming.rawHeaders)
    c.set('unlimited', isOperator(operatorKey, c.req.header('x-operator-key')))
    c.set(
      'address',
      clientAddress(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), config.trustProxy),
    )
    await next()
    if (config.logLevel === 'debug') {
      const ms = Math.round(performance.now() - began)
      // The route and not the address, which may hold what somebody searched for or a token.
      log.debug(`${c.get('requestId')} ${c.req.method} ${c.req.routePath} ${c.res.status} ${ms} ms`)
    }
  }
}

/** Which of two hosts is meant, a proxy and we may see differently; Node takes the first and says nothing. */
function refuseOddHeads(raw: readonly string[]): void {
  if (raw.length > 2 * mostHeaders) throw new Refusal('bad_request', 'The request has too many headers.')
  let hosts = 0
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  if (hosts > 1) throw new Refusal('bad_request', 'The request names two hosts.')
}
