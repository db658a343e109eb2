import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import { pauses } from '#web/paced.ts'
import { useInboxNews, useLive } from '#web/shell/live-context.tsx'
import { usePaced } from '#web/ui/use-paced.ts'

/** Keeps the lists and counts of the inbox true: the first hint is followed at once, those that come meanwhile together. */
export function useFollowInbox(workspaceId: string) {
  const queryClient = useQueryClient()
  const refresh = usePaced(async (again) => {
    const lists = inboxKeys.lists(workspaceId)
    const shown = queryClient.getQueryCache().findAll({ queryKey: lists, type: 'active' })
    // A first fetch that is under way is not begun anew, and may have looked before what is told now happened.
    if (shown.some(({ state }) => state.data === undefined && state.fetchStatus === 'fetching')) again()
    // A list brings the counts along.
    await queryClient.invalidateQueries({ queryKey: shown.length > 0 ? lists : inboxKeys.all(workspaceId) })
  }, pauses.lists)

  useInboxNews((news) => news.type === 'talks' && refresh())
  // Who was deleted leaves the lists with their talks.
  useLive((news) => (news.type === 'resync' || news.removed.length > 0) && refresh())
  // The lists on screen were fetched before this came to listen, which is loaded after the page.
  useEffect(() => refresh(), [refresh])
}
