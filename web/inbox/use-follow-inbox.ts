import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'

const pause = 700

/**
 * Keeps the lists and counts of the inbox true: the first hint is followed at once, those that come meanwhile together.
 * The next fetch waits for the last, and not all inboxes of a team wait equally long: they hear the same hints.
 */
export function useFollowInbox(workspaceId: string) {
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)
  const again = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])

  async function refresh() {
    again.current = busy.current
    if (busy.current) return
    busy.current = true
    const lists = inboxKeys.lists(workspaceId)
    const shown = queryClient.getQueryCache().findAll({ queryKey: lists, type: 'active' })
    // A first fetch that is under way is not begun anew, and may have looked before what is told now happened.
    if (shown.some(({ state }) => state.data === undefined && state.fetchStatus === 'fetching'))
      again.current = true
    // A list brings the counts along.
    await queryClient.invalidateQueries({ queryKey: shown.length > 0 ? lists : inboxKeys.all(workspaceId) })
    timer.current = setTimeout(
      () => {
        busy.current = false
        if (again.current) void refresh()
      },
      pause * (0.5 + Math.random()),
    )
  }

  useInboxNews((news) => news.type === 'talks' && void refresh())
  // Who was deleted leaves the lists with their talks.
  useLive((news) => (news.type === 'resync' || news.removed.length > 0) && void refresh())
  // The lists on screen were fetched before this came to listen, which is loaded after the page.
  const atFirst = useRef(refresh)
  useEffect(() => void atFirst.current(), [])
}
