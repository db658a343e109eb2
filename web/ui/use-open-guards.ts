import { useEffect } from 'react'

/**
 * The guards beside a menu pass the focus on at once, but are hidden from screen readers while they can take it: the one
 * may not be said of the other.
 */
export function useOpenGuards() {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const guards = document.querySelectorAll('[data-base-ui-focus-guard]')
      for (const guard of guards) guard.removeAttribute('aria-hidden')
    })
    return () => cancelAnimationFrame(frame)
  }, [])
}
