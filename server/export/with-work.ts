import type { LeadItem } from '#contract/leads.ts'
import type { CallOutcome } from '#contract/messages.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** What was done about a lead besides what the list tells. */
export type Work = { lastCall: { at: string; outcome: CallOutcome } | null; lastNote: string | null }

const none: Work = { lastCall: null, lastNote: null }

type Row = { leadId: string; lastNote: string | null; calls: Call[] }
type Call = { kind: string; at: string; outcome: CallOutcome }

/** Further back than so many lines about calls nobody has taken one back. */
const looked = 10

/** With the last call that was not taken back, also of what was merged into the lead, and the last note. */
export async function withWork<Item extends LeadItem>(
  db: Db,
  items: readonly Item[],
): Promise<(Item & Work)[]> {
  const rows = await db.query<Row>({
    name: 'export work',
    text: `with recursive group_of as (
             select id as root, id from unnest($2::uuid[]) as id
             union all
             select g.root, l.id from group_of g join app.lead l on l.workspace_id = $1 and l.merged_into = g.id
           )
           select r.id as "leadId",
             (select text from app.note n where n.workspace_id = $1 and n.lead_id = r.id
              order by n.created_at desc, n.id desc limit 1) as "lastNote",
             coalesce(c.calls, '[]') as calls
           from unnest($2::uuid[]) as r(id)
           left join (
             select g.root, jsonb_agg(e order by e.at desc, e.id desc) as calls from group_of g
             cross join lateral (
               select id, kind, at, data->>'outcome' as outcome from app.event
               where workspace_id = $1 and lead_id = g.id
                 and (kind in ('call.logged', 'call.undone') or (kind = 'review.undone' and data->>'outcome' = 'called'))
               order by at desc, id desc limit ${looked}) e
             group by g.root) c on c.root = r.id`,
    values: [db.workspaceId, items.map(({ id }) => id)],
  })
  const works = new Map(
    rows.map(({ leadId, calls, lastNote }) => [leadId, { lastCall: lastOf(calls), lastNote }]),
  )
  return items.map((item) => ({ ...item, ...(works.get(item.id) ?? none) }))
}

/** Of lines about calls, last first: each that takes one back means the one before it. */
function lastOf(lines: readonly Call[]): Work['lastCall'] {
  let takenBack = 0
  for (const { kind, at, outcome } of lines) {
    if (kind !== 'call.logged') takenBack += 1
    else if (takenBack > 0) takenBack -= 1
    else return { at: new Date(at).toISOString(), outcome }
  }
  return null
}
