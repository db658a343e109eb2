import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { rowsShift } from '#web/leads/rows-shift.ts'

type Options = {
  scroller: RefObject<HTMLElement | null>
  leads: readonly { id: string }[]
  /** Another one is another list: searched, filtered or ordered otherwise. */
  list: string
  rowHeight: number
  /** How far the frame is scrolled when the first row stands right below what sticks above the rows. */
  start: number
}

/**
 * Rows that come or go further up leave those that are seen where they are; another list begins at its first row, however
 * far down the last one was read.
 */
export function useRowsInPlace({ scroller, leads, list, rowHeight, start }: Options) {
  const before = useRef({ leads, list })
  useLayoutEffect(() => {
    const was = before.current
    const frame = scroller.current
    // Until another list is here, the last one stands in its place.
    if (was.leads === leads || !frame) return
    before.current = { leads, list }
    const first = Math.floor((frame.scrollTop - start) / rowHeight)
    if (first <= 0) return
    if (was.list !== list) frame.scrollTo({ top: start })
    else frame.scrollBy({ top: rowsShift(was.leads, leads, first) * rowHeight })
  }, [scroller, leads, list, rowHeight, start])
}
