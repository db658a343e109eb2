import type { Band, FactField, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

export type LockedLead = Record<FactField, string | null> & {
  id: string
  status: Status
  band: Band
  sample: boolean
  mergedInto: string | null
  assigneeId: string | null
  spamAt: Date | null
  blockedAt: Date | null
  setByMember: FactField[]
  firstSeenAt: Date
  lastActiveAt: Date
  /** Null: has never said anything. */
  lastWords: string | null
  /** The label of its first session. */
  label: string | null
}

/**
 * Locks leads with all that is said under them, in the order in which messages are written: sessions, conversations,
 * leads. A session that joins between the first lock and the last is seen by whoever reads after it.
 */
export async function lockLeadsWithTalks(db: Db, ids: readonly string[]): Promise<LockedLead[]> {
  const [, , leads] = await Promise.all([
    db.query(
      `select id from app.session where workspace_id = $1 and lead_id = any($2::uuid[])
       order by id for no key update`,
      [db.workspaceId, ids],
    ),
    db.query(
      `select c.id from app.conversation c
       where c.workspace_id = $1 and c.session_id = any(array(
         select id from app.session where workspace_id = $1 and lead_id = any($2::uuid[])))
       order by c.id for no key update`,
      [db.workspaceId, ids],
    ),
    db.query<LockedLead>(
      `select id, status, band, sample, merged_into as "mergedInto", assignee_id as "assigneeId", spam_at as "spamAt", blocked_at as "blockedAt", set_by_member as "setByMember", name, email, phone,
              company, location, first_seen_at as "firstSeenAt", last_active_at as "lastActiveAt",
              last_words as "lastWords",
              (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
               order by s.created_at, s.id limit 1) as label
       from app.lead l where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update`,
      [db.workspaceId, ids],
    ),
  ])
  return leads
}

/** What is marked as spam, or blocked, neither becomes part of another lead nor comes apart: first it is taken back. */
export function refuseKeptOut({ spamAt, blockedAt }: Pick<LockedLead, 'spamAt' | 'blockedAt'>): void {
  if (spamAt !== null) {
    throw new Refusal('lead_spam', 'This lead is marked as spam. Say that it is not first.')
  }
  if (blockedAt !== null) throw new Refusal('blocked', 'This visitor is blocked. Unblock them first.')
}

/** What leads are called where there is no room for more, also while they are merged; those of whom nothing is known are left out. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; name: string | null }>(
    `select l.id, coalesce(l.name, l.email, l.phone, (
       select s.label from app.session s where s.workspace_id = $1 and coalesce(s.home_id, s.lead_id) = l.id
         and s.lead_id = any(array(
           with recursive up as (
             select l.id, l.merged_into union all
             select u.id, u.merged_into from up join app.lead u on u.workspace_id = $1 and u.id = up.merged_into)
           select id from up))
       order by s.created_at, s.id limit 1)) as name
     from app.lead l where l.workspace_id = $1 and l.id = any($2::uuid[])`,
    [db.workspaceId, ids],
  )
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])))
}
