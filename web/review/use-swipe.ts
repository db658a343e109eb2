import { useRef, useState } from 'react'
import type { TouchEvent } from 'react'

/** From here on letting go does it. */
export const farEnough = 96
const sideways = 12

/**
 * A finger drawn sideways takes the card along, `by` so many pixels; let go far enough out it acts. Drawn up or down it
 * scrolls, as ever.
 */
export function useSwipe(act: (way: 'left' | 'right') => void) {
  const start = useRef<{ x: number; y: number; isSwipe: boolean } | null>(null)
  const [by, setBy] = useState(0)
  const end = () => {
    start.current = null
    setBy(0)
  }
  return {
    by,
    handlers: {
      onTouchStart: ({ touches }: TouchEvent) => {
        const touch = touches.item(0)
        start.current =
          touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, isSwipe: false } : null
      },
      onTouchMove: ({ touches }: TouchEvent) => {
        const [touch, from] = [touches.item(0), start.current]
        if (!touch || !from) return
        const [x, y] = [touch.clientX - from.x, touch.clientY - from.y]
        if (!from.isSwipe && Math.abs(y) > sideways && Math.abs(y) > Math.abs(x)) return end()
        from.isSwipe ||= Math.abs(x) > sideways
        if (from.isSwipe) setBy(x)
      },
      onTouchEnd: () => {
        if (Math.abs(by) >= farEnough) act(by < 0 ? 'left' : 'right')
        end()
      },
      onTouchCancel: end,
    },
  }
}
