import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { countsQuery } from '#web/leads/lead-queries.ts'
import { isFiltered, withoutFilters } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { Bone } from '#web/ui/state.tsx'
import { lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

type Cell = {
  name: string
  short?: string
  filter: LeadsSearch
  value: number | undefined
  aside?: string | undefined
}

/** Exact counts of the whole workspace; a click shows just those. */
export function Counters({ panelOpen }: { panelOpen: boolean }) {
  const workspace = useWorkspace()
  const { search, change } = useLeadsSearch()
  const { data: counts, isError } = useQuery(countsQuery(workspace.id))
  const now = useNow()
  const text = words.leads.counters
  const longest = counts?.longestWaitingSince
  const cells: Cell[] = [
    { name: text.all, filter: {}, value: counts?.all },
    {
      name: text.new,
      filter: { status: ['new'] },
      value: counts?.byStatus.new,
      aside: counts?.newToday ? text.today(counts.newToday) : undefined,
    },
    { name: text.hot, filter: { band: ['hot'] }, value: counts?.byBand.hot },
    {
      name: text.waiting,
      short: text.waitingShort,
      filter: { waiting: true, sort: 'waiting' },
      value: counts?.waiting,
      aside: longest ? text.longest(lasting(now - Date.parse(longest))) : undefined,
    },
    {
      name: text.converted,
      short: text.convertedShort,
      filter: { status: ['converted'] },
      value: counts?.convertedThisMonth,
    },
  ]
  const current = JSON.stringify(withoutSort(search))
  return (
    <div
      role="group"
      aria-label={text.label}
      className="flex shrink-0 gap-2 overflow-x-auto px-4 pb-3 [scrollbar-width:none] md:mx-6 md:grid md:grid-cols-5 md:gap-0 md:overflow-visible md:rounded-md md:border md:border-line md:p-0"
    >
      {cells.map((cell) => {
        const pressed =
          current === JSON.stringify(withoutSort(cell.filter)) &&
          (cell.name !== text.all || !isFiltered(search))
        return (
          <button
            key={cell.name}
            type="button"
            aria-pressed={pressed}
            onClick={() => change((before) => ({ ...withoutFilters(before), ...cell.filter }))}
            className="group relative flex h-11 shrink-0 items-center gap-2 rounded-md border border-line px-3.5 text-sm text-ink-2 hover:bg-subtle aria-pressed:border-accent aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-accent aria-pressed:ring-inset md:grid md:h-[62px] md:content-center md:gap-1 md:rounded-none md:border-0 md:border-s md:px-4 md:text-start md:first:rounded-s-md md:first:border-s-0 md:last:rounded-e-md md:aria-pressed:border-line md:aria-pressed:ring-0 md:aria-pressed:after:absolute md:aria-pressed:after:inset-x-0 md:aria-pressed:after:-bottom-px md:aria-pressed:after:h-0.5 md:aria-pressed:after:bg-accent"
          >
            <span className="truncate text-sm leading-4 group-aria-pressed:font-medium group-aria-pressed:text-ink md:text-xs">
              <span className={cell.short ? `hidden ${panelOpen ? '' : 'xl:inline'}` : ''}>{cell.name}</span>
              {cell.short && <span className={panelOpen ? '' : 'xl:hidden'}>{cell.short}</span>}
            </span>
            {cell.value === undefined && isError ? (
              <span className="text-base text-ink-3 md:text-xl">–</span>
            ) : cell.value === undefined ? (
              <Bone className="h-5 w-10 md:my-1" />
            ) : (
              <span className="num flex items-baseline gap-2 text-base leading-5 font-semibold text-ink md:text-xl md:leading-7 md:tracking-[-0.015em]">
                {words.number(cell.value)}
                {cell.aside !== undefined && (
                  <span
                    className={`hidden truncate text-xs font-normal tracking-normal text-ink-3 ${panelOpen ? '' : 'xl:inline'}`}
                  >
                    {cell.aside}
                  </span>
                )}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}

function withoutSort({ sort: _sort, open: _open, view: _view, ...filters }: LeadsSearch): LeadsSearch {
  return filters
}
