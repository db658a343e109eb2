import { Link } from '@tanstack/react-router'
import { Settings, Users } from 'lucide-react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { AccountMenu } from '#web/shell/account-menu.tsx'
import { WorkspaceSwitch } from '#web/shell/workspace-switch.tsx'
import { words } from '#web/words.ts'

function usePages() {
  const { Many } = useLeadWords()
  return [
    { to: paths.leads, icon: Users, name: Many },
    { to: paths.settings, icon: Settings, name: words.nav.settings },
  ] as const
}

/** 232 px beside the page; from 1199 px down only the icons. */
export function Sidebar() {
  const workspace = useWorkspace()
  return (
    <nav
      aria-label={words.app.mainNav}
      className="hidden w-14 shrink-0 flex-col gap-0.5 border-r border-line bg-subtle p-2 md:flex xl:w-[232px]"
    >
      <WorkspaceSwitch />
      {usePages().map(({ to, icon: Icon, name }) => (
        <Link
          key={to}
          to={to}
          params={{ workspaceId: workspace.id }}
          title={name}
          className="group flex h-8 items-center justify-center gap-2 rounded-md font-medium text-ink-2 hover:bg-muted aria-[current]:bg-strong aria-[current]:text-ink xl:justify-start xl:px-2"
        >
          <Icon className="text-ink-3 group-aria-[current]:text-ink" aria-hidden />
          <span className="sr-only xl:not-sr-only">{name}</span>
        </Link>
      ))}
      <span className="flex-1" />
      <AccountMenu place="sidebar" />
    </nav>
  )
}

/** The same at the foot of a phone. */
export function BottomBar() {
  const workspace = useWorkspace()
  return (
    <nav
      aria-label={words.app.mainNav}
      className="grid h-[calc(56px+env(safe-area-inset-bottom))] shrink-0 grid-cols-3 border-t border-line bg-bg pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {usePages().map(({ to, icon: Icon, name }) => (
        <Link
          key={to}
          to={to}
          params={{ workspaceId: workspace.id }}
          className="flex flex-col items-center justify-center gap-1 text-xs font-medium text-ink-3 aria-[current]:text-accent-ink"
        >
          <Icon className="!size-5" aria-hidden />
          {name}
        </Link>
      ))}
      <AccountMenu place="bar" />
    </nav>
  )
}
