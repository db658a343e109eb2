import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '#web/api.ts'

const pageSize = 50

export const workspacesKey = ['operator', 'workspaces'] as const

export function workspacesQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: [...workspacesKey, q],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/operator/workspaces', {
        query: {
          limit: pageSize,
          ...(q !== '' && { q }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
