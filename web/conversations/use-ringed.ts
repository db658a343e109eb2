import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

const ringFor = 2000

type Earlier = {
  isFetched: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/**
 * Shows the message a jump leads to, rings it for two seconds and answers its id meanwhile. It may lie further back than
 * what is loaded: earlier pages are fetched until it is there.
 */
export function useRinged(
  jump: { messageId: string } | null,
  at: { log: RefObject<HTMLElement | null>; leaveEnd: () => void; entries: unknown; talk: Earlier },
): string | null {
  const { log, leaveEnd, entries, talk } = at
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetched } = talk
  const [ringed, setRinged] = useState<string | null>(null)
  const rung = useRef<unknown>(null)
  useEffect(() => {
    if (!jump || !isFetched || rung.current === jump) return
    const target = log.current?.querySelector(`[data-message="${CSS.escape(jump.messageId)}"]`)
    if (!target) {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
      return
    }
    rung.current = jump
    leaveEnd()
    target.scrollIntoView({ block: 'center' })
    setRinged(jump.messageId)
    const timer = setTimeout(() => setRinged(null), ringFor)
    return () => clearTimeout(timer)
  }, [jump, entries, isFetched, hasNextPage, isFetchingNextPage, fetchNextPage, log, leaveEnd])
  // Whoever hears the page is at the message as well, once it says that it is the one.
  useEffect(() => {
    if (ringed === null) return
    const target = log.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(ringed)}"]`)
    // What the jump was asked for in gives the focus back as it closes.
    const timer = setTimeout(() => target?.focus({ preventScroll: true }), 50)
    return () => clearTimeout(timer)
  }, [ringed, log])
  return ringed
}
