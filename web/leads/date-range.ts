export const datePresets = ['today', 'yesterday', 'last24h', 'last7', 'last30', 'thisMonth'] as const
export type DatePreset = (typeof datePresets)[number]

/** Days as `YYYY-MM-DD`, both included; the API reads them in the workspace's time zone. Or an instant to begin at. */
export type DayRange = { from?: string; to?: string }

const day = 24 * 60 * 60_000

/** What a preset means on a given day of the workspace, and at a given moment. */
export function rangeOf(preset: DatePreset, today: string, now: number): DayRange {
  return {
    today: { from: today, to: today },
    yesterday: { from: daysBefore(today, 1), to: daysBefore(today, 1) },
    // From the full hour on, so that the list is the same one for a while.
    last24h: { from: `${new Date(now - day).toISOString().slice(0, 13)}:00:00.000Z` },
    last7: { from: daysBefore(today, 6), to: today },
    last30: { from: daysBefore(today, 29), to: today },
    thisMonth: { from: `${today.slice(0, 8)}01`, to: today },
  }[preset]
}

function daysBefore(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - days)
  return at.toISOString().slice(0, 10)
}

/** Whether a text is a real calendar day. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
