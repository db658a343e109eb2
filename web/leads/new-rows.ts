import type { LeadItem } from '#contract/leads.ts'
import { comparing } from '#web/board/in-order.ts'
import type { LeadPage, LeadPages } from '#web/leads/lead-cache.ts'
import type { ListQuery } from '#web/leads/lead-queries.ts'

export type NewRows = { value: number; capped: boolean }
export const noNewRows: NewRows = { value: 0, capped: false }

/**
 * How many leads of the list's beginning, read anew, would come in between or above what is shown; capped where it holds
 * nothing else, as more may stand behind it. On a list that goes on below, rows behind the last shown one are no news:
 * they only moved up.
 */
export function newRows(page: LeadPage, data: LeadPages | undefined, sort: ListQuery['sort']): NewRows {
  // Another list is on its way: what has been read of the last one is no news to it.
  if (!data) return noNewRows
  const shown = new Set(data.pages.flatMap((one) => one.items.map((lead) => lead.id)))
  const unseen = page.items.filter((lead) => !shown.has(lead.id))
  const end = data.pages.at(-1)
  const order = comparing(sort)
  // Some of the last rows may have been changed where they stand: the one furthest down says how far was read.
  const last = end?.items.toSorted(order).at(-1)
  const isNews = (lead: LeadItem) => end?.nextCursor === null || !last || order(lead, last) < 0
  const value = unseen.filter(isNews).length
  return { value, capped: value > 0 && value === page.items.length && page.nextCursor !== null }
}
