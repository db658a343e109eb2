import type { LeadItem, LeadSort } from '#contract/leads.ts'
import { labelOf } from '#web/leads/lead-name.ts'

export type Compare = (a: LeadItem, b: LeadItem) => number

/** Which of two leads comes first, as the server has it; only for names has it a key of its own, to which this comes close. */
export function comparing(sort: LeadSort = 'lastActive'): Compare {
  if (sort === 'name') return (a, b) => compare(nameKey(a), nameKey(b)) || compare(a.id, b.id)
  if (sort === 'waiting')
    return (a, b) => compare(a.waitingSince ?? '~', b.waitingSince ?? '~') || compare(a.id, b.id)
  const keyOf = (lead: LeadItem) =>
    sort === 'score' ? lead.score.value : sort === 'firstSeen' ? lead.firstSeenAt : lead.lastActiveAt
  return (a, b) => compare(keyOf(b), keyOf(a)) || compare(b.id, a.id)
}

/**
 * Rows with others put in where they belong. Where the list `goesOn` behind what has been read of it, nobody knows the
 * place of those that come after its end: they are `beyond`.
 */
export function placed(
  rows: readonly LeadItem[],
  others: readonly LeadItem[],
  order: Compare,
  goesOn: boolean,
): { leads: LeadItem[]; beyond: LeadItem[] } {
  const leads = [...rows]
  const beyond: LeadItem[] = []
  for (const lead of others.toSorted(order)) {
    const at = leads.findIndex((row) => order(lead, row) < 0)
    if (at >= 0) leads.splice(at, 0, lead)
    else if (goesOn) beyond.push(lead)
    else leads.push(lead)
  }
  return { leads, beyond }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Visitors without a name stand behind those who have one. */
function nameKey(lead: LeadItem): string {
  const name = lead.name
    ?.normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
  return name ? name : `\u{10FFFD}${labelOf(lead) ?? ''}`
}
