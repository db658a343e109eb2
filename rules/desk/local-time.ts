const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish dates are written year-month-day.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** What the clocks of a time zone show at an instant: the day, and the minutes since its midnight. */
export function localTime(at: number, timeZone: string): { date: string; minutes: number } {
  const [date = '', clock = ''] = formatOf(timeZone).format(at).split(' ')
  return { date, minutes: minutesOf(clock) }
}

/** `09:30` → 570; `24:00` → 1440. */
export function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** The calendar day so many days after one. */
export function dayAfter(date: string, days = 1): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return (new Date(Date.parse(date)).getUTCDay() + 6) % 7
}

const dayMs = 86_400_000

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const shown = Date.parse(`${formatOf(timeZone).format(at).replace(' ', 'T')}Z`)
  return shown - Math.floor(at / 1000) * 1000
}

/**
 * The first instant of a calendar day at which its clocks show that time, or a later one where they jump over it: of an hour
 * that comes twice the first, of one that is left out the moment of the jump.
 */
export function firstInstant(date: string, minutes: number, timeZone: string): number {
  const shown = Date.parse(date) + minutes * 60_000
  // Zones do not change twice within two days.
  const before = offsetAt(shown - dayMs, timeZone)
  const after = offsetAt(shown + dayMs, timeZone)
  const times = [shown - before, shown - after].sort((a, b) => a - b)
  for (const [index, offset] of [Math.max(before, after), Math.min(before, after)].entries()) {
    const time = times[index] ?? shown
    if (offsetAt(time, timeZone) === offset) return time
  }
  let [low, high] = [times[0] ?? shown, times[1] ?? shown]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle, timeZone) === before) low = middle
    else high = middle
  }
  return Math.round(high / 1000) * 1000
}
