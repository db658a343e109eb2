import { Clock, Mail, MessageSquareReply, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { reviewText as text } from '#texts/review.ts'
import type { Way } from '#web/review/ways-to.ts'
import { farEnough } from '#web/ui/swipe-way.ts'
import { useSwipe } from '#web/ui/use-swipe.ts'

const icons = { phone: Phone, email: Mail, chat: MessageSquareReply } as const satisfies Record<Way, unknown>

/**
 * The card of a lead. On a phone it fills the page, scrolls by itself above the buttons, and follows the thumb: what letting
 * go would do stands in its place.
 */
export function SwipeCard(props: {
  way: Way
  onLeft: () => void
  onRight: () => void
  foot: ReactNode
  children: ReactNode
}) {
  const { by, handlers } = useSwipe((way) => (way === 'left' ? props.onLeft() : props.onRight()))
  const isFar = Math.abs(by) >= farEnough
  const [Icon, word] = by < 0 ? [Clock, text.outcomes.later] : [icons[props.way], text.swipeRight[props.way]]
  return (
    <div className="flex flex-col max-md:min-h-0 max-md:flex-1 md:mx-auto md:mt-6 md:w-[calc(100%-48px)] md:max-w-[864px] md:rounded-[10px] md:border md:border-line md:shadow-low xl:mt-8">
      <div className="relative flex max-md:mx-4 max-md:mt-3 max-md:mb-3 max-md:min-h-0 max-md:flex-1">
        {by !== 0 && (
          <span
            aria-hidden
            // physical: it stands where the thumb has pushed the card away.
            className={`absolute inset-y-0 flex w-24 flex-col items-center justify-center gap-1 rounded-[10px] text-xs font-medium ${by < 0 ? 'right-0' : 'left-0'} ${isFar ? (by < 0 ? 'bg-muted text-ink' : 's-contacted bg-(--tint) text-(--word)') : 'text-ink-3'}`}
          >
            <Icon className="!size-5" />
            {word}
          </span>
        )}
        <article
          {...handlers}
          style={by === 0 ? undefined : { transform: `translateX(${by}px)` }}
          className="min-w-0 flex-1 rounded-[10px] bg-bg max-md:overflow-x-hidden max-md:overflow-y-auto max-md:border max-md:border-line max-md:shadow-low"
        >
          {props.children}
        </article>
      </div>
      <div className="shrink-0 md:sticky md:bottom-0">{props.foot}</div>
    </div>
  )
}
