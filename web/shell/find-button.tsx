import { Link, useLocation } from '@tanstack/react-router'
import { Flame, Search } from 'lucide-react'
import { useOpens, useWorkspace } from '#web/accounts/me.ts'
import { newAndHot, parseLeadsSearch } from '#web/leads/leads-search.ts'
import { commandKey } from '#web/palette/command-key.ts'
import { show } from '#web/palette/opened.ts'
import { paths } from '#web/paths.ts'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { sameList } from '#web/views/view-state.ts'
import { words } from '#web/words.ts'

const row =
  'flex h-8 shrink-0 items-center justify-center gap-2 rounded-md text-ink-2 hover:bg-muted xl:justify-start xl:px-2'

/** One place at the foot of a phone. */
export const barItem =
  'flex min-w-0 flex-col items-center justify-center gap-1 text-xs font-medium text-ink-3 aria-[current]:text-accent-ink'

/** Opens the palette, for those who do not know its key yet. */
export function FindButton() {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={`${words.nav.find} (${commandKey} K)`}
      onClick={() => show('palette')}
      className={`${row} mb-1`}
    >
      <Search className="text-ink-3" aria-hidden />
      <span className="sr-only text-start xl:not-sr-only xl:flex-1">{words.nav.find}</span>
      <span dir="ltr" className="hidden gap-1 xl:flex">
        <KeyCap>{commandKey}</KeyCap>
        <KeyCap>K</KeyCap>
      </span>
    </button>
  )
}

/** Whether the list shows exactly those: then this is the place one is at, and not the list of all. */
export function useIsNewAndHot(): boolean {
  return useLocation({
    select: ({ pathname, search }) =>
      pathname.endsWith('/leads') && sameList(parseLeadsSearch(search), newAndHot),
  })
}

/** Whom to call this morning, one click from every page. At the foot of a phone there is room for the band alone. */
export function NewAndHotLink({ bar = false }: { bar?: boolean }) {
  const { id: workspaceId } = useWorkspace()
  const current = useIsNewAndHot() ? 'page' : undefined
  if (!useOpens('leads')) return null
  if (bar)
    return (
      <Link
        to={paths.leads}
        params={{ workspaceId }}
        search={newAndHot}
        aria-label={words.nav.newAndHotOf}
        aria-current={current}
        className={barItem}
      >
        <Flame className="!size-5" aria-hidden />
        {words.band.hot}
      </Link>
    )
  return (
    <Link
      to={paths.leads}
      params={{ workspaceId }}
      search={newAndHot}
      title={words.nav.newAndHotOf}
      aria-current={current}
      className={`group ${row} text-sm aria-[current]:bg-strong aria-[current]:font-medium aria-[current]:text-ink xl:ps-8`}
    >
      <Flame className="text-ink-3 group-aria-[current]:text-ink xl:!size-3.5" aria-hidden />
      <span className="sr-only xl:not-sr-only">{words.nav.newAndHot}</span>
    </Link>
  )
}
