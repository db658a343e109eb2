import type { LeadItem } from '#contract/leads.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { phoneCountry } from '#web/leads/phone-country.ts'
import { placeText } from '#web/leads/place-text.ts'
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

/** Since when the visitor waits for a person. Nobody is behind a sample. */
export function waitingSinceOf(lead: Pick<LeadItem, 'waitingSince' | 'sample'>): string | null {
  return lead.sample ? null : lead.waitingSince
}

/** A row in a few words, for those who hear it: all of its cells together would be one endless sentence. */
export function rowNameOf(lead: LeadItem): string {
  const { status, score, sample } = lead
  return words.leads.row(nameOf(lead), words.status[status], score.value, words.band[score.band], {
    unread: lead.unread ?? false,
    waiting: waitingSinceOf(lead) !== null,
    sample,
  })
}

/** The label of the first session; a lead that was typed in has none. */
export function labelOf(lead: Named): string | undefined {
  return lead.sessions[0]?.label
}

/** What stands behind the name in a row: the firm, else the place, else the country of a number that stands for the name. */
export function placeOf(
  lead: Pick<LeadItem, 'name' | 'email' | 'phone' | 'company' | 'location'>,
): string | null {
  if (lead.company !== null) return lead.company
  if (lead.location !== null) return placeText(lead.location)
  return lead.phone !== null && lead.name === null && lead.email === null ? phoneCountry(lead.phone) : null
}
