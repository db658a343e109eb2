import { useRef, useState } from 'react'
import type { TouchEvent } from 'react'
import { farEnough, meaningOf, wayOf } from '#web/ui/swipe-way.ts'
import type { SwipeWay } from '#web/ui/swipe-way.ts'

type Options = {
  far?: number
  /** Off, touches are left alone. */
  enabled?: boolean
  /** Off, nothing is drawn anew while the finger moves. */
  follows?: boolean
}

/**
 * A finger drawn sideways over what has these `handlers`: `by` says how far it is out, for what follows it; let go far
 * enough out it acts. Drawn up or down it scrolls, as ever.
 */
export function useSwipe(act: (way: SwipeWay) => void, options: Options = {}) {
  const { far = farEnough, enabled = true, follows = true } = options
  const start = useRef<{ x: number; y: number; by: number; isSwipe: boolean } | null>(null)
  const [by, setBy] = useState(0)
  const end = () => {
    start.current = null
    setBy(0)
  }
  if (!enabled) return { by: 0, handlers: {} }
  return {
    by,
    handlers: {
      onTouchStart: ({ touches }: TouchEvent) => {
        const touch = touches.item(0)
        start.current =
          touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, by: 0, isSwipe: false } : null
      },
      onTouchMove: ({ touches }: TouchEvent) => {
        const [touch, from] = [touches.item(0), start.current]
        if (!touch || !from) return
        const [x, y] = [touch.clientX - from.x, touch.clientY - from.y]
        const meaning = from.isSwipe ? 'swipe' : meaningOf(x, y)
        if (meaning === 'scroll') return end()
        if (meaning === 'nothing') return
        from.isSwipe = true
        from.by = x
        if (follows) setBy(x)
      },
      onTouchEnd: () => {
        const way = wayOf(start.current?.by ?? 0, far)
        end()
        if (way) act(way)
      },
      onTouchCancel: end,
    },
  }
}
