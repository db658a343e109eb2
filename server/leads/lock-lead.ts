import type { Band, FactField, Lead, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'

/** A lead under its row's lock, with what members change of it. */
export type LockedLead = Record<FactField, string | null> & {
  id: string
  version: number
  status: Status
  lostReason: string | null
  statusNotice: Lead['statusNotice']
  cameBackAt: Date | null
  band: Band
  sample: boolean
  assigneeId: string | null
  assigneeName: string | null
  setByMember: FactField[]
  /** Since when it is marked as spam, or its visitor may not write, and by whom. */
  spamAt: Date | null
  spamBy: string | null
  blockedAt: Date | null
  blockedBy: string | null
  /** Of its first session, by which it is sorted while it has no name. */
  label: string | null
}

/**
 * Takes the lead for writing until the end of the transaction. Refuses when there is none, when it was merged into
 * another, and when somebody has changed it since `version` was seen.
 */
export async function lockLead(db: Db, id: string, version?: number): Promise<LockedLead> {
  await requireUnmerged(db, id)
  const [lead] = await db.query<LockedLead>(
    `select l.id, version, status, lost_reason as "lostReason", status_notice as "statusNotice", came_back_at as "cameBackAt", band, sample,
            assignee_id as "assigneeId", name, email, phone, company, location, set_by_member as "setByMember",
            spam_at as "spamAt", spam_by as "spamBy", blocked_at as "blockedAt", blocked_by as "blockedBy",
            (select u.name from auth."user" u where u.id = l.assignee_id) as "assigneeName",
            (select s.label from app.session s where s.workspace_id = $1 and s.lead_id = l.id
             order by s.created_at, s.id limit 1) as label
     from app.lead l where l.workspace_id = $1 and l.id = $2`,
    [db.workspaceId, id],
  )
  if (!lead) throw notFound('lead')
  if (version !== undefined && lead.version !== version) {
    throw new Refusal(
      'changed_meanwhile',
      'Somebody changed this lead in the meantime. Look at it again first.',
    )
  }
  return lead
}
