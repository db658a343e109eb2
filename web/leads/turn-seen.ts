import type { QueryClient } from '@tanstack/react-query'
import type { LeadItem } from '#contract/leads.ts'
import { api, reasonOf } from '#web/api.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { showSeen, turnSeen } from '#web/seen/seen-cache.ts'
import { rowsText as text } from '#texts/rows.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** Read becomes unread by hand, and the other way round; what could not be saved is as before. */
export async function turnSeenAndSay(queryClient: QueryClient, lead: LeadItem): Promise<void> {
  if (lead.lastWords === null) return
  say((lead.unread ? text.isRead : text.isUnread)(nameOf(lead)))
  try {
    await turnSeen(queryClient, lead)
  } catch (problem) {
    const until = new Date(Date.parse(lead.lastActiveAt) - (lead.unread ? 1 : 0))
    showSeen(queryClient, lead.id, until.toISOString())
    sayFailed(words.problems.notSaved(reasonOf(problem)))
  }
}

/** All that is there now, in every list; what the visitors write from now on is new again. */
export async function markAllRead(queryClient: QueryClient): Promise<void> {
  try {
    await api('POST /api/v1/seen')
    showSeen(queryClient, null, new Date().toISOString())
    say(text.areRead)
  } catch (problem) {
    sayFailed(words.problems.notSaved(reasonOf(problem)))
  }
}
