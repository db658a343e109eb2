import { createRoute } from '@hono/zod-openapi'
import type { RouteConfig, z } from '@hono/zod-openapi'
import type { Feature, Permission } from '#contract/access.ts'
import { refusals } from '#contract/problem.ts'

/**
 * Who may call an operation of a workspace's team. `read`, `write`, `ingest`: a signed-in member or an API key with that
 * scope (`ingest`: keys only). `member`: a signed-in member, never a key.
 */
export type TeamAccess = 'read' | 'write' | 'ingest' | 'member'

/**
 * Who may call an operation. `nobody-yet`: no credentials. `visitor`: the visitor's Bearer token. `person`: somebody
 * signed in, in whatever workspace. `operator`: an owner of the installation's first workspace.
 */
export type Access = TeamAccess | 'nobody-yet' | 'visitor' | 'person' | 'operator'

/** What stands at a team's door: who, with which permission (members; see rules/permissions.ts), on which plan (rules/plans.ts). */
export type TeamDoor = {
  'x-access': TeamAccess
  'x-permission': Permission
  'x-plan': Feature | 'every'
}

type Door = TeamDoor | { 'x-access': Exclude<Access, TeamAccess> }

const security: Record<Access, Record<string, string[]>[]> = {
  'nobody-yet': [],
  visitor: [{ visitorToken: [] }],
  person: [{ memberCookie: [] }],
  operator: [{ memberCookie: [] }],
  read: [{ memberCookie: [] }, { apiKey: [] }],
  write: [{ memberCookie: [] }, { apiKey: [] }],
  ingest: [{ apiKey: [] }],
  member: [{ memberCookie: [] }],
}

/** A route of the API together with who may call it; the server enforces the `x-` fields of each of them in one place. */
export function route<const R extends RouteConfig & Door>(config: R) {
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
