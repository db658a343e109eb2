import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Settings } from '#contract/settings.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf, worthRetrying } from '#web/api.ts'
import { settingsKey } from '#web/settings/settings-queries.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Change = { to: Partial<Settings>; from: Partial<Settings>; undoing?: boolean }

/** Shows a setting as chosen at once, saves it and says so with Undo; puts it back when it could not be saved. */
export function useChangeSettings() {
  const queryClient = useQueryClient()
  const key = settingsKey(useWorkspace().id)
  const patch = (change: Partial<Settings>) =>
    queryClient.setQueryData<Settings>(key, (settings) => settings && { ...settings, ...change })
  const { mutate } = useMutation({
    scope: { id: 'settings' },
    mutationFn: ({ to }: Change) => api('PATCH /api/v1/settings', { body: to }),
    retry: worthRetrying,
    onMutate: ({ to }) => patch(to),
    onSuccess: (settings, { from, to, undoing }) => {
      queryClient.setQueryData(key, settings)
      say(words.app.saved, undoing ? undefined : () => mutate({ to: from, from: to, undoing: true }))
    },
    onError: (problem, { from }) => {
      patch(from)
      sayFailed(words.problems.notSaved(reasonOf(problem)))
    },
  })
  return mutate
}
