import { mayAppoint } from '#rules/permissions.ts'
import type { Role } from '#contract/access.ts'
import type { Invitation } from '#contract/team.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller, MemberCaller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { fittingLimits } from '#server/team/fitting-limits.ts'
import { findInvitation, removeInvitation, saveInvitation, type Wish } from '#server/team/invitation-store.ts'
import { lockTeam, requireSeat, roleIn } from '#server/team/lock-team.ts'

export type Made = { invitation: Invitation; token: string }

/** Invites somebody, or the same address anew: then the link it had is dead. */
export async function invite(db: Db, caller: Caller, wish: Wish): Promise<Made> {
  const by = memberOf(caller)
  // An invitation to the same address gives way to this one, and so does its seat.
  const team = await lockTeam(db, { without: wish.email })
  requireRank(roleIn(team, by), wish.role)
  await requireNewcomer(db, wish.email)
  if (wish.role !== 'viewer') requireSeat(team)
  const made = await saveInvitation(db, fittingLimits(wish), by)
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
  requireRank(memberOf(caller).role, kept.role)
  await removeInvitation(db, id)
  await recordAudit(db, caller, 'invitation.withdrawn', { email: kept.email })
}

function memberOf(caller: Caller): MemberCaller {
  if (caller.type === 'member') return caller
  throw new Refusal('forbidden', 'Only somebody who has signed in may do this, no key.')
}

function requireRank(by: Role, role: Role): void {
  if (mayAppoint(by, role)) return
  throw new Refusal('forbidden', `Your role (${by}) does not make anybody ${role}.`)
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
