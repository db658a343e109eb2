import type { VirtualItem } from '@tanstack/react-virtual'
import { useLayoutEffect, useReducer, useRef } from 'react'

/** More new rows than these in one frame are a flick: nobody reads what goes by. */
const readableAtOnce = 8
/** What stands still is drawn in full so many rows a frame, so that no frame takes long. */
const fullInFrame = 5

/**
 * Which of the rows in view to draw in few words for now. A flick passes a screenful in a frame, and a row with all its
 * buttons and marks costs several times what its words do; once the list stands, the rows come to have the rest.
 */
export function usePassing(
  shown: readonly VirtualItem[],
  isScrolling: boolean,
): (row: VirtualItem) => boolean {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const passing = useRef<ReadonlySet<VirtualItem['key']>>(new Set())
  const known = useRef<ReadonlySet<VirtualItem['key']>>(new Set())
  const isNew = ({ key }: VirtualItem) => !known.current.has(key)
  const isFlick = isScrolling && known.current.size > 0 && shown.filter(isNew).length > readableAtOnce
  const isPassing = (row: VirtualItem) => passing.current.has(row.key) || (isFlick && isNew(row))

  useLayoutEffect(() => {
    passing.current = new Set(shown.filter(isPassing).map(({ key }) => key))
    known.current = new Set(shown.map(({ key }) => key))
    if (passing.current.size === 0) return
    // The first of them is of the frame that moved the rows; a move before the second begins it anew.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        passing.current = new Set([...passing.current].slice(fullInFrame))
        drawAgain()
      })
    })
    return () => cancelAnimationFrame(frame)
  })
  return isPassing
}
