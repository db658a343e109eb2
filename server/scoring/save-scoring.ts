import type { ScoreRules, Scoring } from '#contract/scoring.ts'
import { ruleChanges } from '#rules/scoring/rule-changes.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { addRuleVersion, countRuleVersions, getScoring, lockRules } from '#server/scoring/rule-store.ts'
import { beginRescoring } from '#server/scoring/rescoring-store.ts'

const mostVersions = 1000

/**
 * Makes a new version of the rules, by which everything said from now on is scored, and has earlier scores brought to it.
 * The days on which visitors come back stay those of the time zone that the workspace began with: see decision 0027.
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
  const versions = await countRuleVersions(db)
  if (versions >= mostVersions) {
    throw new Refusal('too_many', `There are ${mostVersions} versions, and more than that nobody may make.`)
  }
  const at = new Date()
  const version = `v${versions + 1}`
  const { timeZone, limit } = before
  await addRuleVersion(
    db,
    { ...given.rules, version, timeZone, limit },
    { madeBy: caller.name, note: given.note, at },
  )
  await beginRescoring(db, version, at)
  await recordAudit(db, caller, 'scoring.changed', {
    version,
    from: Object.fromEntries(changes.map(({ key, from }) => [key, from])),
    to: Object.fromEntries(changes.map(({ key, to }) => [key, to])),
  })
  return getScoring(db)
}
