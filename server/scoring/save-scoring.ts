import type { ScoreRules, Scoring } from '#contract/scoring.ts'
import { ruleChanges } from '#rules/scoring/rule-changes.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { beginVersion } from '#server/scoring/begin-version.ts'
import { getScoring, lockRules } from '#server/scoring/rule-store.ts'

/**
 * Makes a new version of the rules, by which everything said from now on is scored, and has earlier scores brought to it.
 * The days on which visitors come back stay those of the workspace's time zone.
 */
export async function saveScoring(
  db: Db,
  caller: Caller,
  given: { rules: ScoreRules; basedOn: string; note: string | null },
): Promise<Scoring> {
  const before = await lockRules(db)
  if (given.basedOn !== before.version) {
    throw new Refusal(
      'changed_meanwhile',
      `Somebody saved version ${before.version.slice(1)} in the meantime. Look at it first.`,
    )
  }
  const changes = ruleChanges(before, given.rules)
  if (changes.length === 0)
    throw new Refusal('invalid_input', 'Nothing is otherwise than in the version in use.')
  const { timeZone, limit } = before
  const version = await beginVersion(
    db,
    { ...given.rules, timeZone, limit },
    { madeBy: caller.name, note: given.note },
  )
  await recordAudit(db, caller, 'scoring.changed', {
    version,
    from: Object.fromEntries(changes.map(({ key, from }) => [key, from])),
    to: Object.fromEntries(changes.map(({ key, to }) => [key, to])),
  })
  return getScoring(db)
}
