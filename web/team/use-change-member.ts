import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Member } from '#contract/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { teamKeys } from '#web/team/team-queries.ts'

type Change = {
  id: string
  to: Partial<Pick<Member, 'role' | 'displayName' | 'phone' | 'onlyAssigned' | 'hidesContact'>>
}

/** Saves what was changed about a member; whoever asks shows what came of it. */
export function useChangeMember() {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id, to }: Change) => api('PATCH /api/v1/members/{id}', { params: { id }, body: to }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: teamKeys.all(workspace.id) }),
  })
}
