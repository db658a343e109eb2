import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { keys } from '#web/leads/lead-queries.ts'

/** Notes of a lead, newest first. */
export function notesQuery(leadId: string) {
  return infiniteQueryOptions({
    queryKey: keys.notes(leadId),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/leads/{id}/notes', {
        params: { id: leadId },
        query: { limit: 20, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}
