import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlertSettings } from '#contract/alerts.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { alertKeys } from '#web/alerts/alert-queries.ts'
import { api, reasonOf, worthRetrying } from '#web/api.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

type Change = { to: Partial<AlertSettings>; from: Partial<AlertSettings> }

/** Shows a setting as chosen at once and saves it; puts it back when it could not be saved. */
export function useChangeAlertSettings() {
  const queryClient = useQueryClient()
  const key = alertKeys.settings(useWorkspace().id)
  const patch = (change: Partial<AlertSettings>) =>
    queryClient.setQueryData<AlertSettings>(key, (settings) => settings && { ...settings, ...change })
  const { mutate } = useMutation({
    scope: { id: 'alert-settings' },
    mutationFn: ({ to }: Change) => api('PATCH /api/v1/alerts/settings', { body: to }),
    retry: worthRetrying,
    onMutate: ({ to }) => patch(to),
    onSuccess: (settings) => {
      queryClient.setQueryData(key, settings)
      say(words.app.saved)
    },
    onError: (problem, { from }) => {
      patch(from)
      sayFailed(words.problems.notSaved(reasonOf(problem)))
    },
  })
  return mutate
}
