import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf, worthRetrying } from '#web/api.ts'
import { proposalKeys } from '#web/identity/identity-queries.ts'
import { patchLead, removeRows, rowOf } from '#web/leads/lead-cache.ts'
import type { LeadPages } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Wish = { mark: 'spam' | 'blocked'; to: boolean }

/** Marks a lead as spam or blocks its visitor, and back; each says what was done, with Undo. */
export function useKeepOut(lead: Lead) {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const { id } = lead
  const { mutate, isPending } = useMutation({
    mutationKey: ['change-lead', id],
    scope: { id: `lead-${id}` },
    mutationFn: (wish: Wish & { undoing?: boolean }) =>
      save(id, queryClient.getQueryData<Lead>(keys.profile(id))?.version ?? lead.version, wish),
    retry: worthRetrying,
    onSuccess: (changed, { mark, to, undoing }) => {
      queryClient.setQueryData(keys.profile(id), changed)
      patchLead(queryClient, id, rowOf(changed))
      if (mark === 'spam') moveBetweenLists(queryClient, workspaceId, changed)
      const says = words.keptOut.done[mark][to ? 'true' : 'false'](nameOf(changed))
      say(says, undoing ? undefined : () => mutate({ mark, to: !to, undoing: true }))
    },
    onError: (problem) => sayFailed(words.problems.notSaved(reasonOf(problem))),
    onSettled: () => {
      for (const queryKey of [
        keys.events(id),
        keys.counts(workspaceId),
        proposalKeys.all(workspaceId),
        ['tags', workspaceId],
      ]) {
        void queryClient.invalidateQueries({ queryKey })
      }
    },
  })
  return { keepOut: (mark: Wish['mark'], to: boolean) => mutate({ mark, to }), isPending }
}

/** Whatever else has changed meanwhile, this is what the reader wants. */
async function save(id: string, version: number, { mark, to }: Wish): Promise<Lead> {
  const send = (seen: number) =>
    api('PATCH /api/v1/leads/{id}', { params: { id }, body: { version: seen, [mark]: to } })
  try {
    return await send(version)
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.code !== 'changed_meanwhile') throw problem
    return send((await api('GET /api/v1/leads/{id}', { params: { id } })).version)
  }
}

/** It leaves the lists it stood in at once; those it belongs into now are fetched anew when they are looked at. */
function moveBetweenLists(queryClient: QueryClient, workspaceId: string, lead: Lead): void {
  for (const [queryKey, data] of queryClient.getQueriesData<LeadPages>({
    queryKey: keys.lists(workspaceId),
  })) {
    const query = queryKey[2] as { spam?: 'true' } | undefined
    const belongs = (lead.spamAt !== null) === (query?.spam === 'true')
    if (belongs) void queryClient.invalidateQueries({ queryKey, exact: true })
    else if (data) queryClient.setQueryData(queryKey, removeRows(data, new Set([lead.id])))
  }
}
