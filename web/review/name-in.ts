import type { ReviewLead } from '#contract/review.ts'
import { words } from '#web/words.ts'

/** How a lead of the review is called. */
export function nameIn({ name, label }: Pick<ReviewLead, 'name' | 'label'>): string {
  return name ?? [words.leads.visitor, label].filter(Boolean).join(' ')
}
