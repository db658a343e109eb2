import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const apiKeysKey = (workspaceId: string) => ['api keys', workspaceId] as const

export function apiKeysQuery(workspaceId: string) {
  return queryOptions({
    queryKey: apiKeysKey(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/api-keys', { signal }),
    select: (found) => found.items,
    staleTime: 0,
  })
}
