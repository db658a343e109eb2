import { Menu as Base } from '@base-ui/react/menu'
import type { RefObject } from 'react'
import type { Action } from '#web/ui/action-menu.tsx'
import { floatLook, itemLook } from '#web/ui/float-look.ts'
import { useOpenGuards } from '#web/ui/use-open-guards.ts'

/** The open part of an ActionMenu. */
export function ActionMenuPopup(props: {
  label: string
  actions: readonly Action[]
  anchor: RefObject<HTMLElement | null>
  /** Where the pointer asked for it, if one did. */
  at?: { x: number; y: number } | undefined
  /** Gets the focus back; without it the anchor. */
  returnTo?: HTMLElement
  onClose: () => void
}) {
  const { label, actions, anchor, at, returnTo, onClose } = props
  useOpenGuards()
  return (
    <Base.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={at ? pointAt(at) : anchor}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          className="z-40"
        >
          <Base.Popup
            finalFocus={returnTo ? () => returnTo : anchor}
            aria-label={label}
            className={`${floatLook} min-w-52 p-1`}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
          >
            {actions.map(({ label: name, hint, icon: Icon, act }) => (
              <Base.Item
                key={name}
                onClick={() => act(anchor.current)}
                className={hint === undefined ? itemLook : `${itemLook} !h-auto py-1.5`}
              >
                <Icon
                  className={`!size-3.5 shrink-0 text-ink-3 ${hint === undefined ? '' : 'self-start mt-0.5'}`}
                  aria-hidden
                />
                <span className="min-w-0 flex-1 truncate">
                  {name}
                  {hint !== undefined && <span className="block truncate text-xs text-ink-3">{hint}</span>}
                </span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function pointAt({ x, y }: { x: number; y: number }) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }
}
