import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const alertKeys = {
  all: (workspaceId: string) => ['alerts', workspaceId] as const,
  list: (workspaceId: string) => ['alerts', workspaceId, 'list'] as const,
  settings: (workspaceId: string) => ['alert-settings', workspaceId] as const,
}

/** What the reader was alerted to, newest first; the first page says how many are unread. */
export function alertsQuery(workspaceId: string) {
  return infiniteQueryOptions({
    queryKey: alertKeys.list(workspaceId),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/alerts', {
        query: { limit: 30, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function alertSettingsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: alertKeys.settings(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/alerts/settings', { signal }),
    staleTime: 5 * 60_000,
  })
}
