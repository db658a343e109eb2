import { parseLeadsSearch } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import type { View } from '#contract/views.ts'

/** What a view shows, as the address would say it. */
export function searchOf(view: Pick<View, 'filters' | 'sort'>): LeadsSearch {
  return parseLeadsSearch({ ...view.filters, sort: view.sort })
}

/** The list without what is open beside it and without the name of its view. */
export function listOf({ view: _view, open: _open, ...list }: LeadsSearch): LeadsSearch {
  return list
}

/** `?view=…` alone is the view as it is saved; with anything beside it the address is the whole of what counts. */
export function fromAddress(address: LeadsSearch, saved: LeadsSearch | undefined): LeadsSearch {
  if (saved === undefined || !isEmpty(listOf(address))) return address
  return { ...saved, ...address }
}

/** The shortest address of a list: a view that is as it was saved needs no more than its name. */
export function toAddress(search: LeadsSearch, saved: LeadsSearch | undefined): LeadsSearch {
  const { view, open } = search
  if (view === undefined || saved === undefined) return search
  const opened = open === undefined ? {} : { open }
  // Without any filter it is the list of all.
  if (isEmpty(listOf(search))) return opened
  return sameList(search, saved) ? { view, ...opened } : search
}

export function sameList(a: LeadsSearch, b: LeadsSearch): boolean {
  return canonical(a) === canonical(b)
}

function isEmpty(list: LeadsSearch): boolean {
  return Object.keys(list).length === 0
}

function canonical(search: LeadsSearch): string {
  const entries = Object.entries(listOf(search)).map(
    ([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value] as const,
  )
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
