import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import { beginRescoring } from '#server/scoring/rescoring-store.ts'
import { addRuleVersion, countRuleVersions } from '#server/scoring/rule-store.ts'

const mostVersions = 1000

/** Everything said from now on is scored by these rules, and earlier scores are brought to them. Answers the version's name. */
export async function beginVersion(
  db: Db,
  rules: Omit<RuleSet, 'version'>,
  { madeBy, note }: { madeBy: string; note: string | null },
): Promise<string> {
  const versions = await countRuleVersions(db)
  if (versions >= mostVersions) {
    throw new Refusal('too_many', `There are ${mostVersions} versions, and more than that nobody may make.`)
  }
  const at = new Date()
  const version = `v${versions + 1}`
  await addRuleVersion(db, { ...rules, version }, { madeBy, note, at })
  await beginRescoring(db, version, at)
  return version
}
