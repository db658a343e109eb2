import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

/** Days are reckoned by us for the score and by the database for the counts; their lists of zones are not of one age. */
export async function checkTimeZone(db: Db, name: string): Promise<void> {
  if (await isTimeZone(db, name)) return
  const message = 'Not a time zone; it looks like Europe/Berlin'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'timeZone', message }] })
}

async function isTimeZone(db: Db, name: string): Promise<boolean> {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    return false
  }
  const known = await db.query('select 1 from pg_timezone_names where lower(name) = lower($1)', [name])
  return known.length > 0
}
