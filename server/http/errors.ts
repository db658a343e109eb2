import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { IngestBusy } from '#server/ingest/ingest.ts'
import { problemOf, problemResponse, Refusal } from '#server/http/refusal.ts'
import type { Env } from '#server/http/env.ts'

/** The one place where an error becomes an answer: refusals say what is wrong, bugs are logged once and say nothing. */
export function answerError(error: Error, c: Context<Env>): Response {
  const requestId = c.get('requestId')
  if (error instanceof Refusal) {
    const { code, message, fields, mergedInto, holding, headers } = error
    return problemResponse(c, problemOf(code, message, { requestId, fields, mergedInto, holding }), headers)
  }
  if (error instanceof HTTPException && error.status === 413) {
    return problemResponse(
      c,
      problemOf('too_large', 'The body is larger than this address takes.', { requestId }),
    )
  }
  if (error instanceof HTTPException && error.status === 400 && /JSON/.test(error.message)) {
    return problemResponse(c, problemOf('bad_json', 'The body is not valid JSON.', { requestId }))
  }
  if (error instanceof HTTPException && error.status < 500) {
    return problemResponse(c, problemOf('bad_request', 'The request could not be read.', { requestId }))
  }
  // Whoever sent it has gone before its end, and hears no answer.
  if (error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET') {
    return problemResponse(c, problemOf('bad_request', 'The request was not sent to its end.', { requestId }))
  }
  if (error instanceof IngestBusy || isDatabaseAway(error)) {
    c.get('log').error(`${requestId} not available: ${error.message}`)
    const problem = problemOf('unavailable', 'The service cannot store anything right now. Send it again.', {
      requestId,
    })
    return problemResponse(c, problem, { 'retry-after': '1' })
  }
  c.get('log').error(`${requestId} ${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`)
  return problemResponse(
    c,
    problemOf('internal', 'Something went wrong on our side. It has been written down.', { requestId }),
  )
}

export function answerNotFound(c: Context<Env>): Response {
  return problemResponse(
    c,
    problemOf('not_found', 'There is nothing at this address.', { requestId: c.get('requestId') }),
  )
}

/** Connections lost, refused or shut down, or no room left (53: disk, memory, connections): the caller may send again. */
function isDatabaseAway(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : ''
  if (/^(08|53|57P0)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code))
    return true
  return /Connection terminated|timeout exceeded when trying to connect|server closed the connection/i.test(
    error.message,
  )
}
