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

/**
 * Writes what leads are found by; called only when it changes, as each write costs in the trigram index, and by whoever
 * holds their locks, as it writes what differs from what is stored.
 */
export async function saveSearch(db: Db, leads: readonly FindableLead[]): Promise<void> {
  if (leads.length === 0) return
  const unknown = leads.filter(({ labels }) => labels === null).map(({ leadId }) => leadId)
  const unread = leads.filter(({ also }) => also === undefined)
  const changed = leads.filter(({ isNew }) => !isNew).map(({ leadId }) => leadId)
  const [labels, others, stored] = await Promise.all([
    labelsOf(db, unknown),
    othersOf(db, unread),
    tokensOf(db, changed),
  ])
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
  // Most of a lead's words stay as they are when one detail more is known, and each row costs two indexes.
  const rows = texts.flatMap(({ leadId, tokens }) => {
    const had = stored.get(leadId)
    return tokens.filter((token) => !had?.has(token)).map((token) => [leadId, token] as const)
  })
  const gone = texts.flatMap(({ leadId, tokens }) => {
    const has = new Set(tokens)
    const left = [...(stored.get(leadId) ?? [])].filter((token) => !has.has(token))
    return left.length === 0 ? [] : [{ leadId, left }]
  })
  await Promise.all([
    ...gone.map(({ leadId, left }) =>
      db.run(
        'delete from app.lead_token where workspace_id = $1 and lead_id = $2 and token = any($3::text[])',
        [db.workspaceId, leadId, left],
      ),
    ),
    insertRows(
      db,
      'app.lead_search',
      searchColumns,
      texts.map(({ leadId, text, shown }) => [db.workspaceId, leadId, text, shown]),
      'on conflict (workspace_id, lead_id) do update set search = excluded.search, shown = excluded.shown',
    ),
    insertRows(
      db,
      'app.lead_token',
      tokenColumns,
      rows.map(([leadId, token]) => [db.workspaceId, leadId, token]),
    ),
  ])
}

const searchColumns = columnsOf('workspace_id uuid, lead_id uuid, search text, shown text')
const tokenColumns = columnsOf('workspace_id uuid, lead_id uuid, token text')

async function tokensOf(db: Db, leadIds: string[]): Promise<Map<string, Set<string>>> {
  if (leadIds.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; token: string }>({
    name: 'tokens of leads',
    text: `select t.* from unnest($2::uuid[]) as k(id)
           cross join lateral (select lead_id as "leadId", token from app.lead_token
                               where workspace_id = $1 and lead_id = k.id offset 0) t`,
    values: [db.workspaceId, leadIds],
  })
  const tokens = new Map<string, Set<string>>()
  for (const { leadId, token } of rows) {
    const own = tokens.get(leadId)
    if (own) own.add(token)
    else tokens.set(leadId, new Set([token]))
  }
  return tokens
}

async function labelsOf(db: Db, leadIds: string[]): Promise<Map<string, string[]>> {
  if (leadIds.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; labels: string[] }>({
    name: 'labels of leads',
    text: `select k.id as "leadId", s.labels from unnest($2::uuid[]) as k(id)
           cross join lateral (select array_agg(label order by created_at, id) as labels from app.session
                               where workspace_id = $1 and lead_id = k.id offset 0) s
           where s.labels is not null`,
    values: [db.workspaceId, leadIds],
  })
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
