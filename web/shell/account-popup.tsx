import { Menu } from '@base-ui/react/menu'
import { useNavigate } from '@tanstack/react-router'
import { Building2, Check, CircleUser, LogOut, Search } from 'lucide-react'
import type { RefObject } from 'react'
import { plansText } from '#texts/plans.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { show } from '#web/palette/opened.ts'
import { paths } from '#web/paths.ts'
import { PresenceChoice } from '#web/team/presence-choice.tsx'
import { chooseTheme, themes, useTheme } from '#web/shell/theme.ts'
import type { Theme } from '#web/shell/theme.ts'
import { useSignOut } from '#web/shell/use-sign-out.ts'
import { WorkspaceItems } from '#web/shell/workspace-items.tsx'
import { floatLook, itemLook } from '#web/ui/float-look.ts'
import { words } from '#web/words.ts'

/** Who is signed in, the theme, and the way out. */
export function AccountPopup(props: {
  anchor: RefObject<HTMLButtonElement | null>
  onClose: () => void
  /** Where the workspaces are offered here, too. */
  onNewWorkspace: (() => void) | undefined
}) {
  const me = useMe()
  const { opens } = useWorkspace()
  const theme = useTheme()
  const navigate = useNavigate()
  const leave = useSignOut()

  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && props.onClose()}>
      <Menu.Portal>
        <Menu.Positioner
          anchor={props.anchor}
          side="top"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-40"
        >
          <Menu.Popup
            finalFocus={props.anchor}
            aria-label={`${words.nav.account} ${me.name}`}
            className={`${floatLook} max-h-(--available-height) min-w-56 overflow-y-auto p-1`}
          >
            <div className="px-2 pt-2 pb-2">
              <p className="truncate text-sm font-medium">{me.name}</p>
              <p className="truncate text-xs text-ink-3">{me.email}</p>
            </div>
            <Menu.Separator className="my-1 h-px bg-line" />
            {props.onNewWorkspace && (
              <>
                <WorkspaceItems onNew={props.onNewWorkspace} />
                <Menu.Separator className="my-1 h-px bg-line" />
              </>
            )}
            {opens.includes('live') && (
              <>
                <PresenceChoice />
                <Menu.Separator className="my-1 h-px bg-line" />
              </>
            )}
            <Menu.RadioGroup value={theme} onValueChange={(value: Theme) => chooseTheme(value)}>
              <Menu.GroupLabel className="px-2 pt-1 pb-1 text-xs text-ink-3">
                {words.nav.theme}
              </Menu.GroupLabel>
              {themes.map((one) => (
                <Menu.RadioItem key={one} value={one} className={itemLook}>
                  <span className="flex-1">{words.nav.themes[one]}</span>
                  <Menu.RadioItemIndicator>
                    <Check className="!size-3.5 text-ink-2" aria-hidden />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1 h-px bg-line" />
            {/* On a phone, where no sidebar offers it. */}
            {props.onNewWorkspace && (
              <Menu.Item className={itemLook} onClick={() => show('palette')}>
                <Search className="!size-3.5 text-ink-3" aria-hidden />
                {words.nav.find}
              </Menu.Item>
            )}
            {me.operator && (
              <Menu.Item className={itemLook} onClick={() => void navigate({ to: paths.operator })}>
                <Building2 className="!size-3.5 text-ink-3" aria-hidden />
                {plansText.operator.nav}
              </Menu.Item>
            )}
            <Menu.Item className={itemLook} onClick={() => void navigate({ to: paths.account })}>
              <CircleUser className="!size-3.5 text-ink-3" aria-hidden />
              {words.accounts.nav.yourAccount}
            </Menu.Item>
            <Menu.Item className={itemLook} onClick={() => void leave()}>
              <LogOut className="!size-3.5 text-ink-3" aria-hidden />
              {words.nav.signOut}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
