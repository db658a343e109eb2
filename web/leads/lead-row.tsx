import { memo } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import type { ColumnName } from '#contract/views.ts'
import { rowNameOf } from '#web/leads/lead-name.ts'
import { RowCell } from '#web/leads/row-cell.tsx'
import { useIsTicked } from '#web/selection/selection-scope.tsx'

export type RowProps = {
  lead: LeadItem
  index: number
  /** Pixels below the top of the rows. */
  top: number
  current: boolean
  open: boolean
  compact: boolean
  columns: readonly ColumnName[]
  hues: ReadonlyMap<string, number>
  statusOpen: boolean
  onStatusOpen: (id: string | null) => void
  onOpen: (id: string, messageId?: string) => void
  onFocus: (id: string) => void
}

/** The tracks stand in a variable of the grid, so that widths change without a row being drawn anew. */
export const rowTracks = 'grid items-center gap-x-3 px-6 grid-cols-(--columns)'

export const LeadRow = memo(function LeadRow(props: RowProps) {
  const { lead, current, open, onOpen } = props
  const tabIndex = current ? 0 : -1
  const ticked = useIsTicked(lead.id)
  return (
    <div
      role="row"
      aria-label={rowNameOf(lead)}
      aria-current={props.open || undefined}
      aria-rowindex={props.index + 2}
      aria-selected={ticked}
      tabIndex={tabIndex}
      data-lead={lead.id}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={() => props.onFocus(lead.id)}
      onClick={() => onOpen(lead.id)}
      className={`${rowTracks} group/row absolute inset-x-0 top-0 h-11 scroll-mt-20 cursor-default border-b border-line outline-none after:pointer-events-none after:absolute after:-inset-y-px after:inset-x-1 after:rounded-md focus-visible:after:border-2 focus-visible:after:border-focus ${
        open || ticked
          ? 'bg-accent-soft'
          : props.statusOpen
            ? 'bg-accent-softer'
            : 'hover:bg-muted focus-visible:bg-accent-softer'
      }`}
    >
      {props.columns.map((name) => (
        <RowCell key={name} name={name} row={props} />
      ))}
    </div>
  )
})
