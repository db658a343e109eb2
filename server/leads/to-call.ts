import type { Caller } from '#server/http/caller.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** New leads are in the list of whom to call for as long as this after they were last active. */
const freshHours = 24

/** Somebody has put this lead off until after `now`, and it has not written since. */
export function isPutOff(lead: string, now: string): string {
  return `exists (select from app.follow_up f where f.workspace_id = $1 and f.lead_id = ${lead}.id and f.ended_at is null
            and f.due_at > ${now} and f.made_at >= ${lead}.last_active_at)`
}

/**
 * The leads whom to call now, as a statement that gives their ids; the one place that says who they are: new and hot ones
 * who were active in the last 24 hours, lost ones who wrote again, and hot ones who wait for a person wherever they stand.
 * Not who is put off, blocked or spam, and no samples. Each branch has an index of its own; as one condition they would be
 * found by reading every lead. `only` is the parameter of the member whose leads alone are seen, null for all of them.
 */
export function whomToCall(only: string): string {
  const since = `now() - interval '${freshHours} hours'`
  return `select l.id from (
      select n.id from app.lead n where n.workspace_id = $1 and n.status = 'new' and n.last_active_at >= ${since} and n.band = 'hot'
      union
      select b.id from app.lead b where b.workspace_id = $1 and b.came_back_at is not null
      union
      select w.id from app.lead w where w.workspace_id = $1 and w.waiting_since is not null and w.band = 'hot'
    ) c join app.lead l on l.workspace_id = $1 and l.id = c.id
    where not l.sample and l.merged_into is null and l.spam_at is null and l.blocked_at is null
      and (${only}::uuid is null or l.assignee_id = ${only}::uuid) and not ${isPutOff('l', 'now()')}`
}

/** The ids of at most so many of them. */
export async function idsToCall(db: Db, caller: Caller, most: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: 'whom to call',
    text: `${whomToCall('$2')} limit $3`,
    values: [db.workspaceId, caller.onlyAssigned ? caller.id : null, most],
  })
  return rows.map(({ id }) => id)
}
