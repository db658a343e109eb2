import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** What goes away with the focus in it hands it on to what `selector` finds: else the next key would mean nothing. */
export function useFocusHeir(place: RefObject<HTMLElement | null>, selector: string) {
  useLayoutEffect(() => {
    const element = place.current
    let last: EventTarget | null = document.activeElement
    const see = (event: FocusEvent) => {
      last = event.target
    }
    document.addEventListener('focusin', see)
    return () => {
      document.removeEventListener('focusin', see)
      // A button that is disabled while something is saved has lost the focus to nobody by then.
      const now = document.activeElement === document.body ? last : document.activeElement
      if (now instanceof Node && element?.contains(now))
        document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
    }
  }, [place, selector])
}
