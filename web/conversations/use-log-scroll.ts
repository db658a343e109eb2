import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'

const nearEnd = 48

/** A log stays at its end while the reader is there, and where the reader is otherwise, also when earlier parts come in above. */
export function useLogScroll(first: string, content: unknown) {
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const lastTop = useRef(0)
  const before = useRef({ first: '', height: 0 })

  useLayoutEffect(() => {
    const box = log.current
    if (!box) return
    if (atEnd.current) box.scrollTop = box.scrollHeight
    else if (first !== before.current.first) box.scrollTop += box.scrollHeight - before.current.height
    before.current = { first, height: box.scrollHeight }
  }, [first, content])

  // What stands below may grow, as a text that is being written does; and lines wrap anew once their font is there. Again
  // with other content, as there is no box before the first.
  useEffect(() => {
    const box = log.current
    if (!box) return
    const watch = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight
    })
    for (const one of [box, ...box.children]) watch.observe(one)
    return () => watch.disconnect()
  }, [content])

  const onScroll = useCallback(() => {
    const box = log.current
    if (!box) return
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd
    // Only who scrolls up leaves the end: a log that has become less high has not been left.
    if (isNear || box.scrollTop < lastTop.current) atEnd.current = isNear
    lastTop.current = box.scrollTop
  }, [])
  const leaveEnd = useCallback(() => {
    atEnd.current = false
  }, [])
  return { log, onScroll, leaveEnd }
}
