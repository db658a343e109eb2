import { v7 as uuidv7 } from 'uuid'
import type { CallOutcome } from '#contract/messages.ts'
import type { Status } from '#contract/leads.ts'
import type { ReviewOutcome } from '#contract/review.ts'
import { afterOutcome, type After } from '#rules/review/after-outcome.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { noteCall, type NotedCall } from '#server/desk/note-call.ts'
import { setFollowUp } from '#server/follow-ups/set-follow-up.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { lockLead, type LockedLead } from '#server/leads/lock-lead.ts'
import { momentsOf } from '#server/leads/status-moments.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { requireAssigned } from '#server/leads/require-assigned.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { keepPromises } from '#server/promises/keep-promises.ts'
import { nameOf } from '#server/talks/colleagues.ts'
import { countLeft, dayOf, endReview, getDecision, lockReview, setDecision } from '#server/review/store.ts'

export type Said = {
  leadId: string
  outcome: ReviewOutcome
  /** How the call went; reached where it is left out. */
  call?: CallOutcome | undefined
  /** The status that stood on the member's screen. */
  seenStatus: Status
  followUpAt?: string | undefined
}

/** Does what a member says of a lead of their review. Said again, as after a lost answer, it changes nothing. */
export async function recordOutcome(
  db: Db,
  caller: Caller,
  reviewId: string,
  said: Said,
  now = new Date(),
): Promise<NotedCall | null> {
  const { leadId, outcome } = said
  const call = outcome === 'called' ? (said.call ?? 'reached') : undefined
  const review = await lockReview(db, caller.id, reviewId)
  if (!review) throw notFound('review')
  const known = await getDecision(db, reviewId, leadId)
  if (!known) throw notFound('lead')
  if (caller.onlyAssigned) await requireAssigned(db, caller.id, leadId)
  if (known.decided?.outcome === outcome && (known.decided.before.call ?? call) === call) return null
  if (known.decided) throw new Refusal('already_decided', 'You have decided about this lead already.')
  if (review.endedAt !== null) throw new Refusal('already_decided', 'This review is over.')
  // In the order in which messages are written, as a call stands in the conversation, too.
  if (call !== undefined) await lockLeadsWithTalks(db, [leadId])
  const lead = await lockLead(db, leadId)
  if (outcome !== 'passed' && lead.status !== said.seenStatus)
    throw new Refusal(
      'changed_meanwhile',
      'Somebody changed this lead in the meantime. Look at it again first.',
    )

  const { convertedAt, statusChangedAt } = await momentsOf(db, leadId)
  const after = afterOutcome(outcome, { status: lead.status, cameBack: lead.cameBackAt !== null }, call)
  await setDecision(db, reviewId, leadId, {
    outcome,
    at: now,
    before: {
      status: lead.status,
      made: after.status,
      lostReason: lead.lostReason,
      cameBackAt: lead.cameBackAt?.toISOString() ?? null,
      convertedAt: convertedAt?.toISOString() ?? null,
      statusChangedAt: statusChangedAt?.toISOString() ?? null,
      call,
    },
  })
  const noted =
    after.contact === null
      ? null
      : await noteContact(db, caller, leadId, after.contact, call ?? 'reached', now)
  if (after.later)
    await setFollowUp(
      db,
      caller,
      leadId,
      said.followUpAt ?? (await dayOf(db, now)).tomorrow.toISOString(),
      now,
    )
  await saveStatus(db, caller, lead, outcome, after, now)
  if ((await countLeft(db, caller, reviewId)) === 0) await endReview(db, reviewId, now, true)
  return noted
}

async function noteContact(
  db: Db,
  caller: Caller,
  leadId: string,
  how: NonNullable<After['contact']>,
  call: CallOutcome,
  now: Date,
): Promise<NotedCall | null> {
  const noted = how === 'call' ? await noteReviewCall(db, caller, leadId, call, now) : null
  if (how !== 'call') await recordEvent(db, caller, leadId, 'contact.logged', { how }, now)
  const kept = how === 'call' ? 'call' : 'message'
  await keepPromises(db, [{ leadId, at: now, by: caller.name, how: kept, reached: call !== 'no_answer' }])
  return noted
}

/** As a call that is logged in the profile. */
async function noteReviewCall(
  db: Db,
  caller: Caller,
  leadId: string,
  outcome: CallOutcome,
  now: Date,
): Promise<NotedCall> {
  const by = await nameOf(db, caller)
  const noted = await noteCall(db, leadId, { id: uuidv7(), outcome, by }, now)
  const data = { outcome, ...(noted.endedWait ? { endedWait: true } : {}) }
  await recordEvent(db, caller, leadId, 'call.logged', data, now)
  return noted
}

async function saveStatus(
  db: Db,
  caller: Caller,
  lead: LockedLead,
  outcome: ReviewOutcome,
  { status }: After,
  now: Date,
): Promise<void> {
  const isOut = outcome === 'not_a_lead'
  if (status === lead.status && !isOut) return
  const lostReason = isOut ? 'not_a_lead' : null
  await saveLead(db, lead, { ...lead, status, lostReason, cameBackAt: null }, now)
  if (status === lead.status) return
  const data = { from: lead.status, to: status, ...(isOut ? { reason: lostReason } : {}) }
  await recordEvent(db, caller, lead.id, 'status.changed', data, now)
}
