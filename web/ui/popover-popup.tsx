import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import { floatLook } from '#web/ui/float-look.ts'

/** The open part of a Popover. */
export function PopoverPopup(props: {
  label: string
  className: string
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={props.anchor}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            aria-label={props.label}
            finalFocus={props.anchor}
            className={`${floatLook} max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto ${props.className}`}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
