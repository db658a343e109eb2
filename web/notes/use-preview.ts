import { useEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Whether a note is shown as it will read, in the place of its text field, which gets the focus back after it. */
export function usePreview(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
): [shows: boolean, show: (on: boolean) => void] {
  const [asked, setAsked] = useState(false)
  const [returns, setReturns] = useState(false)
  // What was sent off meanwhile has nothing to show.
  const shows = asked && text.trim() !== ''
  useEffect(() => {
    if (!returns) return
    setReturns(false)
    area.current?.focus()
  }, [returns, area])
  return [
    shows,
    (on) => {
      setAsked(on)
      setReturns(shows && !on)
    },
  ]
}
