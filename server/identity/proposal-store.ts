import type { Proposal } from '#contract/identity.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'

export type Claim = { leadId: string; field: 'email' | 'phone'; value: string }
export type SharedClaim = Claim & { otherId: string }

/** Beyond these somebody else's email is the shop's own, or a joke. */
const mostOthers = 5
/** Rows looked at to find them: a lead may say the same address in many messages. */
const mostRows = 200
const mostCounted = 10_000

/**
 * Other leads that have what these claim, a few for each claim, who were seen first first. Whoever claims the same at the
 * same time is waited for, or neither would see the other; and none of those found can be deleted before the commit.
 */
export async function listSharing(db: Db, claims: readonly Claim[]): Promise<SharedClaim[]> {
  const sorted = claims.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const keys = [...new Set(sorted.map(keyOf))]
  const lists = [
    sorted.map(({ leadId }) => leadId),
    sorted.map(({ field }) => field),
    sorted.map(({ value }) => value),
  ]
  const [, rows] = await Promise.all([
    db.query({
      name: 'claim together',
      text: `select pg_advisory_xact_lock(hashtextextended($1::text || k, 0)) from unnest($2::text[]) as k`,
      values: [db.workspaceId, keys],
    }),
    db.query<SharedClaim>({
      name: 'who shares',
      text: `select k.lead_id as "leadId", k.field, k.value, l.id as "otherId"
             from unnest($2::uuid[], $3::text[], $4::text[]) as k(lead_id, field, value)
             cross join lateral (
               select distinct s.lead_id from (
                 select f.lead_id from app.fact f
                 where f.workspace_id = $1 and f.field = k.field and f.value = k.value and f.field in ('email', 'phone')
                   and f.rejected_at is null and f.whose is null and f.lead_id <> k.lead_id
                 limit ${mostRows}) s
             ) o
             join app.lead l on l.workspace_id = $1 and l.id = o.lead_id
             where l.merged_into is null
               and l.sample = (select m.sample from app.lead m where m.workspace_id = $1 and m.id = k.lead_id)
             order by l.first_seen_at, l.id
             for key share of l`,
      values: [db.workspaceId, ...lists],
    }),
  ])
  const taken = new Map<string, number>()
  return rows.filter((row) => {
    const key = `${row.leadId} ${keyOf(row)}`
    taken.set(key, (taken.get(key) ?? 0) + 1)
    return (taken.get(key) ?? 0) <= mostOthers
  })
}

function keyOf({ field, value }: Pick<Claim, 'field' | 'value'>): string {
  return `${field}:${value}`
}

const pairValues = (db: Db, pairs: readonly SharedClaim[]) => [
  db.workspaceId,
  pairs.map(({ leadId }) => leadId),
  pairs.map(({ otherId }) => otherId),
  pairs.map(({ field }) => field),
  pairs.map(({ value }) => value),
]

/** Of these, the pairs of which somebody has said "no" for that value, be it for a lead that was merged into one of them. */
export async function declinedBetween(db: Db, pairs: readonly SharedClaim[]): Promise<SharedClaim[]> {
  return db.query<SharedClaim>(
    `with recursive down as (
       select r as root, r as id from unnest($2::uuid[] || $3::uuid[]) as r group by r
       union all
       select d.root, l.id from down d join app.lead l on l.workspace_id = $1 and l.merged_into = d.id
     )
     select k.lead_id as "leadId", k.other_id as "otherId", k.field, k.value
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as k(lead_id, other_id, field, value)
     where exists (
       select from down a join down b on b.root = k.other_id
       join app.proposal p on p.workspace_id = $1 and p.lead_id = least(a.id, b.id) and p.other_id = greatest(a.id, b.id)
       where a.root = k.lead_id and p.field = k.field and p.value = k.value and p.state = 'declined')`,
    pairValues(db, pairs),
  )
}

const columns = columnsOf(
  'workspace_id uuid, id uuid, lead_id uuid, other_id uuid, field text, value text, state text, at timestamptz, decided_at timestamptz, decided_by text',
)

type NewProposal = SharedClaim & { id: string; at: Date }

/** A pair is proposed once for each value, whichever of the two came first. */
export async function addProposals(db: Db, proposals: readonly NewProposal[]): Promise<void> {
  await insertRows(
    db,
    'app.proposal',
    columns,
    proposals.map((each) => [db.workspaceId, each.id, ...pairOf(each), 'open', each.at, null, null]),
    'on conflict do nothing',
  )
}

/** Says "no" to proposals that may not have been made yet. */
export async function declineFor(
  db: Db,
  proposals: readonly NewProposal[],
  by: string | null,
): Promise<void> {
  await insertRows(
    db,
    'app.proposal',
    columns,
    proposals.map((each) => [db.workspaceId, each.id, ...pairOf(each), 'declined', each.at, each.at, by]),
    `on conflict (workspace_id, lead_id, other_id, field, value) do update
     set state = 'declined', decided_at = excluded.decided_at, decided_by = excluded.decided_by`,
  )
}

function pairOf({ leadId, otherId, field, value }: SharedClaim): string[] {
  return leadId < otherId ? [leadId, otherId, field, value] : [otherId, leadId, field, value]
}

export async function joinsClaimed(db: Db): Promise<boolean> {
  const [row] = await db.query<{ joins: boolean }>(
    'select join_claimed as joins from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.joins === true
}

export async function openBetween(db: Db, pairs: readonly SharedClaim[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select p.id from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as k(lead_id, other_id, field, value)
     join app.proposal p on p.workspace_id = $1 and p.lead_id = least(k.lead_id, k.other_id)
       and p.other_id = greatest(k.lead_id, k.other_id) and p.field = k.field and p.value = k.value
     where p.state = 'open' order by p.id`,
    pairValues(db, pairs),
  )
  return rows.map(({ id }) => id)
}

/** Email addresses and phone numbers that a lead has by itself. */
export async function claimsOf(db: Db, leadId: string): Promise<Claim[]> {
  return db.query<Claim>(
    `select lead_id as "leadId", field, value from app.fact
     where workspace_id = $1 and lead_id = $2 and field in ('email', 'phone') and rejected_at is null and whose is null
     group by lead_id, field, value order by max(at) desc limit 20`,
    [db.workspaceId, leadId],
  )
}

/** Accepts what was proposed within a group that is one lead now. */
export async function acceptWithin(
  db: Db,
  group: readonly string[],
  by: string | null,
  at: Date,
): Promise<void> {
  await db.run(
    `update app.proposal set state = 'accepted', decided_at = $3, decided_by = $4
     where workspace_id = $1 and state = 'open' and lead_id = any($2::uuid[]) and other_id = any($2::uuid[])`,
    [db.workspaceId, group, at, by],
  )
}

/** Says "no" to everything that was proposed or accepted between two groups that are two leads again. */
export async function declineBetween(
  db: Db,
  [some, others]: [readonly string[], readonly string[]],
  by: string | null,
  at: Date,
): Promise<void> {
  await db.run(
    `update app.proposal set state = 'declined', decided_at = $4, decided_by = $5
     where workspace_id = $1 and state <> 'declined'
       and (lead_id = any($2::uuid[]) and other_id = any($3::uuid[])
         or lead_id = any($3::uuid[]) and other_id = any($2::uuid[]))`,
    [db.workspaceId, some, others, at, by],
  )
}

export type ProposalRow = Omit<Proposal, 'at' | 'leads'> & { leadId: string; otherId: string; at: Date }

const rowColumns = `p.id, p.lead_id as "leadId", p.other_id as "otherId", p.field, p.value, p.state, p.at`

/** Locks it too, for whoever decides. */
export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const [row] = await db.query<ProposalRow>(
    `select ${rowColumns} from app.proposal p where p.workspace_id = $1 and p.id = $2 for no key update`,
    [db.workspaceId, id],
  )
  return row
}

export async function saveState(
  db: Db,
  id: string,
  state: Proposal['state'],
  by: string | null,
  at: Date | null,
): Promise<void> {
  await db.run(
    'update app.proposal set state = $3, decided_at = $4, decided_by = $5 where workspace_id = $1 and id = $2',
    [db.workspaceId, id, state, at, by],
  )
}

/** Counts only while both are leads of their own and both still have the value: rejected, it proposes nothing. */
const holds = `p.state = 'open' and ${['lead_id', 'other_id']
  .map(
    (
      lead,
    ) => `exists (select from app.lead l where l.workspace_id = $1 and l.id = p.${lead} and l.merged_into is null)
      and exists (select from app.fact f where f.workspace_id = $1 and f.lead_id = p.${lead} and f.field = p.field
                  and f.value = p.value and f.rejected_at is null and f.whose is null)`,
  )
  .join(' and ')}`

type Page = { items: Proposal[]; nextCursor: string | null; total?: { value: number; capped: boolean } }

export async function listProposals(
  db: Db,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page> {
  const values: unknown[] = [db.workspaceId, limit + 1]
  let before = ''
  if (cursor !== undefined) {
    values.push(...readCursor('proposals', cursor, ['time', 'id'] as const))
    before = 'and (p.at, p.id) < ($3::timestamptz, $4::uuid)'
  }
  const [rows, counted] = await Promise.all([
    db.query<ProposalRow>(
      `select ${rowColumns} from app.proposal p where p.workspace_id = $1 and ${holds} ${before}
       order by p.at desc, p.id desc limit $2::int`,
      values,
    ),
    cursor === undefined
      ? db.query<{ value: number }>(
          `select count(*) as value from (
             select from app.proposal p where p.workspace_id = $1 and ${holds} limit ${mostCounted + 1}) counted`,
          [db.workspaceId],
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
export async function proposalsOf(db: Db, leadId: string): Promise<Lead['proposals']> {
  const rows = await db.query<ProposalRow>(
    `select ${rowColumns} from app.proposal p
     where p.workspace_id = $1 and (p.lead_id = $2 or p.other_id = $2) and ${holds}
     order by p.at desc, p.id desc limit 50`,
    [db.workspaceId, leadId],
  )
  const others = await leadItems(
    db,
    rows.map((row) => (row.leadId === leadId ? row.otherId : row.leadId)),
  )
  return rows.flatMap(({ id, field, value, ...row }) => {
    const lead = others.get(row.leadId === leadId ? row.otherId : row.leadId)
    return lead ? [{ proposalId: id, field, value, lead }] : []
  })
}
