import { mayAppoint } from '#rules/permissions.ts'
import { seatsOf } from '#rules/plans.ts'
import type { Plan, Role } from '#contract/access.ts'
import type { Invitation } from '#contract/team.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller, MemberCaller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { findInvitation, removeInvitation, saveInvitation, type Wish } from '#server/team/invitation-store.ts'

export type Made = { invitation: Invitation; token: string }

/** Invites somebody, or the same address anew: then the link it had is dead. */
export async function invite(db: Db, caller: Caller, wish: Wish): Promise<Made> {
  const by = memberOf(caller)
  requireRank(by, wish.role)
  await requireNewcomer(db, wish.email)
  await requireSeat(db, wish)
  const made = await saveInvitation(db, wish, by)
  await recordAudit(db, caller, 'member.invited', { email: wish.email, role: wish.role })
  return made
}

/** Makes another link for an invitation, and kills the one it had. */
export async function inviteAgain(db: Db, caller: Caller, id: string): Promise<Made> {
  const kept = await findInvitation(db, { id }, 'for update')
  if (!kept) throw notFound('invitation')
  return invite(db, caller, kept)
}

export async function withdrawInvitation(db: Db, caller: Caller, id: string): Promise<void> {
  const kept = await findInvitation(db, { id }, 'for update')
  if (!kept) throw notFound('invitation')
  requireRank(memberOf(caller), kept.role)
  await removeInvitation(db, id)
  await recordAudit(db, caller, 'invitation.withdrawn', { email: kept.email })
}

function memberOf(caller: Caller): MemberCaller {
  if (caller.type === 'member') return caller
  throw new Refusal('forbidden', 'Only somebody who has signed in may do this, no key.')
}

function requireRank(by: MemberCaller, role: Role): void {
  if (mayAppoint(by.role, role)) return
  throw new Refusal('forbidden', `Your role (${by.role}) does not make anybody ${role}.`)
}

async function requireNewcomer(db: Db, email: string): Promise<void> {
  const here = await db.query(
    `select 1 from auth."user" u join auth.member m on m."userId" = u.id and m."organizationId" = $1
     where u.email = $2`,
    [db.workspaceId, email],
  )
  if (here.length === 0) return
  const message = 'This person is in the team already'
  throw new Refusal('already_member', `${message}.`, { fields: [{ path: 'email', message }] })
}

/** Who may write takes a seat, from the invitation on; an invitation that has expired promises none. */
async function requireSeat(db: Db, { email, role }: Pick<Wish, 'email' | 'role'>): Promise<void> {
  if (role === 'viewer') return
  // Held to the end, so that of two at once the second counts the first.
  const [booked] = await db.query<{ plan: Plan; extraSeats: number }>(
    `select plan, extra_seats as "extraSeats" from app.workspace where workspace_id = $1 for no key update`,
    [db.workspaceId],
  )
  const [taken] = await db.query<{ writers: number; promised: number }>(
    `select (select count(*) from auth.member where "organizationId" = $1 and role <> 'viewer') as writers,
            (select count(*) from app.invitation
             where workspace_id = $1 and role <> 'viewer' and expires_at > now() and email <> $2) as promised`,
    [db.workspaceId, email],
  )
  if (!booked || !taken) throw notFound('workspace')
  const seats = seatsOf(booked.plan, booked.extraSeats)
  // The first owner needs none.
  if (Math.max(0, taken.writers - 1) + taken.promised + 1 <= seats) return
  throw new Refusal(
    'no_seat',
    seats === 0
      ? `The plan (${booked.plan}) has no seats besides the owner. Invite a viewer, or change the plan.`
      : `All seats of the plan (${seats}) are taken or promised. Invite a viewer, or book another seat.`,
  )
}
