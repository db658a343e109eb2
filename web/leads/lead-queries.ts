import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'
import { rangeOf } from '#web/leads/date-range.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { dayOf } from '#web/ui/time.ts'

const pageSize = 50
/** Of a list that somebody scrolls on: the more come at once, the less often the end of what is here is reached. */
const furtherSize = 200

/** How many leads the page at this cursor has; the first is small, as somebody waits for it. */
export function sizeOfPage(cursor: string | null): number {
  return cursor === null ? pageSize : furtherSize
}

export type ListQuery = ReturnType<typeof listQuery>

/** The part of the address that the API filters and sorts by. Presets become days of the workspace here. */
export function listQuery(search: LeadsSearch, timeZone: string) {
  const { q, status, band, tag, tagMode, date, dateField, waiting, cameBack, spam, sort } = search
  const { assignee, channel, hasContact, anonymous, lostReason, toCall, followUp } = search
  const days =
    date === undefined
      ? {}
      : date === 'custom'
        ? { from: search.from, to: search.to }
        : rangeOf(date, dayOf(new Date(), timeZone), Date.now())
  return {
    ...(q !== undefined && { q: q.trim() }),
    ...(status && { status: [...status] }),
    ...(band && { band: [...band] }),
    ...(lostReason && { lostReason: [...lostReason] }),
    ...(tag && { tag: [...tag], tagMode: tagMode ?? ('any' as const) }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.to !== undefined && { to: days.to }),
    ...(date !== undefined && { dateField: dateField ?? ('lastActive' as const) }),
    ...(assignee !== undefined && { assignee }),
    ...(channel !== undefined && { channel }),
    ...(hasContact !== undefined && { hasContact: hasContact ? ('true' as const) : ('false' as const) }),
    ...(anonymous !== undefined && { anonymous: anonymous ? ('true' as const) : ('false' as const) }),
    ...(waiting && { waiting: 'true' as const }),
    ...(cameBack && { cameBack: 'true' as const }),
    ...(toCall && { toCall: 'true' as const }),
    ...(followUp && { followUp: [...followUp] }),
    ...(spam && { spam: 'true' as const }),
    ...(sort && { sort }),
  }
}

export const keys = {
  lists: (workspaceId: string) => ['leads', workspaceId] as const,
  list: (workspaceId: string, query: ListQuery) => ['leads', workspaceId, query] as const,
  counts: (workspaceId: string) => ['lead-counts', workspaceId] as const,
  /** The prefix of everything about one lead. */
  lead: (id: string) => ['lead', id] as const,
  profile: (id: string) => ['lead', id, 'profile'] as const,
  messages: (id: string) => ['lead', id, 'messages'] as const,
  events: (id: string) => ['lead', id, 'events'] as const,
  notes: (id: string) => ['lead', id, 'notes'] as const,
}

export function firstPage(query: ListQuery) {
  return api('GET /api/v1/leads', { query: { ...query, limit: pageSize } })
}

/** What was asked for while the page was on its way is not asked for again. */
const justNow = 5000

/** `sizeOf` says how many leads a page is to have. */
export function leadsQuery(
  workspaceId: string,
  query: ListQuery,
  sizeOf = (_cursor: string | null) => pageSize,
) {
  return infiniteQueryOptions({
    queryKey: keys.list(workspaceId, query),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/leads', {
        query: { ...query, limit: sizeOf(pageParam), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    // Rows are kept fresh one by one (use-live-list.ts); a whole refetch would move them under the pointer.
    staleTime: Infinity,
    // Nobody kept them while another page was open, and whoever comes back has no pointer on a row yet.
    refetchOnMount: ({ state }) => Date.now() - state.dataUpdatedAt > justNow && 'always',
    // As long as somebody may read what they opened from it before they go back.
    gcTime: 10 * 60_000,
  })
}

export function countsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: keys.counts(workspaceId),
    queryFn: ({ signal }) => api('GET /api/v1/leads/counts', { signal }),
  })
}

export function leadQuery(id: string) {
  return queryOptions({
    queryKey: keys.profile(id),
    queryFn: ({ signal }) => api('GET /api/v1/leads/{id}', { params: { id }, signal }),
  })
}

/** The newest page first; each next page is the one before it in time. */
export function messagesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.messages(id),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/leads/{id}/messages', {
        params: { id },
        query: { limit: 100, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}
