import type { QueryClient } from '@tanstack/react-query'
import type { Job } from '#contract/jobs.ts'
import type { LeadItem } from '#contract/leads.ts'
import { api } from '#web/api.ts'
import { replaceRows, withRows, type LeadPages } from '#web/leads/lead-cache.ts'
import { keys, type ListQuery, sizeOfPage } from '#web/leads/lead-queries.ts'

/** More are not read again: whoever has scrolled further meets the rest as it was until a hint comes. */
const mostPages = 6

/** Reads the pages that are loaded again and puts each row in the place of its older copy; nothing moves. */
export async function refreshShown(
  queryClient: QueryClient,
  workspaceId: string,
  query: ListQuery,
): Promise<void> {
  const key = keys.list(workspaceId, query)
  const shown = queryClient.getQueryData<LeadPages>(key)
  for (const cursor of shown?.pageParams.slice(0, mostPages) ?? []) {
    const page = await api('GET /api/v1/leads', {
      query: { ...query, limit: sizeOfPage(cursor), ...(cursor !== null && { cursor }) },
    }).catch(() => null)
    if (!page) return
    queryClient.setQueryData<LeadPages>(key, (data) => data && replaceRows(data, page.items))
  }
}

/** As a finished job has left these rows, also where they do not match the list's filters any more. */
export function showChange(
  queryClient: QueryClient,
  workspaceId: string,
  rows: readonly LeadItem[],
  { change, kind }: Job,
): void {
  const { status, lostReason, tag } = change
  patch(queryClient, workspaceId, rows, (row) => {
    if (status !== undefined) {
      if (row.status === status && lostReason === undefined) return row
      return { ...row, status, lostReason: status === 'lost' ? (lostReason ?? null) : null, cameBackAt: null }
    }
    if (tag === undefined) return row
    const others = row.tags.filter((one) => one !== tag)
    return { ...row, tags: kind === 'addTag' ? [...others, tag] : others }
  })
}

/** As they were before; what is read again next corrects those that were left alone. */
export function showBefore(queryClient: QueryClient, workspaceId: string, rows: readonly LeadItem[]): void {
  patch(queryClient, workspaceId, rows, (row, { status, lostReason, cameBackAt, tags, assignee }) => ({
    ...row,
    status,
    lostReason,
    cameBackAt,
    tags,
    assignee,
  }))
}

function patch(
  queryClient: QueryClient,
  workspaceId: string,
  rows: readonly LeadItem[],
  change: (row: LeadItem, before: LeadItem) => LeadItem,
): void {
  if (rows.length === 0) return
  const byId = new Map(rows.map((row) => [row.id, row]))
  queryClient.setQueriesData<LeadPages>(
    { queryKey: keys.lists(workspaceId) },
    (data) =>
      data &&
      withRows(data, (row) => {
        const before = byId.get(row.id)
        return before ? change(row, before) : row
      }),
  )
}
