import { useQueryClient } from '@tanstack/react-query'
import { pauses } from '#web/paced.ts'
import { promiseKeys } from '#web/promises/promise-queries.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'
import { usePaced } from '#web/ui/use-paced.ts'

/** A promise is kept by a message and broken by the clock: either comes with a hint. */
export function useFollowPromises() {
  const queryClient = useQueryClient()
  const refresh = usePaced(
    () => queryClient.invalidateQueries({ queryKey: promiseKeys.all }),
    pauses.promises,
  )
  useInboxNews((news) => (news.type === 'talks' || news.type === 'alerts') && refresh())
  useLive((news) => news.type === 'resync' && refresh())
}
