import type { Db } from '#server/db/in-workspace.ts'
import { beginVersion } from '#server/scoring/begin-version.ts'
import { lockRules } from '#server/scoring/rule-store.ts'

/**
 * Scores by the days of another time zone: a version with the same numbers, to which earlier scores are brought. Whether
 * there was anything to do; whoever calls kicks the rescorer then.
 */
export async function moveDays(db: Db, madeBy: string, timeZone: string): Promise<boolean> {
  const rules = await lockRules(db)
  if (rules.timeZone === timeZone) return false
  await beginVersion(db, { ...rules, timeZone }, { madeBy, note: null })
  return true
}
