import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Me } from '#contract/me.ts'
import type { Presence } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { meQuery, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { sayFailed } from '#web/ui/toast.tsx'

export const presences: readonly Presence[] = ['online', 'away', 'dnd', 'offline']

/** Says whether one can be reached. Shown as chosen at once. */
export function useSetPresence() {
  const { id, presence } = useWorkspace()
  const queryClient = useQueryClient()
  const patch = (to: Presence) =>
    queryClient.setQueryData<Me>(
      meQuery.queryKey,
      (me) =>
        me && {
          ...me,
          workspaces: me.workspaces.map((one) => (one.id === id ? { ...one, presence: to } : one)),
        },
    )
  return useMutation({
    mutationFn: (to: Presence) => api('PUT /api/v1/me/presence', { body: { presence: to } }),
    onMutate: (to) => {
      patch(to)
      return presence
    },
    onError: (problem, _, before) => {
      if (before) patch(before)
      sayFailed(teamText.notChanged(reasonOf(problem)))
    },
  })
}
