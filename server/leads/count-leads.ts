import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { onlyOf } from '#server/leads/store.ts'
import { whomToCall } from '#server/leads/to-call.ts'

type Count = { status: keyof LeadCounts['byStatus']; band: keyof LeadCounts['byBand']; leads: number }

type Moments = {
  newToday: number
  waiting: number
  longestWaitingSince: Date | null
  cameBack: number
  toCall: number
  followUpsDue: number
  converted: number
}

/**
 * Exact, without filters; samples and spam are not counted. Days and months are those of the workspace's time zone. For
 * somebody who sees their own leads only, of these.
 */
export async function countLeads(db: Db, caller: Caller): Promise<LeadCounts> {
  const only = onlyOf(caller)
  const [counts, [moments]] = await Promise.all([readCounts(db, only), readMoments(db, only)])
  const result: LeadCounts = {
    all: 0,
    byStatus: { new: 0, contacted: 0, qualified: 0, converted: 0, lost: 0 },
    byBand: { hot: 0, warm: 0, cold: 0 },
    newToday: moments?.newToday ?? 0,
    waiting: moments?.waiting ?? 0,
    longestWaitingSince: moments?.longestWaitingSince?.toISOString() ?? null,
    cameBack: moments?.cameBack ?? 0,
    toCall: moments?.toCall ?? 0,
    followUpsDue: moments?.followUpsDue ?? 0,
    convertedThisMonth: moments?.converted ?? 0,
  }
  for (const { status, band, leads } of counts) {
    result.all += leads
    result.byStatus[status] += leads
    result.byBand[band] += leads
  }
  return result
}

function readCounts(db: Db, only: string | null): Promise<Count[]> {
  if (only === null) {
    const text = 'select status, band, leads from app.lead_count where workspace_id = $1'
    return db.query<Count>({ name: 'counts', text, values: [db.workspaceId] })
  }
  return db.query<Count>({
    name: 'counts of own',
    text: `select status, band, count(*) as leads from app.lead l
           where workspace_id = $1 and assignee_id = $2 and not sample and merged_into is null and spam_at is null
           group by status, band`,
    values: [db.workspaceId, only],
  })
}

/** Planned once, as planning it takes as long as a third of it. */
function readMoments(db: Db, only: string | null): Promise<Moments[]> {
  const own = only === null ? '' : 'l.assignee_id = $2 and'
  const counted = `${own} not l.sample and l.merged_into is null and l.spam_at is null`
  const start = (unit: 'day' | 'month') =>
    `(select date_trunc('${unit}', now() at time zone w.time_zone) at time zone w.time_zone
      from app.workspace w where w.workspace_id = $1)`
  return db.query<Moments>({
    name: only === null ? 'moments' : 'moments of own',
    // Who came today, before their status is looked at: a plan for any day would read all that are new.
    text: `select
        (select count(*) from (select * from app.lead l where l.workspace_id = $1 and l.first_seen_at >= ${start('day')} offset 0) l
         where l.status = 'new' and ${counted}) as "newToday",
        waiting, "longestWaitingSince",
        (select count(*) from app.lead l where l.workspace_id = $1 and l.came_back_at is not null and ${counted}) as "cameBack",
        (select count(*) from app.lead l
         where l.workspace_id = $1 and l.status = 'converted' and l.converted_at >= ${start('month')} and ${counted}) as converted,
        (select count(*) from (${whomToCall('$2')}) called) as "toCall",
        (select count(distinct f.lead_id) from app.follow_up f join app.lead l on l.workspace_id = $1 and l.id = f.lead_id
         where f.workspace_id = $1 and f.ended_at is null and f.due_at <= now() and ${counted}) as "followUpsDue"
      from (select count(*) as waiting, min(l.waiting_since) as "longestWaitingSince" from app.lead l
            where l.workspace_id = $1 and l.waiting_since is not null and ${counted}) waiters`,
    values: [db.workspaceId, only],
  })
}
