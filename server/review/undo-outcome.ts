import type { Db } from '#server/db/in-workspace.ts'
import { takeBackCall } from '#server/desk/take-back-call.ts'
import { takeBackFollowUps } from '#server/follow-ups/store.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { lockLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { requireAssigned } from '#server/leads/require-assigned.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { setMoments } from '#server/leads/status-moments.ts'
import { reopenPromises } from '#server/promises/store.ts'
import { endReview, getDecision, hasNewer, lockReview, setDecision } from '#server/review/store.ts'

/**
 * Takes back what was done about a lead, so that it is to be looked at again. Its history keeps both. A status that somebody
 * has changed since stays: `leftAsIs`. Where nothing was decided, nothing happens.
 */
export async function undoOutcome(
  db: Db,
  caller: Caller,
  reviewId: string,
  leadId: string,
  now = new Date(),
): Promise<{ leftAsIs: boolean; talks: string[] }> {
  const review = await lockReview(db, caller.id, reviewId)
  if (!review) throw notFound('review')
  const known = await getDecision(db, reviewId, leadId)
  if (!known) throw notFound('lead')
  if (caller.onlyAssigned) await requireAssigned(db, caller.id, leadId)
  if (!known.decided) return { leftAsIs: false, talks: [] }
  if (review.endedAt !== null && (await hasNewer(db, caller.id, review)))
    throw new Refusal('already_decided', 'You have begun another review since.')
  const { outcome, at, before } = known.decided
  // In the order in which messages are written, as a call stands in the conversation, too.
  if (outcome === 'called') await lockLeadsWithTalks(db, [leadId])
  const lead = await lockLead(db, leadId)
  const leftAsIs = lead.status !== before.made
  await setDecision(db, reviewId, leadId, null)
  if (review.endedAt !== null) await endReview(db, reviewId, null, false)
  await takeBackFollowUps(db, leadId, at)
  await reopenPromises(db, leadId, at)
  const talks = outcome === 'called' ? await takeBackCall(db, leadId, at, now) : []
  await recordEvent(db, caller, leadId, 'review.undone', { outcome }, now)
  if (leftAsIs || ['later', 'passed'].includes(outcome) || before.call === 'no_answer')
    return { leftAsIs, talks }
  const { status, lostReason } = before
  const cameBackAt = before.cameBackAt === null ? null : new Date(before.cameBackAt)
  await saveLead(db, lead, { ...lead, status, lostReason, cameBackAt }, now)
  await setMoments(db, leadId, before)
  if (status !== before.made)
    await recordEvent(db, caller, leadId, 'status.changed', { from: before.made, to: status }, now)
  return { leftAsIs, talks }
}
