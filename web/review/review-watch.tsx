import { useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { pauses } from '#web/paced.ts'
import { reviewKeys } from '#web/review/review-queries.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { usePaced } from '#web/ui/use-paced.ts'

/** On every page: how many are to be looked at follows what happens; each count looks at every new lead of the workspace. */
export function ReviewWatch() {
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  useLive(usePaced(() => queryClient.invalidateQueries({ queryKey: reviewKeys.counts(id) }), pauses.review))
  return null
}
