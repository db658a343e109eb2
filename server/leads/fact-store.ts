import { v7 as uuidv7 } from 'uuid'
import type { FactField } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type FactRow = {
  id: string
  field: FactField
  value: string
  whose: string | null
  rejectedAt: Date | null
}

export async function findFact(db: Db, leadId: string, id: string): Promise<FactRow | undefined> {
  const [row] = await db.query<FactRow>(
    `select id, field, value, whose, rejected_at as "rejectedAt" from app.fact
     where workspace_id = $1 and lead_id = $2 and id = $3`,
    [db.workspaceId, leadId, id],
  )
  return row
}

/**
 * Keeps what a member typed as a fact. A value typed before and set again (an Undo) keeps the fact it had, and what was
 * typed in between goes: it stands in the history.
 */
export async function addMemberFact(
  db: Db,
  by: string,
  leadId: string,
  field: FactField,
  value: string,
  at: Date,
): Promise<void> {
  const typed = await typedFacts(db, leadId, field)
  const before = typed.findIndex((fact) => fact.value === value)
  if (before !== -1) {
    const later = typed.slice(0, before).map(({ id }) => id)
    return removeFacts(db, later)
  }
  await db.run(
    `insert into app.fact (workspace_id, id, lead_id, field, value, certainty, origin, by_name, at)
     values ($1, $2, $3, $4, $5, 1, 'member', $6, $7)`,
    [db.workspaceId, uuidv7(), leadId, field, value, by, at],
  )
}

/** Takes back what a member typed last in a field, if it is the value shown. */
export async function dropTyped(db: Db, leadId: string, field: FactField, shown: string): Promise<void> {
  const [last] = await typedFacts(db, leadId, field)
  if (last?.value === shown) await removeFacts(db, [last.id])
}

/** Newest first; without what came with a merged lead, which must be as it was when they are split again. */
async function typedFacts(
  db: Db,
  leadId: string,
  field: FactField,
): Promise<{ id: string; value: string }[]> {
  return db.query(
    `select id, value from app.fact
     where workspace_id = $1 and lead_id = $2 and field = $3 and origin = 'member' and rejected_at is null
       and home_id is null
     order by at desc, id desc`,
    [db.workspaceId, leadId, field],
  )
}

async function removeFacts(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.run('delete from app.fact where workspace_id = $1 and id = any($2::uuid[])', [db.workspaceId, ids])
}

/** Rejects every fact of the lead with this value; `pinned` says that a member had set the field to it. */
export async function rejectValue(
  db: Db,
  leadId: string,
  { field, value }: Pick<FactRow, 'field' | 'value'>,
  { by, at, pinned }: { by: string; at: Date; pinned: boolean },
): Promise<void> {
  await db.run(
    `update app.fact set rejected_at = $5, rejected_by = $6, rejected_pin = $7
     where workspace_id = $1 and lead_id = $2 and field = $3 and value = $4 and rejected_at is null`,
    [db.workspaceId, leadId, field, value, at, by, pinned],
  )
}

/** Takes the rejection of a value back, and answers whether rejecting it had taken it from a field set by a member. */
export async function restoreValue(
  db: Db,
  leadId: string,
  { field, value }: Pick<FactRow, 'field' | 'value'>,
): Promise<{ pinned: boolean }> {
  const [before] = await db.query<{ pinned: boolean | null }>(
    `select bool_or(rejected_pin) as pinned from app.fact
     where workspace_id = $1 and lead_id = $2 and field = $3 and value = $4 and rejected_at is not null`,
    [db.workspaceId, leadId, field, value],
  )
  await db.run(
    `update app.fact set rejected_at = null, rejected_by = null, rejected_pin = false
     where workspace_id = $1 and lead_id = $2 and field = $3 and value = $4 and rejected_at is not null`,
    [db.workspaceId, leadId, field, value],
  )
  return { pinned: before?.pinned ?? false }
}
