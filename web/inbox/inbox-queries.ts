import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Box } from '#contract/conversations.ts'
import { api } from '#web/api.ts'
import type { Output } from '#web/api.ts'

const pageSize = 50

export type TalkPage = Output<'GET /api/v1/conversations'>
export type InboxCounts = TalkPage['counts']

export const inboxKeys = {
  /** The prefix of every list and of the counts. */
  all: (workspaceId: string) => ['inbox', workspaceId] as const,
  lists: (workspaceId: string) => ['inbox', workspaceId, 'list'] as const,
  list: (workspaceId: string, box: Box, q: string) => ['inbox', workspaceId, 'list', box, q] as const,
  counts: (workspaceId: string) => ['inbox', workspaceId, 'counts'] as const,
  /** The prefix of everything about one conversation. */
  ofTalk: (id: string) => ['talk', id] as const,
  talk: (id: string) => ['talk', id, 'talk'] as const,
  messages: (id: string) => ['talk', id, 'messages'] as const,
  replies: (workspaceId: string) => ['canned-replies', workspaceId] as const,
}

export function boxQuery(workspaceId: string, box: Box, q: string) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.list(workspaceId, box, q),
    queryFn: async ({ pageParam, signal, client }) => {
      const page = await api('GET /api/v1/conversations', {
        query: {
          box,
          limit: pageSize,
          ...(q !== '' && { q }),
          ...(pageParam !== null && { cursor: pageParam }),
        },
        signal,
      })
      client.setQueryData(inboxKeys.counts(workspaceId), page.counts)
      return page
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
}

/** How many wait, how many are the reader's own, are open and are closed. */
export function inboxCountsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: inboxKeys.counts(workspaceId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/v1/conversations', { query: { box: 'waiting', limit: 1 }, signal })).counts,
  })
}

export function talkQuery(id: string) {
  return queryOptions({
    queryKey: inboxKeys.talk(id),
    queryFn: ({ signal }) =>
      api('GET /api/v1/conversations/{conversationId}', { params: { conversationId: id }, signal }),
  })
}

/** The newest page first; each next page is the one before it in time. */
export function talkMessagesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.messages(id),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/conversations/{conversationId}/messages', {
        params: { conversationId: id },
        query: { limit: 100, ...(pageParam !== null && { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? (page.items[0]?.seq ?? null) : null),
    // Messages never change; new ones are added by follow-talk.ts.
    staleTime: Infinity,
  })
}

export function repliesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: inboxKeys.replies(workspaceId),
    queryFn: async ({ signal }) => (await api('GET /api/v1/canned-replies', { signal })).items,
    staleTime: 5 * 60_000,
  })
}
