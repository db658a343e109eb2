import { useQuery } from '@tanstack/react-query'
import type { View } from '#contract/views.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { newAndHot } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { viewsQuery } from '#web/views/view-queries.ts'
import { sameList } from '#web/views/view-state.ts'
import { words } from '#web/words.ts'

export type ViewTab = { key: string; name: string; search: LeadsSearch; view: View | null }

/** All leads, the view that everybody has, one's own and the shared ones; and which of them is on screen. */
export function useTabList(): { tabs: ViewTab[]; current: string; changed: boolean } {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const { search, view, saved } = useLeadsSearch()
  const views = useQuery(viewsQuery(workspace.id)).data?.items ?? []
  const tabs = [
    { key: 'all', name: words.views.all(leadWords), search: {}, view: null },
    { key: 'new-and-hot', name: words.views.newAndHot, search: newAndHot, view: null },
    ...views.map((one) => ({ key: one.id, name: one.name, search: { view: one.id }, view: one })),
  ]
  if (view && saved) return { tabs, current: view.id, changed: !sameList(search, saved) }
  if (sameList(search, newAndHot)) return { tabs, current: 'new-and-hot', changed: false }
  return { tabs, current: search.view === undefined ? 'all' : '', changed: !sameList(search, {}) }
}
