import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import type { ColumnName } from '#contract/views.ts'
import { fittingColumns, trackList } from '#web/views/columns.ts'
import { useColumns } from '#web/views/use-columns.ts'

/** The columns that find room in a frame, which is measured when its width changes; no row is. */
export function useFittingColumns<Frame extends HTMLElement>(compact: boolean) {
  const { columns: chosen } = useColumns()
  const frame = useRef<Frame>(null)
  const [width, setWidth] = useState(1200)
  useLayoutEffect(() => {
    const own = frame.current
    if (!own) return
    setWidth(own.clientWidth)
    const observer = new ResizeObserver(() => setWidth(own.clientWidth))
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  const columns = useMemo(() => fittingColumns(chosen, width, compact), [chosen, width, compact])
  const names = columns.map(({ name }) => name).join(' ')
  // The rows are drawn anew for another order, and not for another width.
  const columnNames = useMemo(() => names.split(' ') as ColumnName[], [names])
  const tracks = useMemo(() => ({ '--columns': trackList(columns) }) as CSSProperties, [columns])
  return { frame, columns, columnNames, tracks }
}
