import type { Plan, Role } from '#contract/access.ts'
import type { Member } from '#contract/team.ts'
import { seatOf, seatsOf } from '#rules/plans.ts'
import { membersAhead } from '#server/accounts/members.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { isThere } from '#server/team/presence-store.ts'

export type MemberSettings = Pick<Member, 'displayName' | 'phone' | 'onlyAssigned' | 'hidesContact'>

type MemberRow = Omit<Member, 'seat' | 'joinedAt'> & {
  joinedAt: Date
  ahead: number
  plan: Plan
  extraSeats: number
}

/** The team by name, with everything known of them; what others may not see is taken out by who asks. */
export function listMembers(db: Db): Promise<Member[]> {
  return readMembers(db, null)
}

export async function findMember(db: Db, id: string): Promise<Member | null> {
  const [member] = await readMembers(db, id)
  return member ?? null
}

async function readMembers(db: Db, id: string | null): Promise<Member[]> {
  const rows = await db.query<MemberRow>(
    `select m."userId" as id, u.name, u.email, m.role, m."createdAt" as "joinedAt",
            a.display_name as "displayName", a.phone, coalesce(a.only_assigned, false) as "onlyAssigned",
            coalesce(a.hides_contact, false) as "hidesContact",
            case when ${isThere} then a.presence else 'offline' end as presence,
            ${membersAhead} as ahead, w.plan, w.extra_seats as "extraSeats"
     from auth.member m
     join auth."user" u on u.id = m."userId"
     join app.workspace w on w.workspace_id = $1
     left join app.member a on a.workspace_id = $1 and a.id = m."userId"
     where m."organizationId" = $1 and ($2::uuid is null or m."userId" = $2)
     order by u.name, u.id limit 1000`,
    [db.workspaceId, id],
  )
  return rows.map(({ ahead, plan, extraSeats, joinedAt, ...member }) => ({
    ...member,
    seat: seatOf(member.role, ahead, seatsOf(plan, extraSeats)),
    joinedAt: joinedAt.toISOString(),
  }))
}

export async function saveRole(db: Db, id: string, role: Role): Promise<void> {
  await db.run('update auth.member set role = $3 where "organizationId" = $1 and "userId" = $2', [
    db.workspaceId,
    id,
    role,
  ])
}

export async function saveMember(db: Db, id: string, settings: MemberSettings): Promise<void> {
  await db.run(
    `insert into app.member (workspace_id, id, display_name, phone, only_assigned, hides_contact)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (workspace_id, id) do update set display_name = excluded.display_name, phone = excluded.phone,
       only_assigned = excluded.only_assigned, hides_contact = excluded.hides_contact`,
    [db.workspaceId, id, settings.displayName, settings.phone, settings.onlyAssigned, settings.hidesContact],
  )
}

/** Membership, settings and presence; the account stays, as it may belong to other workspaces. */
export async function dropMember(db: Db, id: string): Promise<void> {
  await db.run('delete from auth.member where "organizationId" = $1 and "userId" = $2', [db.workspaceId, id])
  await db.run('delete from app.member where workspace_id = $1 and id = $2', [db.workspaceId, id])
}

/** Ends the API keys that somebody has made; answers which. */
export function revokeKeysBy(
  db: Db,
  memberId: string,
  revokedBy: string,
): Promise<{ id: string; name: string }[]> {
  return db.query(
    `update app.api_key set revoked_at = now(), revoked_by = $3
     where workspace_id = $1 and created_by_id = $2 and revoked_at is null returning id, name`,
    [db.workspaceId, memberId, revokedBy],
  )
}
