import { ListFilter, Plus, Search } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useLeadWords, useMayWrite } from '#web/accounts/me.ts'
import { ProposalsButton } from '#web/identity/proposals-button.tsx'
import { countFilters } from '#web/leads/leads-search.ts'
import { SearchBox } from '#web/leads/search-box.tsx'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { words } from '#web/words.ts'

const AddLeadDialog = part(() =>
  import('#web/leads/add-lead-dialog.tsx').then((module) => module.AddLeadDialog),
)
const FilterSheet = part(() => import('#web/leads/filter-sheet.tsx').then((module) => module.FilterSheet))

export function PageHead(props: {
  /** Without it, the list of leads. */
  title?: string
  phone: boolean
  total: string
  /** What else can be done with the list. */
  children?: ReactNode
  /** What most people do next. */
  first?: ReactNode
  onAdded: (lead: Lead) => void
}) {
  const leadWords = useLeadWords()
  const [adding, setAdding] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const { search } = useLeadsSearch()
  const [searching, setSearching] = useState(search.q !== undefined)
  const filters = countFilters(search)
  const mayWrite = useMayWrite()
  const text = words.leads
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-1 pe-2 ps-4 md:gap-2 md:px-6">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{props.title ?? leadWords.Many}</h1>
        {props.phone && <span className="num ms-1 min-w-0 truncate text-sm text-ink-3">{props.total}</span>}
        <span className="flex-1" />
        {mayWrite && <ProposalsButton phone={props.phone} />}
        {props.children}
        {props.phone ? (
          <>
            <IconButton
              size="touch"
              label={text.search(leadWords)}
              aria-expanded={searching}
              onClick={() => setSearching(!searching)}
            >
              <Search className="!size-5" aria-hidden />
            </IconButton>
            <IconButton
              size="touch"
              label={filters > 0 ? words.filters.moreSet(filters) : words.filters.more}
              className="relative"
              onClick={() => setFiltering(true)}
            >
              <ListFilter className="!size-5" aria-hidden />
              {filters > 0 && (
                <span
                  aria-hidden
                  className="num absolute top-0.5 end-0.5 grid size-4 place-items-center rounded-full bg-accent text-[11px] leading-none font-semibold text-on-accent ring-2 ring-bg"
                >
                  {filters}
                </span>
              )}
            </IconButton>
            {mayWrite && (
              <IconButton size="touch" label={text.add(leadWords)} onClick={() => setAdding(true)}>
                <Plus className="!size-5" aria-hidden />
              </IconButton>
            )}
          </>
        ) : (
          mayWrite && (
            <Button onClick={() => setAdding(true)}>
              <Plus className="-ms-0.5" aria-hidden />
              {text.add(leadWords)}
            </Button>
          )
        )}
        {props.first}
      </header>
      {props.phone && (searching || search.q !== undefined) && (
        <div className="flex px-4 pb-3">
          <SearchBox autoFocus={search.q === undefined} />
        </div>
      )}
      <Suspense>
        {adding && <AddLeadDialog open={adding} onOpenChange={setAdding} onAdded={props.onAdded} />}
        {filtering && <FilterSheet open={filtering} onOpenChange={setFiltering} />}
      </Suspense>
    </>
  )
}
