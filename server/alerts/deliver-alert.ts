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
export async function deliverAlert(db: Db, alert: NewAlert, to: Receivers, at: Date): Promise<Delivery[]> {
  const members = await receiversOf(db, alert, to)
  if (members.length === 0) return []
  const settings = await alertSettingsOf(db, members)
  const told = members.flatMap((memberId) => {
    const { kinds = [], quiet = null } = settings.get(memberId) ?? {}
    if (!kinds.includes(alert.kind)) return []
    return [{ memberId, quiet: quiet !== null && isQuiet(quiet, at), forYou: to !== 'everybody' }]
  })
  if (told.length === 0) return []
  await addMembers(
    db,
    told.map(({ memberId }) => memberId),
  )
  const added = await addAlerts(db, alert, told, at)
  return added.map(({ id, memberId, quiet }) => ({
    workspaceId: db.workspaceId,
    alertId: id,
    memberId,
    kind: alert.kind,
    leadId: alert.leadId,
    quiet,
  }))
}

type MemberRow = {
  id: string
  role: Role
  onlyAssigned: boolean
  assigned: boolean
  ahead: number
  plan: Plan
  extraSeats: number
}

/** Of these nobody hears who cannot change it. */
const forHeads: readonly AlertKind[] = ['model']
/** Who waits for an answer is no news to somebody who cannot give one. */
const forWriters: readonly AlertKind[] = ['asked', 'unanswered', 'assigned', 'promise']

async function receiversOf(db: Db, { kind, leadId }: NewAlert, to: Receivers): Promise<string[]> {
  const rows = await db.query<MemberRow>({
    name: 'alert receivers',
    text: `select m."userId" as id, m.role, coalesce(a.only_assigned, false) and m.role = 'agent' as "onlyAssigned",
                  coalesce(l.assignee_id = m."userId", false) as assigned, ${membersAhead} as ahead, w.plan,
                  w.extra_seats as "extraSeats"
           from auth.member m
           join app.workspace w on w.workspace_id = $1
           left join app.lead l on l.workspace_id = $1 and l.id = $2 and l.spam_at is null
             and (not l.sample or $4)
           left join app.member a on a.workspace_id = $1 and a.id = m."userId"
           where m."organizationId" = $1 and ($2::uuid is null or l.id is not null) and ($3::uuid[] is null or m."userId" = any($3::uuid[]))`,
    // A colleague's word about a sample is meant; what samples do is not.
    values: [db.workspaceId, leadId, to === 'everybody' ? null : to, kind === 'mention'],
  })
  return rows.flatMap(({ id, role, onlyAssigned, assigned, ahead, plan, extraSeats }) => {
    if (!opens(plan, 'inbox') || (leadId !== null && onlyAssigned && !assigned)) return []
    if (forHeads.includes(kind) && !mayDo(role, 'assistant.manage')) return []
    const seated = seatOf(role, ahead, seatsOf(plan, extraSeats)) !== 'over'
    const mayAnswer = seated && mayDo(role, 'inbox.answer')
    return forWriters.includes(kind) && !mayAnswer ? [] : [id]
  })
}
