import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export function planQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['plan', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/plan', { signal }),
    staleTime: 0,
  })
}
