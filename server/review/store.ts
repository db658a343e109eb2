import { v7 as uuidv7 } from 'uuid'
import type { CallOutcome } from '#contract/messages.ts'
import type { Status } from '#contract/leads.ts'
import type { Review, ReviewLead, ReviewOutcome, ReviewReason } from '#contract/review.ts'
import { morning } from '#rules/morning.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import { isPutOff } from '#server/leads/to-call.ts'

/** Whose review it is, and whether they see their own leads alone. */
export type Reviewer = { id: string; onlyAssigned: boolean }

/** Nobody goes through more in a morning. */
const most = 200

/** `$2` is who looks, `$3` whether they see their own leads alone. */
const visible = `l.workspace_id = $1 and l.merged_into is null and l.spam_at is null
  and (not $3::boolean or l.assignee_id = $2::uuid)`

/** A review as the database keeps it. */
export type ReviewRow = { id: string; since: Date; startedAt: Date; endedAt: Date | null; finished: boolean }

const columns = 'id, since, started_at as "startedAt", ended_at as "endedAt", finished'

/** The one that is open; `lock` keeps it as it is until the transaction ends. */
export async function openReviewOf(db: Db, memberId: string, lock: boolean): Promise<ReviewRow | null> {
  const [row] = await db.query<ReviewRow>(
    `select ${columns} from app.review where workspace_id = $1 and member_id = $2 and ended_at is null
     ${lock ? 'for update' : ''}`,
    [db.workspaceId, memberId],
  )
  return row ?? null
}

export async function lockReview(db: Db, memberId: string, id: string): Promise<ReviewRow | null> {
  const [row] = await db.query<ReviewRow>(
    `select ${columns} from app.review where workspace_id = $1 and member_id = $2 and id = $3 for update`,
    [db.workspaceId, memberId, id],
  )
  return row ?? null
}

export async function lastFinished(db: Db, memberId: string): Promise<ReviewRow | null> {
  const [row] = await db.query<ReviewRow>(
    `select ${columns} from app.review where workspace_id = $1 and member_id = $2 and finished
     order by started_at desc limit 1`,
    [db.workspaceId, memberId],
  )
  return row ?? null
}

export async function hasNewer(db: Db, memberId: string, { startedAt, id }: ReviewRow): Promise<boolean> {
  const rows = await db.query(
    `select 1 from app.review where workspace_id = $1 and member_id = $2 and id <> $3 and started_at >= $4 limit 1`,
    [db.workspaceId, memberId, id, startedAt],
  )
  return rows.length > 0
}

/** When today began on the clock of the workspace, and when tomorrow's morning does. */
export async function dayOf(db: Db, now: Date): Promise<{ today: Date; tomorrow: Date }> {
  const [row] = await db.query<{ today: Date; tomorrow: Date }>(
    `select date_trunc('day', $2::timestamptz at time zone time_zone) at time zone time_zone as today,
            (date_trunc('day', $2::timestamptz at time zone time_zone) + interval '1 day' + $3::time)
              at time zone time_zone as tomorrow
     from app.workspace where workspace_id = $1`,
    [db.workspaceId, now, morning],
  )
  return row ?? { today: now, tomorrow: new Date(now.getTime() + 86_400_000) }
}

/** Of those below, whom the member may see and nobody has put off; `$5` is now. */
const isDue = `${visible} and l.blocked_at is null and not (${isPutOff('l', '$5::timestamptz')})
  and not exists (
    select from app.review v join app.review_lead d on d.workspace_id = $1 and d.review_id = v.id
    where v.workspace_id = $1 and v.member_id = $2::uuid and v.started_at > $5::timestamptz - interval '1 day'
      and d.lead_id = l.id and d.outcome = 'passed' and d.decided_at >= l.last_active_at)`

/** `$4` is since when. */
const isNew = (lead: string) =>
  `(${lead}.status = 'new' and ${lead}.last_active_at >= $4::timestamptz and ${lead}.band in ('hot', 'warm'))`

/**
 * How many `findLeads` would find. Each is looked for where none before it was, so that it ends with the last that counts,
 * however many there are: the number stands on every page.
 */
export async function countLeads(
  db: Db,
  { id, onlyAssigned }: Reviewer,
  since: Date,
  now: Date,
): Promise<number> {
  const [row] = await db.query<{ leads: number }>({
    name: 'count leads to review',
    text: `select count(*)::int as leads from (
             select from (
               select n.id from app.lead n where n.workspace_id = $1 and ${isNew('n')}
               union all
               select b.id from app.lead b where b.workspace_id = $1 and b.came_back_at is not null and not ${isNew('b')}
               union all
               select o.id from (
                 select distinct f.lead_id from app.follow_up f
                 where f.workspace_id = $1 and f.ended_at is null and f.due_at <= $5::timestamptz
                   and (f.member_id is null or f.member_id = $2::uuid)
               ) f cross join lateral (select * from app.lead where workspace_id = $1 and id = f.lead_id offset 0) o
               where o.came_back_at is null and not ${isNew('o')}
             ) c cross join lateral (select * from app.lead where workspace_id = $1 and id = c.id offset 0) l
             where ${isDue} limit ${most}
           ) k`,
    values: [db.workspaceId, id, onlyAssigned, since, now],
  })
  return row?.leads ?? 0
}

/**
 * Whom a review that begins now is about, in its order. Who was put off is left out until then, unless they have written
 * since, and so is whom the member has passed over; who was put off until now is in it, wherever they stand. Within a band whoever can be called or written to comes
 * before those who cannot, then who waits longest; samples, behind whom nobody is, come last of all.
 */
export function findLeads(
  db: Db,
  { id, onlyAssigned }: Reviewer,
  since: Date,
  now: Date,
): Promise<{ id: string; status: Status; reason: ReviewReason }[]> {
  return db.query({
    name: 'leads to review',
    // Each branch has an index of its own; as one condition they would be found by reading every lead.
    text: `select l.id, l.status,
             case when bool_or(c.reason = 'came_back') then 'came_back'
                  when bool_or(c.reason = 'follow_up') then 'follow_up' else 'new' end as reason
           from (
             select n.id, 'new' as reason from app.lead n
             where n.workspace_id = $1 and ${isNew('n')}
             union all
             select b.id, 'came_back' from app.lead b where b.workspace_id = $1 and b.came_back_at is not null
             union all
             select f.lead_id, 'follow_up' from app.follow_up f
             where f.workspace_id = $1 and f.ended_at is null and f.due_at <= $5::timestamptz
               and (f.member_id is null or f.member_id = $2::uuid)
           ) c join app.lead l on l.workspace_id = $1 and l.id = c.id
           where ${isDue}
           group by l.workspace_id, l.id
           order by l.sample, array_position(array['hot', 'warm', 'cold'], l.band),
             l.phone is null and l.email is null, l.waiting_since nulls last, l.score desc, l.last_active_at desc, l.id
           limit ${most}`,
    values: [db.workspaceId, id, onlyAssigned, since, now],
  })
}

type LeadRow = Omit<ReviewLead, 'label' | 'decidedAt' | 'followUpAt'> & {
  label: string | null
  decidedAt: Date | null
  followUpAt: Date | null
}

/** The review as its member may see it now. */
export async function readReview(db: Db, { id, onlyAssigned }: Reviewer, row: ReviewRow): Promise<Review> {
  const leads = await db.query<LeadRow>({
    name: 'leads of review',
    text: `select l.id, l.name, l.email, l.phone, l.status, r.status as "wasStatus", l.band, r.reason, r.outcome,
             case when r.outcome = 'called' then coalesce(r.before->>'call', 'reached') end as call,
             r.decided_at as "decidedAt",
             (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
              order by s.created_at, s.id limit 1) as label,
             (select min(f.due_at) from app.follow_up f
              where f.workspace_id = $1 and f.lead_id = l.id and f.ended_at is null) as "followUpAt"
           from app.review_lead r join app.lead l on l.workspace_id = $1 and l.id = r.lead_id
           where r.workspace_id = $1 and r.review_id = $4 and ${visible} order by r.place`,
    values: [db.workspaceId, id, onlyAssigned, row.id],
  })
  return {
    id: row.id,
    since: row.since.toISOString(),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finished && row.endedAt ? row.endedAt.toISOString() : null,
    leads: leads.map((lead) => ({
      ...lead,
      label: lead.label ?? '',
      decidedAt: lead.decidedAt?.toISOString() ?? null,
      followUpAt: lead.followUpAt?.toISOString() ?? null,
    })),
  }
}

/** How many leads of a review are still to be looked at. */
export async function countLeft(db: Db, { id, onlyAssigned }: Reviewer, reviewId: string): Promise<number> {
  const [row] = await db.query<{ left: number }>(
    `select count(*)::int as left from app.review_lead r
     join app.lead l on l.workspace_id = $1 and l.id = r.lead_id
     where r.workspace_id = $1 and r.review_id = $4 and r.outcome is null and ${visible}`,
    [db.workspaceId, id, onlyAssigned, reviewId],
  )
  return row?.left ?? 0
}

export async function isTouched(db: Db, reviewId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from app.review_lead where workspace_id = $1 and review_id = $2 and outcome is not null limit 1`,
    [db.workspaceId, reviewId],
  )
  return rows.length > 0
}

/** A new review without leads; null where another device was faster. */
export async function addReview(db: Db, memberId: string, since: Date, at: Date): Promise<ReviewRow | null> {
  const [row] = await db.query<ReviewRow>(
    `insert into app.review (workspace_id, id, member_id, since, started_at) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, member_id) where ended_at is null do nothing returning ${columns}`,
    [db.workspaceId, uuidv7({ msecs: at.getTime() }), memberId, since, at],
  )
  return row ?? null
}

const leadColumns = columnsOf(
  'workspace_id uuid, review_id uuid, lead_id uuid, place int, reason text, status text',
)

/** Gives a review that nothing was done in yet the leads that there are now. */
export async function setLeads(
  db: Db,
  reviewId: string,
  leads: readonly { id: string; status: Status; reason: ReviewReason }[],
): Promise<void> {
  await db.run('delete from app.review_lead where workspace_id = $1 and review_id = $2', [
    db.workspaceId,
    reviewId,
  ])
  await insertRows(
    db,
    'app.review_lead',
    leadColumns,
    leads.map(({ id, reason, status }, place) => [db.workspaceId, reviewId, id, place, reason, status]),
  )
}

export async function beginAnew(db: Db, reviewId: string, since: Date, at: Date): Promise<void> {
  await db.run('update app.review set since = $3, started_at = $4 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    reviewId,
    since,
    at,
  ])
}

/** `at` null opens it again. */
export async function endReview(db: Db, reviewId: string, at: Date | null, finished: boolean): Promise<void> {
  await db.run('update app.review set ended_at = $3, finished = $4 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    reviewId,
    at,
    finished,
  ])
}

/** What a lead was before its outcome. */
export type Before = {
  status: Status
  /** What the outcome made of the status. */
  made: Status
  lostReason: string | null
  cameBackAt: string | null
  convertedAt: string | null
  statusChangedAt: string | null
  /** How the call went, where that is the outcome. */
  call?: CallOutcome | undefined
}

type Decision = { outcome: ReviewOutcome; at: Date; before: Before }

/** What was decided about a lead of the review; `decided` null: nothing yet. Null: it is none of its leads. */
export async function getDecision(
  db: Db,
  reviewId: string,
  leadId: string,
): Promise<{ decided: Decision | null } | null> {
  const [row] = await db.query<{ outcome: ReviewOutcome | null; at: Date | null; before: Before | null }>(
    `select outcome, decided_at as at, before from app.review_lead
     where workspace_id = $1 and review_id = $2 and lead_id = $3`,
    [db.workspaceId, reviewId, leadId],
  )
  if (!row) return null
  const { outcome, at, before } = row
  return { decided: outcome !== null && at !== null && before !== null ? { outcome, at, before } : null }
}

export async function setDecision(
  db: Db,
  reviewId: string,
  leadId: string,
  decision: Decision | null,
): Promise<void> {
  await db.run(
    `update app.review_lead set outcome = $4, decided_at = $5, before = $6
     where workspace_id = $1 and review_id = $2 and lead_id = $3`,
    [
      db.workspaceId,
      reviewId,
      leadId,
      decision?.outcome ?? null,
      decision?.at ?? null,
      decision ? JSON.stringify(decision.before) : null,
    ],
  )
}
