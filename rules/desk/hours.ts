import { dayAfter, firstInstant, localTime, minutesOf, weekdayOf } from './local-time.ts'

type Span = { from: string; to: string }

/** When a business is open, on the clocks of its time zone. Seven days, Monday first; a holiday has its own spans or none. */
export type Hours = {
  timeZone: string
  week: readonly (readonly Span[])[]
  holidays: readonly { date: string; spans: readonly Span[] }[]
}

type Opening = { from: number; to: number }

/** Who does not open within so many days is closed for good, as far as anybody can be told. */
const mostDays = 400

/** Whether the business is open at an instant: from the minute it opens until the one it closes. */
export function isOpen(hours: Hours, at: Date): boolean {
  return current(hours, at) !== null
}

/** When it closes after an instant at which it is open; null while it is closed. Spans that touch are one. */
export function closesAt(hours: Hours, at: Date): Date | null {
  const now = current(hours, at)
  return now && new Date(now.to)
}

/** The instant itself while it is open, or when it opens next; null where that is not within a year. */
export function nextOpening(hours: Hours, at: Date): Date | null {
  for (const { from } of openings(hours, at)) return new Date(Math.max(from, at.getTime()))
  return null
}

/** When so many minutes of opening time have passed; null where that is not within a year. */
export function addOpenMinutes(hours: Hours, at: Date, minutes: number): Date | null {
  let left = minutes * 60_000
  for (const { from, to } of openings(hours, at)) {
    const start = Math.max(from, at.getTime())
    if (to - start >= left) return new Date(start + left)
    left -= to - start
  }
  return null
}

/** Whether somebody can be told "by then": the team is there just before it, also when that is the minute it closes. */
export function isKeepable(hours: Hours, at: Date): boolean {
  return isOpen(hours, new Date(at.getTime() - 1))
}

function current(hours: Hours, at: Date): Opening | null {
  for (const opening of openings(hours, at)) return opening.from <= at.getTime() ? opening : null
  return null
}

/** What is open at an instant and after it, in order; spans that touch, over midnight too, are one. */
function* openings(hours: Hours, at: Date): Generator<Opening> {
  let open: Opening | null = null
  // Where clocks are put back over midnight yesterday is not over yet.
  let date = dayAfter(localTime(at.getTime(), hours.timeZone).date, -1)
  const holidays = new Map(hours.holidays.map((holiday) => [holiday.date, holiday.spans]))
  for (let day = 0; day < mostDays; day += 1, date = dayAfter(date)) {
    for (const span of sorted(holidays.get(date) ?? hours.week[weekdayOf(date)] ?? [])) {
      const from = firstInstant(date, minutesOf(span.from), hours.timeZone)
      const to = firstInstant(date, minutesOf(span.to), hours.timeZone)
      if (to <= Math.max(from, at.getTime())) continue
      if (open !== null && from <= open.to) open.to = Math.max(open.to, to)
      else {
        if (open !== null) yield open
        open = { from, to }
      }
    }
    // It cannot grow any more.
    if (open !== null && open.to < firstInstant(dayAfter(date), 0, hours.timeZone)) {
      yield open
      open = null
    }
  }
  if (open !== null) yield open
}

function sorted(spans: readonly Span[]): Span[] {
  return spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}
