import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import { Contained } from '#web/ui/contained.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { floatLook } from '#web/ui/float-look.ts'
import { phone, useMedia } from '#web/ui/use-media.ts'

/** The open part of a Popover. */
export function PopoverPopup(props: {
  label: string
  className: string
  sheetText: string | undefined
  anchor: RefObject<HTMLElement | null>
  /** Gets the focus back; without it the anchor. */
  returnTo?: HTMLElement
  onClose: () => void
  children: ReactNode
}) {
  const { returnTo } = props
  const onPhone = useMedia(phone)
  if (onPhone && props.sheetText !== undefined) {
    return (
      <Dialog
        title={props.label}
        text={props.sheetText}
        open
        onOpenChange={(open) => !open && props.onClose()}
      >
        {props.children}
      </Dialog>
    )
  }
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
            finalFocus={returnTo ? () => returnTo : props.anchor}
            className={`${floatLook} max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto ${props.className}`}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          >
            <Contained>{props.children}</Contained>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
