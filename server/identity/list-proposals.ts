import type { Proposal } from '#contract/identity.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { rowColumns, type ProposalRow } from '#server/identity/proposal-store.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'

const mostCounted = 10_000

/**
 * Counts only while both are leads of their own, no spam, and still have the value: rejected, it proposes nothing. `own`: a
 * condition on both, for members who see their own leads only.
 */
const holds = (own: string) =>
  `p.state = 'open' and ${['lead_id', 'other_id']
    .map(
      (lead) => `exists (select from app.lead l where l.workspace_id = $1 and l.id = p.${lead}
                  and l.merged_into is null and l.spam_at is null ${own})
      and exists (select from app.fact f where f.workspace_id = $1 and f.lead_id = p.${lead} and f.field = p.field
                  and f.value = p.value and f.rejected_at is null and f.whose is null)`,
    )
    .join(' and ')}`

type Page = { items: Proposal[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

/** `only`: both leads must be assigned to this member. */
export async function listProposals(
  db: Db,
  only: string | null,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page> {
  const values: unknown[] = [db.workspaceId, limit + 1]
  let before = ''
  if (cursor !== undefined) {
    values.push(...readCursor('proposals', cursor, ['time', 'id'] as const))
    before = 'and (p.at, p.id) < ($3::timestamptz, $4::uuid)'
  }
  const own = ownBy(only, values)
  const counts: unknown[] = [db.workspaceId]
  const [rows, counted] = await Promise.all([
    db.query<ProposalRow>(
      `select ${rowColumns} from app.proposal p where p.workspace_id = $1 and ${holds(own)} ${before}
       order by p.at desc, p.id desc limit $2::int`,
      values,
    ),
    cursor === undefined
      ? db.query<{ value: number }>(
          `select count(*) as value from (
             select from app.proposal p where p.workspace_id = $1 and ${holds(ownBy(only, counts))}
             limit ${mostCounted + 1}) counted`,
          counts,
        )
      : [],
  ])
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const value = counted[0]?.value
  return {
    items: await withLeads(db, items),
    nextCursor: last ? writeCursor('proposals', [last.at.toISOString(), last.id]) : null,
    ...(value === undefined
      ? {}
      : { total: { value: Math.min(value, mostCounted), capped: value > mostCounted } }),
  }
}

function ownBy(only: string | null, values: unknown[]): string {
  return only === null ? '' : `and l.assignee_id = $${values.push(only)}`
}

/** Proposals with the two leads as the list shows them, the one known longer first. */
export async function withLeads(db: Db, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const leads = await leadItems(
    db,
    rows.flatMap(({ leadId, otherId }) => [leadId, otherId]),
  )
  return rows.flatMap(({ leadId, otherId, at, ...row }) => {
    const [first, second] = [leadId, otherId].flatMap((id) => leads.get(id) ?? []).toSorted(byFirstSeen)
    return first && second ? [{ ...row, at: at.toISOString(), leads: [first, second] }] : []
  })
}

async function leadItems(db: Db, ids: string[]): Promise<Map<string, LeadItem>> {
  if (ids.length === 0) return new Map()
  const rows = await db.query<LeadItemRow>(
    `select ${leadColumns} from app.lead l where l.workspace_id = $1 and l.id = any($2::uuid[])`,
    [db.workspaceId, ids],
  )
  return new Map(rows.map((row) => [row.id, toLeadItem(row)]))
}

export function byFirstSeen(
  a: { firstSeenAt: string | Date; id: string },
  b: { firstSeenAt: string | Date; id: string },
): number {
  const apart = new Date(a.firstSeenAt).getTime() - new Date(b.firstSeenAt).getTime()
  return apart || (a.id < b.id ? -1 : 1)
}

/** Who may be the same person as this lead, as its profile shows it. */
export async function proposalsOf(db: Db, leadId: string, only: string | null): Promise<Lead['proposals']> {
  const values: unknown[] = [db.workspaceId, leadId]
  const own = ownBy(only, values)
  const rows = await db.query<ProposalRow>({
    name: only === null ? 'profile proposals' : 'profile proposals of own',
    text: `select ${rowColumns} from app.proposal p
           where p.workspace_id = $1 and (p.lead_id = $2 or p.other_id = $2) and ${holds(own)}
           order by p.at desc, p.id desc limit 50`,
    values,
  })
  const others = await leadItems(
    db,
    rows.map((row) => (row.leadId === leadId ? row.otherId : row.leadId)),
  )
  return rows.flatMap(({ id, field, value, ...row }) => {
    const lead = others.get(row.leadId === leadId ? row.otherId : row.leadId)
    return lead ? [{ proposalId: id, field, value, lead }] : []
  })
}
