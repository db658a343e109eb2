import type { Member } from '#contract/team.ts'
import { seatOf, seatsOf } from '#rules/plans.ts'
import { membersAhead } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'

type MemberRow = Omit<Member, 'seat' | 'joinedAt'> & {
  joinedAt: Date
  ahead: number
  plan: 'freemium' | 'basic' | 'pro'
  extraSeats: number
}

/** How long after a dashboard was last heard of its member still counts as being there. */
const goneAfter = `interval '90 seconds'`

/** The team by name, with everything known of them; what others may not see is taken out by who asks. */
export async function listMembers(db: Db): Promise<Member[]> {
  const rows = await db.query<MemberRow>(
    `select m."userId" as id, u.name, u.email, m.role, m."createdAt" as "joinedAt",
            a.display_name as "displayName", a.phone, coalesce(a.only_assigned, false) as "onlyAssigned",
            coalesce(a.hides_contact, false) as "hidesContact",
            case when a.seen_at > now() - ${goneAfter} then a.presence else 'offline' end as presence,
            ${membersAhead} as ahead, w.plan, w.extra_seats as "extraSeats"
     from auth.member m
     join auth."user" u on u.id = m."userId"
     join app.workspace w on w.workspace_id = $1
     left join app.member a on a.workspace_id = $1 and a.id = m."userId"
     where m."organizationId" = $1 order by u.name, u.id limit 1000`,
    [db.workspaceId],
  )
  return rows.map(({ ahead, plan, extraSeats, joinedAt, ...member }) => ({
    ...member,
    seat: seatOf(member.role, ahead, seatsOf(plan, extraSeats)),
    joinedAt: joinedAt.toISOString(),
  }))
}
