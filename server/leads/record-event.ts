import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'

/**
 * Adds an entry to the lead's history for what a member, a program with a key, or the product by itself (null) has done.
 * Tells it of another lead (`otherId` or `survivorId`), it goes when that one is deleted.
 */
export async function recordEvent(
  db: Db,
  caller: Caller | null,
  leadId: string,
  kind: string,
  data: Record<string, unknown>,
  at = new Date(),
): Promise<void> {
  await db.run({
    name: 'record event',
    text: `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, actor_id, actor_name, data, at, other_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      db.workspaceId,
      uuidv7(),
      leadId,
      kind,
      caller?.type ?? 'system',
      caller?.id ?? null,
      caller?.name ?? null,
      JSON.stringify(data),
      at,
      data['otherId'] ?? data['survivorId'] ?? null,
    ],
  })
}

/** The same for many leads at once. */
export async function recordEvents(
  db: Db,
  caller: Caller,
  events: readonly { leadId: string; kind: string; data: Record<string, unknown> }[],
  at: Date,
): Promise<void> {
  await insertRows(
    db,
    'app.event',
    columnsOf(
      'workspace_id uuid, id uuid, lead_id uuid, kind text, actor_kind text, actor_id uuid, actor_name text, data jsonb, at timestamptz',
    ),
    events.map(({ leadId, kind, data }) => [
      db.workspaceId,
      uuidv7(),
      leadId,
      kind,
      caller.type,
      caller.id,
      caller.name,
      JSON.stringify(data),
      at,
    ]),
  )
}
