import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { UserRound } from 'lucide-react'
import type { LeadItem } from '#contract/leads.ts'
import { useOpens, useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { nameOf, placeOf } from '#web/leads/lead-name.ts'
import { leadQuery } from '#web/leads/lead-queries.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import type { Entry } from '#web/palette/use-entries.ts'
import { paths } from '#web/paths.ts'
import { useSettled } from '#web/ui/use-settled.ts'

const most = 6
const prefix = 'lead:'

export type LeadEntry = Entry & { lead: LeadItem }

/** The leads that the list's own search finds, the first few; `isStale` while those of other words still stand there. */
export function useFoundLeads(written: string) {
  const { id: workspaceId } = useWorkspace()
  const opens = useOpens('leads')
  const toEntry = useLeadEntry()
  const q = useSettled(written)
  const found = useQuery({
    queryKey: ['palette', workspaceId, q],
    queryFn: ({ signal }) => api('GET /api/v1/leads', { query: { q, limit: most }, signal }),
    enabled: opens && q !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const isOn = opens && written !== ''
  return {
    entries: isOn && q !== '' ? (found.data?.items ?? []).map(toEntry) : [],
    hasMore: isOn && typeof found.data?.nextCursor === 'string',
    isStale: isOn && (q !== written || found.isPlaceholderData || found.isPending),
    error: isOn && found.isError ? found.error : null,
    retry: () => void found.refetch(),
  }
}

/** Those among the ids that were chosen before, as they are now; who is gone, or no longer to be seen, is left out. */
export function useRecentLeads(ids: readonly string[]): LeadEntry[] {
  const opens = useOpens('profiles')
  const toEntry = useLeadEntry()
  const wanted = opens ? ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)) : []
  const found = useQueries({ queries: wanted.map((id) => ({ ...leadQuery(id), retry: false })) })
  return found.flatMap(({ data }) => (data && data.mergedInto === undefined ? [toEntry(data)] : []))
}

function useLeadEntry() {
  const { id: workspaceId } = useWorkspace()
  const navigate = useNavigate()
  return (lead: LeadItem): LeadEntry => {
    const about = [
      lead.name === null ? null : lead.email,
      lead.phone === null || lead.name === null ? null : phoneText(lead.phone),
      placeOf(lead),
    ]
    return {
      id: `${prefix}${lead.id}`,
      group: 'leads',
      icon: UserRound,
      name: nameOf(lead),
      hint: about.filter(Boolean).slice(0, 2).join(' · '),
      lead,
      run: () => void navigate({ to: paths.lead, params: { workspaceId, leadId: lead.id } }),
    }
  }
}
