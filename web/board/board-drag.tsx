import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Active, CollisionDetection, DragEndEvent, KeyboardCoordinateGetter, Over } from '@dnd-kit/core'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { BoardCard } from '#web/board/board-card.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { Colleagues } from '#web/team/colleague-avatar.tsx'
import { words } from '#web/words.ts'

const aloud = words.board.aloud
const hardlyMoved = 8

type Dragged = { lead: LeadItem; height: number; over: Status | null }

/** What is dragged is over the column its middle, or the pointer, stands in, however far up or down. */
const columnUnder: CollisionDetection = ({ pointerCoordinates, collisionRect, droppableRects }) => {
  const x = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2
  for (const [id, rect] of droppableRects) if (x >= rect.left && x <= rect.right) return [{ id }]
  return []
}

/** With the keyboard a card goes from column to column, as they stand on screen. */
const toNextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  if (event.code === 'ArrowUp' || event.code === 'ArrowDown') event.preventDefault()
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (step === 0 || !context.collisionRect) return undefined
  event.preventDefault()
  const rects = [...context.droppableRects.values()].toSorted((a, b) => a.left - b.left)
  const middle = context.collisionRect.left + context.collisionRect.width / 2
  const here = rects.findIndex(({ left, right }) => middle >= left && middle <= right)
  const [from, to] = [rects[here], rects[here + step]]
  if (!from || !to) return undefined
  return { x: currentCoordinates.x + to.left - from.left, y: currentCoordinates.y }
}

/** Cards are dragged with mouse, finger (after it rested) and keyboard; what happens is said in plain words. */
export function BoardDrag(props: {
  children: (dragged: Dragged | null) => ReactNode
  /** `byKey`: the focus goes with the card. */
  onMove: (lead: LeadItem, to: Status, byKey: boolean) => void
  /** A finger rested on the card and did not move it. */
  onAskMove: (lead: LeadItem) => void
  onDragging: (dragging: boolean) => void
}) {
  const { onDragging } = props
  const justLifted = useRef(false)
  const drop = useDropPoint()
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: toNextColumn,
      keyboardCodes: { start: ['Space'], end: ['Space', 'Enter'], cancel: ['Escape', 'Tab'] },
    }),
  )

  function stop() {
    setDragged(null)
    onDragging(false)
  }

  function end({ active, over, delta, activatorEvent }: DragEndEvent) {
    stop()
    const lead = leadOf(active)
    // Who drags quickly lets go before what was last dragged over has been worked out.
    const to = drop.column() ?? statusOf(over)
    const byTouch = activatorEvent.type === 'touchstart'
    if (byTouch && Math.hypot(delta.x, delta.y) < hardlyMoved) return props.onAskMove(lead)
    if (to) props.onMove(lead, to, activatorEvent.type === 'keydown')
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={columnUnder}
      autoScroll={{ threshold: { x: 0.08, y: 0 } }}
      onDragStart={({ active, activatorEvent }) => {
        const lead = leadOf(active)
        onDragging(true)
        drop.watch()
        setDragged({ lead, height: heightOf(activatorEvent.target), over: lead.status })
      }}
      onDragOver={({ over }) => setDragged((now) => now && { ...now, over: statusOf(over) })}
      onDragEnd={end}
      onDragCancel={stop}
      accessibility={{
        // The page gives the focus to the card where it has gone, or to the question why it is lost.
        restoreFocus: false,
        screenReaderInstructions: { draggable: aloud.how },
        announcements: {
          onDragStart: ({ active }) => {
            justLifted.current = true
            return aloud.lifted(nameOf(leadOf(active)), wordOf(leadOf(active).status))
          },
          onDragOver: ({ active, over }) => {
            // That it begins over its own column would drown that it was picked up.
            const begins = justLifted.current
            justLifted.current = false
            if (begins) return undefined
            const to = statusOf(over)
            const name = nameOf(leadOf(active))
            return to ? aloud.over(name, wordOf(to)) : aloud.overNothing(name)
          },
          onDragEnd: ({ active, over }) => {
            const lead = leadOf(active)
            const to = statusOf(over)
            return to && to !== lead.status
              ? aloud.dropped(nameOf(lead), wordOf(to))
              : aloud.back(nameOf(lead), wordOf(lead.status))
          },
          onDragCancel: ({ active }) => aloud.back(nameOf(leadOf(active)), wordOf(leadOf(active).status)),
        },
      }}
    >
      <Colleagues shown>{props.children(dragged)}</Colleagues>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <BoardCard
            lead={dragged.lead}
            aria-hidden
            className="cursor-grabbing !border-accent-line !shadow-lift"
          />
        )}
      </DragOverlay>
    </DndContext>
  )
}

const usualHeight = 112

function heightOf(target: EventTarget | null): number {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-lead]') : null
  return card?.offsetHeight ?? usualHeight
}

/** Where mouse or finger let go. */
function useDropPoint() {
  const x = useRef<number | null>(null)
  return {
    watch: () => {
      x.current = null
      const stop = new AbortController()
      const note = (event: Event) => {
        stop.abort()
        if (event instanceof MouseEvent) x.current = event.clientX
        else if (event instanceof TouchEvent) x.current = event.changedTouches.item(0)?.clientX ?? null
      }
      for (const end of ['mouseup', 'touchend', 'touchcancel', 'keydown'])
        window.addEventListener(end, note, { capture: true, signal: stop.signal })
    },
    column: (): Status | null => {
      const at = x.current
      if (at === null) return null
      const column = [...document.querySelectorAll<HTMLElement>('[data-column]')].find((one) => {
        const { left, right } = one.getBoundingClientRect()
        return at >= left && at <= right
      })
      return statuses.find((status) => status === column?.dataset['column']) ?? null
    },
  }
}

const wordOf = (status: Status) => words.status[status]

/** Every card that can be dragged carries its lead (draggable-card.tsx). */
function leadOf(active: Active): LeadItem {
  return active.data.current?.['lead'] as LeadItem
}

function statusOf(over: Over | null): Status | null {
  return statuses.find((status) => status === over?.id) ?? null
}
