import { useDroppable } from '@dnd-kit/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Plus, RotateCcw, RotateCw } from 'lucide-react'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { useLeadWords, useMayWrite } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import type { Moved } from '#web/board/arrange.ts'
import { DraggableCard } from '#web/board/draggable-card.tsx'
import type { CardActs } from '#web/board/draggable-card.tsx'
import type { BoardColumn } from '#web/board/use-board.ts'
import { useHeld } from '#web/board/use-held.ts'
import { useLit } from '#web/board/use-lit.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.board
const gap = 8
const usualHeight = 112

type Props = CardActs & {
  column: BoardColumn
  all: ReadonlyMap<string, LeadItem>
  moved: readonly Moved[]
  currentId: string | null
  openId: string | undefined
  /** The card that is to be brought on screen and, with `focus`, to get the focus. */
  reveal: { id: string; focus: boolean } | null
  /** While something is dragged. */
  dragging: boolean
  /** Pixels for the card that would go here; 0 while none would. */
  room: number
  still: boolean
  /** The reader has just put a card here: it stays where it is for a moment. */
  resting: boolean
  onShown: (status: Status, ids: readonly string[]) => void
  onAdd: (status: Status) => void
}

/** One status: its name, how many there are, and its cards, of which only those on screen are drawn. */
export const BoardColumnView = memo(function BoardColumnView(props: Props) {
  const { column, reveal, dragging, room, currentId, onShown } = props
  const { status, total, onMore } = column
  const leadWords = useLeadWords()
  const mayWrite = useMayWrite()
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const seen = document.visibilityState === 'visible'
  const holding = seen && (pointed || focused || props.resting || dragging)
  const { shown, waiting, release } = useHeld(column, holding, props.moved, props.all)
  const lit = useLit(
    shown.map(({ id }) => id),
    props.moved,
    holding,
  )
  const { setNodeRef } = useDroppable({ id: status })
  const scroller = useRef<HTMLDivElement>(null)
  const slot = room === 0 ? 0 : room + gap

  const keyOf = useCallback((index: number) => shown[index]?.id ?? index, [shown])
  const cards = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: keyOf,
    gap,
    paddingStart: slot,
    paddingEnd: 16,
    overscan: 6,
  })
  const items = cards.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= shown.length - 10) onMore()
  }, [last, shown.length, onMore])

  const isGone = (lead: LeadItem) => lead.status !== status && !props.moved.some(({ id }) => id === lead.id)
  const key = shown
    .filter((lead) => !isGone(lead))
    .map(({ id }) => id)
    .join()
  useEffect(() => onShown(status, key === '' ? [] : key.split(',')), [status, key, onShown])

  const index = reveal === null ? -1 : shown.findIndex(({ id }) => id === reveal.id)
  const done = useRef<typeof reveal>(null)
  useEffect(() => {
    // Once for each wish, not at every place the card comes to stand at.
    if (!reveal || index < 0 || done.current === reveal) return
    done.current = reveal
    cards.scrollToIndex(index)
    if (!reveal.focus) return
    const card = () => scroller.current?.querySelector<HTMLElement>(`[data-lead="${CSS.escape(reveal.id)}"]`)
    const focus = () => card()?.focus({ preventScroll: true })
    // At once where the card is there already, as the next key may follow within the same frame.
    if (card()) focus()
    else requestAnimationFrame(focus)
  }, [reveal, index, cards])

  const amount = total && text.amount(total.value, total.capped)
  return (
    <section
      ref={setNodeRef}
      aria-label={
        amount === null ? words.status[status] : text.column(words.status[status], amount, leadWords)
      }
      data-column={status}
      className={`flex min-h-0 min-w-0 flex-col rounded-t-md border border-b-0 max-md:border-0 ${
        room > 0 ? 'border-accent-line bg-accent-softer' : 'border-line bg-subtle max-md:bg-bg'
      }`}
    >
      <h2 className="flex h-10 shrink-0 items-center gap-2 pe-1.5 ps-3 text-sm font-semibold max-md:hidden">
        <StatusDot status={status} />
        <span className="truncate">{words.status[status]}</span>
        {amount === null ? (
          !column.leftOut && column.error === null && <Bone className="h-3 w-6" />
        ) : (
          <span className="num font-normal text-ink-3">{column.leftOut ? '–' : amount}</span>
        )}
        <span className="flex-1" />
        {waiting > 0 && (
          <button
            type="button"
            title={text.showWaiting(waiting)}
            aria-label={text.showWaiting(waiting)}
            onClick={release}
            className="num relative inline-flex h-6 items-center gap-1 rounded-full bg-accent px-2 text-xs font-medium text-on-accent before:absolute before:-inset-2"
          >
            <RotateCw className="!size-3" aria-hidden />
            {words.number(waiting)}
          </button>
        )}
        {mayWrite && waiting === 0 && (
          <IconButton
            size="small"
            label={text.addTo(words.status[status], leadWords)}
            className="text-ink-3"
            onClick={() => props.onAdd(status)}
          >
            <Plus className="!size-3.5" aria-hidden />
          </IconButton>
        )}
      </h2>
      <div
        ref={scroller}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={({ target }) => setFocused(target.matches(':focus-visible'))}
        onBlur={() => setFocused(false)}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-0.5 [scrollbar-width:thin] max-md:px-4"
      >
        {(shown.length > 0 || slot > 0) && (
          <div
            role={shown.length > 0 ? 'list' : undefined}
            className="relative"
            style={{ height: cards.getTotalSize() }}
          >
            {slot > 0 && (
              <div
                aria-hidden
                className="absolute inset-x-0 top-0 rounded-md border-[1.5px] border-dashed border-accent-line"
                style={{ height: slot - gap }}
              />
            )}
            {items.map((item) => {
              const lead = shown[item.index]
              if (!lead) return null
              return (
                <div
                  key={lead.id}
                  ref={cards.measureElement}
                  data-index={item.index}
                  role="listitem"
                  aria-posinset={item.index + 1}
                  aria-setsize={total?.value ?? shown.length}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <DraggableCard
                    lead={lead}
                    gone={isGone(lead)}
                    lit={lit.has(lead.id)}
                    current={lead.id === currentId}
                    open={lead.id === props.openId}
                    still={props.still}
                    onOpen={props.onOpen}
                    onAskMove={props.onAskMove}
                    onFocus={props.onFocus}
                    onKeys={props.onKeys}
                  />
                </div>
              )
            })}
          </div>
        )}
        {shown.length === 0 && slot === 0 && <Nothing column={column} />}
        {column.moreFailed && shown.length > 0 && (
          <button
            type="button"
            className="block min-h-11 w-full pb-3 text-sm font-medium text-accent-ink"
            onClick={column.onRetry}
          >
            {text.moreFailed} {words.app.retry}
          </button>
        )}
      </div>
    </section>
  )
})

/** Loading, failed, left out by the filter, or empty. */
function Nothing({ column }: { column: BoardColumn }) {
  const leadWords = useLeadWords()
  if (column.pending) {
    return (
      <div role="status" aria-label={words.app.loading} className="grid gap-2">
        {[0, 1, 2].map((one) => (
          <div
            key={one}
            className="delayed grid h-[112px] content-between rounded-md border border-line bg-bg p-2.5"
          >
            <span className="flex items-center gap-2">
              <Bone className="size-6 !rounded-full" />
              <Bone className="h-3 w-24" />
            </span>
            <Bone className="h-3 w-4/5" />
            <Bone className="h-3 w-20" />
          </div>
        ))}
      </div>
    )
  }
  if (column.error) {
    return (
      <div role="alert" className="grid justify-items-start gap-2 px-1 py-2 text-sm">
        <p className="font-medium">{text.failed}</p>
        <p className="text-ink-2">{reasonOf(column.error)}</p>
        <Button size="small" onClick={column.onRetry}>
          <RotateCcw className="!size-3.5" aria-hidden />
          {words.app.retry}
        </Button>
      </div>
    )
  }
  return (
    <p className="px-1 py-2 text-sm text-ink-3">{column.leftOut ? text.filteredOut : text.none(leadWords)}</p>
  )
}
