import type { ReviewState } from '#contract/review.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { countDue } from '#server/follow-ups/store.ts'
import {
  addReview,
  beginAnew,
  countLeft,
  dayOf,
  endReview,
  countLeads,
  findLeads,
  isTouched,
  lastFinished,
  openReviewOf,
  readReview,
  setLeads,
  type Reviewer,
  type ReviewRow,
} from '#server/review/store.ts'

const dayMs = 24 * 60 * 60_000

/** Goes on with the member's review of today, or begins one with the leads there are now. */
export async function openReview(db: Db, reviewer: Reviewer, now = new Date()): Promise<ReviewState> {
  const open = await openReviewOf(db, reviewer.id, true)
  if (open && (await isToGoOn(db, reviewer, open, now))) return reviewState(db, reviewer, now)
  const since = await sinceFor(db, reviewer, now)
  const leads = await findLeads(db, reviewer, since, now)
  const unused = await openReviewOf(db, reviewer.id, true)
  if (unused) await beginAnew(db, unused.id, since, now)
  const review = unused ?? (leads.length > 0 ? await addReview(db, reviewer.id, since, now) : null)
  if (review) await setLeads(db, review.id, leads)
  return reviewState(db, reviewer, now)
}

/**
 * Ends one of an earlier day, whose leads will be found again, and one in which nothing is left to do. One in which nothing
 * was done is left open, to be begun anew with whoever has come meanwhile.
 */
async function isToGoOn(db: Db, reviewer: Reviewer, open: ReviewRow, now: Date): Promise<boolean> {
  if (!(await isTouched(db, open.id))) return false
  const left = await countLeft(db, reviewer, open.id)
  const { today } = await dayOf(db, now)
  if (left > 0 && open.startedAt >= today) return true
  await endReview(db, open.id, now, left === 0)
  return false
}

/** The earlier of the last review that was finished and 24 hours ago. */
async function sinceFor(db: Db, { id }: Reviewer, now: Date): Promise<Date> {
  const last = await lastFinished(db, id)
  return new Date(Math.min(last?.startedAt.getTime() ?? Infinity, now.getTime() - dayMs))
}

export async function reviewState(db: Db, reviewer: Reviewer, now = new Date()): Promise<ReviewState> {
  const since = await sinceFor(db, reviewer, now)
  const next = await findLeads(db, reviewer, since, now)
  const shown = (await openReviewOf(db, reviewer.id, false)) ?? (await finishedToday(db, reviewer, now))
  const review = shown ? await readReview(db, reviewer, shown) : null
  return {
    review: review && review.leads.length > 0 ? review : null,
    next: { leads: next.length, since: since.toISOString() },
  }
}

async function finishedToday(db: Db, { id }: Reviewer, now: Date): Promise<ReviewRow | null> {
  const last = await lastFinished(db, id)
  const { today } = await dayOf(db, now)
  return last?.endedAt && last.endedAt >= today ? last : null
}

/** What stands beside the review's name, wherever the member is. */
export async function countReview(
  db: Db,
  reviewer: Reviewer,
  now = new Date(),
): Promise<{ toReview: number; due: number }> {
  const due = await countDue(db, reviewer, now)
  const open = await openReviewOf(db, reviewer.id, false)
  const { today } = await dayOf(db, now)
  if (open && open.startedAt >= today && (await isTouched(db, open.id)))
    return { toReview: await countLeft(db, reviewer, open.id), due }
  return { toReview: await countLeads(db, reviewer, await sinceFor(db, reviewer, now), now), due }
}
