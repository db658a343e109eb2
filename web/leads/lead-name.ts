import type { LeadItem } from '#contract/leads.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

type Named = Pick<LeadItem, 'name' | 'email' | 'phone' | 'sessions'>

/** How a lead is called: the name, else an address, else `Visitor #7F3K-21`. */
export function nameOf(lead: Named): string {
  return (
    lead.name ??
    lead.email ??
    (lead.phone === null ? null : phoneText(lead.phone)) ??
    [words.leads.visitor, labelOf(lead)].filter(Boolean).join(' ')
  )
}

/** A row in a few words, for those who hear it: all of its cells together would be one endless sentence. */
export function rowNameOf(lead: LeadItem): string {
  const { status, score, waitingSince } = lead
  return words.leads.row(
    nameOf(lead),
    words.status[status],
    score.value,
    words.band[score.band],
    waitingSince !== null,
    lead.unread ?? false,
  )
}

/** The label of the first session; a lead that was typed in has none. */
export function labelOf(lead: Named): string | undefined {
  return lead.sessions[0]?.label
}

/** What stands behind the name in a row: the firm, else the place. */
export function placeOf(lead: Pick<LeadItem, 'company' | 'location'>): string | null {
  return lead.company ?? lead.location
}
