import type { FollowUpFilter } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'

/**
 * Leads to turn to again, by when: the condition on `app.lead l`, whose values are given to `bind`, and the ids of those it
 * may be true of unless they are more than `most`. Of a lead with several follow-ups, as after a merge, the earliest counts.
 */
export async function withFollowUp(
  db: Db,
  wanted: readonly FollowUpFilter[],
  most: number,
  bind: (value: unknown, type: string) => string,
): Promise<{ ids: string[] | null; condition: string }> {
  const [day] = await db.query<{ now: Date; tomorrow: Date }>(
    `select now() as now, (date_trunc('day', now() at time zone time_zone) + interval '1 day') at time zone time_zone as tomorrow
     from app.workspace where workspace_id = $1`,
    [db.workspaceId],
  )
  const found = await db.query<{ leadId: string }>(
    // Each value is named, whatever is wanted.
    `select distinct lead_id as "leadId" from app.follow_up
     where workspace_id = $1 and ended_at is null and $2::timestamptz < $3::timestamptz
       and ${inTime('due_at', wanted, '$2', '$3')} limit $4`,
    [db.workspaceId, day?.now, day?.tomorrow, most + 1],
  )
  const earliest = `(select min(f.due_at) from app.follow_up f
                     where f.workspace_id = $1 and f.lead_id = l.id and f.ended_at is null)`
  const [now, tomorrow] = [bind(day?.now, 'timestamptz'), bind(day?.tomorrow, 'timestamptz')]
  return {
    ids: found.length <= most ? found.map(({ leadId }) => leadId) : null,
    condition: `(${now} < ${tomorrow} and ${inTime(earliest, wanted, now, tomorrow)})`,
  }
}

function inTime(at: string, wanted: readonly FollowUpFilter[], now: string, tomorrow: string): string {
  const ways: Record<FollowUpFilter, string> = {
    due: `${at} <= ${now}`,
    today: `${at} > ${now} and ${at} < ${tomorrow}`,
    upcoming: `${at} >= ${tomorrow}`,
  }
  return `(${wanted.map((way) => ways[way]).join(' or ')})`
}
