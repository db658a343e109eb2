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
  onPointerDown: () => void
  onClick: (event: MouseEvent) => void
}

/**
 * Opens and closes what floats beside a button. What floats is loaded when it is first opened: a list of a hundred rows
 * has three hundred such buttons, and the first paint needs none of their menus.
 */
export function useFloating(kind: 'menu' | 'dialog', control: FloatingControl) {
  const [own, setOwn] = useState(false)
  const open = control.open ?? own
  const setOpen = control.onOpenChange ?? setOwn
  const trigger = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const triggerProps: TriggerProps = {
    ref: trigger,
    'aria-haspopup': kind,
    'aria-expanded': open,
    'data-popup-open': open || undefined,
    onPointerDown: () => {
      wasOpen.current = open
    },
    onClick: (event) => {
      event.stopPropagation()
      // A press outside closes what floats before the click arrives: the second click must not open it again.
      if (event.detail === 0 || !wasOpen.current) setOpen(!open)
      wasOpen.current = false
    },
  }
  return { open, setOpen, trigger, triggerProps }
}
