import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf, worthRetrying } from '#web/api.ts'
import { patchLead, rowOf } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Mark = 'statusNotice' | 'cameBack'

/** Takes a mark of a lead away for the whole team, because somebody has looked at it. */
export function useDismiss(lead: Lead) {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const { mutate, isPending } = useMutation({
    mutationKey: ['change-lead', lead.id],
    scope: { id: `lead-${lead.id}` },
    mutationFn: (mark: Mark) => dismiss(lead.id, lead.version, mark),
    retry: worthRetrying,
    onSuccess: (changed) => {
      patchLead(queryClient, lead.id, rowOf(changed))
      queryClient.setQueryData(keys.profile(lead.id), changed)
    },
    onError: (problem) => sayFailed(words.problems.notSaved(reasonOf(problem))),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) }),
  })
  return { dismiss: mutate, isPending }
}

/** Whatever else has changed meanwhile, the mark was looked at. */
async function dismiss(id: string, version: number, mark: Mark): Promise<Lead> {
  const send = (seen: number) =>
    api('PATCH /api/v1/leads/{id}', { params: { id }, body: { version: seen, dismiss: [mark] } })
  try {
    return await send(version)
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'changed_meanwhile') throw problem
    return send((await api('GET /api/v1/leads/{id}', { params: { id } })).version)
  }
}
