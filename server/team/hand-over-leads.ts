import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'

type Somebody = { id: string; name: string }

/** One statement stays far below the time that a statement may take. */
const batch = 1000

/** Gives all leads of one member to another, or to nobody, and says so in the history of each. Answers their ids. */
export async function handOverLeads(
  db: Db,
  caller: Caller,
  from: Somebody,
  to: Somebody | null,
): Promise<string[]> {
  const at = new Date()
  const ids: string[] = []
  for (;;) {
    const moved = await db.query<{ id: string }>(
      `update app.lead set assignee_id = $3, version = version + 1
       where workspace_id = $1 and id = any(
         array(select id from app.lead where workspace_id = $1 and assignee_id = $2 limit $4)) returning id`,
      [db.workspaceId, from.id, to?.id ?? null, batch],
    )
    if (moved.length > 0) await recordAll(db, caller, moved, { from: from.name, to: to?.name ?? null }, at)
    ids.push(...moved.map(({ id }) => id))
    if (moved.length < batch) return ids
  }
}

async function recordAll(
  db: Db,
  caller: Caller,
  leads: readonly { id: string }[],
  data: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await db.run(
    `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, actor_id, actor_name, data, at)
     select $1, e.id, e.lead_id, 'assignee.changed', $4, $5, $6, $7, $8
     from unnest($2::uuid[], $3::uuid[]) as e(id, lead_id)`,
    [
      db.workspaceId,
      leads.map(() => uuidv7()),
      leads.map(({ id }) => id),
      caller.type,
      caller.id,
      caller.name,
      JSON.stringify(data),
      at,
    ],
  )
}
