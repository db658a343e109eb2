import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { UnansweredState } from '#contract/knowledge.ts'
import { api } from '#web/api.ts'

const askAgainMs = 2000

/** Everything under it changes with an answer that is written or a source that is read. */
export const knowledgeKey = (workspaceId: string) => ['knowledge', workspaceId] as const

export function answersQuery(workspaceId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: [...knowledgeKey(workspaceId), 'answers', q],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/v1/knowledge/answers', {
        query: { limit: 50, ...(q && { q }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Asked again and again while something is being read. */
export function sourcesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [...knowledgeKey(workspaceId), 'sources'],
    queryFn: ({ signal }) => api('GET /api/v1/knowledge/sources', { signal }),
    select: (found) => found.items,
    refetchInterval: ({ state }) =>
      state.data?.items.some((source) => source.state === 'waiting' || source.state === 'reading')
        ? askAgainMs
        : false,
  })
}

export function sourceQuery(workspaceId: string, id: string) {
  return queryOptions({
    queryKey: [...knowledgeKey(workspaceId), 'source', id],
    queryFn: ({ signal }) => api('GET /api/v1/knowledge/sources/{id}', { params: { id }, signal }),
  })
}

export function unansweredQuery(workspaceId: string, state: UnansweredState) {
  return queryOptions({
    queryKey: [...knowledgeKey(workspaceId), 'unanswered', state],
    queryFn: ({ signal }) => api('GET /api/v1/knowledge/unanswered', { query: { state }, signal }),
    staleTime: 0,
  })
}
