import { Clock } from 'lucide-react'
import type { Desk } from '#contract/desk.ts'
import { addOpenMinutes, closesAt, nextOpening } from '#rules/desk/hours.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { deskText as text } from '#texts/desk.ts'
import { clockTime, dayOf, daysBetween } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const year = 365 * 86_400_000

/** What these hours mean right now, also before they are saved: open or not, and what a visitor would be promised. */
export function NowLine({ desk }: { desk: Desk }) {
  const { timeZone } = useWorkspace()
  const now = new Date(useNow())
  const hours = { timeZone, week: desk.week, holidays: desk.holidays }
  const closes = closesAt(hours, now)
  const opens = nextOpening(hours, now)
  const due = desk.promises ? addOpenMinutes(hours, now, desk.answerMinutes) : null
  const when = (at: Date, say: (day: string, clock: string) => string) =>
    say(dayName(at, now, timeZone), clockTime(at, timeZone))
  const state =
    closes !== null
      ? closes.getTime() - now.getTime() > year
        ? text.alwaysOpen
        : text.open(
            dayOf(closes, timeZone) === dayOf(now, timeZone)
              ? clockTime(closes, timeZone)
              : when(closes, text.at),
          )
      : opens !== null
        ? text.closed(when(opens, text.at))
        : text.never
  const then = due
    ? text.back(when(due, text.by))
    : closes === null && opens !== null
      ? text.backAt(when(opens, text.at))
      : null
  return (
    <div role="status" className="flex gap-3 rounded-md bg-muted px-3.5 py-3">
      <Clock className="mt-0.5 !size-4 text-ink-2" aria-hidden />
      <div className="min-w-0 text-sm">
        <p>
          <span className="font-medium">{state}</span>{' '}
          <span className="text-ink-2">{text.zone(timeZone.replaceAll('_', ' '))}</span>
        </p>
        <p className="mt-1 text-ink-2 text-pretty">
          {text.heard} <q className="text-ink">{[text.away, then].filter(Boolean).join(' ')}</q>
        </p>
      </div>
    </div>
  )
}

function dayName(at: Date, now: Date, timeZone: string): string {
  const days = daysBetween(dayOf(now, timeZone), dayOf(at, timeZone))
  if (days === 0) return text.today
  if (days === 1) return text.tomorrow
  const parts = days < 7 ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const)
  return text.on(new Intl.DateTimeFormat(words.locale, { timeZone, ...parts }).format(at))
}
