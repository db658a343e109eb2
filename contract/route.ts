import { createRoute } from '@hono/zod-openapi'
import type { RouteConfig, z } from '@hono/zod-openapi'
import { refusals } from '#contract/problem.ts'

/**
 * Who may call an operation. `nobody-yet`: no credentials. `visitor`: the visitor's Bearer token.
 * `read`, `write`, `ingest`: a signed-in member of the workspace or an API key with that scope
 * (`ingest`: keys only). `member`: a signed-in person, never a key.
 */
export type Access = 'nobody-yet' | 'visitor' | 'read' | 'write' | 'ingest' | 'member'

const security: Record<Access, Record<string, string[]>[]> = {
  'nobody-yet': [],
  visitor: [{ visitorToken: [] }],
  read: [{ memberCookie: [] }, { apiKey: [] }],
  write: [{ memberCookie: [] }, { apiKey: [] }],
  ingest: [{ apiKey: [] }],
  member: [{ memberCookie: [] }],
}

/** A route of the API together with who may call it; the server enforces `x-access` for each of them in one place. */
export function route<const R extends RouteConfig & { 'x-access': Access }>(config: R) {
  return createRoute({
    ...config,
    security: security[config['x-access']],
    responses: { ...refusals, ...config.responses } as R['responses'],
  })
}

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

export const nothing = { description: 'Done' }
