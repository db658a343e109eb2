import type { Band, Lead, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { JobRow } from '#server/jobs/job-store.ts'

/** A lead under its row's lock, with what jobs change of it. */
export type BulkLead = {
  id: string
  status: Status
  lostReason: string | null
  statusNotice: Lead['statusNotice']
  statusChangedAt: Date | null
  convertedAt: Date | null
  cameBackAt: Date | null
  band: Band
  counted: boolean
  assigneeId: string | null
  mergedInto: string | null
}

/** The leads of one step, those that the owner of the job may change now, and what to write with it. */
export type Work = { db: Db; job: JobRow; leads: readonly BulkLead[]; now: Date }

/** What was done to a lead: as it was before, and the entry of its history. */
export type Done = { leadId: string; was: unknown; kind: string; data: Record<string, unknown> }

/** One way to change many leads and to put back what is still as the job has left it. */
export type BulkKind = {
  change: (work: Work) => Promise<Done[]>
  putBack: (work: Work & { undoes: string }) => Promise<Done[]>
}

/** Locks leads in the order of their ids, as everybody does. */
export async function lockBulk(db: Db, ids: readonly string[]): Promise<BulkLead[]> {
  return db.query<BulkLead>({
    name: 'lock bulk',
    text: `select id, status, lost_reason as "lostReason", status_notice as "statusNotice",
             status_changed_at as "statusChangedAt", converted_at as "convertedAt", came_back_at as "cameBackAt", band,
             not sample and spam_at is null as counted, assignee_id as "assigneeId", merged_into as "mergedInto"
           from app.lead where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update`,
    values: [db.workspaceId, ids],
  })
}
