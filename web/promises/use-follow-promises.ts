import { useQueryClient } from '@tanstack/react-query'
import { promiseKeys } from '#web/promises/promise-queries.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'

/** A promise is kept by a message and broken by the clock: either comes with a hint. */
export function useFollowPromises() {
  const queryClient = useQueryClient()
  const refresh = () => void queryClient.invalidateQueries({ queryKey: promiseKeys.all })
  useInboxNews((news) => (news.type === 'talks' || news.type === 'alerts') && refresh())
  useLive((news) => news.type === 'resync' && refresh())
}
