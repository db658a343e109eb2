import type { Context } from 'hono'
import type { TeamDoor } from '#contract/route.ts'
import { uuid } from '#contract/text.ts'
import { mayDo } from '#rules/permissions.ts'
import { opens } from '#rules/plans.ts'
import { findKey } from '#server/accounts/api-keys.ts'
import type { KnownCookie } from '#server/accounts/known-cookies.ts'
import { findMembership, type Membership } from '#server/accounts/members.ts'
import { personOf } from '#server/accounts/person-of.ts'
import type { Caller, KeyCaller, MemberCaller } from '#server/http/caller.ts'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { Services } from '#server/services.ts'

/**
 * Who is calling a team door: a key by x-api-key, else a person by the cookie with the workspace in x-workspace.
 * Membership, permission and plan are looked up on every request.
 */
export function makeCallerOf(services: Pick<Services, 'auth' | 'inWorkspace'>) {
  return async (c: Context<Env>, door: TeamDoor): Promise<Caller> => {
    const key = c.req.header('x-api-key')
    const caller = key === undefined ? await memberOf(c) : await keyOf(c, key)
    checkCaller(caller, door)
    return caller
  }

  async function memberOf(c: Context<Env>): Promise<MemberCaller> {
    const { headers } = c.req.raw
    const asked = c.req.header('x-workspace') ?? ''
    const workspaceId = uuid.safeParse(asked).success ? asked : null
    const cookie = workspaceId === null ? null : services.auth.knownCookie(headers)
    const found = workspaceId && cookie ? await memberBy(cookie, workspaceId) : null
    const { id, name } = found?.person ?? (await personOf(services.auth, headers))
    const membership = found || !workspaceId ? found?.membership : await placeOf(id, workspaceId)
    if (!membership || !workspaceId) throw new Refusal('not_found', 'There is no such workspace for you.')
    return { type: 'member', id, name, workspaceId, address: c.get('address'), ...membership }
  }

  /** Person and place in one go, as every request of a browser waits for both; null where the cookie has to be looked into. */
  async function memberBy({ personId, lookUp }: KnownCookie, workspaceId: string) {
    const [person, membership] = await services.inWorkspace(
      workspaceId,
      (db) => Promise.all([lookUp(db), findMembership(db, personId)]),
      { readOnly: true, atOnce: true },
    )
    return person && { person, membership }
  }

  function placeOf(personId: string, workspaceId: string): Promise<Membership | null> {
    return services.inWorkspace(workspaceId, (db) => findMembership(db, personId), {
      readOnly: true,
      atOnce: true,
    })
  }

  async function keyOf(c: Context<Env>, key: string): Promise<KeyCaller> {
    const found = await findKey(services, key)
    if (!found) throw new Refusal('unauthorized', 'This API key is not known, or has been revoked.')
    return { ...found, address: c.get('address') }
  }
}

/** A refusal for whom role, seat, scope or plan do not open the door. */
export function checkCaller(caller: Caller, door: TeamDoor): void {
  if (caller.type === 'key') checkKey(caller, door)
  else checkMember(caller, door)
  if (door['x-plan'] !== 'every' && !opens(caller.plan, door['x-plan'])) throw planRequired(caller)
}

/** Messages are taken on every plan, so that a downgrade loses none; for all else keys are a matter of the plan. */
function checkKey(caller: KeyCaller, { 'x-access': access }: TeamDoor): void {
  if (access === 'member') {
    throw new Refusal('forbidden', 'Only somebody who has signed in may do this, no key.')
  }
  if (!caller.scopes.includes(access)) {
    throw new Refusal('forbidden', `This key lacks the scope "${access}".`)
  }
  if (access !== 'ingest' && !opens(caller.plan, 'apiKeys')) throw planRequired(caller)
}

function checkMember({ role, seat }: MemberCaller, door: TeamDoor): void {
  if (door['x-access'] === 'ingest') throw new Refusal('forbidden', 'This door is for API keys.')
  if (!mayDo(role, door['x-permission'])) {
    throw new Refusal('forbidden', `Your role (${role}) does not allow this.`)
  }
  if (seat === 'over' && !mayDo('viewer', door['x-permission'])) {
    throw new Refusal(
      'forbidden',
      'All seats of the plan are taken by others, so you can only look. An owner can book another seat.',
    )
  }
}

function planRequired({ plan }: Caller): Refusal {
  return new Refusal('plan_required', `The plan of this workspace (${plan}) does not include this.`)
}
