import { mayAppoint, mayDo } from '#rules/permissions.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { requireAnotherOwner } from '#server/team/change-member.ts'
import { handOverLeads } from '#server/team/hand-over-leads.ts'
import { lockTeam, roleIn } from '#server/team/lock-team.ts'
import { dropMember, revokeKeysBy } from '#server/team/store.ts'
import { removeSeen } from '#server/seen/store.ts'
import { removeOwnViews } from '#server/views/store.ts'
import { withdrawInvitationsBy } from '#server/team/withdraw-invitations-by.ts'

/**
 * Takes a member out, or oneself. What they wrote keeps their name; their leads go to somebody or nobody, and what
 * they could come back by (API keys they made, invitations they gave out) ends with them. Answers the leads and keys.
 */
export async function removeMember(
  db: Db,
  caller: Caller,
  id: string,
  handOverTo: string | undefined,
): Promise<{ leads: string[]; keys: string[] }> {
  const team = await lockTeam(db)
  const member = team.members.find((one) => one.id === id)
  if (!member) throw notFound('member')
  const own = roleIn(team, caller)
  if (id !== caller.id) {
    const over = caller.type === 'member' && caller.seat === 'over'
    if (over || !mayDo(own, 'team.manage') || !mayAppoint(own, member.role)) {
      throw new Refusal('forbidden', `Your role (${own}) does not allow removing this member.`)
    }
  }
  if (member.role === 'owner') requireAnotherOwner(team)
  const heir = handOverTo === undefined ? null : team.members.find((one) => one.id === handOverTo)
  if (heir === undefined || heir?.id === id) {
    const message = 'Not another member of this workspace'
    throw new Refusal('invalid_input', message, { fields: [{ path: 'handOverTo', message }] })
  }
  // First, as it waits for whoever is just giving them a lead.
  await dropMember(db, id)
  await removeOwnViews(db, id)
  await removeSeen(db, id)
  const leads = await handOverLeads(db, caller, member, heir)
  const keys = await revokeKeysBy(db, id, caller.name)
  for (const { name } of keys) await recordAudit(db, caller, 'key.revoked', { name })
  await withdrawInvitationsBy(db, caller, id)
  await recordAudit(db, caller, 'member.removed', {
    memberId: id,
    name: member.name,
    role: member.role,
    leads: leads.length,
    handedOverTo: heir?.name ?? null,
  })
  return { leads, keys: keys.map((key) => key.id) }
}
