import { Suspense } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'
import type { FloatingControl, TriggerProps } from '#web/ui/use-floating.ts'

const PopoverPopup = part(() => import('#web/ui/popover-popup.tsx').then((module) => module.PopoverPopup))

/** Something small that opens beside its button, like a filter's choices or a receipt. */
export function Popover(
  props: FloatingControl & {
    label: string
    trigger: (props: TriggerProps) => ReactElement
    children: ReactNode
    className?: string
    /** On a phone it comes from the foot, under its label and this sentence, as it is long. */
    sheetText?: string
  },
) {
  const { open, close, trigger, triggerProps } = useFloating('dialog', props)
  return (
    <>
      {props.trigger(triggerProps)}
      {open && (
        <Suspense>
          <PopoverPopup
            label={props.label}
            className={props.className ?? 'p-1'}
            sheetText={props.sheetText}
            anchor={trigger}
            onClose={close}
          >
            {props.children}
          </PopoverPopup>
        </Suspense>
      )}
    </>
  )
}
