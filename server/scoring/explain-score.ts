import { scoreOfTurns } from '#rules/lead-history.ts'
import type { Receipt, ScoreLine } from '#rules/scoring/receipt.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { loadTold } from '#server/ingest/load.ts'

export type Explanation = {
  stored: { value: number; shown: number; ruleSet: string; lines: ScoreLine[] }
  recomputed: Receipt
  equal: boolean
}

/**
 * Recomputes a lead's score from its raw messages and compares it with what is stored: the lines, their sum, and the
 * value in the list. Null when there is no such lead, or it has never said anything.
 */
export async function explainScore(db: Db, leadId: string): Promise<Explanation | null> {
  const [stored] = await db.query<{
    value: number
    shown: number
    ruleSet: string
    lines: ScoreLine[]
    rules: RuleSet
    spamAt: Date | null
  }>(
    `select s.value, l.score as shown, s.rule_set as "ruleSet", s.lines, r.rules,
            l.spam_at as "spamAt"
     from app.lead_score s
     join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
     join app.rule_set r on r.workspace_id = $1 and r.version = s.rule_set
     where s.workspace_id = $1 and s.lead_id = $2`,
    [db.workspaceId, leadId],
  )
  if (!stored) return null
  const { rules, spamAt, ...rest } = stored
  const { turns, rejected } = await loadTold(db, [], leadId)
  const { receipt } = scoreOfTurns(turns, rules, rejected, spamAt?.getTime())
  const sum = stored.lines.reduce((total, { points }) => total + points, 0)
  const equal =
    sum === stored.value &&
    stored.value === stored.shown &&
    stored.value === receipt.value &&
    canonical(stored.lines) === canonical(receipt.lines)
  return { stored: rest, recomputed: receipt, equal }
}

/** The database keeps objects without the order of their keys. */
function canonical(lines: readonly ScoreLine[]): string {
  return JSON.stringify(
    lines.map(({ code, points, messageId, at, count }) => [code, points, messageId, at, count ?? null]),
  )
}
