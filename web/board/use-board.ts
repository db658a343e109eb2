import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { arrange } from '#web/board/arrange.ts'
import type { Moved } from '#web/board/arrange.ts'
import { comparing } from '#web/board/in-order.ts'
import { leadsQuery } from '#web/leads/lead-queries.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'

export type BoardColumn = {
  status: Status
  leads: LeadItem[]
  /** What was moved here and belongs behind what has been read. */
  beyond: LeadItem[]
  /** The query these cards are of, which is not yet the one asked for while that is on its way. */
  of: string | null
  /** How many there are in all; null while that is not known. */
  total: { value: number; capped: boolean } | null
  /** The filter leaves the status out: only what was moved here stands in it. */
  leftOut: boolean
  pending: boolean
  error: Error | null
  moreFailed: boolean
  onMore: () => void
  onRetry: () => void
}

export type Board = Record<Status, BoardColumn>

/** The list of one column, by what the whole board is filtered by. */
export function columnQuery(query: ListQuery, status: Status): ListQuery {
  return { ...query, status: [status] }
}

export function isLeftOut({ status: wanted, lostReason }: ListQuery, status: Status): boolean {
  if (lostReason !== undefined && status !== 'lost') return true
  return wanted !== undefined && !wanted.includes(status)
}

function useList(
  { workspaceId, query, enabled }: { workspaceId: string; query: ListQuery; enabled: boolean },
  status: Status,
) {
  return useInfiniteQuery({
    ...leadsQuery(workspaceId, columnQuery(query, status)),
    enabled: enabled && !isLeftOut(query, status),
  })
}

/** The five columns, by what the leads are now and by what the reader is about to make of them. */
export function useBoard(props: {
  workspaceId: string
  query: ListQuery
  /** Whether it is known what to ask for. */
  enabled: boolean
  moving: ReadonlyMap<string, Status>
  moved: readonly Moved[]
}) {
  const { query, moving, moved } = props
  const fresh = useList(props, 'new')
  const contacted = useList(props, 'contacted')
  const qualified = useList(props, 'qualified')
  const converted = useList(props, 'converted')
  const lost = useList(props, 'lost')
  const lists = { new: fresh, contacted, qualified, converted, lost }
  const of = JSON.stringify(query)
  const columns = useMemo(() => {
    const read = {
      new: fresh.data,
      contacted: contacted.data,
      qualified: qualified.data,
      converted: converted.data,
      lost: lost.data,
    }
    // Of a column that is left out now, what was read before is kept.
    const rows = (status: Status) => rowsOf(isLeftOut(query, status) ? undefined : read[status])
    const lists = {
      new: rows('new'),
      contacted: rows('contacted'),
      qualified: rows('qualified'),
      converted: rows('converted'),
      lost: rows('lost'),
    }
    const goesOn = (status: Status) => (read[status]?.pages.at(-1)?.nextCursor ?? null) !== null
    return arrange(lists, moving, moved, { compare: comparing(query.sort), goesOn })
  }, [fresh.data, contacted.data, qualified.data, converted.data, lost.data, moving, moved, query])
  const all = useMemo(
    () =>
      new Map(
        Object.values(columns).flatMap(({ leads, beyond }) =>
          [...leads, ...beyond].map((lead) => [lead.id, lead] as const),
        ),
      ),
    [columns],
  )

  const columnOf = (status: Status): BoardColumn => {
    const list = lists[status]
    const { leads, beyond, more } = columns[status]
    const leftOut = isLeftOut(query, status)
    const counted = leftOut ? { value: 0, capped: false } : list.data?.pages[0]?.total
    return {
      status,
      leads,
      beyond,
      of: list.isPlaceholderData ? null : of,
      // "At least": whoever scrolls on has seen more.
      total: counted ? { ...counted, value: Math.max(counted.value + more, leads.length) } : null,
      leftOut,
      pending: list.isPending && !leftOut,
      error: list.data ? null : list.error,
      moreFailed: list.isFetchNextPageError,
      onMore: () => {
        if (list.hasNextPage && !list.isFetching && !list.isFetchNextPageError) void list.fetchNextPage()
      },
      onRetry: () => void (list.data ? list.fetchNextPage() : list.refetch()),
    }
  }
  const board: Board = {
    new: columnOf('new'),
    contacted: columnOf('contacted'),
    qualified: columnOf('qualified'),
    converted: columnOf('converted'),
    lost: columnOf('lost'),
  }

  return { board, all }
}

const none: readonly LeadItem[] = []

function rowsOf(data: { pages: { items: LeadItem[] }[] } | undefined): readonly LeadItem[] {
  if (!data) return none
  // A lead that moved between two pages while they were read must not stand there twice.
  return [...new Map(data.pages.flatMap((page) => page.items).map((lead) => [lead.id, lead])).values()]
}
