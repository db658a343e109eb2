import type { CallOutcome } from '#contract/messages.ts'
import type { Review, ReviewLead, ReviewOutcome, ReviewState } from '#contract/review.ts'

/** The first in order of whom nothing was said yet. */
export function currentOf({ leads }: Review): ReviewLead | null {
  return leads.find(({ outcome }) => outcome === null) ?? null
}

export function doneIn({ leads }: Review): number {
  return leads.filter(({ outcome }) => outcome !== null).length
}

/** What the next Undo is about. */
export function lastDecided({ leads }: Review): ReviewLead | null {
  return (
    leads
      .filter(({ decidedAt }) => decidedAt !== null)
      .toSorted((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? ''))[0] ?? null
  )
}

/**
 * The review as it will be once that is saved; `null` takes an outcome back, and with it, as far as is known, the status: a
 * key that comes before the server's word says of it what stands on screen.
 */
export function withOutcome(
  state: ReviewState,
  leadId: string,
  outcome: ReviewOutcome | null,
  call: CallOutcome | null,
  at: string,
): ReviewState {
  if (!state.review) return state
  const decidedAt = outcome === null ? null : at
  const leads = state.review.leads.map((lead) =>
    lead.id === leadId
      ? { ...lead, outcome, call, decidedAt, status: outcome === null ? lead.wasStatus : lead.status }
      : lead,
  )
  const isOver = leads.every((lead) => lead.outcome !== null)
  return { ...state, review: { ...state.review, leads, finishedAt: isOver ? at : null } }
}
