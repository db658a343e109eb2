import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Column } from '#contract/views.ts'
import { trackList, widthWithin } from '#web/views/columns.ts'
import { useColumns } from '#web/views/use-columns.ts'
import { words } from '#web/words.ts'

const step = 16
/** The edge stands at the end of its column: to the right of it, or mirrored to the left. */
const wayOf = (edge: HTMLElement) => (getComputedStyle(edge).direction === 'rtl' ? -1 : 1)

/**
 * The edge of a column's head: dragged, or moved by the arrow keys; a double click gives the usual width back. While it is
 * dragged only the grid's tracks change, and no row is drawn anew.
 */
export function ColumnResizer({ column, shown }: { column: Column; shown: readonly Column[] }) {
  const { columns, setColumns } = useColumns()
  const drag = useRef<{ x: number; width: number; now: number } | null>(null)
  const label = column.name === 'lead' ? words.leads.column.lead : words.views.columns.names[column.name]
  const headWidth = (edge: HTMLElement) => edge.parentElement?.offsetWidth ?? 0
  const save = (width: number | null) =>
    setColumns(columns.map((one) => (one.name === column.name ? { ...one, width } : one)))

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = headWidth(event.currentTarget)
    drag.current = { x: event.clientX, width, now: width }
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    if (!drag.current) return
    const width = widthWithin(
      column.name,
      drag.current.width + wayOf(event.currentTarget) * (event.clientX - drag.current.x),
    )
    drag.current.now = width
    const tracks = shown.map((one) => (one.name === column.name ? { ...one, width } : one))
    event.currentTarget
      .closest<HTMLElement>('[role="grid"]')
      ?.style.setProperty('--columns', trackList(tracks))
  }

  function onPointerUp() {
    if (drag.current && drag.current.now !== drag.current.width) save(drag.current.now)
    drag.current = null
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowLeft: -step, ArrowRight: step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    save(widthWithin(column.name, headWidth(event.currentTarget) + wayOf(event.currentTarget) * by))
  }

  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={words.views.columns.width(label)}
      aria-orientation="horizontal"
      aria-valuemin={32}
      aria-valuemax={800}
      aria-valuenow={column.width ?? 0}
      aria-valuetext={column.width === null ? words.views.columns.usual : `${column.width} px`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={() => save(null)}
      onKeyDown={onKeyDown}
      className="absolute inset-y-0 -end-4 z-1 flex w-6 cursor-col-resize touch-none justify-center opacity-0 group-hover/head:opacity-100 focus-visible:opacity-100"
    >
      <span aria-hidden className="my-2 w-px bg-line-strong" />
    </span>
  )
}
