import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

function topOf(frame: HTMLElement | null, id: string): number | null {
  const row = frame?.querySelector(`[data-lead="${CSS.escape(id)}"]`)
  return row ? row.getBoundingClientRect().top : null
}

/**
 * When the panel opens or closes, what stands above the rows gets another width and so another height. The row that was
 * clicked stays where it is under the pointer.
 */
export function useKeptInPlace(scroller: RefObject<HTMLElement | null>, change: unknown) {
  const kept = useRef<{ id: string; top: number } | null>(null)
  useLayoutEffect(() => {
    if (!kept.current) return
    const top = topOf(scroller.current, kept.current.id)
    if (top !== null) scroller.current?.scrollBy(0, top - kept.current.top)
    kept.current = null
  }, [change, scroller])
  return useCallback(
    (id: string | undefined) => {
      const top = id === undefined ? null : topOf(scroller.current, id)
      kept.current = id === undefined || top === null ? null : { id, top }
    },
    [scroller],
  )
}
