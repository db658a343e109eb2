import { isCurrentHistory, receiptOf, scoreOfTurns, type LeadHistory } from '#rules/lead-history.ts'
import type { Receipt } from '#rules/scoring/receipt.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { loadTold } from '#server/ingest/load.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { endRescoring, openWrites, saveProgress, takeRescoring } from '#server/scoring/rescoring-store.ts'

/** Few enough that whoever waits for one of them waits for milliseconds. */
const leadsOfStep = 200

type StaleLead = {
  id: string
  status: string
  band: string
  score: number
  sample: boolean
  spamAt: Date | null
  /** Null: it has never said anything, and has no receipt. */
  fold: unknown
  /** By whose days its history was folded. */
  timeZone: string | null
}

/** `changed`: leads with another score or band than before. `waits`: somebody still writes who may know the old rules only. */
export type Stepped = { changed: string[]; ended: boolean; waits: boolean }

/**
 * Brings the next leads to the newest rules, all in one transaction: receipts, scores, bands, counts, and how far it is.
 * Null when there is nothing for this runner to do.
 *
 * A message being written while the version was saved may have read the rules before, and its lead may stand behind the
 * pass that is under way. So there is no end before one pass has begun after all such transactions had ended. Each of
 * them wrote something before it read the rules, so it has a number below that which the first step saw as the next.
 */
export async function rescoreStep(db: Db, runner: string): Promise<Stepped | null> {
  const now = new Date()
  // Before any lock: with its first lock this transaction is one of those that write.
  const { oldest, next } = await openWrites(db)
  const taken = await takeRescoring(db, runner, now)
  if (!taken) return null
  const { rules, cursorId } = taken
  const barrier = taken.barrier ?? next
  const settled = cursorId === null ? oldest >= barrier : taken.settled
  const leads = await staleLeads(db, rules.version, cursorId)
  const last = leads.at(-1)
  if (!last) {
    if (settled) await endRescoring(db, now)
    else await saveProgress(db, runner, { cursorId: null, barrier, settled: false }, 0, now)
    return { changed: [], ended: settled, waits: !settled }
  }
  const changed = await rescore(db, leads, rules)
  await saveProgress(db, runner, { cursorId: last.id, barrier, settled }, leads.length, now)
  return { changed, ended: false, waits: false }
}

/** Locked in the order of their ids, as everybody locks leads. */
async function staleLeads(db: Db, version: string, after: string | null): Promise<StaleLead[]> {
  const leads = await db.query<Omit<StaleLead, 'fold' | 'timeZone'>>(
    `select id, status, band, score, sample, spam_at as "spamAt" from app.lead
     where workspace_id = $1 and id > $3 and rule_set <> $2 and merged_into is null
     order by id limit ${leadsOfStep} for no key update`,
    [db.workspaceId, version, after ?? '00000000-0000-0000-0000-000000000000'],
  )
  // Under the locks, so that what is read is what they protect.
  const folds = await db.query<{ id: string; fold: unknown; timeZone: string | null }>(
    `select s.lead_id as id, s.fold, r.rules ->> 'timeZone' as "timeZone" from app.lead_score s
     left join app.rule_set r on r.workspace_id = $1 and r.version = s.rule_set
     where s.workspace_id = $1 and s.lead_id = any($2::uuid[])`,
    [db.workspaceId, leads.map(({ id }) => id)],
  )
  const foldOf = new Map(folds.map(({ id, ...kept }) => [id, kept]))
  return leads.map((lead) => ({ ...lead, ...(foldOf.get(lead.id) ?? { fold: null, timeZone: null }) }))
}

async function rescore(db: Db, leads: readonly StaleLead[], rules: RuleSet): Promise<string[]> {
  const scored: { lead: StaleLead; receipt: Receipt; history: LeadHistory | null }[] = []
  for (const lead of leads) {
    if (lead.fold === null) continue
    const spamAt = lead.spamAt?.getTime() ?? null
    // Days that another time zone told apart cannot be told apart anew without the messages.
    if (isCurrentHistory(lead.fold) && lead.timeZone === rules.timeZone) {
      scored.push({ lead, receipt: receiptOf(lead.fold, rules, spamAt), history: null })
    } else {
      const { turns, rejected } = await loadTold(db, [], lead.id)
      scored.push({ lead, ...scoreOfTurns(turns, rules, rejected, spamAt) })
    }
  }
  await db.run(
    `update app.lead_score s set rule_set = $2, value = k.value, lines = k.lines, fold = coalesce(k.fold, s.fold)
     from unnest($3::uuid[], $4::int[], $5::json[], $6::json[]) as k(id, value, lines, fold)
     where s.workspace_id = $1 and s.lead_id = k.id`,
    [
      db.workspaceId,
      rules.version,
      scored.map(({ lead }) => lead.id),
      scored.map(({ receipt }) => receipt.value),
      scored.map(({ receipt }) => JSON.stringify(receipt.lines)),
      scored.map(({ history }) => (history === null ? null : JSON.stringify(history))),
    ],
  )
  const silent = leads.filter(({ fold }) => fold === null)
  const now = [
    ...scored.map(({ lead, receipt }) => ({ lead, value: receipt.value, band: receipt.band })),
    ...silent.map((lead) => ({ lead, value: lead.score, band: lead.band })),
  ]
  await db.run(
    `update app.lead l set rule_set = $2, score = k.score, band = k.band
     from unnest($3::uuid[], $4::int[], $5::text[]) as k(id, score, band) where l.workspace_id = $1 and l.id = k.id`,
    [
      db.workspaceId,
      rules.version,
      now.map(({ lead }) => lead.id),
      now.map(({ value }) => value),
      now.map(({ band }) => band),
    ],
  )
  // Last, as everybody who writes in this workspace takes these rows.
  await moveCounts(
    db,
    now
      .filter(({ lead, band }) => !lead.sample && lead.spamAt === null && lead.band !== band)
      .flatMap(({ lead, band }) => [
        { status: lead.status, band: lead.band, by: -1 },
        { status: lead.status, band, by: 1 },
      ]),
  )
  return now.flatMap(({ lead, value, band }) => (lead.score !== value || lead.band !== band ? lead.id : []))
}
