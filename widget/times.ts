import { locale, words } from './words.ts'

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

const dayMs = 86_400_000

const writeTime = (at: number, options: Intl.DateTimeFormatOptions): string =>
  new Date(at).toLocaleString(locale, options)

/** Hours and minutes as the visitor writes them. */
export const clock = (at: number): string => writeTime(at, { timeStyle: 'short' })

export const fullTime = (at: number): string => writeTime(at, { dateStyle: 'full', timeStyle: 'short' })

export const isSameDay = (a: number, b: number): boolean => dayOf(a) === dayOf(b)

/** Today, Yesterday, or the date. */
export function dayName(at: number, nowMs: number): string {
  if (isSameDay(at, nowMs)) return words.today
  // Noon, as days are an hour longer or shorter when clocks change.
  if (isSameDay(at, dayOf(nowMs) - dayMs / 2)) return words.yesterday
  return writeTime(at, { dateStyle: 'full' })
}

/** A time ahead: today's by the clock, this week's with its day, later ones with the date. */
export function aheadTime(at: number, nowMs: number): string {
  if (isSameDay(at, nowMs)) return clock(at)
  const day: Intl.DateTimeFormatOptions =
    at - nowMs < 6 * dayMs ? { weekday: 'long' } : { day: 'numeric', month: 'short' }
  return `${writeTime(at, day)} ${clock(at)}`
}
