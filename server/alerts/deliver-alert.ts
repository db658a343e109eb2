import type { AlertKind } from '#contract/alerts.ts'
import type { Plan, Role } from '#contract/access.ts'
import { isQuiet } from '#rules/desk/quiet-hours.ts'
import { mayDo } from '#rules/permissions.ts'
import { opens, seatOf, seatsOf } from '#rules/plans.ts'
import { addAlerts, type NewAlert } from '#server/alerts/store.ts'
import { addMembers, alertSettingsOf } from '#server/alerts/settings-store.ts'
import { membersAhead } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** An alert that one member has got, as the channels hear of it once it is committed. */
export type Delivery = {
  workspaceId: string
  alertId: string
  memberId: string
  kind: AlertKind
  leadId: string | null
  /** In the member's quiet hours: it is there, but nothing makes a sound. */
  quiet: boolean
}

/** `everybody`: who may see the lead, and may answer where that is what is asked of them. */
export type Receivers = 'everybody' | readonly string[]

/**
 * Tells members of something: those of them who may see the lead and wish to hear of this kind, each once about the same
 * thing. The alert is kept with the transaction; what comes back is for the channels, after the commit.
 */
export function deliverAlert(db: Db, alert: NewAlert, to: Receivers, at: Date): Promise<Delivery[]> {
  return deliverAlerts(db, [alert], to, at)
}

/** The same of several things at once, by as many statements as of one. */
export async function deliverAlerts(
  db: Db,
  alerts: readonly NewAlert[],
  to: Receivers,
  at: Date,
): Promise<Delivery[]> {
  if (alerts.length === 0) return []
  const { receiversOf, unlisted } = await loadReceivers(db, alerts, to)
  const wanted = alerts.flatMap((alert) => receiversOf(alert).map((memberId) => ({ alert, memberId })))
  const members = [...new Set(wanted.map(({ memberId }) => memberId))]
  if (members.length === 0) return []
  const settings = await alertSettingsOf(db, members)
  const told = wanted.flatMap(({ alert, memberId }) => {
    const { kinds = [], quiet = null } = settings.get(memberId) ?? {}
    if (!kinds.includes(alert.kind)) return []
    return [{ alert, memberId, quiet: quiet !== null && isQuiet(quiet, at), forYou: to !== 'everybody' }]
  })
  if (told.length === 0) return []
  const missing = new Set(told.flatMap(({ memberId }) => (unlisted.has(memberId) ? [memberId] : [])))
  if (missing.size > 0) await addMembers(db, [...missing])
  const added = await addAlerts(db, told, at)
  return added.map(({ id, ...rest }) => ({ workspaceId: db.workspaceId, alertId: id, ...rest }))
}

type MemberRow = {
  id: string
  role: Role
  onlyAssigned: boolean
  ahead: number
  plan: Plan
  extraSeats: number
  /** Has a row to hold on to. */
  isListed: boolean
}

type LeadRow = { id: string; sample: boolean; assigneeId: string | null }

/** Of these nobody hears who cannot change it. */
const forHeads: readonly AlertKind[] = ['model']
/** Who waits for an answer is no news to somebody who cannot give one. */
const forWriters: readonly AlertKind[] = ['asked', 'unanswered', 'assigned', 'promise']

async function loadReceivers(
  db: Db,
  alerts: readonly NewAlert[],
  to: Receivers,
): Promise<{ receiversOf: (alert: NewAlert) => string[]; unlisted: ReadonlySet<string> }> {
  const [members, leads] = await Promise.all([
    db.query<MemberRow>({
      name: 'alert receivers',
      text: `select m."userId" as id, m.role, coalesce(a.only_assigned, false) and m.role = 'agent' as "onlyAssigned",
                    ${membersAhead} as ahead, w.plan, w.extra_seats as "extraSeats", a.id is not null as "isListed"
             from auth.member m
             join app.workspace w on w.workspace_id = $1
             left join app.member a on a.workspace_id = $1 and a.id = m."userId"
             where m."organizationId" = $1 and ($2::uuid[] is null or m."userId" = any($2::uuid[]))`,
      values: [db.workspaceId, to === 'everybody' ? null : to],
    }),
    db.query<LeadRow>({
      name: 'alert leads',
      text: `select l.* from unnest($2::uuid[]) as k(id)
             cross join lateral (select id, sample, assignee_id as "assigneeId" from app.lead
                                 where workspace_id = $1 and id = k.id and spam_at is null offset 0) l`,
      values: [db.workspaceId, alerts.flatMap(({ leadId }) => leadId ?? [])],
    }),
  ])
  const leadOf = new Map(leads.map((lead) => [lead.id, lead]))
  const unlisted = new Set(members.flatMap(({ id, isListed }) => (isListed ? [] : [id])))
  const receiversOf = ({ kind, leadId }: NewAlert) => {
    const lead = leadId === null ? null : leadOf.get(leadId)
    // A colleague's word about a sample is meant; what samples do is not.
    if (lead === undefined || (lead?.sample && kind !== 'mention')) return []
    return members.flatMap(({ id, role, onlyAssigned, ahead, plan, extraSeats }) => {
      if (!opens(plan, 'inbox') || (lead && onlyAssigned && lead.assigneeId !== id)) return []
      if (forHeads.includes(kind) && !mayDo(role, 'assistant.manage')) return []
      const seated = seatOf(role, ahead, seatsOf(plan, extraSeats)) !== 'over'
      const mayAnswer = seated && mayDo(role, 'inbox.answer')
      return forWriters.includes(kind) && !mayAnswer ? [] : [id]
    })
  }
  return { receiversOf, unlisted }
}
