import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export function deskQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['desk', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/desk', { signal }),
  })
}
