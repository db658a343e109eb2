import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { isCalledUnread, openAnew, saveSeen } from '#web/seen/seen-cache.ts'

/** A lead that is open in a tab somebody looks at is read, and stays so while its visitor goes on writing. */
export function useSeen(lead: LeadItem | undefined) {
  const queryClient = useQueryClient()
  const id = lead?.id
  const upTo = lead?.unread ? lead.lastActiveAt : undefined
  useEffect(() => {
    if (id !== undefined) openAnew(id)
  }, [id])
  useEffect(() => {
    if (id === undefined || upTo === undefined || isCalledUnread(id, upTo)) return
    const see = () => {
      if (document.visibilityState === 'visible') void saveSeen(queryClient, id, upTo)
    }
    see()
    document.addEventListener('visibilitychange', see)
    return () => document.removeEventListener('visibilitychange', see)
  }, [queryClient, id, upTo])
}
