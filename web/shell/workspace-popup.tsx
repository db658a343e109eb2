import { Menu } from '@base-ui/react/menu'
import type { RefObject } from 'react'
import { WorkspaceItems } from '#web/shell/workspace-items.tsx'
import { floatLook } from '#web/ui/float-look.ts'
import { words } from '#web/words.ts'

/** The open menu of the WorkspaceSwitch. */
export function WorkspacePopup(props: {
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
  onNew: () => void
}) {
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={props.anchor}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-40"
        >
          <Menu.Popup
            finalFocus={props.anchor}
            aria-label={words.accounts.nav.workspaces}
            className={`${floatLook} max-h-(--available-height) w-64 overflow-y-auto p-1`}
          >
            <WorkspaceItems onNew={props.onNew} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
