import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query'
import type { Scoring } from '#contract/scoring.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'

/** How often it is looked how far the scores are while they are being brought to other rules. */
const lookAgainMs = 700

export function scoringQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['scoring', workspaceId],
    queryFn: ({ signal }) => api('GET /api/v1/scoring', { signal }),
    refetchInterval: (query) => (query.state.data?.rescoring ? lookAgainMs : false),
  })
}

export function ruleVersionsQuery(workspaceId: string) {
  return infiniteQueryOptions({
    queryKey: ['rule-versions', workspaceId],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/scoring/versions', {
        query: { limit: 20, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** The rules of this version where they are those in use; `v1` is known without asking. */
export function useRulesOf(version: string): Scoring | null {
  const workspace = useWorkspace()
  const scoring = useQuery({
    ...scoringQuery(workspace.id),
    enabled: version !== 'v1',
    refetchInterval: false,
  })
  return version === scoring.data?.version ? scoring.data : null
}
