import type { Lead } from '#contract/leads.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

/** How a lead was called when it was merged. */
export function mergedName({ name, label }: Pick<Lead['merged'][number], 'name' | 'label'>): string {
  return name === null ? [words.leads.visitor, label].filter(Boolean).join(' ') : phoneText(name)
}
