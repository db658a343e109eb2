import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import { searchText, searchTokens } from '#server/leads/search-text.ts'

export type FindableLead = {
  leadId: string
  isNew: boolean
  name: string | null
  email: string | null
  phone: string | null
  /** Labels of the lead's sessions; null: read them. */
  labels: string[] | null
}

/** Writes what leads are found by; called only when it changes, as each write costs in the trigram index. */
export async function saveSearch(db: Db, leads: readonly FindableLead[]): Promise<void> {
  if (leads.length === 0) return
  const unknown = leads.filter(({ labels }) => labels === null).map(({ leadId }) => leadId)
  const labels = await labelsOf(db, unknown)
  const texts = leads.map((lead) => {
    const findable = { ...lead, labels: lead.labels ?? labels.get(lead.leadId) ?? [] }
    return { leadId: lead.leadId, text: searchText(findable), tokens: searchTokens(findable) }
  })
  const changed = leads.filter(({ isNew }) => !isNew).map(({ leadId }) => leadId)
  if (changed.length > 0) {
    await db.run('delete from app.lead_token where workspace_id = $1 and lead_id = any($2::uuid[])', [
      db.workspaceId,
      changed,
    ])
  }
  await insertRows(
    db,
    'app.lead_search',
    columnsOf('workspace_id uuid, lead_id uuid, search text'),
    texts.map(({ leadId, text }) => [db.workspaceId, leadId, text]),
    'on conflict (workspace_id, lead_id) do update set search = excluded.search',
  )
  await insertRows(
    db,
    'app.lead_token',
    columnsOf('workspace_id uuid, lead_id uuid, token text'),
    texts.flatMap(({ leadId, tokens }) => tokens.map((token) => [db.workspaceId, leadId, token])),
  )
}

async function labelsOf(db: Db, leadIds: string[]): Promise<Map<string, string[]>> {
  if (leadIds.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; labels: string[] }>(
    `select lead_id as "leadId", array_agg(label) as labels from app.session
     where workspace_id = $1 and lead_id = any($2::uuid[]) group by lead_id`,
    [db.workspaceId, leadIds],
  )
  return new Map(rows.map(({ leadId, labels }) => [leadId, labels]))
}
