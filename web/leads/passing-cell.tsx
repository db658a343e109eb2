import type { LeadItem } from '#contract/leads.ts'
import type { ColumnName } from '#contract/views.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { words } from '#web/words.ts'

/** What a row that is passed in a flick shows in one of its columns: one element, at the place where the cell will stand. */
export function PassingCell({ name, lead }: { name: ColumnName; lead: LeadItem }) {
  const [text, look] = cells[name]?.(lead) ?? [null, '']
  return (
    <span role="gridcell" className={`truncate ${look}`}>
      {text}
    </span>
  )
}

const plain = 'text-sm text-ink-2'

const cells: Partial<Record<ColumnName, (lead: LeadItem) => [string | number | null, string]>> = {
  // Behind the place of its box and its avatar.
  lead: (lead) => [nameOf(lead), 'ps-16 font-medium'],
  words: ({ lastWords }) => [lastWords, plain],
  status: ({ status }) => [words.status[status], 'ps-5.5 text-xs font-medium'],
  score: ({ score }) => [score.value, 'num text-sm'],
  company: ({ company }) => [company, plain],
  location: ({ location }) => [location, plain],
  email: ({ email }) => [email, plain],
  phone: ({ phone }) => [phone, plain],
}
