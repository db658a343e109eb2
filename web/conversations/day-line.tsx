import { useWorkspace } from '#web/accounts/me.ts'
import { dayTitle } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

/** Parts the days of a talk. */
export function DayLine({ at }: { at: string }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return (
    <p className="my-2 flex shrink-0 items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {dayTitle(at, now, timeZone)}
    </p>
  )
}
