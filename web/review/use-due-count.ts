import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { reviewCountsQuery } from '#web/review/review-queries.ts'

/** How many leads the reader is to turn to again by now. */
export function useDueCount(): number {
  const { id } = useWorkspace()
  return useQuery(reviewCountsQuery(id)).data?.due ?? 0
}
