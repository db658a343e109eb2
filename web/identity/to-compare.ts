import type { Lead } from '#contract/leads.ts'
import { words } from '#web/words.ts'

/** How many others may be the same person, while there are any, for the tab that shows them. */
export function toCompare({ proposals }: Lead): { count: number; says: string } | undefined {
  const count = new Set(proposals.map(({ lead }) => lead.id)).size
  return count === 0 ? undefined : { count, says: words.identity.list.button(words.number(count)) }
}
