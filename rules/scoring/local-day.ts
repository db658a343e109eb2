const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day, `YYYY-MM-DD`, of an instant in a time zone. */
export function localDay(at: number, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    // Swedish dates are written year-month-day.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(at)
}
