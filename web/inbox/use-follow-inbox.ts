import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'

const pause = 700

/** Keeps the lists and counts of the inbox true: the first hint is followed at once, those that come meanwhile together. */
export function useFollowInbox(workspaceId: string) {
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])

  function refresh() {
    if (timer.current !== undefined) {
      again.current = true
      return
    }
    void queryClient.invalidateQueries({ queryKey: inboxKeys.all(workspaceId) })
    timer.current = setTimeout(() => {
      timer.current = undefined
      if (!again.current) return
      again.current = false
      refresh()
    }, pause)
  }

  useInboxNews((news) => news.type === 'talks' && refresh())
  useLive((news) => news.type === 'resync' && refresh())
}
