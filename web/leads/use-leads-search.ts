import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useListPlace } from '#web/leads/use-list-place.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { viewsQuery } from '#web/views/view-queries.ts'
import { fromAddress, searchOf, toAddress } from '#web/views/view-state.ts'

/**
 * What the list or the board shows: the address, and where it names a view, what is saved in that. `change` goes to another
 * state of the same page.
 */
export function useLeadsSearch() {
  // Both pages read their address by parseLeadsSearch.
  const address = useSearch({ strict: false }) as LeadsSearch
  const { workspaceId = '' } = useParams({ strict: false })
  const views = useQuery({ ...viewsQuery(workspaceId), enabled: workspaceId !== '' }).data?.items
  const navigate = useNavigate()
  const place = useListPlace()
  const view = address.view === undefined ? undefined : views?.find(({ id }) => id === address.view)
  const saved = useMemo(() => view && searchOf(view), [view])
  const search = useMemo(() => fromAddress(address, saved), [address, saved])
  const change = useCallback(
    (next: (before: LeadsSearch) => LeadsSearch, { replace = false }: { replace?: boolean } = {}) => {
      const go = (before: LeadsSearch) => toAddress(next(fromAddress(before, saved)), saved)
      void navigate({ ...place, search: go, replace })
    },
    [navigate, place, saved],
  )
  return { search, change, view, saved }
}
