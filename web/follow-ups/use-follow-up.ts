import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { followUpKeys } from '#web/follow-ups/follow-up-queries.ts'
import { patchLead } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { followUpsText as text } from '#texts/follow-ups.ts'
import { reviewKeys } from '#web/review/review-queries.ts'
import { comingTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'

/** `to` an instant: turn to the lead then; done or cleared: not any more. */
type Change = { to: Date | 'done' | 'cleared'; undoing?: boolean }

/** What is done with a change of when to turn to a lead again; `mutate` takes the next one, which is how it is undone. */
export function changingFollowUp(
  queryClient: QueryClient,
  workspace: { id: string; timeZone: string },
  lead: { id: string; name: string; dueAt: string | null },
  mutate: (change: Change) => void,
) {
  const { id, name, dueAt } = lead

  function sentenceOf(to: Change['to']): string {
    if (to === 'done') return text.isDone(name)
    if (to === 'cleared') return text.cleared(name)
    return text.saved(name, comingTime(to.toISOString(), Date.now(), workspace.timeZone))
  }

  /** A time that is over cannot be set again: it is due at once then, in a minute. */
  function wayBack(to: Change['to']): (() => void) | undefined {
    if (dueAt === null) return to instanceof Date ? () => mutate({ to: 'cleared', undoing: true }) : undefined
    return () => mutate({ to: new Date(Math.max(Date.parse(dueAt), Date.now() + 60_000)), undoing: true })
  }

  return {
    mutationFn: async ({ to }: Change) => {
      const params = { id }
      if (to === 'done') return api('POST /api/v1/leads/{id}/follow-up/done', { params })
      if (to === 'cleared') return api('DELETE /api/v1/leads/{id}/follow-up', { params })
      const {
        dueAt: at,
        member,
        madeBy,
      } = await api('PUT /api/v1/leads/{id}/follow-up', {
        params,
        body: { dueAt: to.toISOString() },
      })
      queryClient.setQueryData<Lead>(
        keys.profile(id),
        (known) => known && { ...known, followUp: { dueAt: at, member, madeBy } },
      )
      patchLead(queryClient, id, { followUpAt: at })
      return undefined
    },
    onSuccess: (_: undefined, { to, undoing }: Change) => {
      if (to === 'done' || to === 'cleared') {
        queryClient.setQueryData<Lead>(keys.profile(id), (known) => known && { ...known, followUp: null })
        patchLead(queryClient, id, { followUpAt: null })
      }
      say(sentenceOf(to), undoing ? undefined : wayBack(to))
    },
    onError: (problem: Error) => sayFailed(text.notSaved(reasonOf(problem))),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: followUpKeys.all(workspace.id) })
      void queryClient.invalidateQueries({ queryKey: reviewKeys.counts(workspace.id) })
      void queryClient.invalidateQueries({ queryKey: keys.lead(id) })
    },
  }
}

/** Sets, moves, ends or clears when to turn to a lead again, says so, and puts the old time back where that is still ahead. */
export function useFollowUp(lead: { id: string; name: string; dueAt: string | null }) {
  const queryClient = useQueryClient()
  const workspace = useWorkspace()
  const { mutate, isPending } = useMutation(
    changingFollowUp(queryClient, workspace, lead, (change) => mutate(change)),
  )
  return {
    isPending,
    setTo: (at: Date) => mutate({ to: at }),
    finish: () => mutate({ to: 'done' }),
    clear: () => mutate({ to: 'cleared' }),
  }
}
