import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'

/** What a job has changed of a lead, as it was, for its Undo. */
export type Before<Was> = { leadId: string; was: Was }

export async function keepBefore(
  db: Db,
  jobId: string,
  befores: readonly Before<unknown>[],
  at: Date,
): Promise<void> {
  await insertRows(
    db,
    'app.job_change',
    columnsOf('workspace_id uuid, job_id uuid, lead_id uuid, before jsonb, at timestamptz'),
    befores.map(({ leadId, was }) => [db.workspaceId, jobId, leadId, JSON.stringify(was), at]),
  )
}

export async function befores<Was>(
  db: Db,
  jobId: string,
  leadIds: readonly string[],
): Promise<Map<string, Was>> {
  const rows = await db.query<Before<Was>>(
    `select lead_id as "leadId", before as was from app.job_change
     where workspace_id = $1 and job_id = $2 and lead_id = any($3::uuid[])`,
    [db.workspaceId, jobId, leadIds],
  )
  return new Map(rows.map(({ leadId, was }) => [leadId, was]))
}

export async function changedBy(db: Db, jobId: string): Promise<string[]> {
  const rows = await db.query<{ leadId: string }>(
    `select lead_id as "leadId" from app.job_change where workspace_id = $1 and job_id = $2 order by lead_id`,
    [db.workspaceId, jobId],
  )
  return rows.map(({ leadId }) => leadId)
}

/** What the history tells of these leads since the job changed them, by anybody and anything but the job. */
export function toldSince(
  db: Db,
  jobId: string,
  leadIds: readonly string[],
  kinds: readonly string[],
): Promise<{ leadId: string; tag: string | null }[]> {
  return db.query(
    `select e.lead_id as "leadId", e.data ->> 'tag' as tag
     from app.job_change c
     join app.event e on e.workspace_id = $1 and e.lead_id = c.lead_id and e.at >= c.at
     where c.workspace_id = $1 and c.job_id = $2 and c.lead_id = any($3::uuid[]) and e.kind = any($4::text[])
       and e.data ->> 'job' is distinct from $2::uuid::text`,
    [db.workspaceId, jobId, leadIds, kinds],
  )
}
