import { useRef, useState } from 'react'
import type { MouseEvent, RefObject } from 'react'

export type FloatingControl = {
  open?: boolean | undefined
  onOpenChange?: ((open: boolean) => void) | undefined
}

/** What a button needs to open something that floats. Spread it on the button. */
export type TriggerProps = {
  ref: RefObject<HTMLButtonElement | null>
  'aria-haspopup': 'menu' | 'dialog'
  'aria-expanded': boolean
  'data-popup-open': true | undefined
  onClick: (event: MouseEvent) => void
}

/** A press takes about this long at most. */
const samePress = 400

/**
 * Opens and closes what floats beside a button. What floats is loaded when it is first opened: a list of a hundred rows
 * has three hundred such buttons, and the first paint needs none of their menus.
 */
export function useFloating(kind: 'menu' | 'dialog', control: FloatingControl) {
  const [own, setOwn] = useState(false)
  const open = control.open ?? own
  const setOpen = control.onOpenChange ?? setOwn
  const trigger = useRef<HTMLButtonElement>(null)
  const closedAt = useRef(Number.NEGATIVE_INFINITY)
  const close = () => {
    closedAt.current = performance.now()
    setOpen(false)
  }
  const triggerProps: TriggerProps = {
    ref: trigger,
    'aria-haspopup': kind,
    'aria-expanded': open,
    'data-popup-open': open || undefined,
    onClick: (event) => {
      event.stopPropagation()
      // Pressing the button is a press outside and has closed what floats: the click that follows must not open it again.
      const byThisPress = event.detail > 0 && performance.now() - closedAt.current < samePress
      if (open || byThisPress) close()
      else setOpen(true)
    },
  }
  return { open, close, trigger, triggerProps }
}
