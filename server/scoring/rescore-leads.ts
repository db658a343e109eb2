import { scoreOfTurns } from '#rules/lead-history.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { loadTold } from '#server/ingest/load.ts'
import { moveCounts } from '#server/leads/counts.ts'

/** Scores every lead of the workspace anew under these rules. For few leads: it holds one transaction. */
export async function rescoreLeads(db: Db, rules: RuleSet): Promise<void> {
  const leads = await db.query<{
    id: string
    status: string
    band: string
    sample: boolean
    spamAt: Date | null
  }>(
    `select id, status, band, sample, spam_at as "spamAt" from app.lead
     where workspace_id = $1 and merged_into is null order by id for no key update`,
    [db.workspaceId],
  )
  for (const lead of leads) {
    const { turns, rejected } = await loadTold(db, [], lead.id)
    if (turns.length === 0) continue
    const { receipt, history } = scoreOfTurns(turns, rules, rejected, lead.spamAt?.getTime())
    await db.run(
      `update app.lead_score set rule_set = $3, value = $4, lines = $5, fold = $6
       where workspace_id = $1 and lead_id = $2`,
      [
        db.workspaceId,
        lead.id,
        rules.version,
        receipt.value,
        JSON.stringify(receipt.lines),
        JSON.stringify(history),
      ],
    )
    await db.run(
      'update app.lead set score = $3, band = $4, rule_set = $5 where workspace_id = $1 and id = $2',
      [db.workspaceId, lead.id, receipt.value, receipt.band, rules.version],
    )
    if (lead.sample || lead.spamAt || lead.band === receipt.band) continue
    await moveCounts(db, [
      { status: lead.status, band: lead.band, by: -1 },
      { status: lead.status, band: receipt.band, by: 1 },
    ])
  }
}
