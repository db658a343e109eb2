import { createContext, use } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { foundBy } from '#web/leads/found-by.ts'

/** What the rows were searched for; empty for nothing. A context, so that rows are drawn anew by it alone. */
export const SearchedFor = createContext('')

/** By which number, address or label a search has found this row, where its name does not say so. */
export function FoundBy({ lead }: { lead: LeadItem }) {
  const query = use(SearchedFor)
  const found = query === '' ? null : foundBy(lead, query)
  if (!found) return null
  return (
    <span dir="ltr" className="num me-2 text-ink">
      {found.before}
      <mark className="rounded-sm bg-accent-soft text-accent-ink">{found.match}</mark>
      {found.after}
    </span>
  )
}
