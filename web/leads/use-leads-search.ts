import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { LeadsSearch } from '#web/leads/leads-search.ts'

/** What the address asks for, on the list and on the board alike; `change` goes to another state of the same page. */
export function useLeadsSearch() {
  // Both pages read their address by parseLeadsSearch.
  const search = useSearch({ strict: false }) as LeadsSearch
  const navigate = useNavigate()
  const change = useCallback(
    (next: (before: LeadsSearch) => LeadsSearch, { replace = false }: { replace?: boolean } = {}) =>
      void navigate({ to: '.', search: next as never, replace }),
    [navigate],
  )
  return { search, change }
}
