import type { FollowUp } from '#contract/follow-ups.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { addFollowUp, endFollowUps, followUpOf } from '#server/follow-ups/store.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'

const farthestMs = 2 * 366 * 24 * 60 * 60_000

/** Says when to turn to a lead again, in place of the time there was; it is the caller's to do. */
export async function setFollowUp(
  db: Db,
  caller: Caller,
  leadId: string,
  dueAt: string,
  now = new Date(),
): Promise<FollowUp> {
  const due = aheadOf(now, dueAt)
  await requireUnmerged(db, leadId)
  const moved = await endFollowUps(db, leadId, 'moved', now)
  const memberId = caller.type === 'member' ? caller.id : null
  await addFollowUp(db, { leadId, dueAt: due, memberId, madeBy: caller.name }, now)
  const kind = moved > 0 ? 'follow-up.moved' : 'follow-up.set'
  await recordEvent(db, caller, leadId, kind, { dueAt: due.toISOString() }, now)
  const followUp = await followUpOf(db, leadId, now)
  if (!followUp) throw notFound('lead')
  return followUp
}

/** Where nothing was open, nothing happens: whoever says so twice is not refused. */
export async function endFollowUp(
  db: Db,
  caller: Caller,
  leadId: string,
  how: 'done' | 'cleared',
  now = new Date(),
): Promise<void> {
  await requireUnmerged(db, leadId)
  const ended = await endFollowUps(db, leadId, how, now)
  if (ended > 0) await recordEvent(db, caller, leadId, `follow-up.${how}`, {}, now)
}

function aheadOf(now: Date, dueAt: string): Date {
  const due = new Date(dueAt)
  const wrong = (message: string) =>
    new Refusal('invalid_input', `${message}.`, { fields: [{ path: 'dueAt', message }] })
  if (due <= now) throw wrong('This time has passed already')
  if (due.getTime() > now.getTime() + farthestMs) throw wrong('At most two years from now')
  return due
}
