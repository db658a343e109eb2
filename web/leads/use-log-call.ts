import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallOutcome } from '#contract/messages.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { followUpKeys } from '#web/follow-ups/follow-up-queries.ts'
import { patchLead, rowOf } from '#web/leads/lead-cache.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { reviewKeys } from '#web/review/review-queries.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { comingTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = words.facts.call

type Call = { outcome: CallOutcome; remark?: string; followUpAt?: string }

/** Notes a call and tells what that did, with the way back. What the workspace wants of a contact happens to the status. */
export function useLogCall(lead: LeadItem, onDone: () => void) {
  const queryClient = useQueryClient()
  const workspace = useWorkspace()

  function show(now: Lead) {
    patchLead(queryClient, lead.id, rowOf(now))
    queryClient.setQueryData(keys.profile(lead.id), now)
    void queryClient.invalidateQueries({ queryKey: keys.events(lead.id) })
    void queryClient.invalidateQueries({ queryKey: keys.messages(lead.id) })
    void queryClient.invalidateQueries({ queryKey: keys.counts(workspace.id) })
    void queryClient.invalidateQueries({ queryKey: followUpKeys.all(workspace.id) })
    void queryClient.invalidateQueries({ queryKey: reviewKeys.counts(workspace.id) })
  }

  async function undo() {
    try {
      const before = await api('DELETE /api/v1/leads/{id}/calls/last', { params: { id: lead.id } })
      show(before)
      say(text.undone(nameOf(before)))
    } catch (problem) {
      sayFailed(words.problems.notSaved(reasonOf(problem)))
    }
  }

  /** What it may mean for the status is asked under the head, once. */
  function sentenceOf(now: Lead, { outcome, followUpAt }: Call): string {
    const logged = text.logged(nameOf(now), text.outcomes[outcome])
    if (followUpAt !== undefined)
      return `${logged} ${text.again(comingTime(followUpAt, Date.now(), workspace.timeZone))}`
    if (now.status !== lead.status) return `${logged} ${text.moved(words.status[now.status])}`
    if (now.waitingSince !== null) return `${logged} ${text.stillWaits}`
    return lead.waitingSince !== null ? `${logged} ${text.endsWait}` : logged
  }

  return useMutation({
    mutationFn: (call: Call) => api('POST /api/v1/leads/{id}/calls', { params: { id: lead.id }, body: call }),
    onSuccess: (now, call) => {
      onDone()
      show(now)
      say(sentenceOf(now, call), () => void undo())
    },
  })
}
