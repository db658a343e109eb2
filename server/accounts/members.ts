import type { Member, Me, Role, Workspace } from '#contract/me.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'

/** The person's role in a workspace, or null for somebody who is not of it. */
export async function roleOf(db: OutsideDb, userId: string, workspaceId: string): Promise<Role | null> {
  const [row] = await db.query<{ role: Role }>({
    name: 'role of member',
    text: 'select role from auth.member where "organizationId" = $1 and "userId" = $2',
    values: [workspaceId, userId],
  })
  return row?.role ?? null
}

export async function workspacesOf(db: OutsideDb, userId: string): Promise<{ id: string; role: Role }[]> {
  return db.query(
    `select m."organizationId" as id, m.role from auth.member m join auth.organization o on o.id = m."organizationId"
     where m."userId" = $1 order by o."createdAt", o.id limit 100`,
    [userId],
  )
}

export async function hasPassword(db: OutsideDb, userId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from auth.account where "userId" = $1 and "providerId" = 'credential' and password is not null`,
    [userId],
  )
  return rows.length > 0
}

export async function getWorkspace(db: Db, role: Role): Promise<Workspace | null> {
  const [row] = await db.query<Omit<Workspace, 'role'>>(
    `select workspace_id as id, name, plan, time_zone as "timeZone", country, lead_word as "leadWord",
            (select count(*) from app.lead where workspace_id = $1 and sample) as "sampleLeads"
     from app.workspace where workspace_id = $1`,
    [db.workspaceId],
  )
  return row ? { ...row, role } : null
}

export async function listMembers(db: Db): Promise<Member[]> {
  return db.query(
    `select u.id, u.name, m.role from auth.member m join auth."user" u on u.id = m."userId"
     where m."organizationId" = $1 order by u.name, u.id limit 1000`,
    [db.workspaceId],
  )
}

export type Person = Pick<Me, 'id' | 'name' | 'email'> & { signedInAt: Date }
