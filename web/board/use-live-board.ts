import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { api, ApiProblem } from '#web/api.ts'
import { comparing } from '#web/board/in-order.ts'
import { refreshed } from '#web/board/refreshed.ts'
import { columnQuery, isLeftOut } from '#web/board/use-board.ts'
import type { useMoves } from '#web/board/use-moves.ts'
import { removeRows, replaceRows, rowOf } from '#web/leads/lead-cache.ts'
import type { LeadPages } from '#web/leads/lead-cache.ts'
import { firstPage, keys } from '#web/leads/lead-queries.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { isBeingChanged } from '#web/leads/use-change-lead.ts'
import { useLive } from '#web/shell/live-context.tsx'

/** Hints are gathered for that long, as each time the beginning of five columns is read. */
const pause = 1000
const mostSingleFetches = 20

/**
 * Keeps the columns true while others work: at a hint the beginning of each is read anew, and what was named but stands
 * further down is fetched by itself. What the reader moved stays until the server's lists have it where it went.
 */
export function useLiveBoard(
  workspaceId: string,
  query: ListQuery,
  { moved, remember, forget }: Pick<ReturnType<typeof useMoves>, 'moved' | 'remember' | 'forget'>,
) {
  const queryClient = useQueryClient()
  const hinted = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<unknown> | null>(null)
  const key = JSON.stringify(query)
  const current = useRef({ key, moved })
  current.current = { key, moved }

  const compare = comparing(query.sort)
  const shown = statuses.filter((status) => !isLeftOut(query, status))
  const keyOf = (status: Status) => keys.list(workspaceId, columnQuery(query, status))
  const read = (status: Status) => queryClient.getQueryData<LeadPages>(keyOf(status))
  const rowsOf = (status: Status) => read(status)?.pages.flatMap((page) => page.items) ?? []
  const write = (status: Status, change: (data: LeadPages) => LeadPages) =>
    queryClient.setQueryData<LeadPages>(keyOf(status), (data) => data && change(data))

  /** The first hint is followed at once; those that come meanwhile wait, so that answers never overtake one another. */
  function schedule(wait: number) {
    if (timer.current !== undefined) return
    timer.current = setTimeout(async () => {
      await running.current
      timer.current = undefined
      running.current = sync().then(() => new Promise((rested) => setTimeout(rested, pause)))
    }, wait)
  }

  async function sync() {
    // What is being saved would be read as it was before.
    if (queryClient.isMutating({ mutationKey: ['change-lead'] }) > 0) return schedule(pause)
    const ids = [...hinted.current]
    hinted.current.clear()
    void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
    const fresh = await Promise.all(
      shown.map(async (status) => {
        const page = await firstPage(columnQuery(query, status)).catch(() => null)
        return { status, page }
      }),
    )
    if (current.current.key !== key) return
    const listed = new Map(
      fresh.flatMap(({ page }) => page?.items.map((lead) => [lead.id, lead] as const) ?? []),
    )
    const rows = shown.flatMap(rowsOf)
    // Unless somebody has taken it on from there.
    const own = rows.filter(
      (lead) =>
        (mine(lead) || isGuest(lead)) && (listed.get(lead.id)?.version ?? lead.version) <= lead.version,
    )
    remember(own.filter((lead) => !mine(lead)).map(({ id, status }) => ({ id, to: status })))
    forget(({ id, to }) => listed.get(id)?.status === to)
    for (const { status, page } of fresh) {
      if (!page) continue
      const keep = new Map(own.filter((lead) => lead.status === status).map((lead) => [lead.id, lead]))
      const settled = { ...page, items: page.items.map((lead) => unsaved(lead.id, status) ?? lead) }
      const left = new Set(rowsOf(status).flatMap((lead) => (lead.status === status ? [] : lead.id)))
      write(status, (data) => refreshed(removeRows(data, left), settled, [...keep.values()], compare))
    }
    const known = new Set(rows.map(({ id }) => id))
    const elsewhere = ids.filter((id) => known.has(id) && !listed.has(id)).slice(0, mostSingleFetches)
    for (const id of elsewhere) await refresh(id)
  }

  /** The reader put it where it is. */
  const mine = ({ id, status }: Pick<LeadItem, 'id' | 'status'>) =>
    current.current.moved.some((one) => one.id === id && one.to === status)

  /** Its status was changed on this page, be it in the side panel, and its list has not been read since. */
  const isGuest = ({ id, status }: LeadItem) =>
    !rowsOf(status).some((lead) => lead.id === id) &&
    shown.some((other) => other !== status && rowsOf(other).some((lead) => lead.id === id))

  const unsaved = (id: string, status: Status) =>
    isBeingChanged(queryClient, id) ? rowsOf(status).find((lead) => lead.id === id) : undefined

  async function refresh(id: string) {
    try {
      const lead = await api('GET /api/v1/leads/{id}', { params: { id } })
      if (isBeingChanged(queryClient, id)) return
      const isElsewhere = (lead.spamAt !== null) !== (query.spam === 'true')
      const isGone = lead.mergedInto !== undefined || isElsewhere
      for (const status of shown) {
        // In the column it went to it stands further down than has been read, unless the reader put it there.
        const stays = !isGone && (lead.status === status || mine(lead))
        write(status, (data) => (stays ? replaceRows(data, [rowOf(lead)]) : removeRows(data, new Set([id]))))
      }
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 404) remove(new Set([id]))
    }
  }

  function remove(ids: ReadonlySet<string>) {
    for (const status of shown) write(status, (data) => removeRows(data, ids))
  }

  useLive((news) => {
    if (news.type === 'changed') {
      for (const id of [...news.leads, ...news.created]) hinted.current.add(id)
      if (news.removed.length > 0) remove(new Set(news.removed))
    }
    schedule(0)
  })

  // What was kept from an earlier look may be old by now.
  const catchUp = () => shown.some((status) => read(status) !== undefined) && schedule(0)
  const latest = useRef(catchUp)
  useEffect(() => {
    latest.current = catchUp
  })
  useEffect(() => {
    latest.current()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [key, workspaceId])
}
