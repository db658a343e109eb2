import { localTime, minutesOf } from './local-time.ts'

export type QuietHours = { from: string; to: string; timeZone: string }

/** Whether somebody wants no noise at an instant; quiet hours past midnight end on the next day. */
export function isQuiet({ from, to, timeZone }: QuietHours, at: Date): boolean {
  const { minutes } = localTime(at.getTime(), timeZone)
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return start < end ? minutes >= start && minutes < end : minutes >= start || minutes < end
}
