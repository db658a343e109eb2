import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Feature, Permission } from '#contract/access.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { paths } from '#web/paths.ts'
import { words } from '#web/words.ts'

const text = words.facts.settings
const pages: readonly { to: string; name?: string; needs?: Permission; opened?: Feature }[] = [
  // Has the name of what it is about.
  { to: paths.settings },
  { to: paths.workspaceSettings, name: words.accounts.workspace.tab },
  { to: paths.site, name: text.site },
  { to: paths.knowledge, name: words.knowledge.title },
  { to: paths.assistant, name: words.assistant.title, needs: 'assistant.manage' },
  { to: paths.replies, name: words.nav.replies, opened: 'inbox' },
  { to: paths.alerts, name: words.nav.alerts, opened: 'inbox' },
  { to: paths.desk, name: words.nav.desk, opened: 'inbox' },
  { to: paths.team, name: words.team.title },
  { to: paths.apiKeys, name: words.plans.keys.title, needs: 'keys.manage' },
  { to: paths.plan, name: words.plans.page.title, needs: 'plan.see' },
  { to: paths.audit, name: words.audit.title, needs: 'audit.read' },
]

/** From one page of the settings to the others. */
export function SettingsTabs() {
  const workspace = useWorkspace()
  const { Many } = useLeadWords()
  const nav = useRef<HTMLElement>(null)
  // On a phone they are wider than the page, and fade out where there are more.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <nav
      ref={nav}
      aria-label={text.tabs}
      className="mb-8 flex gap-x-4 border-b border-line max-md:-mx-4 max-md:overflow-x-auto max-md:overflow-y-hidden max-md:pr-10 max-md:pl-4 max-md:[mask-image:linear-gradient(to_right,transparent,black_16px,black_calc(100%-48px),transparent)] max-md:[scrollbar-width:none] md:flex-wrap xl:!max-w-none"
    >
      {pages
        .filter(({ needs }) => needs === undefined || workspace.permissions.includes(needs))
        .filter(({ opened }) => opened === undefined || workspace.opens.includes(opened))
        .map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            params={{ workspaceId: workspace.id }}
            activeOptions={{ exact: true, includeSearch: false }}
            className="relative -mb-px flex shrink-0 h-10 items-center text-sm font-medium text-ink-2 hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--accent)] pointer-coarse:h-11"
          >
            {name ?? Many}
          </Link>
        ))}
    </nav>
  )
}
