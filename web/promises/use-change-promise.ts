import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PromiseItem } from '#contract/promises.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { promisesText as text } from '#texts/promises.ts'
import { promiseKeys } from '#web/promises/promise-queries.ts'
import { comingTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'

type Change = { type: 'drop' } | { type: 'move'; to: Date }

/** Lets a promise go, or puts it off; says so, or why not. */
export function useChangePromise({ id }: PromiseItem) {
  const queryClient = useQueryClient()
  const { timeZone } = useWorkspace()
  return useMutation({
    mutationFn: (change: Change) =>
      change.type === 'drop'
        ? api('POST /api/v1/promises/{promiseId}/drop', { params: { promiseId: id } })
        : api('PATCH /api/v1/promises/{promiseId}', {
            params: { promiseId: id },
            body: { dueAt: change.to.toISOString() },
          }),
    onSuccess: (_, change) =>
      say(
        change.type === 'drop'
          ? text.dropped
          : text.movedTo(comingTime(change.to.toISOString(), Date.now(), timeZone)),
      ),
    onError: (problem) => sayFailed(text.notDone(reasonOf(problem))),
    onSettled: () => queryClient.invalidateQueries({ queryKey: promiseKeys.all }),
  })
}
