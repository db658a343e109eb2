import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

const kilobyte = 1024

/** A length that is told is looked at alone: asking for the body's stream costs more than the rest of the request. */
export function limitBody(kilobytes: number): MiddlewareHandler {
  const maxSize = kilobytes * kilobyte
  const onError = (): never => {
    throw new Refusal('too_large', `The body is larger than the ${kilobytes} kB this address takes.`)
  }
  const counted = bodyLimit({ maxSize, onError })
  return (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    if (Number(length) > maxSize) onError()
    return next()
  }
}

/** Other types can be sent by a form of any page without the browser asking us first. */
export function jsonOnly(c: Context<Env>, next: () => Promise<void>): Promise<void> {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!reads && hasBody(c.req.raw) && !isJson(c.req.header('content-type'))) {
    throw new Refusal('unsupported_media_type', 'Send the body as JSON, with content-type application/json.')
  }
  return next()
}

function hasBody(request: Request): boolean {
  return request.headers.has('transfer-encoding') || (request.headers.get('content-length') ?? '0') !== '0'
}

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '')
}
