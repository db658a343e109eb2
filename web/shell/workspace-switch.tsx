import { ChevronsUpDown } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { rememberWorkspace } from '#web/accounts/last-workspace.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { WorkspaceMark } from '#web/shell/workspace-mark.tsx'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'
import { words } from '#web/words.ts'

const WorkspacePopup = part(() =>
  import('#web/shell/workspace-popup.tsx').then((module) => module.WorkspacePopup),
)

const NewWorkspaceDialog = part(() =>
  import('#web/accounts/new-workspace-dialog.tsx').then((module) => module.NewWorkspaceDialog),
)

/** Which business this is, at the head of the sidebar, and the way to the person's others. */
export function WorkspaceSwitch() {
  const workspace = useWorkspace()
  const [beginning, setBeginning] = useState(false)
  const { open, close, trigger, triggerProps } = useFloating('menu', {})
  useEffect(() => rememberWorkspace(workspace.id), [workspace.id])
  return (
    <>
      <button
        type="button"
        {...triggerProps}
        title={workspace.name}
        className="mb-3 flex h-10 items-center justify-center gap-2 rounded-md text-start font-semibold hover:bg-muted data-popup-open:bg-muted pointer-coarse:h-11 xl:justify-start xl:px-2"
      >
        <WorkspaceMark name={workspace.name} />
        <span className="sr-only">{words.accounts.nav.workspace}</span>{' '}
        <span className="sr-only min-w-0 flex-1 truncate xl:not-sr-only">{workspace.name}</span>
        <ChevronsUpDown className="!hidden !size-3.5 text-ink-3 xl:!block" aria-hidden />
      </button>
      {open && (
        <Suspense>
          <WorkspacePopup anchor={trigger} onClose={close} onNew={() => setBeginning(true)} />
        </Suspense>
      )}
      {beginning && (
        <Suspense>
          <NewWorkspaceDialog open onOpenChange={setBeginning} />
        </Suspense>
      )}
    </>
  )
}
