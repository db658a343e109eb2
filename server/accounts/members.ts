import type { Plan, Role } from '#contract/access.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import { seatOf, seatsOf, type Seat } from '#rules/plans.ts'

/** What a person is in a workspace, and what that workspace has booked. */
export type Membership = {
  role: Role
  plan: Plan
  seat: Seat
  onlyAssigned: boolean
  hidesContact: boolean
}

/**
 * How many members who may write come before member `m`: owners first, then by when they came. `$1` is the workspace.
 * The first of them needs no seat.
 */
export const membersAhead = `(select count(*) from auth.member o
  where o."organizationId" = $1 and o.role <> 'viewer'
    and (o.role <> 'owner', o."createdAt", o.id) < (m.role <> 'owner', m."createdAt", m.id))`

/** The person's place in the workspace, or null for somebody who is not of it. */
export async function findMembership(db: Db, personId: string): Promise<Membership | null> {
  const [row] = await db.query<Omit<Membership, 'seat'> & { extraSeats: number; ahead: number }>({
    name: 'membership',
    text: `select m.role, w.plan, w.extra_seats as "extraSeats", ${membersAhead} as ahead,
                  coalesce(a.only_assigned, false) and m.role = 'agent' as "onlyAssigned",
                  coalesce(a.hides_contact, false) and m.role = 'viewer' as "hidesContact"
           from auth.member m
           join app.workspace w on w.workspace_id = $1
           left join app.member a on a.workspace_id = $1 and a.id = m."userId"
           where m."organizationId" = $1 and m."userId" = $2`,
    values: [db.workspaceId, personId],
  })
  if (!row) return null
  const { extraSeats, ahead, ...rest } = row
  return { ...rest, seat: seatOf(row.role, ahead, seatsOf(row.plan, extraSeats)) }
}

export async function workspacesOf(db: OutsideDb, personId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select m."organizationId" as id from auth.member m join auth.organization o on o.id = m."organizationId"
     where m."userId" = $1 order by o."createdAt", o.id limit 100`,
    [personId],
  )
  return rows.map(({ id }) => id)
}

export async function hasPassword(db: OutsideDb, personId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from auth.account where "userId" = $1 and "providerId" = 'credential' and password is not null`,
    [personId],
  )
  return rows.length > 0
}

/** Whether somebody runs this installation: the owners of its first workspace do. */
export async function isOperator(db: OutsideDb, personId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from auth.member where "userId" = $1 and role = 'owner'
       and "organizationId" = (select id from auth.organization order by "createdAt", id limit 1)`,
    [personId],
  )
  return rows.length > 0
}
