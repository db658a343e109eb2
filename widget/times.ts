import * as words from './words.ts'

export const parseTime = Date.parse

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** Hours and minutes as the visitor's device writes them. */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

export function fullTime(at: number): string {
  return new Date(at).toLocaleString([], { dateStyle: 'full', timeStyle: 'short' })
}

export const isSameDay = (a: number, b: number): boolean => dayOf(a) === dayOf(b)

/** Today, Yesterday, or the date. */
export function dayName(at: number, nowMs: number): string {
  if (isSameDay(at, nowMs)) return words.today
  const yesterday = new Date(nowMs)
  yesterday.setDate(yesterday.getDate() - 1)
  if (isSameDay(at, yesterday.getTime())) return words.yesterday
  return new Date(at).toLocaleDateString([], { dateStyle: 'full' })
}
