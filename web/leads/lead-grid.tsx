import { useVirtualizer } from '@tanstack/react-virtual'
import { Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { useLeadWords, useMayWrite } from '#web/accounts/me.ts'
import { LeadCard } from '#web/leads/lead-card.tsx'
import { LeadRow } from '#web/leads/lead-row.tsx'
import type { RowActing } from '#web/leads/lead-row.tsx'
import { ListHead } from '#web/leads/list-head.tsx'
import { NewLeadsPill } from '#web/leads/new-leads-pill.tsx'
import type { NewRows } from '#web/leads/new-rows.ts'
import { useMoveLead, useStatusesBeingSaved } from '#web/leads/use-change-lead.ts'
import { usePassing } from '#web/leads/use-passing.ts'
import { useRowActs } from '#web/leads/use-row-acts.ts'
import { useRowsInPlace } from '#web/leads/use-rows-in-place.ts'
import { useIsTicking, useScope } from '#web/selection/selection-scope.tsx'
import { useTagHues } from '#web/tags/tag.tsx'
import { useFittingColumns } from '#web/views/use-fitting-columns.ts'
import { part } from '#web/ui/part.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'

const RowAct = part(() => import('#web/leads/row-act.tsx').then((module) => module.RowAct))
const rowHeight = 44
const cardHeight = 104
const headHeight = 32

type Props = {
  leads: readonly LeadItem[]
  /** Which list they are of. */
  list: string
  total: number
  hasMore: boolean
  onMore: () => void
  cards: boolean
  compact: boolean
  openId: string | undefined
  onOpen: (id: string, messageId?: string) => void
  fresh: NewRows
  onShowFresh: () => void
  scroller: RefObject<HTMLDivElement | null>
  /** How far it is scrolled to begin with. */
  place: number
  /** Height of what sticks above the rows. */
  stuck: number
}

/** The rows: virtualised, one tab stop, moved through by keys. */
export function LeadGrid(props: Props) {
  const leadWords = useLeadWords()
  const { leads, cards, compact, openId, onOpen, scroller, stuck, hasMore, onMore } = props
  const hues = useTagHues()
  const { frame, columns, columnNames, tracks } = useFittingColumns<HTMLDivElement>(compact)
  const selection = useScope()?.store
  const ticking = useIsTicking()
  const body = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [statusOpen, setStatusOpen] = useState<string | null>(null)
  const [acting, setActing] = useState<RowActing | null>(null)
  const mayWrite = useMayWrite()
  const act = useRowActs()
  const move = useMoveLead()
  const saving = useStatusesBeingSaved()
  const height = cards ? cardHeight : rowHeight
  const covered = stuck + (cards ? 0 : headHeight)
  const sought = currentId ?? openId
  const currentIndex = useMemo(
    () =>
      sought === undefined
        ? 0
        : Math.max(
            0,
            leads.findIndex((lead) => lead.id === sought),
          ),
    [leads, sought],
  )

  // Another function would have the places of all rows be reckoned anew, be there a hundred thousand.
  const keyOf = useCallback((index: number) => leads[index]?.id ?? index, [leads])
  const rows = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    initialOffset: props.place,
    getItemKey: keyOf,
    // What a flick passes is drawn in vain: a few rows are ahead enough.
    overscan: 4,
    scrollMargin: offset,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 16,
  })

  // What stands above the rows may grow or go (first steps, counters): the rows' place on the page is measured anew.
  useLayoutEffect(() => {
    const place = () => {
      const [frame, own] = [scroller.current, body.current]
      if (frame && own)
        setOffset(own.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop)
    }
    place()
    const observer = new ResizeObserver(place)
    for (const child of scroller.current?.children ?? []) observer.observe(child)
    return () => observer.disconnect()
  }, [scroller])
  useEffect(() => rows.measure(), [height, rows])
  useRowsInPlace({ scroller, leads, list: props.list, rowHeight: height, start: offset - covered })

  const rowElement = useCallback(
    (id: string) => body.current?.querySelector<HTMLElement>(`[data-lead="${CSS.escape(id)}"]`),
    [],
  )
  const shown = rows.getVirtualItems()
  const isPassing = usePassing(shown, rows.isScrolling)
  const lastShown = shown.at(-1)?.index ?? 0
  // Whoever scrolls is soon further down than the next page takes to come.
  const ahead = (shown[0]?.index ?? 0) > 0 ? 120 : 15
  useEffect(() => {
    if (hasMore && lastShown >= leads.length - ahead) onMore()
  }, [hasMore, lastShown, leads.length, ahead, onMore])

  // The panel's own arrows move on as well: the row that is open is the one the keys go on from.
  useEffect(() => {
    if (openId === undefined) return
    setCurrentId(openId)
    rowElement(openId)?.scrollIntoView({ block: 'nearest' })
  }, [openId, rowElement])

  function focusRow(index: number) {
    const lead = leads[index]
    if (!lead) return
    setCurrentId(lead.id)
    rows.scrollToIndex(index)
    const focus = () => rowElement(lead.id)?.focus({ preventScroll: true })
    // At once where the row is there already, as the next key may follow within the same frame.
    if (rowElement(lead.id)) focus()
    else requestAnimationFrame(focus)
    if (openId !== undefined) onOpen(lead.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row'
    const current = leads[currentIndex]
    const on = (act: RowActing['act']) => () => current && setActing({ id: current.id, act })
    const does: Record<string, () => void> = {
      ArrowDown: () => focusRow(currentIndex + 1),
      ArrowUp: () => focusRow(currentIndex - 1),
      Home: () => focusRow(0),
      End: () => focusRow(leads.length - 1),
      x: () => selection?.toggle(current?.id ?? ''),
      X: () =>
        selection?.toggleTo(
          current?.id ?? '',
          leads.map(({ id }) => id),
        ),
      u: () => current && act.turnSeen(current),
      ...(mayWrite && { n: on('note'), c: on('call'), f: on('followUp') }),
      // While something is ticked, these keys are about all of that.
      ...(!ticking && { s: () => setStatusOpen(current?.id ?? null) }),
      ...(!ticking && mayWrite && { t: on('tag'), a: on('assign') }),
      ...(onRow && { Enter: () => onOpen(current?.id ?? '') }),
    }
    const chosen = does[event.key]
    if (!chosen) return
    event.preventDefault()
    chosen()
  }

  // j and k work from anywhere on the page: the first press goes to the row that was left.
  const started = () => body.current?.contains(document.activeElement) || openId !== undefined
  useHotkey('j', () => focusRow(started() ? currentIndex + 1 : currentIndex))
  useHotkey('k', () => focusRow(started() ? currentIndex - 1 : currentIndex))

  const Row = cards ? LeadCard : LeadRow
  const actedOn = acting && leads.find(({ id }) => id === acting.id)
  const actedRow = acting && rowElement(acting.id)
  return (
    <>
      {/* Between the words of the head and those of the first row: it takes no room and covers neither. */}
      <div className="sticky z-20 flex h-0 justify-center" style={{ top: stuck }}>
        <div className={cards ? 'mt-1' : 'mt-[22px] pointer-coarse:mt-4'}>
          <NewLeadsPill fresh={props.fresh} onShow={props.onShowFresh} />
        </div>
      </div>
      <div
        ref={frame}
        style={tracks}
        role="grid"
        aria-multiselectable="true"
        aria-label={leadWords.Many}
        aria-rowcount={props.total + 1}
        onKeyDown={onKeyDown}
      >
        <div
          role="rowgroup"
          className={cards ? 'sr-only' : 'sticky z-10'}
          style={cards ? undefined : { top: stuck }}
        >
          {cards ? (
            <div role="row">
              <span role="columnheader">{leadWords.One}</span>
            </div>
          ) : (
            <ListHead columns={columns} leads={leads} />
          )}
        </div>
        <div ref={body} role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {shown.map((item) => {
            const lead = leads[item.index]
            if (!lead) return null
            return (
              <Row
                key={lead.id}
                lead={lead}
                index={item.index}
                top={item.start - offset}
                current={item.index === currentIndex}
                passing={isPassing(item)}
                open={lead.id === openId}
                compact={compact}
                columns={columnNames}
                hues={hues}
                statusOpen={statusOpen === lead.id}
                onStatusOpen={setStatusOpen}
                onStatus={move}
                saving={saving.includes(lead.id)}
                ticking={ticking}
                onOpen={onOpen}
                onFocus={setCurrentId}
                acting={acting?.id === lead.id}
                onAct={setActing}
                onSwipe={act.swipe}
              />
            )
          })}
        </div>
      </div>
      <Suspense>
        {acting && actedOn && actedRow && (
          <RowAct
            key={acting.act}
            lead={actedOn}
            acting={acting}
            row={actedRow}
            onAct={setActing}
            onOpen={onOpen}
            // What was chosen in the menu may have opened the next thing by now.
            onClose={() => setActing((now) => (now?.act === acting.act ? null : now))}
          />
        )}
      </Suspense>
    </>
  )
}
