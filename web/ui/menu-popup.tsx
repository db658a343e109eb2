import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { useState } from 'react'
import type { RefObject } from 'react'
import { floatLook, itemLook } from '#web/ui/float-look.ts'
import type { Choice } from '#web/ui/menu.tsx'
import { useOpenGuards } from '#web/ui/use-open-guards.ts'

/** The open menu of a ChoiceMenu. */
export function MenuPopup(props: {
  title: string
  value: string | null
  choices: readonly Choice<string>[]
  onChoose: (value: string) => void
  onClose: () => void
  anchor: RefObject<HTMLElement | null>
  alignOffset: number
  /** Gets the focus back; without it the anchor, or the row the key was pressed on. */
  returnTo?: HTMLElement
}) {
  const { title, value, choices, onChoose, onClose, anchor, alignOffset, returnTo } = props
  const [opener] = useState(() => document.activeElement)
  // Opened by a key on a row, the row gets the focus back, so that the next key means the row again.
  const isRow = opener instanceof HTMLElement && opener.role === 'row' && opener.contains(anchor.current)
  useOpenGuards()
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          sideOffset={4}
          align="start"
          alignOffset={alignOffset}
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            finalFocus={returnTo ? () => returnTo : isRow ? () => opener : anchor}
            aria-label={title}
            className={`${floatLook} max-h-(--available-height) min-w-52 overflow-y-auto p-1`}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => {
              event.stopPropagation()
              const chosen = choices.find((choice) => choice.key === event.key)
              if (!chosen) return
              event.preventDefault()
              event.currentTarget
                .querySelector<HTMLElement>(`[data-value="${CSS.escape(chosen.value)}"]`)
                ?.click()
            }}
          >
            <Base.RadioGroup value={value ?? ''} onValueChange={(chosen: string) => onChoose(chosen)}>
              <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-ink-3">{title}</Base.GroupLabel>
              {choices.map((choice) => (
                <Base.RadioItem
                  key={choice.value}
                  value={choice.value}
                  data-value={choice.value}
                  closeOnClick
                  className={itemLook}
                >
                  {choice.mark}
                  <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                  <Base.RadioItemIndicator>
                    <Check className="!size-3.5 text-ink-2" aria-hidden />
                  </Base.RadioItemIndicator>
                  {choice.key !== undefined && (
                    <span aria-hidden className="num hidden min-w-3 text-end text-xs text-ink-3 fine:inline">
                      {choice.key}
                    </span>
                  )}
                </Base.RadioItem>
              ))}
            </Base.RadioGroup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
