import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const reviewKeys = {
  /** The prefix of everything about a workspace's review. */
  all: (workspaceId: string) => ['review', workspaceId] as const,
  state: (workspaceId: string) => ['review', workspaceId, 'state'] as const,
  counts: (workspaceId: string) => ['review', workspaceId, 'counts'] as const,
  brief: (leadId: string) => ['lead', leadId, 'brief'] as const,
}

/** How many are to be looked at, and how many follow-ups are due; a follow-up falls due by the clock alone. */
export function reviewCountsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: reviewKeys.counts(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/reviews/counts', { signal }),
    refetchInterval: 60_000,
  })
}

/**
 * The member's review. Whoever may begins one by coming to the page; from then on it is only read, so that nobody takes the
 * place of the lead on screen.
 */
export function reviewQuery(workspaceId: string, mayBegin: boolean) {
  const queryKey = reviewKeys.state(workspaceId)
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }) =>
      mayBegin && client.getQueryData(queryKey) === undefined
        ? api('POST /api/v1/reviews', { signal })
        : api('GET /api/v1/reviews/current', { signal }),
    gcTime: 0,
    staleTime: Infinity,
  })
}

export function briefQuery(leadId: string) {
  return queryOptions({
    queryKey: reviewKeys.brief(leadId),
    queryFn: ({ signal }) => api('GET /api/v1/leads/{id}/brief', { params: { id: leadId }, signal }),
  })
}
