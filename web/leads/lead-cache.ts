import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Lead, LeadItem } from '#contract/leads.ts'
import { keys } from '#web/leads/lead-queries.ts'

export type LeadPage = {
  items: LeadItem[]
  nextCursor: string | null
  total?: { value: number; capped: boolean } | undefined
}
export type LeadPages = InfiniteData<LeadPage, string | null>

/** Changes a lead wherever it is on screen: in each list, in the order it stands there, and in its profile. */
export function patchLead(queryClient: QueryClient, id: string, patch: Partial<LeadItem>) {
  queryClient.setQueriesData<LeadPages>(
    { queryKey: ['leads'] },
    (data) => data && withRows(data, (lead) => (lead.id === id ? { ...lead, ...patch } : lead)),
  )
  queryClient.setQueryData<Lead>(keys.profile(id), (lead) => lead && mergedProfile(lead, patch))
}

/** Puts fresh copies in the place of the rows shown; nothing moves. */
export function replaceRows(data: LeadPages, fresh: readonly LeadItem[]): LeadPages {
  const byId = new Map(fresh.map((lead) => [lead.id, lead]))
  return withRows(data, (lead) => {
    const newer = byId.get(lead.id)
    return newer && newer.version >= lead.version ? newer : lead
  })
}

export function removeRows(data: LeadPages, ids: ReadonlySet<string>): LeadPages {
  return withRows(data, (lead) => (ids.has(lead.id) ? null : lead))
}

/** A whole profile without what only the profile has. */
export function rowOf(lead: Lead): LeadItem {
  const {
    facts: _facts,
    setByMember: _set,
    statusNotice: _notice,
    signedAs: _signed,
    proposals: _proposals,
    merged: _mergedLeads,
    source: _source,
    conversation: _conversation,
    followUp: _followUp,
    mergedInto: _merged,
    score,
    ...row
  } = lead
  return { ...row, score: { value: score.value, band: score.band, ruleSet: score.ruleSet } }
}

function mergedProfile(lead: Lead, patch: Partial<LeadItem>): Lead {
  const { score, ...rest } = patch
  return { ...lead, ...rest, score: score ? { ...lead.score, ...score } : lead.score }
}

/** Changes rows where they stand; null takes one away. */
export function withRows(data: LeadPages, change: (lead: LeadItem) => LeadItem | null): LeadPages {
  let changed = false
  const pages = data.pages.map((page) => {
    const items = page.items.flatMap((lead) => {
      const next = change(lead)
      if (next !== lead) changed = true
      return next ?? []
    })
    return { ...page, items }
  })
  return changed ? { ...data, pages } : data
}
