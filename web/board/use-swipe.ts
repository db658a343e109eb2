import { useRef } from 'react'
import type { TouchEvent } from 'react'

const farEnough = 64

/** A finger drawn sideways: on (1) towards where reading goes, back (-1) the other way. */
export function useSwipe(go: (step: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.item(0)
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0)
      const from = start.current
      start.current = null
      if (!touch || !from) return
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(x) < farEnough || Math.abs(x) < 2 * Math.abs(y)) return
      const mirrored = document.documentElement.dir === 'rtl'
      go(x < 0 === mirrored ? -1 : 1)
    },
  }
}
