import type { Plan, Role } from '#contract/access.ts'
import { seatsOf } from '#rules/plans.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

export type LockedTeam = {
  plan: Plan
  seats: number
  /** Open invitations into a role that takes a seat. */
  promised: number
  members: { id: string; name: string; role: Role }[]
}

/**
 * The team as it is, and as nobody else changes it until this transaction has ended: whoever decides by who is in it
 * (the last owner, a free seat) asks here, or two at once would both find room. The invitation to the address `without`
 * is not counted.
 */
export async function lockTeam(db: Db, { without = '' } = {}): Promise<LockedTeam> {
  const [workspace] = await db.query<{ plan: Plan; extraSeats: number }>(
    'select plan, extra_seats as "extraSeats" from app.workspace where workspace_id = $1 for no key update',
    [db.workspaceId],
  )
  if (!workspace) throw new Error('There is no such workspace.')
  const [members, [invited]] = await Promise.all([
    db.query<LockedTeam['members'][number]>(
      `select m."userId" as id, m.role, u.name from auth.member m join auth."user" u on u.id = m."userId"
       where m."organizationId" = $1`,
      [db.workspaceId],
    ),
    db.query<{ promised: number }>(
      `select count(*) as promised from app.invitation
       where workspace_id = $1 and role <> 'viewer' and expires_at > now() and email <> $2`,
      [db.workspaceId, without],
    ),
  ])
  const { plan, extraSeats } = workspace
  return { plan, seats: seatsOf(plan, extraSeats), promised: invited?.promised ?? 0, members }
}

/** Refuses one more who may write when every seat is taken or promised. The first owner needs none. */
export function requireSeat({ plan, seats, promised, members }: LockedTeam): void {
  const held = members.filter(({ role }) => role !== 'viewer').length - 1
  if (held + promised < seats) return
  const sentence =
    seats === 0
      ? `The plan of this workspace (${plan}) has no seat besides the owner's. Viewers need none.`
      : `All seats are taken or promised (${seats}). Book another one, or choose the role viewer, which needs none.`
  throw new Refusal('no_seat', sentence)
}

/** What somebody is now, and stays until the end: it may have been changed since their request came in. */
export function roleIn({ members }: LockedTeam, { id }: { id: string | null }): Role {
  const own = members.find((member) => member.id === id)
  if (!own) throw new Refusal('not_found', 'There is no such workspace for you.')
  return own.role
}
