import { useLayoutEffect, useRef, useState } from 'react'

/** How many of the children of a line fit into it; measured when the line or what stands in it changes. */
export function useFitting(content: string) {
  const line = useRef<HTMLDivElement>(null)
  const [fitting, setFitting] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const own = line.current
    if (!own) return
    const measure = () => {
      const line = own.getBoundingClientRect()
      const boxes = [...own.children].map((child) => child.getBoundingClientRect())
      // Half a pixel more or less is the rounding of a page that is zoomed.
      const fits = (box: DOMRect) => box.left > line.left - 0.5 && box.right < line.right + 0.5
      setFitting(boxes.filter(fits).length)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(own)
    // What stands in them may come later.
    for (const child of own.children) observer.observe(child)
    return () => observer.disconnect()
  }, [content])
  return { line, fitting }
}
