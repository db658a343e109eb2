import type { Lead } from '#contract/leads.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { words } from '#web/words.ts'

/** How a lead was called when it was merged; with its label where the survivor is called the same now. */
export function mergedName(
  { name, label }: Pick<Lead['merged'][number], 'name' | 'label'>,
  survivor: Pick<Lead, 'name'>,
): string {
  if (name === null) return [words.leads.visitor, label].filter(Boolean).join(' ')
  return name === survivor.name && label ? `${name} (${label})` : phoneText(name)
}
