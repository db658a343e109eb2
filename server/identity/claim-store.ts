import type { Db } from '#server/db/in-workspace.ts'

export type Claim = { leadId: string; field: 'email' | 'phone'; value: string }
export type SharedClaim = Claim & { otherId: string }

/** Beyond these somebody else's email is the shop's own, or a joke. */
const mostOthers = 5
/** Rows looked at to find them: a lead may say the same address in many messages. */
const mostRows = 200

/**
 * Other leads that have what these claim, a few for each claim, who were seen first first. Whoever claims the same at the
 * same time is waited for, or neither would see the other; and none of those found can be deleted before the commit.
 * Each lead is looked up by its key: as a plain join it is planned while the tables are small and then reads all leads.
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
             cross join lateral (
               select l.id, l.first_seen_at from app.lead l
               where l.workspace_id = $1 and l.id = o.lead_id and l.merged_into is null and l.spam_at is null
                 and l.sample = (select m.sample from app.lead m
                                 where m.workspace_id = $1 and m.id = k.lead_id and m.spam_at is null)
               for key share) l
             order by l.first_seen_at, l.id`,
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

/** Email addresses and phone numbers that a lead has by itself. */
export async function claimsOf(db: Db, leadId: string): Promise<Claim[]> {
  return db.query<Claim>(
    `select lead_id as "leadId", field, value from app.fact
     where workspace_id = $1 and lead_id = $2 and field in ('email', 'phone') and rejected_at is null and whose is null
     group by lead_id, field, value order by max(at) desc limit 20`,
    [db.workspaceId, leadId],
  )
}

/** Whether the workspace wishes that those who claim the same become one without asking. */
export async function joinsClaimed(db: Db): Promise<boolean> {
  const [row] = await db.query<{ joins: boolean }>(
    'select join_claimed as joins from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.joins === true
}

/** Whether one of these leads is somebody whom the customer's site has signed in. */
export async function anySignedIn(db: Db, leadIds: readonly string[]): Promise<boolean> {
  const rows = await db.query(
    `select 1 from app.session
     where workspace_id = $1 and lead_id = any($2::uuid[]) and identity_id is not null limit 1`,
    [db.workspaceId, leadIds],
  )
  return rows.length > 0
}
