import type { Caller } from '#server/http/caller.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Sort } from '#server/leads/sorts.ts'

/** New leads are in the list of whom to call for as long as this after they were last active. */
const freshHours = 24

/**
 * Somebody has put this lead off until after `now`, and it has not written since. A value, and by the lead alone at first: as
 * "exists", or by when they are due, each lead would be compared with every follow-up of the workspace that is to come.
 */
export function isPutOff(lead: string, now: string): string {
  return `(select true from (
             select * from app.follow_up where workspace_id = $1 and lead_id = ${lead}.id offset 0
           ) f where f.ended_at is null and f.due_at > ${now} and f.made_at >= ${lead}.last_active_at limit 1) is true`
}

/**
 * The leads whom to call now, as a statement that gives their ids; the one place that says who they are: new and hot ones
 * who were active in the last 24 hours, lost ones who wrote again, and hot ones who wait for a person wherever they stand.
 * Not who is put off, blocked or spam, and no samples. Each branch has an index of its own; as one condition they would be
 * found by reading every lead. `only` is the parameter of the member whose leads alone are seen, null for all of them.
 */
export function whomToCall(only: string, sort?: Sort): string {
  const since = `now() - interval '${freshHours} hours'`
  const those = (reason: string) =>
    `select l.id, l.last_active_at${sort && sort.column !== 'last_active_at' ? `, l.${sort.column}` : ''} from app.lead l
     where l.workspace_id = $1 and ${reason} and not l.sample and l.merged_into is null and l.spam_at is null
       and l.blocked_at is null and (${only}::uuid is null or l.assignee_id = ${only}::uuid)`
  // Follow-ups are looked up for all of them at once, which is sooner done than one after the other.
  return `with called as materialized (
      ${those(`l.status = 'new' and l.band = 'hot' and l.last_active_at >= ${since}`)}
      union
      ${those('l.came_back_at is not null')}
      union
      ${those(`l.waiting_since is not null and l.band = 'hot'`)}
    ), put_off as materialized (
      -- By their leads first, or all follow-ups to come would be read.
      select f.lead_id, f.made_at from (
        select * from app.follow_up where workspace_id = $1 and lead_id = any(array(select id from called)) offset 0
      ) f where f.ended_at is null and f.due_at > now()
    )
    select c.id from called c
    where not exists (select from put_off f where f.lead_id = c.id and f.made_at >= c.last_active_at)
    ${sort ? `order by c.${sort.column} ${sort.order}, c.id ${sort.order}` : ''}`
}

/** The ids of at most so many of them, in this order. */
export async function idsToCall(db: Db, caller: Caller, sort: Sort, most: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: `whom to call by ${sort.column}`,
    text: `${whomToCall('$2', sort)} limit $3`,
    values: [db.workspaceId, caller.onlyAssigned ? caller.id : null, most],
  })
  return rows.map(({ id }) => id)
}
