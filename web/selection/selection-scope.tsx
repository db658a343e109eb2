import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'
import { SelectionStore, type Ticked } from '#web/selection/selection-store.ts'

type Total = { value: number; capped: boolean }

/** What can be ticked here, and what is. */
export type Scope = {
  store: SelectionStore
  /** The rows that are loaded, in their order. */
  rows: () => readonly LeadItem[]
  query: ListQuery
  total: Total
}

const ScopeContext = createContext<Scope | null>(null)
const nothing: Ticked = { all: false, ids: new Set() }
const never = () => () => {}

/** Lets the rows inside be ticked. Another filter is another list: then nothing is ticked any more. */
export function SelectionScope(props: {
  leads: readonly LeadItem[]
  query: ListQuery
  total: Total
  children: ReactNode
}) {
  const { leads, query, total } = props
  const [store] = useState(() => new SelectionStore())
  const rows = useRef(leads)
  useEffect(() => {
    rows.current = leads
  })
  const { sort: _sort, ...filters } = query
  const filtered = JSON.stringify(filters)
  useEffect(() => () => store.clear(), [store, filtered])
  const key = JSON.stringify(query)
  const scope = useMemo(
    () => ({
      store,
      rows: () => rows.current,
      query: JSON.parse(key) as ListQuery,
      total: { value: total.value, capped: total.capped },
    }),
    [store, key, total.value, total.capped],
  )
  return <ScopeContext value={scope}>{props.children}</ScopeContext>
}

/** Null outside a list that can be ticked. */
export function useScope(): Scope | null {
  return use(ScopeContext)
}

export function useTicked(): Ticked {
  const store = useScope()?.store
  return useSyncExternalStore(store?.subscribe ?? never, store?.ticked ?? (() => nothing))
}

export function useIsTicked(id: string): boolean {
  const store = useScope()?.store
  return useSyncExternalStore(store?.subscribe ?? never, () => store?.isTicked(id) ?? false)
}

/** Whether anything is ticked: then every row shows its box. */
export function useIsTicking(): boolean {
  const store = useScope()?.store
  return useSyncExternalStore(store?.subscribe ?? never, () => isTicking(store?.ticked() ?? nothing))
}

function isTicking({ all, ids }: Ticked): boolean {
  return all || ids.size > 0
}
