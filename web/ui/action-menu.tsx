import { Ellipsis } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { Suspense } from 'react'
import { buttonLook } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'

const ActionMenuPopup = part(() =>
  import('#web/ui/action-menu-popup.tsx').then((module) => module.ActionMenuPopup),
)

/** `act` hears the button, so that a dialog can give the focus back to it; `hint` says what comes of it. */
export type Action = {
  label: string
  hint?: string
  icon: LucideIcon
  act: (trigger: HTMLElement | null) => void
}

/** What else can be done, behind three dots. */
export function ActionMenu(props: {
  label: string
  actions: readonly Action[]
  look?: 'default' | 'quiet'
  size?: 'normal' | 'touch'
}) {
  const { label, actions, look = 'default', size = 'normal' } = props
  const { open, close, trigger, triggerProps } = useFloating('menu', {})
  return (
    <>
      <button
        {...triggerProps}
        type="button"
        aria-label={label}
        title={label}
        className={`${buttonLook(look, size, true)} data-popup-open:bg-muted`}
      >
        <Ellipsis className={size === 'touch' ? '!size-5' : ''} aria-hidden />
      </button>
      {open && (
        <Suspense>
          <ActionMenuPopup label={label} actions={actions} anchor={trigger} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
