import type { KeyScope } from '#contract/api-keys.ts'
import type { Plan } from '#contract/access.ts'
import type { TeamDoor } from '#contract/route.ts'
import { checkCaller } from '#server/accounts/caller-of.ts'
import { findMembership } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'

/**
 * For work that goes on after its request: the same caller as they are now, allowed to do this now, or a refusal. Whoever
 * was removed, limited or downgraded meanwhile does nothing more by what they have begun.
 */
export async function callerNow(
  db: Db,
  { type, id, address }: Pick<Caller, 'type' | 'id' | 'address'>,
  door: TeamDoor,
): Promise<Caller> {
  const { workspaceId } = db
  const found = type === 'member' ? await memberNow(db, id) : await keyNow(db, id)
  if (!found) throw new Refusal('forbidden', 'Whoever asked for this is not of this workspace any more.')
  const caller = { ...found, id, workspaceId, address }
  checkCaller(caller, door)
  return caller
}

async function memberNow(db: Db, id: string) {
  const [membership, [user]] = await Promise.all([
    findMembership(db, id),
    db.query<{ name: string }>('select name from auth."user" where id = $1', [id]),
  ])
  return membership && user ? ({ type: 'member', name: user.name, ...membership } as const) : null
}

async function keyNow(db: Db, id: string) {
  const [key] = await db.query<{ name: string; scopes: KeyScope[]; plan: Plan }>(
    `select k.name, k.scopes, w.plan from app.api_key k join app.workspace w on w.workspace_id = $1
     where k.workspace_id = $1 and k.id = $2 and k.revoked_at is null`,
    [db.workspaceId, id],
  )
  return key ? ({ type: 'key', ...key, onlyAssigned: false, hidesContact: false } as const) : null
}
