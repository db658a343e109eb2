import { useEffect, useRef } from 'react'
import type { MouseEvent, TouchEvent } from 'react'

const longMs = 450
const mostMoved = 8

/** A finger that rests: `act`, and the click that follows is none. */
export function useLongPress(act: () => void, enabled: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const start = useRef({ x: 0, y: 0 })
  const pressed = useRef(false)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => stop, [])
  if (!enabled) return {}
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.item(0)
      pressed.current = false
      stop()
      if (!touch || touches.length > 1) return
      start.current = { x: touch.clientX, y: touch.clientY }
      timer.current = setTimeout(() => {
        pressed.current = true
        act()
      }, longMs)
    },
    onTouchMove: ({ touches }: TouchEvent) => {
      const touch = touches.item(0)
      if (!touch) return
      const { x, y } = start.current
      if (Math.hypot(touch.clientX - x, touch.clientY - y) > mostMoved) stop()
    },
    onTouchEnd: stop,
    onTouchCancel: stop,
    onClickCapture: (event: MouseEvent) => {
      if (!pressed.current) return
      pressed.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
