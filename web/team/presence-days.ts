import type { Presence } from '#contract/team.ts'
import { dayOf } from '#web/ui/time.ts'

type Change = { presence: Presence; at: string }
export type PresenceDay = { day: string; entries: (Change & { until: string | null })[] }

/** Changes, newest first, under the days of a time zone, each with when the next one came. */
export function presenceDays(changes: readonly Change[], timeZone: string): PresenceDay[] {
  const days: PresenceDay[] = []
  let until: string | null = null
  for (const change of changes) {
    const day = dayOf(new Date(change.at), timeZone)
    const last = days.at(-1)
    const entry = { ...change, until }
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
    until = change.at
  }
  return days
}
