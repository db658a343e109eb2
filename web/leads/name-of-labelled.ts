import type { ReviewLead } from '#contract/review.ts'
import { nameOf } from '#web/leads/lead-name.ts'

type Labelled = Pick<ReviewLead, 'id' | 'name' | 'email' | 'phone' | 'label'>

/** How a lead is called where its row tells the label of one session alone: as everywhere. */
export function nameOfLabelled({ id, name, email, phone, label }: Labelled): string {
  return nameOf({ name, email, phone, sessions: label === '' ? [] : [{ id, label }] })
}
