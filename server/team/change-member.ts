import type { Role } from '#contract/access.ts'
import type { Member } from '#contract/team.ts'
import { mayAppoint, mayDo } from '#rules/permissions.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { fittingLimits } from '#server/team/fitting-limits.ts'
import { lockTeam, requireSeat, roleIn, type LockedTeam } from '#server/team/lock-team.ts'
import { findMember, saveMember, saveRole, type MemberSettings } from '#server/team/store.ts'
import { withdrawInvitationsBy } from '#server/team/withdraw-invitations-by.ts'

export type MemberChange = { [Field in keyof MemberSettings]?: MemberSettings[Field] | undefined } & {
  role?: Role | undefined
}

const fields = ['role', 'displayName', 'phone', 'onlyAssigned', 'hidesContact'] as const

/** Changes what a member is and may do; a workspace keeps an owner, and nobody reaches above themselves. */
export async function changeMember(
  db: Db,
  caller: Caller,
  id: string,
  change: MemberChange,
): Promise<Member> {
  const team = await lockTeam(db)
  const was = await findMember(db, id)
  if (!was) throw notFound('member')
  requireReach(team, caller, was.role)
  const next = fittingLimits({ ...was, ...given(change) })
  if (next.role !== was.role) requireRole(team, caller, was.role, next.role)

  const changed = fields.filter((field) => next[field] !== was[field])
  if (changed.length === 0) return was
  if (next.role !== was.role) await saveRole(db, id, next.role)
  await saveMember(db, id, next)
  // Or the link of an invitation would lead back up.
  if (!mayDo(next.role, 'team.manage')) await withdrawInvitationsBy(db, caller, id)
  const told = (member: Member) =>
    Object.fromEntries(changed.map((field) => [field, forAudit(member, field)]))
  await recordAudit(db, caller, 'member.changed', {
    memberId: id,
    name: was.name,
    from: told(was),
    to: told(next),
  })
  const member = await findMember(db, id)
  if (!member) throw notFound('member')
  return member
}

/** By the role the caller has now that nobody else can change it: it may have been lowered in the meantime. */
function requireReach(team: LockedTeam, caller: Caller, role: Role): void {
  const own = roleIn(team, caller)
  if (mayAppoint(own, role)) return
  throw new Refusal('forbidden', `Your role (${own}) does not allow changing an ${role}.`)
}

function requireRole(team: LockedTeam, caller: Caller, from: Role, to: Role): void {
  const own = roleIn(team, caller)
  if (!mayAppoint(own, to)) {
    throw new Refusal('forbidden', `Your role (${own}) does not allow making somebody ${to}.`)
  }
  if (from === 'owner') requireAnotherOwner(team)
  if (from === 'viewer') requireSeat(team)
}

export function requireAnotherOwner({ members }: LockedTeam): void {
  if (members.filter(({ role }) => role === 'owner').length > 1) return
  throw new Refusal('last_owner', 'A workspace needs an owner. Make somebody else an owner first.')
}

function given(change: MemberChange): Partial<Member> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/** The owners read that a phone number was changed, not which it was. */
function forAudit(member: Member, field: (typeof fields)[number]): unknown {
  return field === 'phone' ? member.phone !== null : member[field]
}
