import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { countsQuery, listQuery } from '#web/leads/lead-queries.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { searchOf } from '#web/views/view-state.ts'
import type { ViewTab } from '#web/views/use-tab-list.ts'
import { words } from '#web/words.ts'

const minute = 60_000
/** News come all the time where much is going on: after them it is counted anew this much later, for all of them once. */
const pause = 15_000

/** How many leads a view has. A saved one is asked for in sight alone, after the page; then once a minute, or when something changed. */
export function TabCount(props: { tab: ViewTab; enabled: boolean }) {
  return props.tab.view ? <ViewCount {...props} /> : <ToCallCount />
}

/** One of the counts above the list: they are counted anew together, as soon as something has changed. */
function ToCallCount() {
  const value = useQuery(countsQuery(useWorkspace().id)).data?.toCall
  return value === undefined ? null : <Figure value={value} />
}

function ViewCount({ tab, enabled }: { tab: ViewTab; enabled: boolean }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const search = tab.view ? searchOf(tab.view) : tab.search
  const queryKey = ['view-total', workspace.id, JSON.stringify(search)]
  const total = useQuery({
    queryKey,
    // Days like "the last 7" are those of the moment it asks.
    queryFn: ({ signal }) => {
      const { sort: _sort, ...query } = listQuery(search, workspace.timeZone)
      return api('GET /api/v1/leads/total', { query, signal })
    },
    enabled: enabled && (tab.view?.hidden.length ?? 0) === 0,
    staleTime: minute,
    refetchInterval: minute,
  }).data
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLive((news) => {
    if (news.type !== 'changed' || !enabled) return
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void queryClient.invalidateQueries({ queryKey })
    }, pause)
  })
  return total ? <Figure {...total} /> : null
}

function Figure({ value, capped = false }: { value: number; capped?: boolean }) {
  return (
    <span className="num text-xs font-normal text-ink-3">
      {words.number(value)}
      {capped && '+'}
    </span>
  )
}
