import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const settingsKey = (workspaceId: string) => ['settings', workspaceId] as const

export function settingsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: settingsKey(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/settings', { signal }),
  })
}
