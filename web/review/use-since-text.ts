import { useWorkspace } from '#web/accounts/me.ts'
import { reviewText as text } from '#texts/review.ts'
import { clockTime, dayOf, daysBetween, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

/** An instant within a sentence: `yesterday 09:12`. */
export function useSinceText(at: string): string {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const days = daysBetween(dayOf(new Date(at), timeZone), dayOf(new Date(now), timeZone))
  const clock = clockTime(at, timeZone)
  if (days === 0) return text.today(clock)
  return days === 1 ? text.yesterday(clock) : preciseTime(at, now, timeZone)
}
