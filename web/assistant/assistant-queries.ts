import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const assistantKey = (workspaceId: string) => ['assistant', workspaceId] as const

export function assistantQuery(workspaceId: string) {
  return queryOptions({
    queryKey: assistantKey(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/assistant', { signal }),
    // Whoever runs the installation may have changed it meanwhile. What is being written stays, see the page.
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
