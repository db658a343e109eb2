import { memo } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import type { ColumnName } from '#contract/views.ts'
import { rowNameOf } from '#web/leads/lead-name.ts'
import { PassingCell } from '#web/leads/passing-cell.tsx'
import { RowCell } from '#web/leads/row-cell.tsx'
import { useIsTicked } from '#web/selection/selection-scope.tsx'
import type { SwipeWay } from '#web/ui/swipe-way.ts'

export type RowProps = {
  lead: LeadItem
  index: number
  /** Pixels below the top of the rows. */
  top: number
  current: boolean
  open: boolean
  /** Gone by in a flick: its words are enough. */
  passing: boolean
  compact: boolean
  columns: readonly ColumnName[]
  hues: ReadonlyMap<string, number>
  statusOpen: boolean
  onStatusOpen: (id: string | null) => void
  onStatus: (lead: LeadItem, to: Status) => void
  /** A change of its status is on its way. */
  saving: boolean
  /** Something in the list is ticked. */
  ticking: boolean
  onOpen: (id: string, messageId?: string) => void
  onFocus: (id: string) => void
  /** Something of the row was opened in place. */
  acting: boolean
  onAct: (acting: RowActing) => void
  onSwipe: (lead: LeadItem, way: SwipeWay) => void
}

/** What is done with a row without opening it; `at`: where the pointer asked for its menu. */
export type RowActing = {
  id: string
  act: 'menu' | 'tag' | 'note' | 'assign' | 'call' | 'followUp'
  at?: { x: number; y: number } | undefined
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
      onContextMenu={(event) => {
        const copies = getSelection()?.isCollapsed === false
        if (copies || !(event.target instanceof Node && event.currentTarget.contains(event.target))) return
        event.preventDefault()
        // The menu key has no place of its own: then it stands below the row.
        const byPointer = event.nativeEvent instanceof PointerEvent && event.button === 2
        const at = byPointer ? { x: event.clientX, y: event.clientY } : undefined
        props.onAct({ id: lead.id, act: 'menu', at })
      }}
      className={`${rowTracks} group/row absolute inset-x-0 top-0 h-11 scroll-mt-20 cursor-default border-b border-line outline-none after:pointer-events-none after:absolute after:-inset-y-px after:inset-x-1 after:rounded-md focus-visible:after:border-2 focus-visible:after:border-focus ${
        open || ticked
          ? 'bg-accent-soft'
          : props.statusOpen || props.acting
            ? 'bg-accent-softer'
            : 'hover:bg-muted focus-visible:bg-accent-softer'
      }`}
    >
      {props.columns.map((name) =>
        props.passing && !current ? (
          <PassingCell key={name} name={name} lead={lead} />
        ) : (
          <RowCell key={name} name={name} row={{ ...props, ticked }} />
        ),
      )}
    </div>
  )
})
