import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { viewsQuery } from '#web/views/view-queries.ts'

/** Why the view of the address cannot be shown, if so: then no list is asked for. */
export function useViewTrouble(): 'none' | 'waits' | 'failed' | 'missing' | 'hidden' {
  const workspace = useWorkspace()
  const { search, view } = useLeadsSearch()
  const views = useQuery(viewsQuery(workspace.id))
  if (workspace.hidesContact && search.hasContact !== undefined) return 'hidden'
  if (search.view === undefined) return 'none'
  if (view) return view.hidden.length > 0 ? 'hidden' : 'none'
  if (views.isPending || views.isRefetching) return 'waits'
  return views.isError ? 'failed' : 'missing'
}
