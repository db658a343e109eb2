import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import type { ReviewLead, ReviewOutcome, ReviewState } from '#contract/review.ts'
import { useLeadWords, useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf, worthRetrying } from '#web/api.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { reviewText as text } from '#texts/review.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { reviewKeys, reviewQuery } from '#web/review/review-queries.ts'
import { lastDecided, withOutcome } from '#web/review/review-steps.ts'
import { sendOnLeave } from '#web/review/send-on-leave.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { comingTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { phone, useMedia } from '#web/ui/use-media.ts'

/** A step of the review; `outcome` null takes the lead's outcome back. */
type Step = { reviewId: string; lead: ReviewLead; outcome: ReviewOutcome | null } & Details

/** How a call went, or until when somebody is put off. */
type Details = { until?: Date | undefined; call?: CallOutcome | undefined }

const mutationKey = ['review-step']

async function save({ reviewId, lead, outcome, until, call }: Step) {
  // Who closes the tab at once has said it all the same.
  const keepalive = true
  if (outcome === null)
    return api('DELETE /api/v1/reviews/{reviewId}/outcomes/{leadId}', {
      params: { reviewId, leadId: lead.id },
      keepalive,
    })
  const state = await api('POST /api/v1/reviews/{reviewId}/outcomes', {
    params: { reviewId },
    body: {
      leadId: lead.id,
      outcome,
      seenStatus: lead.status,
      ...(call && { call }),
      ...(until && { followUpAt: until.toISOString() }),
    },
    keepalive,
  })
  return { ...state, leftAsIs: false }
}

type Done = { outcome: ReviewOutcome; call: CallOutcome | null }

/** The review on screen: each step is shown at once, saved in its order, and put back with the reason if it cannot be. */
export function useReview() {
  const queryClient = useQueryClient()
  const { id: workspaceId, timeZone } = useWorkspace()
  const leadWords = useLeadWords()
  const key = reviewKeys.state(workspaceId)
  const query = useQuery(reviewQuery(workspaceId, useMayWrite()))
  // On a phone a toast would lie over the buttons that are wanted next, and Undo stands in the head.
  const onPhone = useMedia(phone)
  const [said, setSaid] = useState('')
  const tell = (sentence: string, undo?: () => void) => (onPhone ? setSaid(sentence) : say(sentence, undo))
  const isStepping = () => queryClient.isMutating({ mutationKey }) > 0
  const show = (leadId: string, outcome: ReviewOutcome | null, call: CallOutcome | null = null) =>
    queryClient.setQueryData<ReviewState>(
      key,
      (state) => state && withOutcome(state, leadId, outcome, call, new Date().toISOString()),
    )

  // While a step is under way, the server's older copy must not flicker over it.
  useLive(() => {
    if (!isStepping()) void queryClient.invalidateQueries({ queryKey: key })
  })

  useEffect(() => sendOnLeave(queryClient, mutationKey, save), [queryClient])

  const step = useMutation({
    mutationKey,
    scope: { id: 'review' },
    retry: worthRetrying,
    mutationFn: save,
    onMutate: async ({ lead, outcome, call }) => {
      await queryClient.cancelQueries({ queryKey: key })
      show(lead.id, outcome, call)
    },
    onSuccess: ({ leftAsIs, ...state }, { reviewId, lead, outcome, call = null }) => {
      if (queryClient.isMutating({ mutationKey }) === 1) queryClient.setQueryData(key, state)
      const name = nameOfLabelled(lead)
      if (outcome === null) return leftAsIs ? sayFailed(text.leftAsIs(name)) : tell(text.undone(name))
      const undo = () => step.mutate({ reviewId, lead: { ...lead, outcome, call }, outcome: null })
      tell(text.done(name, wordOf({ outcome, call }, followUpIn(state, lead.id))), undo)
    },
    onError: (problem, { lead, outcome, call = null }) => {
      show(lead.id, lead.outcome, lead.call)
      const name = nameOfLabelled(lead)
      sayFailed(
        outcome === null
          ? text.notUndone(name, reasonOf(problem))
          : text.notSaved(name, wordOf({ outcome, call }, null), reasonOf(problem)),
      )
      void queryClient.invalidateQueries({ queryKey: key })
    },
    onSettled: (_, __, { lead }) => {
      void queryClient.invalidateQueries({ queryKey: keys.lead(lead.id) })
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
      void queryClient.invalidateQueries({ queryKey: reviewKeys.counts(workspaceId) })
    },
  })

  function wordOf({ outcome, call }: Done, until: string | null): string {
    const isAgain = call === 'no_answer' && until !== null
    const time = until === null ? '' : comingTime(until, Date.now(), timeZone, isAgain ? 'within' : undefined)
    if (isAgain) return text.calledAgain(time)
    if (outcome === 'called') return text.called[call ?? 'reached']
    if (outcome === 'later' && until !== null) return text.laterUntil(time)
    return outcome === 'not_a_lead' ? text.notA(leadWords) : text.outcomes[outcome]
  }

  const review = query.data?.review ?? null
  const last = review && lastDecided(review)
  return {
    query,
    review,
    wordOf,
    /** What was done last, where no toast tells it. */
    said,
    tell,
    decide: (lead: ReviewLead, outcome: ReviewOutcome, details: Details) => {
      if (review && lead.outcome === null) step.mutate({ reviewId: review.id, lead, outcome, ...details })
    },
    undo: (lead: ReviewLead | null = last) => {
      if (review && lead) step.mutate({ reviewId: review.id, lead, outcome: null })
    },
    mayUndo: last !== null,
    /** Another one, with whoever has come since. */
    begin: async () => {
      try {
        queryClient.setQueryData(key, await api('POST /api/v1/reviews'))
      } catch (problem) {
        sayFailed(reasonOf(problem))
      }
    },
  }
}

export type ReviewView = ReturnType<typeof useReview>

function followUpIn({ review }: ReviewState, leadId: string): string | null {
  return review?.leads.find(({ id }) => id === leadId)?.followUpAt ?? null
}
