import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { Columns3, Inbox, ListChecks, Settings, Users } from 'lucide-react'
import { Fragment, Suspense } from 'react'
import { useLeadWords, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { inboxCountsQuery } from '#web/inbox/inbox-queries.ts'
import { paths } from '#web/paths.ts'
import { reviewCountsQuery } from '#web/review/review-queries.ts'
import { AccountMenu } from '#web/shell/account-menu.tsx'
import { barItem, FindButton, NewAndHotLink, useIsNewAndHot } from '#web/shell/find-button.tsx'
import { WorkspaceSwitch } from '#web/shell/workspace-switch.tsx'
import { Contained } from '#web/ui/contained.tsx'
import { part } from '#web/ui/part.ts'
import { words } from '#web/words.ts'

const AlertBell = part(() => import('#web/alerts/alert-bell.tsx').then((module) => module.AlertBell))

/** What stands behind a page's name; `presses`: somebody is to do something about it now. */
type Badge = { n: number; says: string; presses: boolean }
const nothing: Badge = { n: 0, says: '', presses: false }

function usePages() {
  const { Many } = useLeadWords()
  const { id } = useWorkspace()
  const hasInbox = useOpens('inbox')
  const waiting = useQuery({ ...inboxCountsQuery(id), enabled: hasInbox }).data?.waiting ?? 0
  const hasReview = useOpens('review')
  const review = useQuery({ ...reviewCountsQuery(id), enabled: hasReview }).data
  const { toReview = 0, due = 0 } = (hasReview && review) || {}
  return [
    { to: paths.leads, icon: Users, name: Many, short: Many, badge: nothing, keys: 'g l' },
    {
      to: paths.board,
      icon: Columns3,
      name: words.board.title,
      short: words.board.title,
      badge: nothing,
      keys: 'g b',
    },
    {
      to: paths.inbox,
      icon: Inbox,
      name: words.nav.inbox,
      short: words.nav.bar.inbox,
      badge: { n: waiting, says: words.nav.waiting(waiting), presses: true },
      keys: 'g i',
    },
    {
      to: paths.review,
      icon: ListChecks,
      name: words.nav.review,
      short: words.nav.bar.review,
      badge: { n: toReview, says: words.nav.toReview(toReview, due), presses: due > 0 },
      keys: 'g r',
    },
    {
      to: paths.settings,
      icon: Settings,
      name: words.nav.settings,
      short: words.nav.bar.settings,
      badge: nothing,
      keys: 'g s',
    },
  ] as const
}

/** 232 px beside the page; from 1199 px down only the icons. */
export function Sidebar() {
  const workspace = useWorkspace()
  const hasInbox = useOpens('inbox')
  const isNewAndHot = useIsNewAndHot()
  return (
    <nav
      aria-label={words.app.mainNav}
      className="hidden w-14 shrink-0 flex-col gap-0.5 border-e border-line bg-subtle p-2 md:flex xl:w-[232px]"
    >
      <WorkspaceSwitch />
      <FindButton />
      {usePages().map(({ to, icon: Icon, name, badge, keys }) => (
        <Fragment key={to}>
          <Link
            to={to}
            params={{ workspaceId: workspace.id }}
            activeOptions={{ exact: isNewAndHot }}
            title={`${name} (${keys})`}
            className="group relative flex h-8 items-center justify-center gap-2 rounded-md font-medium text-ink-2 hover:bg-muted aria-[current]:bg-strong aria-[current]:text-ink xl:justify-start xl:px-2"
          >
            <Icon className="text-ink-3 group-aria-[current]:text-ink" aria-hidden />
            <span className="sr-only xl:not-sr-only xl:flex-1">{name}</span>
            <Count badge={badge} className="absolute -top-0.5 end-0 xl:static" />
          </Link>
          {to === paths.leads && <NewAndHotLink />}
        </Fragment>
      ))}
      <span className="flex-1" />
      {hasInbox && (
        <span className="min-h-8">
          <Contained silent>
            <Suspense>
              <AlertBell row />
            </Suspense>
          </Contained>
        </span>
      )}
      <AccountMenu place="sidebar" />
    </nav>
  )
}

/** The same at the foot of a phone. */
export function BottomBar() {
  const workspace = useWorkspace()
  const isNewAndHot = useIsNewAndHot()
  return (
    <nav
      aria-label={words.app.mainNav}
      className="grid h-[calc(56px+env(safe-area-inset-bottom))] shrink-0 auto-cols-fr grid-flow-col border-t border-line bg-bg pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {usePages().map(({ to, icon: Icon, short, badge }) => (
        <Fragment key={to}>
          <Link
            to={to}
            params={{ workspaceId: workspace.id }}
            activeOptions={{ exact: isNewAndHot }}
            className={barItem}
          >
            <span className="relative">
              <Icon className="!size-5" aria-hidden />
              <Count badge={badge} className="absolute -top-1 start-3" />
            </span>
            <span className="max-w-full truncate">{short}</span>
          </Link>
          {to === paths.leads && <NewAndHotLink bar />}
        </Fragment>
      ))}
      <AccountMenu place="bar" />
    </nav>
  )
}

/** A number on the accent where it presses; else in grey, and only where the names stand. Nothing where it is 0. */
function Count({ badge: { n, says, presses }, className }: { badge: Badge; className: string }) {
  if (n === 0) return null
  const look = presses
    ? `rounded-full bg-accent font-semibold text-on-accent ${className}`
    : 'text-ink-3 max-xl:sr-only'
  return (
    <span
      className={`num grid h-5 min-w-5 place-items-center px-1.5 text-[11px] leading-none max-xl:h-4 max-xl:min-w-4 max-xl:px-1 max-xl:text-[10px] ${look}`}
    >
      <span aria-hidden>{words.number(n)}</span>
      <span className="sr-only">{says}</span>
    </span>
  )
}
