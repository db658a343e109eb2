import { v7 as uuidv7 } from 'uuid'
import type { AuditKind } from '#contract/audit.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** Who did what is written down: a caller of a door, or somebody else by the same words. */
export type AuditActor = {
  type: 'member' | 'key' | 'operator' | 'system'
  id: string | null
  name: string | null
  address: string | null
}

export const theSystem: AuditActor = { type: 'system', id: null, name: null, address: null }

/**
 * Writes down for the owners what was done, in the transaction that does it. `data` names no lead's details: the log
 * outlives them.
 */
export async function recordAudit(
  db: Db,
  actor: AuditActor,
  kind: AuditKind,
  data: Record<string, unknown> = {},
): Promise<void> {
  await db.run({
    name: 'record audit',
    text: `insert into app.audit (workspace_id, id, kind, actor_kind, actor_id, actor_name, address, data, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      db.workspaceId,
      uuidv7(),
      kind,
      actor.type,
      actor.id,
      actor.name,
      actor.address,
      JSON.stringify(data),
      new Date(),
    ],
  })
}
