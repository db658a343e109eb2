import type { Band, LeadItem, Status } from '#contract/leads.ts'

/** A row of the list as it comes from the database, with what hangs on it. */
export type LeadItemRow = {
  id: string
  version: number
  sessions: { id: string; label: string }[]
  name: string | null
  email: string | null
  phone: string | null
  company: string | null
  location: string | null
  sortName: string
  status: Status
  lostReason: string | null
  score: number
  band: Band
  ruleSet: string
  tags: string[]
  assigneeId: string | null
  assigneeName: string | null
  channel: string
  sample: boolean
  firstSeenAt: Date
  lastActiveAt: Date
  waitingSince: Date | null
  followUpAt: Date | null
  cameBackAt: Date | null
  spamAt: Date | null
  blockedAt: Date | null
  lastWords: string | null
  /** Where it was asked for whom. */
  unread?: boolean
}

/** The columns of LeadItemRow for a lead called `l`; `$1` is the workspace. */
export const leadColumns = `
  l.id, l.version, l.name, l.email, l.phone, l.company, l.location, l.sort_name as "sortName", l.status, l.lost_reason as "lostReason", l.score, l.band,
  l.rule_set as "ruleSet", l.channel, l.sample, l.first_seen_at as "firstSeenAt", l.last_active_at as "lastActiveAt",
  l.waiting_since as "waitingSince", l.came_back_at as "cameBackAt", l.spam_at as "spamAt", l.blocked_at as "blockedAt", l.last_words as "lastWords", l.assignee_id as "assigneeId",
  (select u.name from auth."user" u where u.id = l.assignee_id) as "assigneeName",
  (select min(f.due_at) from app.follow_up f
   where f.workspace_id = $1 and f.lead_id = l.id and f.ended_at is null) as "followUpAt",
  coalesce((select json_agg(json_build_object('id', s.id, 'label', s.label) order by s.created_at, s.id)
            from app.session s where s.workspace_id = $1 and s.lead_id = l.id), '[]') as sessions,
  coalesce((select json_agg(t.name order by lt.at, t.name) from app.lead_tag lt
            join app.tag t on t.workspace_id = $1 and t.id = lt.tag_id
            where lt.workspace_id = $1 and lt.lead_id = l.id), '[]') as tags`

export function toLeadItem(row: LeadItemRow): LeadItem {
  const { score, band, ruleSet, assigneeId, assigneeName, sortName: _, ...rest } = row
  return {
    ...rest,
    score: { value: score, band, ruleSet },
    assignee: assigneeId ? { id: assigneeId, name: assigneeName ?? 'Somebody who left' } : null,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastActiveAt: row.lastActiveAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    followUpAt: row.followUpAt?.toISOString() ?? null,
    cameBackAt: row.cameBackAt?.toISOString() ?? null,
    spamAt: row.spamAt?.toISOString() ?? null,
    blockedAt: row.blockedAt?.toISOString() ?? null,
  }
}
