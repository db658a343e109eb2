import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export function sitesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['sites', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/sites', { signal }),
    select: (found) => found.items,
  })
}
