import { words } from '#web/words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(
  at: Date,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  locale: string = words.locale,
): string {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...options })
    formatters.set(key, formatter)
  }
  return formatter.format(at)
}

/** The calendar day of an instant in a time zone, like `2026-03-01`. */
export function dayOf(at: Date, timeZone: string): string {
  // Swedish writes calendar days as ISO 8601 does, whatever language the reader has chosen.
  return format(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv')
}

let lastToday = { now: Number.NaN, timeZone: '', day: '' }

/** The same for every row of a page, so that it is not written out for each. */
function todayOf(now: number, timeZone: string): string {
  if (lastToday.now !== now || lastToday.timeZone !== timeZone)
    lastToday = { now, timeZone, day: dayOf(new Date(now), timeZone) }
  return lastToday.day
}

/** Whole calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day)
}

/** Like `10:42`. */
export function clockTime(at: string | Date, timeZone: string): string {
  return format(new Date(at), timeZone, { hour: '2-digit', minute: '2-digit' })
}

/** How long something lasted: `6 min`, `2 h`, `3 days`. */
export function lasting(ms: number): string {
  if (ms < hour) return words.time.minutes(Math.max(1, Math.floor(ms / minute)))
  if (ms < day) return words.time.hours(Math.floor(ms / hour))
  return words.time.days(Math.floor(ms / day))
}

/** Short and relative, for lists: `now`, `6 min`, `3 h`, `Yesterday`, `Mon`, `12 Nov`, `12 Nov 2025`. */
export function shortTime(at: string, now: number, timeZone: string): string {
  const then = new Date(at)
  const past = now - then.getTime()
  if (past < minute) return words.time.now
  if (past < hour) return words.time.minutes(Math.floor(past / minute))
  const today = todayOf(now, timeZone)
  const days = daysBetween(dayOf(then, timeZone), today)
  if (days === 0) return words.time.hours(Math.floor(past / hour))
  return dayWord(then, days, today, timeZone)
}

/** With the clock, for places where the minute counts: `10:42`, `Tue 10:42`, `12 Nov 10:42`. */
export function preciseTime(at: string, now: number, timeZone: string): string {
  const then = new Date(at)
  const today = todayOf(now, timeZone)
  const days = daysBetween(dayOf(then, timeZone), today)
  const clock = clockTime(then, timeZone)
  if (days === 0) return clock
  if (days > 0 && days < 7) return `${format(then, timeZone, { weekday: 'short' })} ${clock}`
  return `${dayWord(then, days, today, timeZone)} ${clock}`
}

/**
 * A time to come, by the clock: `16:00`, `Tomorrow 09:00`, `Mon 09:00`, `12 Dec 09:00`; one that is over as `preciseTime`.
 * `within` a sentence no word of it begins with a capital.
 */
export function comingTime(at: string, now: number, timeZone: string, within?: 'within'): string {
  const then = new Date(at)
  const today = dayOf(new Date(now), timeZone)
  const days = daysBetween(today, dayOf(then, timeZone))
  if (days <= 0) return preciseTime(at, now, timeZone)
  const clock = clockTime(then, timeZone)
  const tomorrow = within ? words.within(words.time.tomorrow) : words.time.tomorrow
  if (days === 1) return `${tomorrow} ${clock}`
  if (days < 7) return `${format(then, timeZone, { weekday: 'short' })} ${clock}`
  return `${dayWord(then, -days, today, timeZone)} ${clock}`
}

/** The same without the clock, but for today: `Tomorrow`, `Thu`, `24 Nov`. */
export function comingDay(at: string, now: number, timeZone: string): string {
  const isToday = daysBetween(dayOf(new Date(now), timeZone), dayOf(new Date(at), timeZone)) <= 0
  const shown = comingTime(at, now, timeZone)
  return isToday ? shown : shown.slice(0, -clockTime(at, timeZone).length).trim()
}

/** As `6 min ago`, and by the day when it is longer than that. */
export function agoTime(at: string, now: number, timeZone: string): string {
  const past = now - Date.parse(at)
  if (past < minute) return words.time.justNow
  if (past < day) return words.time.ago(lasting(past))
  return preciseTime(at, now, timeZone)
}

/** Everything, for the tooltip: `Tuesday, 17 November 2026 at 10:42:07 CET`. */
export function fullTime(at: string, timeZone: string): string {
  return format(new Date(at), timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  })
}

/** Head of a day in a transcript: `Today`, `Tuesday 17 November`. */
export function dayTitle(at: string, now: number, timeZone: string): string {
  const then = new Date(at)
  const today = dayOf(new Date(now), timeZone)
  const days = daysBetween(dayOf(then, timeZone), today)
  if (days === 0) return words.talk.today
  if (days === 1) return words.talk.yesterday
  const sameYear = dayOf(then, timeZone).slice(0, 4) === today.slice(0, 4)
  return format(then, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** A calendar day without a time, like `12 Nov`. */
export function dayLabel(dayText: string): string {
  return format(new Date(`${dayText}T12:00:00Z`), 'UTC', { day: 'numeric', month: 'short', year: 'numeric' })
}

function dayWord(then: Date, days: number, today: string, timeZone: string): string {
  if (days === 1) return words.time.yesterday
  if (days > 1 && days < 7) return format(then, timeZone, { weekday: 'short' })
  const sameYear = dayOf(then, timeZone).slice(0, 4) === today.slice(0, 4)
  return format(then, timeZone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}
