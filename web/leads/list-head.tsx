import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { LeadItem, LeadSort } from '#contract/leads.ts'
import { useLeadWords } from '#web/accounts/me.ts'
import type { Column, ColumnName } from '#contract/views.ts'
import { rowTracks } from '#web/leads/lead-row.tsx'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { HeadTick } from '#web/selection/row-tick.tsx'
import { ColumnResizer } from '#web/views/column-resizer.tsx'
import { words } from '#web/words.ts'

const sortOf: Partial<Record<ColumnName, LeadSort>> = {
  lead: 'name',
  score: 'score',
  active: 'lastActive',
  firstSeen: 'firstSeen',
}

/** The heads of the columns; four of them sort. `leads` are the rows below, which do not change while they are scrolled. */
export const ListHead = memo(function ListHead({
  columns,
  leads,
}: {
  columns: readonly Column[]
  leads: readonly LeadItem[]
}) {
  const leadWords = useLeadWords()
  const short: Partial<Record<ColumnName, string>> = words.leads.column
  const long = words.views.columns.names
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={`${rowTracks} group/head relative h-8 border-b border-line bg-bg text-xs text-ink-3`}
    >
      {columns.map((column) => {
        const { name } = column
        const sort = sortOf[name]
        const text = name === 'lead' ? leadWords.One : (short[name] ?? long[name])
        const end = name === 'active' || name === 'firstSeen'
        const rest = <ColumnResizer column={column} shown={columns} />
        if (sort) {
          return (
            <SortHead
              key={name}
              sort={sort}
              column={name}
              className={`relative ${name === 'lead' ? 'items-center gap-[48px]' : ''} ${end ? 'justify-end' : ''}`}
              before={name === 'lead' ? <HeadTick rows={leads} /> : undefined}
              after={rest}
            >
              {text}
            </SortHead>
          )
        }
        return (
          <span
            key={name}
            role="columnheader"
            data-column={name}
            title={name === 'assignee' ? long[name] : undefined}
            aria-label={name === 'assignee' ? long[name] : undefined}
            className="relative flex min-w-0 items-center justify-between gap-2"
          >
            {text}
            {rest}
          </span>
        )
      })}
    </div>
  )
})

function SortHead({
  sort,
  className = '',
  column,
  before,
  after,
  children,
}: {
  sort: LeadSort
  column: ColumnName
  after: ReactNode
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
      data-column={column}
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
      {after}
    </span>
  )
}
