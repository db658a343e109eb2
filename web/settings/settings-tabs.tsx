import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { words } from '#web/words.ts'

const text = words.facts.settings
const pages = [
  { to: paths.settings, name: text.workspace },
  { to: paths.site, name: text.site },
  { to: paths.team, name: words.team.title },
] as const

/** From one page of the settings to the others. */
export function SettingsTabs() {
  const workspace = useWorkspace()
  return (
    <nav aria-label={text.tabs} className="mb-8 flex gap-4 border-b border-line">
      {pages.map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          params={{ workspaceId: workspace.id }}
          activeOptions={{ exact: true }}
          className="relative -mb-px flex h-10 items-center text-sm font-medium text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--accent)] pointer-coarse:h-11"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
