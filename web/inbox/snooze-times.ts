import { morning } from '#rules/morning.ts'
import { dayOf } from '#web/ui/time.ts'

export const snoozeChoices = ['hour', 'later', 'tomorrow', 'monday', 'week'] as const
export type SnoozeChoice = (typeof snoozeChoices)[number]
export type SnoozeTime = { choice: SnoozeChoice; at: Date }

const hour = 60 * 60_000

/** The times a conversation can be put off to, by the clock of the workspace; what is past or the same as another is left out. */
export function snoozeTimes(now: Date, timeZone: string): SnoozeTime[] {
  const today = dayOf(now, timeZone)
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  const toMonday = (8 - weekday) % 7 || 7
  const times: SnoozeTime[] = [
    { choice: 'hour', at: new Date(now.getTime() + hour) },
    { choice: 'later', at: instantOf(today, '16:00', timeZone) },
    { choice: 'tomorrow', at: instantOf(dayAfter(today, 1), morning, timeZone) },
    { choice: 'monday', at: instantOf(dayAfter(today, toMonday), morning, timeZone) },
    { choice: 'week', at: instantOf(dayAfter(today, 7), morning, timeZone) },
  ]
  return times.filter(
    ({ choice, at }, index) =>
      (choice !== 'later' || at.getTime() - now.getTime() > hour) &&
      times.findIndex((one) => one.at.getTime() === at.getTime()) === index,
  )
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10)
}

/**
 * The instant at which clocks in the time zone show this day and time. Where they never do, as they are put forward, it is
 * the one that many minutes later.
 */
export function instantOf(day: string, clock: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${clock}:00Z`)
  const guess = new Date(asUtc - offsetAt(new Date(asUtc), timeZone))
  return new Date(asUtc - offsetAt(guess, timeZone))
}

const parts = new Map<string, Intl.DateTimeFormat>()

/** How far clocks in the time zone are ahead of UTC, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  let format = parts.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    })
    parts.set(timeZone, format)
  }
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000
}
