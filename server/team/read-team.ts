import type { Plan, Role } from '#contract/access.ts'
import { seatOf, seatsOf, type Seat } from '#rules/plans.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { isThere } from '#server/team/presence-store.ts'

export type TeamMember = {
  role: Role
  seat: Seat
  onlyAssigned: boolean
  /** Emails and phone numbers of leads are kept from them. */
  hidesContact: boolean
  /** Another text when what this member is told of themselves has changed. */
  print: string
}

/** A team as the watch over its open dashboards compares it with what it was a moment ago. */
export type TeamState = {
  plan: Plan
  members: ReadonlyMap<string, TeamMember>
  /** Another text when something about the workspace itself has changed. */
  workspacePrint: string
  /** Another text when something has changed that the others see: who is there, invited, or present. */
  teamPrint: string
}

type MemberRow = Omit<TeamMember, 'seat' | 'print'> & {
  id: string
  own: string
  shown: string
}

export async function readTeam(db: Db): Promise<TeamState> {
  const [[workspace], rows] = await Promise.all([
    db.query<{ plan: Plan; extraSeats: number; print: string; invited: string }>({
      name: 'team workspace',
      text: `select w.plan, w.extra_seats as "extraSeats", md5(w::text) as print,
               (select count(*) || ' ' || coalesce(max(i.expires_at)::text, '') from app.invitation i
                where i.workspace_id = $1) as invited
             from app.workspace w where w.workspace_id = $1`,
      values: [db.workspaceId],
    }),
    db.query<MemberRow>({
      name: 'team members',
      text: `select m."userId" as id, m.role, coalesce(a.only_assigned, false) and m.role = 'agent' as "onlyAssigned",
               coalesce(a.hides_contact, false) as "hidesContact",
               concat_ws(' ', m.role, a.only_assigned, a.hides_contact, a.chosen_presence) as own,
               concat_ws(' ', m."userId", m.role, a.only_assigned, a.hides_contact, a.display_name, a.phone, u.name,
                 case when ${isThere} then a.presence else 'offline' end) as shown
             from auth.member m join auth."user" u on u.id = m."userId"
             left join app.member a on a.workspace_id = $1 and a.id = m."userId"
             where m."organizationId" = $1 order by m.role <> 'owner', m."createdAt", m.id`,
      values: [db.workspaceId],
    }),
  ])
  if (!workspace) return { plan: 'freemium', members: new Map(), workspacePrint: '', teamPrint: '' }
  const seats = seatsOf(workspace.plan, workspace.extraSeats)
  const members = new Map<string, TeamMember>()
  let ahead = 0
  for (const { id, role, onlyAssigned, hidesContact, own } of rows) {
    const seat = seatOf(role, ahead, seats)
    members.set(id, { role, seat, onlyAssigned, hidesContact, print: `${own} ${seat}` })
    if (role !== 'viewer') ahead += 1
  }
  return {
    plan: workspace.plan,
    members,
    workspacePrint: workspace.print,
    teamPrint: [workspace.invited, ...rows.map(({ shown }) => shown)].join('\n'),
  }
}
