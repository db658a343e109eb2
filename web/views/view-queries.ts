import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const viewsKey = (workspaceId: string) => ['views', workspaceId] as const

/** The saved views that the reader may see, and the columns they have chosen. */
export function viewsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: viewsKey(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/views', { signal, workspaceId }),
    staleTime: 60_000,
  })
}
