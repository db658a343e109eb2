import { MutationObserver } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { LeadItem } from '#contract/leads.ts'
import { reasonOf } from '#web/api.ts'
import { changingFollowUp } from '#web/follow-ups/use-follow-up.ts'
import { snoozeTimes } from '#web/inbox/snooze-times.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { leadQuery } from '#web/leads/lead-queries.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { followUpsText as text } from '#texts/follow-ups.ts'

/** Turn to this lead again tomorrow at nine, by the clock of the workspace; Undo brings back the time there was. */
export async function putOff(
  queryClient: QueryClient,
  workspace: { id: string; timeZone: string },
  lead: LeadItem,
): Promise<void> {
  const at = snoozeTimes(new Date(), workspace.timeZone).find(({ choice }) => choice === 'tomorrow')?.at
  if (!at) return
  try {
    // A row does not know whether there is a time already.
    const { followUp } = await queryClient.fetchQuery({ ...leadQuery(lead.id), staleTime: 0 })
    const known = { id: lead.id, name: nameOf(lead), dueAt: followUp?.dueAt ?? null }
    const mutation = new MutationObserver(
      queryClient,
      changingFollowUp(queryClient, workspace, known, (change) => {
        void mutation.mutate(change).catch(() => undefined)
      }),
    )
    await mutation.mutate({ to: at }).catch(() => undefined)
  } catch (problem) {
    sayFailed(text.notSaved(reasonOf(problem)))
  }
}
