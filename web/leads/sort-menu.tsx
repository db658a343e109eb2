import { ArrowDownWideNarrow } from 'lucide-react'
import type { LeadSort } from '#contract/leads.ts'
import { Option, Options } from '#web/leads/filter-options.tsx'
import type { FilterProps } from '#web/leads/filter-options.tsx'
import { sorts } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { IconButton } from '#web/ui/button.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { words } from '#web/words.ts'

const text = words.views.sort
const choices = sorts.map((value, index) => ({ value, label: text.names[value], key: String(index + 1) }))

/** Who waits longest is of use among those who wait alone. */
function isOffered(sort: LeadSort, search: LeadsSearch): boolean {
  return sort !== 'waiting' || search.waiting === true
}

/** The order of the list, also by what has no column. */
export function SortMenu() {
  const { search, change } = useLeadsSearch()
  const current = search.sort ?? 'lastActive'
  return (
    <ChoiceMenu<LeadSort>
      title={text.label}
      value={current}
      choices={choices.filter(({ value }) => isOffered(value, search))}
      onChoose={(sort) =>
        change(({ sort: _before, ...rest }) => (sort === 'lastActive' ? rest : { ...rest, sort }))
      }
      trigger={(trigger) => (
        <IconButton {...trigger} label={text.by(text.names[current])}>
          <ArrowDownWideNarrow aria-hidden />
        </IconButton>
      )}
    />
  )
}

/** The same for the sheet on a phone. */
export function SortChoices({ search, change }: FilterProps) {
  return (
    <Options label={text.label}>
      {sorts
        .filter((sort) => isOffered(sort, search))
        .map((sort) => (
          <Option
            key={sort}
            type="radio"
            checked={(search.sort ?? 'lastActive') === sort}
            onToggle={() => change(sort === 'lastActive' ? {} : { sort }, ['sort'])}
          >
            {text.names[sort]}
          </Option>
        ))}
    </Options>
  )
}
