import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const promiseKeys = {
  /** The prefix of everything about promises. */
  all: ['promises'] as const,
  list: (workspaceId: string, state: string) => ['promises', workspaceId, 'list', state] as const,
  counts: (workspaceId: string) => ['promises', workspaceId, 'counts'] as const,
  lead: (leadId: string) => ['promises', 'lead', leadId] as const,
}

export type PromiseBox = 'open' | 'broken' | 'kept'

export function promisesQuery(workspaceId: string, state: PromiseBox) {
  return infiniteQueryOptions({
    queryKey: promiseKeys.list(workspaceId, state),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/promises', {
        query: { state, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** How many promises are still to be kept, and how many were broken. */
export function promiseCountsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: promiseKeys.counts(workspaceId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/v1/promises', { query: { state: 'broken', limit: 1 }, signal })).counts,
    // A promise breaks by the clock alone.
    refetchInterval: 60_000,
  })
}

export function leadPromisesQuery(leadId: string) {
  return queryOptions({
    queryKey: promiseKeys.lead(leadId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/v1/leads/{id}/promises', { params: { id: leadId }, signal })).items,
  })
}
