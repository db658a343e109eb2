import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { inboxCountsQuery } from '#web/inbox/inbox-queries.ts'
import { useFollowInbox } from '#web/inbox/use-follow-inbox.ts'
import { useOutbox } from '#web/inbox/use-outbox.ts'
import { useLive } from '#web/shell/live-context.tsx'
import { countInTitle } from '#web/ui/use-title.ts'

/** On every page: how many wait stands in the tab's title, and replies that could not be sent yet go as soon as they can. */
export function InboxWatch() {
  const { id } = useWorkspace()
  useFollowInbox(id)
  const waiting = useQuery(inboxCountsQuery(id)).data?.waiting ?? 0
  useEffect(() => {
    countInTitle(waiting)
    return () => countInTitle(0)
  }, [waiting])
  const { outbox } = useOutbox()
  useLive((news) => news.type === 'resync' && void outbox.pump())
  useEffect(() => {
    void outbox.pump()
    const send = () => void outbox.pump()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [outbox])
  return null
}
