import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

const gap = 8
const everySoOften = 250

/**
 * How many pixels something at the foot has to move up so that it lies on nothing marked `data-keep-clear`: where one
 * writes, sends or decides. Looked at again while it is `on`, as what is marked grows with what is written.
 */
export function useClearOf(floating: RefObject<HTMLElement | null>, on: boolean): number {
  const [lift, setLift] = useState(0)
  useEffect(() => {
    if (!on) return
    const look = () => {
      const own = floating.current?.getBoundingClientRect()
      if (!own) return
      setLift((before) => {
        const bottom = own.bottom + before
        const top = own.top + before
        const tops = [...document.querySelectorAll('[data-keep-clear]')]
          .map((element) => element.getBoundingClientRect())
          .filter((box) => box.height > 0 && box.left < own.right && box.right > own.left)
          .filter((box) => box.top < bottom && box.bottom > top)
          .map((box) => bottom - box.top + gap)
        return Math.round(Math.max(0, ...tops))
      })
    }
    look()
    const timer = setInterval(look, everySoOften)
    return () => {
      clearInterval(timer)
      setLift(0)
    }
  }, [floating, on])
  return lift
}
