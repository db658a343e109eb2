import type { Db } from '#server/db/in-workspace.ts'
import { silentMoments, type Moments } from '#server/identity/merge-store.ts'
import { foldAnew, knownLead, type LeadDraft } from '#server/ingest/lead-draft.ts'
import { loadRuleSet, loadTold, lockLeads, type LeadRow, type Place } from '#server/ingest/load.ts'
import { matchFacts } from '#server/ingest/match-facts.ts'
import { loadFacts, saveBatch, saveCounts } from '#server/ingest/save.ts'
import { saveSearch } from '#server/leads/search-store.ts'
import { markAside } from '#server/talks/talk-store.ts'

/**
 * Works leads out anew from all that belongs to them now: facts, contact details, score, counts, search text, first and
 * last words. For whoever changed what belongs to them: a merge, a rejected fact. Locks the leads in id order.
 */
export async function refoldLeads(db: Db, leadIds: readonly string[]): Promise<void> {
  const ids = [...leadIds]
  const leads = await lockLeads(db, ids)
  const ruleSet = await loadRuleSet(db)
  const drafts: LeadDraft[] = []
  const silent: string[] = []
  const places = new Map<string, Place>()
  for (const row of leads) {
    const told = await loadTold(db, [], row.id)
    const hasSpoken = told.turns.some(({ author }) => author === 'visitor')
    const draft = knownLead(withMoments(row, hasSpoken, await silentMoments(db, row.id)), undefined)
    foldAnew(draft, told, ruleSet)
    for (const [id, place] of told.places) places.set(id, place)
    drafts.push(draft)
    if (told.turns.length === 0) silent.push(row.id)
  }
  const facts = matchFacts(
    drafts,
    await loadFacts(db, ids),
    ({ messageId }) => places.get(messageId ?? '') ?? null,
  )
  await saveBatch(db, {
    drafts,
    ruleSet: ruleSet.version,
    talks: [],
    joined: new Set(),
    waitingMoved: [],
    messages: [],
    facts: { ...facts, identities: [] },
    events: [],
    labels: await labelsOf(db, leads),
  })
  await saveCounts(db, drafts)
  await saveSearch(
    db,
    drafts.map(({ id, row }) => ({ leadId: id, isNew: false, ...row, labels: null })),
  )
  // Who has never said anything has no receipt.
  await db.run('delete from app.lead_score where workspace_id = $1 and lead_id = any($2::uuid[])', [
    db.workspaceId,
    silent,
  ])
  await db.run(
    `update app.lead l
     set waiting_since = (select min(c.waiting_since)
                          from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
                          where s.workspace_id = $1 and s.lead_id = l.id)
     where l.workspace_id = $1 and l.id = any($2::uuid[])`,
    [db.workspaceId, ids],
  )
  await markAside(db, ids)
}

/** First and last words come from the turns; who was added by hand and never spoke was seen first when they were added. */
function withMoments(row: LeadRow, hasSpoken: boolean, silent: Moments | null): LeadRow {
  if (hasSpoken) {
    const firstSeenAt = silent?.firstSeenAt ?? new Date(8.64e15)
    return { ...row, firstSeenAt, lastActiveAt: new Date(-8.64e15), lastWords: null }
  }
  if (!silent) return row
  return {
    ...row,
    firstSeenAt: new Date(Math.min(row.firstSeenAt.getTime(), silent.firstSeenAt.getTime())),
    lastActiveAt: new Date(Math.max(row.lastActiveAt.getTime(), silent.lastActiveAt.getTime())),
  }
}

/** Of its first session, by which a lead without a name is sorted; never an email or phone, which not everybody may see. */
async function labelsOf(db: Db, leads: readonly LeadRow[]): Promise<Map<string, string>> {
  const rows = await db.query<{ leadId: string; label: string }>(
    `select distinct on (lead_id) lead_id as "leadId", label from app.session
     where workspace_id = $1 and lead_id = any($2::uuid[]) order by lead_id, created_at, id`,
    [db.workspaceId, leads.map(({ id }) => id)],
  )
  return new Map(rows.map(({ leadId, label }) => [leadId, label]))
}
