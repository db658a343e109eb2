import { Suspense } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'
import type { FloatingControl, TriggerProps } from '#web/ui/use-floating.ts'

const MenuPopup = part(() => import('#web/ui/menu-popup.tsx').then((module) => module.MenuPopup))

export type Choice<V extends string> = { value: V; label: ReactNode; key?: string; mark?: ReactNode }

/**
 * A menu that opens in place to choose one of a few values. Digits choose as well. The trigger gets the
 * focus back when it closes.
 */
export function ChoiceMenu<V extends string>(
  props: FloatingControl & {
    title: string
    value: V | null
    choices: readonly Choice<V>[]
    onChoose: (value: V) => void
    trigger: (props: TriggerProps) => ReactElement
    alignOffset?: number
  },
) {
  const { open, close, trigger, triggerProps } = useFloating('menu', props)
  return (
    <>
      {props.trigger(triggerProps)}
      {open && (
        <Suspense>
          <MenuPopup
            title={props.title}
            value={props.value}
            choices={props.choices}
            onChoose={(value) => props.onChoose(value as V)}
            onClose={close}
            anchor={trigger}
            alignOffset={props.alignOffset ?? 0}
          />
        </Suspense>
      )}
    </>
  )
}
