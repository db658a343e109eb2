import { ChevronsUpDown } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useMe } from '#web/accounts/me.ts'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { part } from '#web/ui/part.ts'
import { useFloating } from '#web/ui/use-floating.ts'
import { words } from '#web/words.ts'

const AccountPopup = part(() => import('#web/shell/account-popup.tsx').then((module) => module.AccountPopup))

const PasswordDialog = part(() =>
  import('#web/accounts/password-dialog.tsx').then((module) => module.PasswordDialog),
)

export function AccountMenu({ place }: { place: 'sidebar' | 'bar' }) {
  const me = useMe()
  const [changing, setChanging] = useState(false)
  const { open, close, trigger, triggerProps } = useFloating('menu', {})
  return (
    <>
      <button
        type="button"
        {...triggerProps}
        className={
          place === 'bar'
            ? 'grid size-full place-items-center'
            : 'flex h-11 w-full items-center justify-center gap-2 rounded-md text-left hover:bg-muted data-popup-open:bg-muted xl:justify-start xl:px-2'
        }
      >
        <TeamAvatar name={me.name} size={24} />
        <span className="sr-only">{words.nav.account}</span>{' '}
        <span
          className={
            place === 'bar' ? 'sr-only' : 'sr-only min-w-0 flex-1 truncate text-sm font-medium xl:not-sr-only'
          }
        >
          {me.name}
        </span>
        {place === 'sidebar' && (
          <ChevronsUpDown className="!hidden !size-3.5 text-ink-3 xl:!block" aria-hidden />
        )}
      </button>
      {open && (
        <Suspense>
          <AccountPopup anchor={trigger} onClose={close} onPassword={() => setChanging(true)} />
        </Suspense>
      )}
      {changing && (
        <Suspense>
          <PasswordDialog open onOpenChange={setChanging} />
        </Suspense>
      )}
    </>
  )
}
