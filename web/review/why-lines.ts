import type { Lead, ScoreLine } from '#contract/leads.ts'

/** What says most about why somebody should be turned to now comes first. */
const wishes = ['intent.buy', 'intent.person', 'intent.book', 'intent.delivery', 'intent.price']
const others = ['return', 'question', 'contact.phone', 'contact.email']

/**
 * The reasons within a score, as an owner wants them in the morning: each wish once, and whether they came back; the points
 * stand in the receipt. Where there is none of these, what else there is.
 */
export function whyLines({ lines }: Pick<Lead['score'], 'lines'>): ScoreLine[] {
  const first = (code: string) => lines.find((line) => line.code === code) ?? []
  const pressing = [...wishes, 'return'].flatMap(first)
  return pressing.length > 0 ? pressing : others.flatMap(first)
}
