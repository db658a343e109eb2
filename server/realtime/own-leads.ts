import type { TeamHint } from '#contract/live.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Changed = TeamHint & { type: 'changed' }

/** Beyond this many the list is not kept; an agent works with far fewer. */
const mostLeads = 10_000

/** Which leads are assigned to each of these members, all of them or those among `ids`. */
export async function leadsOf(
  db: Db,
  memberIds: readonly string[],
  ids: readonly string[] | null,
): Promise<Map<string, Set<string>>> {
  const rows = await db.query<{ id: string; memberId: string }>(
    ids === null
      ? `select id, assignee_id as "memberId" from app.lead
         where workspace_id = $1 and assignee_id = any($2::uuid[]) limit $3`
      : `select id, assignee_id as "memberId" from app.lead
         where workspace_id = $1 and id = any($3::uuid[]) and assignee_id = any($2::uuid[])`,
    [db.workspaceId, memberIds, ids ?? mostLeads],
  )
  const found = new Map(memberIds.map((id): [string, Set<string>] => [id, new Set()]))
  for (const { id, memberId } of rows) found.get(memberId)?.add(id)
  return found
}

/**
 * What a member may hear who sees only the leads assigned to them: those that are theirs now, and as gone those that
 * were theirs until now. `known` is what they have had so far and is kept in step. Null when nothing concerns them.
 */
export function ownHint(hint: Changed, known: Set<string>, theirs: ReadonlySet<string>): Changed | null {
  const all = [...hint.leads, ...hint.created, ...hint.removed]
  const own: Changed = {
    type: 'changed',
    leads: hint.leads.filter((id) => theirs.has(id)),
    created: hint.created.filter((id) => theirs.has(id)),
    removed: [...new Set(all)].filter((id) => known.has(id) && !theirs.has(id)),
  }
  for (const id of own.removed) known.delete(id)
  for (const id of theirs) known.add(id)
  return own.leads.length + own.created.length + own.removed.length > 0 ? own : null
}
