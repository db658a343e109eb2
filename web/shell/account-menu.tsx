import { ChevronsUpDown } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { useNotConnected } from '#web/shell/live-context.tsx'
import { PresenceWord } from '#web/team/presence-dot.tsx'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'
import { words } from '#web/words.ts'

const AccountPopup = part(() => import('#web/shell/account-popup.tsx').then((module) => module.AccountPopup))

const NewWorkspaceDialog = part(() =>
  import('#web/accounts/new-workspace-dialog.tsx').then((module) => module.NewWorkspaceDialog),
)

export function AccountMenu({ place }: { place: 'sidebar' | 'bar' }) {
  const me = useMe()
  const { presence, opens } = useWorkspace()
  // Without an open dashboard, and so without the live view, nobody is there.
  const cut = useNotConnected()
  const shown = opens.includes('live') ? (cut ? 'offline' : presence) : null
  const [beginning, setBeginning] = useState(false)
  const { open, close, trigger, triggerProps } = useFloating('menu', {})
  return (
    <>
      <button
        type="button"
        {...triggerProps}
        className={
          place === 'bar'
            ? 'grid size-full place-items-center'
            : 'flex h-11 w-full items-center justify-center gap-2 rounded-md text-start hover:bg-muted data-popup-open:bg-muted xl:justify-start xl:px-2'
        }
      >
        {/* Where the word stands beside it, the dot stands with the word. */}
        <span className={place === 'bar' ? '' : 'xl:hidden'}>
          <PresentAvatar name={me.name} size={24} presence={shown} />
        </span>
        {place === 'sidebar' && (
          <span className="hidden xl:block">
            <TeamAvatar name={me.name} size={24} />
          </span>
        )}
        <span className="sr-only">{words.nav.account}</span>{' '}
        <span
          className={
            place === 'bar' ? 'sr-only' : 'sr-only min-w-0 flex-1 text-sm font-medium xl:not-sr-only'
          }
        >
          <span className="block truncate">{me.name}</span>
          {shown && <PresenceWord presence={shown} {...(cut && { word: words.nav.notConnected })} />}
        </span>
        {place === 'sidebar' && (
          <ChevronsUpDown className="!hidden !size-3.5 text-ink-3 xl:!block" aria-hidden />
        )}
      </button>
      {open && (
        <Suspense>
          <AccountPopup
            anchor={trigger}
            onClose={close}
            // Beside the sidebar, the workspaces stand at its head.
            onNewWorkspace={place === 'bar' ? () => setBeginning(true) : undefined}
          />
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
