import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import {
  otherValues,
  searchText,
  searchTokens,
  shownText,
  type OtherValue,
} from '#server/leads/search-text.ts'

export type FindableLead = {
  leadId: string
  isNew: boolean
  name: string | null
  email: string | null
  phone: string | null
  /** Labels of the lead's sessions; null: read them. */
  labels: string[] | null
  /** Values it is found by besides those shown; left out: read them. */
  also?: readonly OtherValue[]
}

/** Writes what leads are found by; called only when it changes, as each write costs in the trigram index. */
export async function saveSearch(db: Db, leads: readonly FindableLead[]): Promise<void> {
  if (leads.length === 0) return
  const unknown = leads.filter(({ labels }) => labels === null).map(({ leadId }) => leadId)
  const unread = leads.filter(({ also }) => also === undefined)
  const [labels, others] = await Promise.all([labelsOf(db, unknown), othersOf(db, unread)])
  const texts = leads.map((lead) => {
    const { leadId } = lead
    const findable = {
      ...lead,
      labels: lead.labels ?? labels.get(leadId) ?? [],
      also: lead.also ?? others.get(leadId) ?? [],
    }
    return {
      leadId: lead.leadId,
      text: searchText(findable),
      shown: shownText(findable),
      tokens: searchTokens(findable),
    }
  })
  const rows = texts.flatMap(({ leadId, tokens }) => tokens.map((token) => [leadId, token] as const))
  const changed = leads.filter(({ isNew }) => !isNew).map(({ leadId }) => leadId)
  // Most of a lead's words stay as they are when one detail more is known, and each row costs two indexes.
  if (changed.length > 0) {
    const known = new Set(changed)
    const kept = rows.filter(([leadId]) => known.has(leadId))
    await db.run(
      `delete from app.lead_token t
       where t.workspace_id = $1 and t.lead_id = any($2::uuid[])
         and (t.lead_id, t.token) not in (select k.lead_id, k.token from unnest($3::uuid[], $4::text[]) as k(lead_id, token))`,
      [db.workspaceId, changed, kept.map(([leadId]) => leadId), kept.map(([, token]) => token)],
    )
  }
  await insertRows(
    db,
    'app.lead_search',
    columnsOf('workspace_id uuid, lead_id uuid, search text, shown text'),
    texts.map(({ leadId, text, shown }) => [db.workspaceId, leadId, text, shown]),
    'on conflict (workspace_id, lead_id) do update set search = excluded.search, shown = excluded.shown',
  )
  await insertRows(
    db,
    'app.lead_token',
    columnsOf('workspace_id uuid, lead_id uuid, token text'),
    rows.map(([leadId, token]) => [db.workspaceId, leadId, token]),
    'on conflict do nothing',
  )
}

async function labelsOf(db: Db, leadIds: string[]): Promise<Map<string, string[]>> {
  if (leadIds.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; labels: string[] }>(
    `select lead_id as "leadId", array_agg(label order by created_at, id) as labels from app.session
     where workspace_id = $1 and lead_id = any($2::uuid[]) group by lead_id`,
    [db.workspaceId, leadIds],
  )
  return new Map(rows.map(({ leadId, labels }) => [leadId, labels]))
}

async function othersOf(db: Db, leads: readonly FindableLead[]): Promise<Map<string, OtherValue[]>> {
  if (leads.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; field: string; value: string; at: Date }>(
    `select lead_id as "leadId", field, value, min(at) as at from app.fact
     where workspace_id = $1 and lead_id = any($2::uuid[]) and field in ('name', 'email', 'phone')
       and rejected_at is null
     group by lead_id, field, value`,
    [db.workspaceId, leads.map(({ leadId }) => leadId)],
  )
  const facts = Map.groupBy(
    rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() })),
    ({ leadId }) => leadId,
  )
  return new Map(leads.map((lead) => [lead.leadId, otherValues(facts.get(lead.leadId) ?? [], lead)]))
}
