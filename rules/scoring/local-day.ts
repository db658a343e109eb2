const formats = new Map<string, Intl.DateTimeFormat>()

/** Clocks of all zones differ by whole quarters of an hour, so that no day begins within one. */
const quarterMs = 15 * 60_000
/** The last day looked up in each zone: most of what is said is said now, and formatting costs more than reading it. */
const latest = new Map<string, { quarter: number; day: string }>()
/** When the last zone gave up its local mean time. */
const wholeQuartersSince = Date.UTC(1973, 0, 1)

/** The calendar day, `YYYY-MM-DD`, of an instant in a time zone. */
export function localDay(at: number, timeZone: string): string {
  const quarter = Math.floor(at / quarterMs)
  const known = latest.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const day = formatOf(timeZone).format(at)
  if (at >= wholeQuartersSince) latest.set(timeZone, { quarter, day })
  return day
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish dates are written year-month-day.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format
}
