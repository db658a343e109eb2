import type { ReviewLead } from '#contract/review.ts'
import { nameOf } from '#web/leads/lead-name.ts'

/** How a lead of the review is called: as on its card. */
export function nameIn({ id, name, email, phone, label }: ReviewLead): string {
  return nameOf({ name, email, phone, sessions: [{ id, label }] })
}
