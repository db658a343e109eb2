import { useCallback, useEffect, useRef } from 'react'
import { paced } from '#web/paced.ts'
import type { Paced } from '#web/paced.ts'

/** Asks for the same thing again and again, and does it in its own time (paced.ts), for as long as the component is there. */
export function usePaced(run: (again: () => void) => Promise<unknown>, pauseMs: number): () => void {
  const latest = useRef(run)
  const pace = useRef<Paced | null>(null)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    pace.current = paced((again) => latest.current(again), pauseMs)
    return () => pace.current?.end()
  }, [pauseMs])
  return useCallback(() => pace.current?.ask(), [])
}
