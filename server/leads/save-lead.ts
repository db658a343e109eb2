import { factFields } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { moveCounts } from '#server/leads/counts.ts'
import type { LockedLead } from '#server/leads/lock-lead.ts'
import { sortName } from '#server/leads/search-text.ts'

/**
 * Writes what a member changed, counts the version on and keeps the counts in step. Marks about the status go when it
 * changes, unless `next` brings a new notice; the reason for Lost goes with Lost.
 */
export async function saveLead(db: Db, was: LockedLead, next: LockedLead, now: Date): Promise<void> {
  const moved = next.status !== was.status
  const notice = moved && next.statusNotice === was.statusNotice ? null : next.statusNotice
  await db.run(
    `update app.lead
     set version = version + 1, status = $3, assignee_id = $4, name = $5, email = $6, phone = $7, company = $8,
         location = $9, sort_name = $10, set_by_member = $11, status_notice = $12, came_back_at = $13,
         lost_reason = $19, spam_at = $15, spam_by = $16, blocked_at = $17, blocked_by = $18,
         status_changed_at = case when status <> $3 then $14 else status_changed_at end,
         converted_at = case when $3 <> 'converted' then null when status <> 'converted' then $14 else converted_at end
     where workspace_id = $1 and id = $2`,
    [
      db.workspaceId,
      was.id,
      next.status,
      next.assigneeId,
      next.name,
      next.email,
      next.phone,
      next.company,
      next.location,
      sortName(next.name, next.label ?? ''),
      // In one order, so that taking back what was done leaves no trace.
      factFields.filter((field) => next.setByMember.includes(field)),
      notice === null ? null : JSON.stringify(notice),
      moved ? null : next.cameBackAt,
      now,
      next.spamAt,
      next.spamBy,
      next.blockedAt,
      next.blockedBy,
      next.status === 'lost' ? next.lostReason : null,
    ],
  )
  if (was.sample) return
  await moveCounts(db, [
    { status: was.status, band: was.band, by: was.spamAt === null ? -1 : 0 },
    { status: next.status, band: was.band, by: next.spamAt === null ? 1 : 0 },
  ])
}
