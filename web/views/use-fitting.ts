import { useLayoutEffect, useRef, useState } from 'react'

/** How many of the children of a line fit into it; measured when the line or what stands in it changes. */
export function useFitting(content: string) {
  const line = useRef<HTMLDivElement>(null)
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const own = line.current
    if (!own) return
    const measure = () => {
      const end = own.clientWidth
      const ends = [...own.children].map(
        (child) => (child as HTMLElement).offsetLeft + (child as HTMLElement).offsetWidth,
      )
      setFitting(ends.filter((one) => one <= end).length)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(own)
    return () => observer.disconnect()
  }, [content])
  return { line, fitting }
}
