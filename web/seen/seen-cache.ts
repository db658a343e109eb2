import type { QueryClient } from '@tanstack/react-query'
import type { LeadItem } from '#contract/leads.ts'
import { api } from '#web/api.ts'
import { withRows } from '#web/leads/lead-cache.ts'
import type { LeadPages } from '#web/leads/lead-cache.ts'

/** Up to when all leads, or one, count as seen: each shows at once whether its visitor has written since then. */
export function showSeen(queryClient: QueryClient, leadId: string | null, until: string) {
  const told = <L extends LeadItem>(lead: L): L => {
    if (leadId !== null && lead.id !== leadId) return lead
    const unread = lead.lastWords !== null && Date.parse(lead.lastActiveAt) > Date.parse(until)
    return (lead.unread ?? false) === unread ? lead : { ...lead, unread }
  }
  queryClient.setQueriesData<LeadPages>({ queryKey: ['leads'] }, (data) => data && withRows(data, told))
  queryClient.setQueriesData<LeadItem>(
    { queryKey: ['lead'], predicate: ({ queryKey }) => queryKey[2] === 'profile' },
    (lead) => lead && told(lead),
  )
}

/** Leads that the reader called unread, with the moment of the last words then: they are not read by staying open. */
const calledUnread = new Map<string, string>()

export function isCalledUnread(leadId: string, lastActiveAt: string): boolean {
  return calledUnread.get(leadId) === lastActiveAt
}

/** From when it is opened next it can be read again. */
export function openAnew(leadId: string) {
  calledUnread.delete(leadId)
}

/** Told to the server without a word: what could not be saved stands as unread again after the next fetch. */
export async function saveSeen(queryClient: QueryClient, leadId: string, until: string): Promise<void> {
  showSeen(queryClient, leadId, until)
  await api('PUT /api/v1/leads/{id}/seen', { params: { id: leadId }, body: { until } }).catch(() => undefined)
}

/** By hand: read becomes unread, and the other way round. */
export async function turnSeen(queryClient: QueryClient, lead: LeadItem): Promise<void> {
  const { id, lastActiveAt, unread } = lead
  if (unread) {
    calledUnread.delete(id)
    showSeen(queryClient, id, lastActiveAt)
    await api('PUT /api/v1/leads/{id}/seen', { params: { id }, body: { until: lastActiveAt } })
  } else {
    calledUnread.set(id, lastActiveAt)
    showSeen(queryClient, id, new Date(Date.parse(lastActiveAt) - 1).toISOString())
    await api('DELETE /api/v1/leads/{id}/seen', { params: { id } })
  }
}
