import type { Context } from 'hono'
import type { Access } from '#contract/route.ts'
import { uuid } from '#contract/text.ts'
import { findKey } from '#server/accounts/api-keys.ts'
import type { Auth } from '#server/accounts/auth.ts'
import { roleOf, type Person } from '#server/accounts/members.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import type { Caller } from '#server/http/caller.ts'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { Services } from '#server/services.ts'

/** The signed-in person of a request, from the login cookie alone. */
export async function personOf(auth: Auth, headers: Headers): Promise<Person> {
  const session = headers.has('cookie') ? await auth.api.getSession({ headers }) : null
  if (!session) throw new Refusal('unauthorized', 'Sign in first, or send an API key as x-api-key.')
  const { id, name, email } = session.user
  return { id, name, email, signedInAt: session.session.createdAt }
}

/**
 * Who is calling a team door: a key by x-api-key, else a person by the cookie with the workspace in x-workspace.
 * Membership is looked up on every request.
 */
export function makeCallerOf(services: Pick<Services, 'auth' | 'inWorkspace'>, outside: OutsideDb) {
  return async (c: Context<Env>, access: Access): Promise<Caller> => {
    const key = c.req.header('x-api-key')
    const caller = key === undefined ? await memberOf(c) : await keyOf(key)
    if (!caller.scopes.includes(access)) {
      throw new Refusal('forbidden', forbidden(caller, access))
    }
    return caller
  }

  async function memberOf(c: Context<Env>): Promise<Caller> {
    const person = await personOf(services.auth, c.req.raw.headers)
    refuseOtherOrigins(c)
    const workspaceId = c.req.header('x-workspace') ?? ''
    const role = uuid.safeParse(workspaceId).success ? await roleOf(outside, person.id, workspaceId) : null
    if (!role) throw new Refusal('not_found', 'There is no such workspace for you.')
    const scopes: Access[] = role === 'viewer' ? ['read', 'member'] : ['read', 'write', 'member']
    return { type: 'member', id: person.id, name: person.name, workspaceId, role, scopes }
  }

  async function keyOf(key: string): Promise<Caller> {
    const found = await findKey(services, key)
    if (!found) throw new Refusal('unauthorized', 'This API key is not known, or has been revoked.')
    return found
  }
}

function forbidden(caller: Caller, access: Access): string {
  if (caller.type === 'key') {
    return access === 'member'
      ? 'Only somebody who has signed in may do this, no key.'
      : `This key lacks the scope "${access}".`
  }
  return access === 'ingest'
    ? 'This door is for API keys.'
    : `Your role (${caller.role}) does not allow this.`
}

/** Same-site cookies already keep other sites from writing; the origin is looked at as well. */
function refuseOtherOrigins(c: Context<Env>): void {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return
  const origin = c.req.header('origin')
  if (origin === undefined) return
  const host = URL.parse(origin)?.host
  if (host !== c.req.header('host'))
    throw new Refusal('forbidden', 'Requests from other sites are not taken.')
}
