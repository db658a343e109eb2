import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { ExportButton } from '#web/export/export-button.tsx'
import { StartReview } from '#web/review/start-review.tsx'
import { Counters } from '#web/leads/counters.tsx'
import { FilterBar } from '#web/leads/filter-bar.tsx'
import { GridBones } from '#web/leads/grid-bones.tsx'
import { LeadGrid } from '#web/leads/lead-grid.tsx'
import { countsQuery, leadsQuery, listQuery, sizeOfPage } from '#web/leads/lead-queries.ts'
import { countFilters, isFiltered } from '#web/leads/leads-search.ts'
import { ListFailed, NoLeadsYet, NothingMatches } from '#web/leads/list-states.tsx'
import { PageHead } from '#web/leads/page-head.tsx'
import { SearchBox } from '#web/leads/search-box.tsx'
import { SortMenu } from '#web/leads/sort-menu.tsx'
import { useKeptInPlace } from '#web/leads/use-kept-in-place.ts'
import { usePlaceInHistory } from '#web/leads/use-place-in-history.ts'
import { SearchedFor } from '#web/leads/searched-for.tsx'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { useLiveList } from '#web/leads/use-live-list.ts'
import { SelectionBar } from '#web/selection/selection-bar.tsx'
import { SelectionScope } from '#web/selection/selection-scope.tsx'
import { Colleagues } from '#web/team/colleague-avatar.tsx'
import { paths } from '#web/paths.ts'
import { part } from '#web/ui/part.ts'
import { narrow, phone, useMedia } from '#web/ui/use-media.ts'
import { useTitle } from '#web/ui/use-title.ts'
import { ColumnsMenu } from '#web/views/columns-menu.tsx'
import { useViewTrouble } from '#web/views/view-trouble.ts'
import { ViewTabs } from '#web/views/view-tabs.tsx'
import { words } from '#web/words.ts'

const LeadPanel = part(() => import('#web/leads/lead-panel.tsx').then((module) => module.LeadPanel))
const FirstRun = part(() => import('#web/leads/first-run.tsx').then((module) => module.FirstRun))
const SamplesBanner = part(() => import('#web/leads/first-run.tsx').then((module) => module.SamplesBanner))
const ViewTrouble = part(() => import('#web/views/view-states.tsx').then((module) => module.ViewTrouble))
const toolsHeight = 48
const noJump = { messageId: undefined, turn: 0 }
const nothing = { value: 0, capped: false }

export function LeadsPage() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const { search } = useLeadsSearch()
  const trouble = useViewTrouble()
  const navigate = useNavigate({ from: '/w/$workspaceId/leads' })
  const onPhone = useMedia(phone)
  const floating = useMedia(narrow)
  useTitle(leadWords.Many, workspace.name)

  const query = listQuery(search, workspace.timeZone)
  const list = useInfiniteQuery({
    ...leadsQuery(workspace.id, query, sizeOfPage),
    enabled: trouble === 'none',
  })
  const counts = useQuery(countsQuery(workspace.id)).data
  const leads = useMemo(() => uniqueById(list.data?.pages.flatMap((page) => page.items) ?? []), [list.data])
  const counted = list.data?.pages[0]?.total
  // "At least": whoever scrolls on has seen more.
  const total = counted && { ...counted, value: Math.max(counted.value, leads.length) }
  const scroller = useRef<HTMLDivElement>(null)
  const [jump, setJump] = useState<{ messageId: string | undefined; turn: number }>(noJump)
  const live = useLiveList(workspace.id, query, scroller)
  const keepInPlace = useKeptInPlace(scroller, search.open)
  const place = usePlaceInHistory(scroller, leads.length > 0)

  const open = useCallback(
    (id: string, messageId?: string) => {
      setJump(({ turn }) => (messageId === undefined ? noJump : { messageId, turn: turn + 1 }))
      keepInPlace(id)
      if (onPhone) {
        void navigate({
          to: paths.lead,
          params: { workspaceId: workspace.id, leadId: id },
          state: { behind: 'list' },
          ...(messageId !== undefined && { hash: messageId }),
        })
      } else {
        void navigate({ search: (before) => ({ ...before, open: id }), replace: search.open !== undefined })
      }
    },
    [navigate, onPhone, workspace.id, search.open, keepInPlace],
  )
  const { isFetching, isFetchNextPageError, fetchNextPage } = list
  const more = useCallback(() => {
    if (!isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [isFetching, isFetchNextPageError, fetchNextPage])

  function close() {
    const id = search.open
    keepInPlace(id)
    void navigate({ search: ({ open: _open, ...rest }) => rest, replace: true })
    if (id === undefined) return
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-lead="${CSS.escape(id)}"]`)?.focus(),
    )
  }

  const panelOpen = search.open !== undefined && !onPhone
  const beside = panelOpen && !floating
  const mayChangeSites = workspace.permissions.includes('sites.change')
  const onlySamples = counts?.all === 0 && workspace.sampleLeads > 0
  const firstRun = counts !== undefined && (counts.all === 0 || workspace.sampleLeads > 0)
  // What was found is read above the keyboard of a phone, so what stands above it makes room.
  const seeks = onPhone && search.q !== undefined
  const totalText = total ? words.leads.total(total.value, total.capped, leadWords) : ''
  const index = leads.findIndex((lead) => lead.id === search.open)

  return (
    <div className="flex min-h-0 flex-1">
      <SelectionScope leads={leads} query={query} total={total ?? nothing}>
        <div className="relative flex min-w-0 flex-1 flex-col">
          <PageHead
            phone={onPhone}
            total={totalText}
            first={<StartReview primary={!firstRun} />}
            onAdded={(lead) => open(lead.id)}
          >
            <ExportButton query={query} total={total ?? nothing} phone={onPhone} />
          </PageHead>
          <div
            ref={scroller}
            tabIndex={-1}
            className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
          >
            <div>
              {counts?.all !== 0 && !seeks && <Counters panelOpen={beside} />}
              {firstRun && !seeks && (
                <Suspense>
                  <div className={counts.all > 0 ? 'md:pt-4' : ''}>
                    {counts.all === 0 && !isFiltered(search) && mayChangeSites && <FirstRun />}
                    {workspace.sampleLeads > 0 && !workspace.onlyAssigned && (
                      <SamplesBanner onlySamples={onlySamples} />
                    )}
                  </div>
                </Suspense>
              )}
            </div>
            <ViewTabs />
            {onPhone &&
              (countFilters(search) > 0 || (counts?.cameBack ?? 0) + (counts?.followUpsDue ?? 0) > 0) && (
                <FilterBar onlySet />
              )}
            {!onPhone && (
              <div className="sticky top-0 z-10 flex min-h-12 items-start gap-2 bg-bg px-6 py-2.5">
                <SearchBox />
                <FilterBar tight={beside} />
                <span className="flex-1" />
                {/* Beside the first line of the filters, however many there are. */}
                <span className="flex h-7 shrink-0 items-center gap-2 pointer-coarse:h-11">
                  <SortMenu />
                  <ColumnsMenu />
                  <span role="status" className="num text-xs whitespace-nowrap text-ink-3">
                    {totalText}
                  </span>
                </span>
              </div>
            )}
            {trouble !== 'none' && trouble !== 'waits' ? (
              <Suspense>
                <ViewTrouble kind={trouble} />
              </Suspense>
            ) : list.isPending ? (
              <GridBones cards={onPhone} compact={beside} />
            ) : list.isError && leads.length === 0 ? (
              <ListFailed error={list.error} onRetry={() => void list.refetch()} />
            ) : leads.length === 0 ? (
              isFiltered(search) ? (
                <NothingMatches />
              ) : (
                <NoLeadsYet />
              )
            ) : (
              <>
                <SearchedFor value={search.q ?? ''}>
                  <Colleagues shown={!onPhone}>
                    <LeadGrid
                      leads={leads}
                      list={JSON.stringify(query)}
                      total={total?.value ?? leads.length}
                      hasMore={list.hasNextPage}
                      onMore={more}
                      cards={onPhone}
                      compact={beside}
                      openId={search.open}
                      onOpen={open}
                      fresh={live.fresh}
                      onShowFresh={() => {
                        live.showFresh()
                        scroller.current?.scrollTo({ top: 0 })
                      }}
                      scroller={scroller}
                      place={place}
                      stuck={onPhone ? 0 : toolsHeight}
                    />
                  </Colleagues>
                </SearchedFor>
                {isFetchNextPageError && (
                  <button
                    type="button"
                    className="block w-full py-4 text-sm font-medium text-accent-ink"
                    onClick={() => void fetchNextPage()}
                  >
                    {words.leads.noMore(leadWords)} {words.app.retry}
                  </button>
                )}
              </>
            )}
          </div>
          <span role="status" className="sr-only">
            {panelOpen ? words.lead.beside : ''}
          </span>
          <SelectionBar />
        </div>
      </SelectionScope>
      {panelOpen && search.open !== undefined && (
        <Suspense>
          <LeadPanel
            id={search.open}
            messageId={jump.messageId}
            turn={jump.turn}
            floating={floating}
            position={index >= 0 && total ? words.lead.position(index + 1, words.number(total.value)) : ''}
            onPrevious={index > 0 ? () => open(leads[index - 1]?.id ?? '') : undefined}
            onNext={
              index >= 0 && index < leads.length - 1 ? () => open(leads[index + 1]?.id ?? '') : undefined
            }
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  )
}

/** A lead that moved between two pages while they were read must not stand there twice. */
function uniqueById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
