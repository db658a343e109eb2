import { Clock, ClockAlert } from 'lucide-react'
import type { PromiseItem } from '#contract/promises.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { promisesText as text } from '#texts/promises.ts'
import { comingTime, fullTime, lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

const soon = 60 * 60_000

/** By when, and what is left of it; red once the time is over, and in words too. */
export function Countdown({ promise: { dueAt, state } }: { promise: PromiseItem }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const left = Date.parse(dueAt) - now
  const isLate = state === 'broken' || left <= 0
  const Icon = isLate ? ClockAlert : Clock
  const look = isLate ? 'text-danger-ink' : left < soon ? 'text-ink' : 'text-ink-2'
  return (
    <time
      dateTime={dueAt}
      title={fullTime(dueAt, timeZone)}
      className={`inline-flex items-center gap-1 font-medium ${look}`}
    >
      <Icon className="!size-3.5" aria-hidden />
      {text.by(comingTime(dueAt, now, timeZone, 'within'))},{' '}
      {isLate ? text.late(lasting(-left)) : text.left(lasting(left))}
    </time>
  )
}
