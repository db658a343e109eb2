import { useDraggable } from '@dnd-kit/core'
import { ArrowLeftRight } from 'lucide-react'
import { memo } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { BoardCard } from '#web/board/board-card.tsx'
import { useLongPress } from '#web/board/use-long-press.ts'
import { nameOf, rowNameOf } from '#web/leads/lead-name.ts'
import { IconButton } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = words.board

export type CardActs = {
  onOpen: (lead: LeadItem) => void
  onAskMove: (lead: LeadItem) => void
  onFocus: (id: string) => void
  onKeys: (event: KeyboardEvent) => void
}

/** What stands in the place a card is taken from: dimmed, its words could not be read. */
const outline = '!border-dashed !border-line-strong !bg-transparent !shadow-none *:invisible'

/** A card that opens by a click, and moves: dragged, by the keyboard, or asked where to. */
export const DraggableCard = memo(function DraggableCard(
  props: CardActs & {
    lead: LeadItem
    gone: boolean
    /** It has just come to its place. */
    lit: boolean
    current: boolean
    open: boolean
    /** One column at a time: there is nowhere to drag it to. */
    still: boolean
  },
) {
  const { lead, gone, still, onOpen, onAskMove } = props
  const mayWrite = useMayWrite()
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    // It stands in its new column, too.
    id: gone ? `gone ${lead.id}` : lead.id,
    data: { lead },
    disabled: !mayWrite || still || gone,
    // Not a button, whose name would have to hold all that stands on the card.
    attributes: { role: 'group', roleDescription: text.aloud.role },
  })
  const press = useLongPress(() => onAskMove(lead), mayWrite && still)
  const movable = mayWrite && !still && !gone
  return (
    <div className="group relative">
      <BoardCard
        {...(movable ? { ...attributes, ...listeners } : { role: 'group' })}
        {...press}
        cardRef={setNodeRef}
        aria-label={rowNameOf(lead)}
        lead={lead}
        gone={gone}
        open={props.open}
        tabIndex={props.current ? 0 : -1}
        onFocus={() => props.onFocus(lead.id)}
        onClick={() => onOpen(lead)}
        onContextMenu={(event: MouseEvent) => {
          // A long touch moves the card; it is no wish for the browser's own menu.
          if (matchMedia('(pointer: coarse)').matches) event.preventDefault()
        }}
        onKeyDown={(event: KeyboardEvent) => {
          props.onKeys(event)
          if (event.key !== 'Enter') return listeners?.['onKeyDown']?.(event)
          if (isDragging) return
          event.preventDefault()
          onOpen(lead)
        }}
        className={isDragging ? outline : props.lit ? '!border-accent-line !bg-accent-soft' : ''}
      />
      {mayWrite && !gone && (
        <IconButton
          size="small"
          label={text.moveOf(nameOf(lead))}
          tabIndex={props.current ? 0 : -1}
          onClick={() => onAskMove(lead)}
          className="absolute top-1.5 end-1.5 !size-6 text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 before:absolute before:-inset-2.5 pointer-coarse:opacity-100"
        >
          <ArrowLeftRight className="!size-3.5" aria-hidden />
        </IconButton>
      )}
    </div>
  )
})
