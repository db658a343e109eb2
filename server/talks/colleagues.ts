import { mayDo } from '#rules/permissions.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { isAssigned } from '#server/leads/require-assigned.ts'
import { shownName } from '#server/talks/talk-store.ts'
import { findMember } from '#server/team/store.ts'

/** The caller as visitors read of them. */
export async function nameOf(db: Db, caller: Pick<Caller, 'id' | 'name'>): Promise<string> {
  const [row] = await db.query<{ name: string | null }>({
    name: 'name for visitors',
    text: `select ${shownName('$2::uuid')} as name`,
    values: [db.workspaceId, caller.id],
  })
  return row?.name ?? caller.name
}

/** The member a conversation about this lead can be given to; a refusal that says why it cannot. */
export async function colleagueOf(
  db: Db,
  memberId: string,
  leadId: string,
): Promise<{ id: string; name: string }> {
  const member = await findMember(db, memberId)
  if (!member) throw wrong('There is nobody like that in the team')
  const name = member.displayName ?? member.name
  if (!mayDo(member.role, 'inbox.answer') || member.seat === 'over') throw wrong(`${name} may only look`)
  if (member.onlyAssigned && member.role === 'agent' && !(await isAssigned(db, memberId, leadId)))
    throw wrong(`${name} sees only leads of their own: assign them the lead first`)
  return { id: member.id, name }
}

function wrong(message: string): Refusal {
  return new Refusal('invalid_input', `${message}.`, { fields: [{ path: 'memberId', message }] })
}
