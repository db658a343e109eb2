import { v7 as uuidv7 } from 'uuid'
import type { TestServer } from '#test/start.ts'

/** Many leads at once, past the chat: named "Lead 1" and so on, the newest first, with counts that are right. */
export async function makeManyLeads(
  { database, workspaceId }: TestServer,
  howMany: number,
  given: { name?: string; assigneeId?: string | null; tag?: string } = {},
): Promise<string[]> {
  const { name = 'Lead', assigneeId = null } = given
  const ids = Array.from({ length: howMany }, () => uuidv7())
  const { owner } = database
  await owner.query(
    `insert into app.lead (workspace_id, id, status, score, band, name, sort_name, rule_set, channel, first_seen_at, last_active_at, assignee_id)
     select $1, g.id, 'new', 10, 'cold', $3 || ' ' || g.place, lower($3 || ' ' || lpad(g.place::text, 6, '0')),
            (select rule_set from app.workspace where workspace_id = $1), 'web',
            now() - g.place * interval '1 minute', now() - g.place * interval '1 minute', $4
     from unnest($2::uuid[]) with ordinality as g(id, place)`,
    [workspaceId, ids, name, assigneeId],
  )
  await owner.query(
    `insert into app.lead_search (workspace_id, lead_id, search, shown)
     select workspace_id, id, lower(name), lower(name) from app.lead where workspace_id = $1 and id = any($2)`,
    [workspaceId, ids],
  )
  await owner.query(
    `insert into app.lead_count as c (workspace_id, status, band, leads) values ($1, 'new', 'cold', $2)
     on conflict (workspace_id, status, band) do update set leads = c.leads + excluded.leads`,
    [workspaceId, howMany],
  )
  return ids
}
