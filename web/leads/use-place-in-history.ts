import { useLocation } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** How far each list was scrolled when it was left, by its entry in the browser's history. */
const places = new Map<string, number>()
const mostKept = 50

/**
 * How far down the list begins: whoever comes back through the browser's history finds it where they left it, if its rows
 * are still here.
 */
export function usePlaceInHistory(scroller: RefObject<HTMLElement | null>, hasRows: boolean): number {
  const pathname = useLocation({ select: (location) => location.pathname })
  const key = useLocation({ select: (location) => location.state.__TSR_key })
  // The address changes before the page does: what comes next is not this list.
  const own = useRef({ pathname, key })
  useLayoutEffect(() => {
    if (pathname === own.current.pathname) own.current.key = key
  }, [pathname, key])

  useLayoutEffect(() => {
    const frame = scroller.current
    const entry = own.current
    return () => {
      if (!frame || entry.key === undefined) return
      places.delete(entry.key)
      places.set(entry.key, frame.scrollTop)
      for (const oldest of [...places.keys()].slice(0, -mostKept)) places.delete(oldest)
    }
  }, [scroller])

  const place = useRef(hasRows && key !== undefined ? (places.get(key) ?? 0) : 0)
  // Rows that are drawn anew later on, as after a search that found nobody, begin at the first.
  useEffect(() => {
    place.current = 0
  }, [])
  return place.current
}
