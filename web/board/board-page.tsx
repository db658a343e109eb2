import { useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { useLeadWords, useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { BoardColumnView } from '#web/board/board-column.tsx'
import { BoardDrag } from '#web/board/board-drag.tsx'
import { ColumnTabs } from '#web/board/column-tabs.tsx'
import { MoveDialog } from '#web/board/move-dialog.tsx'
import { isLeftOut, useBoard } from '#web/board/use-board.ts'
import { useMoves } from '#web/board/use-moves.ts'
import { useBoardKeys } from '#web/board/use-board-keys.ts'
import { useLiveBoard } from '#web/board/use-live-board.ts'
import { FilterBar } from '#web/leads/filter-bar.tsx'
import { listQuery } from '#web/leads/lead-queries.ts'
import { countFilters, isFiltered, statuses } from '#web/leads/leads-search.ts'
import { ListFailed, NoLeadsYet, NothingMatches } from '#web/leads/list-states.tsx'
import { PageHead } from '#web/leads/page-head.tsx'
import { StartReview } from '#web/review/start-review.tsx'
import { SortMenu } from '#web/leads/sort-menu.tsx'
import { SearchBox } from '#web/leads/search-box.tsx'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { paths } from '#web/paths.ts'
import { part } from '#web/ui/part.ts'
import { phone, useMedia } from '#web/ui/use-media.ts'
import { useTitle } from '#web/ui/use-title.ts'
import { useViewTrouble } from '#web/views/view-trouble.ts'
import { ViewTrouble } from '#web/views/view-states.tsx'
import { ViewTabs } from '#web/views/view-tabs.tsx'
import { words } from '#web/words.ts'

const LeadPanel = part(() => import('#web/leads/lead-panel.tsx').then((module) => module.LeadPanel))
const AddLeadDialog = part(() =>
  import('#web/leads/add-lead-dialog.tsx').then((module) => module.AddLeadDialog),
)
const panelWidth = 480
const restMs = 2500
/** Where a phone was last, so that the way back from a lead leads there. */
let lastColumn: Status = 'new'

export function BoardPage() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const mayWrite = useMayWrite()
  const { search, change } = useLeadsSearch()
  const navigate = useNavigate()
  const onPhone = useMedia(phone)
  useTitle(words.board.title, workspace.name)

  const query = useMemo(() => listQuery(search, workspace.timeZone), [search, workspace.timeZone])
  const moves = useMoves()
  const { moving, moved, move } = moves
  const trouble = useViewTrouble()
  const { board, all } = useBoard({
    workspaceId: workspace.id,
    query,
    enabled: trouble === 'none',
    moving,
    moved,
  })
  useLiveBoard(workspace.id, query, moves)

  const [column, setColumn] = useState<Status>(lastColumn)
  useEffect(() => {
    // A phone shows one column: not one that a new filter has just emptied.
    setColumn((now) =>
      isLeftOut(query, now) ? (statuses.find((one) => !isLeftOut(query, one)) ?? now) : now,
    )
  }, [query])
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [asking, setAsking] = useState<LeadItem | null>(null)
  const [adding, setAdding] = useState<Status | null>(null)
  const [reveal, setReveal] = useState<{ id: string; focus: boolean } | null>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const openId = onPhone ? undefined : search.open
  const first = statuses.flatMap((status) => board[status].leads[0] ?? [])[0]?.id ?? null
  const current = currentId !== null && all.has(currentId) ? currentId : first

  const open = useCallback(
    (lead: LeadItem) => {
      setCurrentId(lead.id)
      if (onPhone) void navigate({ to: paths.lead, params: { workspaceId: workspace.id, leadId: lead.id } })
      else change((before) => ({ ...before, open: lead.id }), { replace: search.open !== undefined })
    },
    [navigate, change, onPhone, workspace.id, search.open],
  )
  const openById = (id: string | undefined) => {
    const lead = id === undefined ? undefined : all.get(id)
    if (!lead) return
    open(lead)
    setReveal({ id: lead.id, focus: false })
  }
  const close = () => {
    change(({ open: _open, ...rest }) => rest, { replace: true })
    if (openId !== undefined) setReveal({ id: openId, focus: true })
  }
  const askMove = useCallback((lead: LeadItem) => mayWrite && setAsking(lead), [mayWrite])

  // Where a card was put it stands until the reader turns elsewhere, and for a moment where no pointer is.
  const [resting, setResting] = useState<Status | null>(null)
  const rested = useRef<ReturnType<typeof setTimeout>>(undefined)
  const rest = (status: Status, forMs?: number) => {
    clearTimeout(rested.current)
    setResting(status)
    if (forMs !== undefined) rested.current = setTimeout(() => setResting(null), forMs)
  }
  useEffect(() => () => clearTimeout(rested.current), [])

  const [dragging, setDragging] = useState(false)
  const keys = useBoardKeys({
    currentId: current,
    openId,
    enabled: !dragging,
    onGo: (id) => {
      setCurrentId(id)
      if (openId === undefined) setReveal({ id, focus: true })
      else openById(id)
    },
    onAskMove: (id) => {
      const lead = all.get(id)
      if (lead) askMove(lead)
    },
  })

  const { tell: tellKeys } = keys
  const shown = useRef(board)
  shown.current = board
  const tell = useCallback(
    (status: Status, ids: readonly string[]) => {
      tellKeys(status, ids)
      // It went to where nothing has been read yet: the way by the keys begins at the first card again.
      const gone = shown.current[status].beyond.filter(({ id }) => !ids.includes(id))
      setCurrentId((id) => (gone.some((lead) => lead.id === id) ? null : id))
    },
    [tellKeys],
  )

  const moveTo = (lead: LeadItem, to: Status, focus: boolean) => {
    setCurrentId(lead.id)
    rest(to)
    void move(lead, to).then(() => {
      setReveal({ id: lead.id, focus })
      rest(to, restMs)
    })
    setReveal({ id: lead.id, focus: false })
  }

  // The panel lies over the board: a card it would cover is drawn out from under it, and nothing else moves.
  useEffect(() => {
    const frame = scroller.current
    if (openId === undefined || !frame) return
    const card = frame.querySelector(`[data-lead="${CSS.escape(openId)}"]`)
    if (!card) return
    const [own, whole] = [card.getBoundingClientRect(), frame.getBoundingClientRect()]
    const mirrored = getComputedStyle(frame).direction === 'rtl'
    const over = panelWidth + 16 - (mirrored ? own.left - whole.left : whole.right - own.right)
    if (over > 0) frame.scrollBy({ left: mirrored ? -over : over })
  }, [openId, reveal])

  const columns = statuses.map((status) => board[status])
  const known = columns.filter(({ total }) => total !== null)
  const total = columns.reduce((sum, one) => sum + (one.total?.value ?? 0), 0)
  const capped = columns.some((one) => one.total?.capped)
  const totalText = known.length < columns.length ? '' : words.leads.total(total, capped, leadWords)
  const asked = columns.filter(({ leftOut }) => !leftOut)
  const failed = asked.find(({ error }) => error !== null)
  const place = statuses.find((status) => keys.order.current[status].includes(openId ?? ''))
  const inColumn = place ? keys.order.current[place] : []
  const index = inColumn.indexOf(openId ?? '')

  const view = (status: Status, dragged: { over: Status | null; height: number; lead: LeadItem } | null) => (
    <BoardColumnView
      key={status}
      column={board[status]}
      all={all}
      moved={moved}
      currentId={current}
      openId={openId}
      reveal={reveal}
      dragging={dragged !== null}
      room={dragged?.over === status && dragged.lead.status !== status ? dragged.height : 0}
      still={onPhone}
      resting={resting === status}
      onShown={tell}
      onOpen={open}
      onAskMove={askMove}
      onFocus={setCurrentId}
      onKeys={keys.onKeys}
      onAdd={setAdding}
    />
  )

  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-hidden">
      <PageHead
        title={words.board.title}
        phone={onPhone}
        total={totalText}
        first={<StartReview primary />}
        onAdded={open}
      />
      <ViewTabs />
      {onPhone && countFilters(search) > 0 && <FilterBar onlySet />}
      {!onPhone && (
        <div className="flex min-h-12 shrink-0 items-start gap-2 px-6 py-2.5">
          <SearchBox />
          <FilterBar />
          <span className="flex-1" />
          {/* Beside the first line of the filters, however many there are. */}
          <span className="flex h-7 shrink-0 items-center gap-2 pointer-coarse:h-11">
            <SortMenu />
            <span role="status" className="num text-xs whitespace-nowrap text-ink-3">
              {totalText}
            </span>
          </span>
        </div>
      )}
      {trouble !== 'none' && trouble !== 'waits' ? (
        <ViewTrouble kind={trouble} />
      ) : failed && asked.every(({ error }) => error !== null) ? (
        <ListFailed error={failed.error} onRetry={() => asked.forEach(({ onRetry }) => onRetry())} />
      ) : total === 0 && known.length === columns.length ? (
        isFiltered(search) ? (
          <NothingMatches />
        ) : (
          <NoLeadsYet />
        )
      ) : onPhone ? (
        <BoardDrag onMove={() => undefined} onAskMove={askMove} onDragging={setDragging}>
          {() => (
            <ColumnTabs
              board={board}
              value={column}
              onChange={(status) => {
                lastColumn = status
                setColumn(status)
              }}
            >
              {(status) => view(status, null)}
            </ColumnTabs>
          )}
        </BoardDrag>
      ) : (
        <BoardDrag onMove={moveTo} onAskMove={askMove} onDragging={setDragging}>
          {(dragged) => (
            <div
              ref={scroller}
              role="group"
              aria-label={words.board.title}
              className="flex min-h-0 flex-1 overflow-x-auto overflow-y-hidden"
            >
              <div className="grid w-full shrink-0 grid-cols-[repeat(5,minmax(164px,1fr))] gap-2 px-6 xl:gap-3">
                {statuses.map((status) => view(status, dragged))}
              </div>
              {openId !== undefined && <div aria-hidden className="w-[480px] shrink-0" />}
            </div>
          )}
        </BoardDrag>
      )}
      <Suspense>
        {openId !== undefined && (
          <LeadPanel
            id={openId}
            messageId={undefined}
            floating
            position={
              place && index >= 0
                ? words.lead.position(index + 1, words.number(board[place].total?.value ?? inColumn.length))
                : ''
            }
            onPrevious={index > 0 ? () => openById(inColumn[index - 1]) : undefined}
            onNext={
              index >= 0 && index < inColumn.length - 1 ? () => openById(inColumn[index + 1]) : undefined
            }
            onClose={close}
          />
        )}
        {adding && (
          <AddLeadDialog
            open
            status={adding}
            onOpenChange={(next) => !next && setAdding(null)}
            onAdded={(lead) => {
              open(lead)
              setReveal({ id: lead.id, focus: false })
            }}
          />
        )}
      </Suspense>
      {asking && (
        <MoveDialog
          lead={asking}
          onClose={() => setAsking(null)}
          onMove={(to) => {
            setAsking(null)
            moveTo(asking, to, true)
          }}
        />
      )}
    </div>
  )
}
