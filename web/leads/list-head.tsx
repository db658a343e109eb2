import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LeadSort } from '#contract/leads.ts'
import { useLeadWords } from '#web/accounts/me.ts'
import { columnsOf } from '#web/leads/lead-row.tsx'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { HeadTick } from '#web/selection/row-tick.tsx'
import { words } from '#web/words.ts'

/** The heads of the columns; three of them sort. The pill for new leads floats in the head of the words. */
export function ListHead({ compact, pill }: { compact: boolean; pill: ReactNode }) {
  const leadWords = useLeadWords()
  const text = words.leads.column
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={`${columnsOf(compact)} relative h-8 border-b border-line bg-bg text-xs text-ink-3`}
    >
      <SortHead sort="name" className="items-center gap-[48px]" before={<HeadTick />}>
        {leadWords.One}
      </SortHead>
      <span role="columnheader" className="flex min-w-0 items-center justify-between gap-2">
        {text.words}
        {pill}
      </span>
      <span role="columnheader">{text.status}</span>
      <SortHead sort="score">{text.score}</SortHead>
      {!compact && (
        <>
          <span role="columnheader" className="hidden 2xl:block">
            {text.tags}
          </span>
          <span role="columnheader" title={text.assigneeLong} aria-label={text.assigneeLong}>
            {text.assignee}
          </span>
          <SortHead sort="lastActive" className="justify-end">
            {text.active}
          </SortHead>
        </>
      )}
    </div>
  )
}

function SortHead({
  sort,
  className = '',
  before,
  children,
}: {
  sort: LeadSort
  className?: string
  before?: ReactNode
  children: string
}) {
  const { search, change } = useLeadsSearch()
  const current = search.sort ?? 'lastActive'
  const on = current === sort
  const Arrow = sort === 'name' ? ArrowUp : ArrowDown
  return (
    <span
      role="columnheader"
      aria-sort={on ? (sort === 'name' ? 'ascending' : 'descending') : 'none'}
      className={`flex min-w-0 ${className}`}
    >
      {before}
      <button
        type="button"
        title={words.leads.sortBy(children)}
        onClick={() =>
          change(({ sort: _before, ...rest }) => (sort === 'lastActive' ? rest : { ...rest, sort }))
        }
        className={`group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink ${on ? 'text-ink' : ''}`}
      >
        {children}
        <Arrow className={`!size-3 stroke-2 ${on ? '' : 'opacity-0 group-hover:opacity-60'}`} aria-hidden />
      </button>
    </span>
  )
}
