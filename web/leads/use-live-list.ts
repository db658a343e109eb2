import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { api, ApiProblem } from '#web/api.ts'
import { removeRows, replaceRows, rowOf } from '#web/leads/lead-cache.ts'
import type { LeadPage, LeadPages } from '#web/leads/lead-cache.ts'
import { isBeingChanged } from '#web/leads/use-change-lead.ts'
import { firstPage, keys } from '#web/leads/lead-queries.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'
import { newRows, noNewRows } from '#web/leads/new-rows.ts'
import { refreshShown } from '#web/selection/refresh-shown.ts'
import { useLive } from '#web/shell/live-context.tsx'

const pause = 300
const mostSingleFetches = 20
/** A hint names no more. */
const mostInHint = 200

/**
 * Keeps the rows on screen true without moving them: hints are gathered, the first page is fetched quietly, rows that
 * are shown are replaced in place, and leads that are not shown yet are only counted, for the pill. While nobody looks
 * at the tab and its list stands at the top, nothing can move under a pointer: then they are put in at once.
 */
export function useLiveList(workspaceId: string, query: ListQuery, scroller: RefObject<HTMLElement | null>) {
  const queryClient = useQueryClient()
  const [fresh, setFresh] = useState<LeadPage | null>(null)
  const hinted = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void> | null>(null)
  const key = JSON.stringify(query)
  const current = useRef(key)
  current.current = key

  const read = () => queryClient.getQueryData<LeadPages>(keys.list(workspaceId, query))
  const write = (change: (data: LeadPages) => LeadPages) =>
    queryClient.setQueryData<LeadPages>(keys.list(workspaceId, query), (data) => data && change(data))

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
    if (!read()) return
    const ids = [...hinted.current]
    hinted.current.clear()
    void queryClient.invalidateQueries({ queryKey: keys.counts(workspaceId) })
    const page = await firstPage(query).catch(() => null)
    const shown = read()
    if (!page || !shown || current.current !== key) return
    const shownIds = new Set(shown.pages.flatMap((one) => one.items.map((lead) => lead.id)))
    const onPage = new Set(page.items.map((lead) => lead.id))
    const settled = page.items.filter((lead) => !isBeingChanged(queryClient, lead.id))
    write((data) => withTotal(replaceRows(data, settled), page))
    setFresh(page)
    const unseen = document.visibilityState === 'hidden' && scroller.current?.scrollTop === 0
    if ((shownIds.size === 0 || unseen) && page.items.length > 0) load(page)
    const elsewhere = ids.filter((id) => shownIds.has(id) && !onPage.has(id))
    // So many change at once by a job: then whole pages are read, and only once for all of them.
    if (elsewhere.length > mostSingleFetches || ids.length >= mostInHint)
      await refreshShown(queryClient, workspaceId, query)
    else for (const id of elsewhere) await refresh(id)
  }

  async function refresh(id: string) {
    try {
      const lead = await api('GET /api/v1/leads/{id}', { params: { id } })
      const isElsewhere = (lead.spamAt !== null) !== (query.spam === 'true')
      if (lead.mergedInto !== undefined || isElsewhere) write((data) => removeRows(data, new Set([id])))
      else if (!isBeingChanged(queryClient, id)) write((data) => replaceRows(data, [rowOf(lead)]))
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.status === 404) {
        write((data) => removeRows(data, new Set([id])))
      }
    }
  }

  /** Starts the list anew from a page that is here already: at once, without a skeleton. */
  function load(page: LeadPage) {
    queryClient.setQueryData<LeadPages>(keys.list(workspaceId, query), { pages: [page], pageParams: [null] })
    setFresh(null)
  }

  useLive((news) => {
    if (news.type === 'changed') {
      for (const id of [...news.leads, ...news.created]) hinted.current.add(id)
      if (news.removed.length > 0) write((data) => removeRows(data, new Set(news.removed)))
    }
    schedule(0)
  })

  useEffect(() => {
    setFresh(null)
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [key, workspaceId])

  const showFresh = () => fresh && load(fresh)

  return { fresh: fresh ? newRows(fresh, read(), query.sort) : noNewRows, showFresh }
}

function withTotal(data: LeadPages, page: LeadPage): LeadPages {
  const [first, ...rest] = data.pages
  if (!first || !page.total) return data
  return { ...data, pages: [{ ...first, total: page.total }, ...rest] }
}
