import { infiniteQueryOptions } from '@tanstack/react-query'
import type { FollowUpState } from '#contract/follow-ups.ts'
import { api } from '#web/api.ts'

export const followUpKeys = {
  all: (workspaceId: string) => ['follow-ups', workspaceId] as const,
  list: (workspaceId: string, state: FollowUpState, whose: 'mine' | 'all') =>
    ['follow-ups', workspaceId, state, whose] as const,
}

export function followUpsQuery(workspaceId: string, state: FollowUpState, whose: 'mine' | 'all') {
  return infiniteQueryOptions({
    queryKey: followUpKeys.list(workspaceId, state, whose),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/follow-ups', {
        query: { state, whose, limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // One falls due by the clock alone.
    refetchInterval: 60_000,
  })
}
