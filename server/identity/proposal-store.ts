import type { Proposal } from '#contract/identity.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { SharedClaim } from '#server/identity/claim-store.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'

const pairValues = (db: Db, pairs: readonly SharedClaim[]) => [
  db.workspaceId,
  pairs.map(({ leadId }) => leadId),
  pairs.map(({ otherId }) => otherId),
  pairs.map(({ field }) => field),
  pairs.map(({ value }) => value),
]

/** Of these, the pairs of which somebody has said "no" for that value, be it for a lead that was merged into one of them. */
export async function declinedBetween(db: Db, pairs: readonly SharedClaim[]): Promise<SharedClaim[]> {
  return db.query<SharedClaim>({
    name: 'declined between',
    text: `with recursive down as (
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
    values: pairValues(db, pairs),
  })
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

/** Leads that one of these is openly proposed with. */
export async function openCounterparts(db: Db, leadIds: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct case when p.lead_id = any($2::uuid[]) then p.other_id else p.lead_id end as id
     from app.proposal p
     where p.workspace_id = $1 and p.state = 'open'
       and (p.lead_id = any($2::uuid[]) or p.other_id = any($2::uuid[])) limit 100`,
    [db.workspaceId, leadIds],
  )
  return rows.map(({ id }) => id)
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

/** The columns of ProposalRow for a proposal called `p`. */
export const rowColumns = `p.id, p.lead_id as "leadId", p.other_id as "otherId", p.field, p.value, p.state, p.at`

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
