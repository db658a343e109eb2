import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const assistantKey = (workspaceId: string) => ['assistant', workspaceId] as const

export function assistantQuery(workspaceId: string) {
  return queryOptions({
    queryKey: assistantKey(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/assistant', { signal }),
    staleTime: 0,
    // What is being written must not be replaced.
    refetchOnWindowFocus: false,
  })
}
