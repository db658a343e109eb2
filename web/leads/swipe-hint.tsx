import { Check, Clock } from 'lucide-react'
import type { Status } from '#contract/leads.ts'
import { rowsText as text } from '#texts/rows.ts'
import { farEnough } from '#web/ui/swipe-way.ts'
import { words } from '#web/words.ts'

/** Whether a swipe to the right moves a lead on: who has been contacted, or got further, is not set back by it. */
export function canBeContacted(status: Status): boolean {
  return status === 'new' || status === 'lost'
}

/** What stands in the place of a card that is drawn aside: what letting go would do, and from when on. */
export function SwipeHint({ by, status }: { by: number; status: Status }) {
  const isFar = Math.abs(by) >= farEnough
  // physical: the finger draws the card to that side, whichever way one reads.
  const side = by < 0 ? 'right-0 justify-end' : 'left-0'
  const idle = by > 0 && !canBeContacted(status)
  const Icon = by < 0 ? Clock : Check
  const look = idle
    ? 'bg-subtle text-ink-3'
    : !isFar
      ? 'bg-subtle text-ink-2'
      : by < 0
        ? 'bg-strong text-ink'
        : 's-contacted bg-(--tint) text-(--word)'
  return (
    <span
      aria-hidden
      style={{ width: Math.abs(by) }}
      className={`absolute inset-y-0 flex items-center gap-2 overflow-hidden px-4 text-sm font-medium whitespace-nowrap ${side} ${look}`}
    >
      {!idle && <Icon className="!size-4 shrink-0" />}
      {by < 0 ? text.later : idle ? text.already(words.status[status]) : text.contacted}
    </span>
  )
}
