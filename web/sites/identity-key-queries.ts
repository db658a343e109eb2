import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export function identityKeysQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['identity keys', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/identity-keys', { signal }),
    select: (found) => found.items,
  })
}
