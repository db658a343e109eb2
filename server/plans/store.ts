import type { Plan } from '#contract/access.ts'
import type { OperatedWorkspace, PlanInUse } from '#contract/plan.ts'
import { plans, seatsOf } from '#rules/plans.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type Booked = { plan: Plan; extraSeats: number }

/** Members who may write, without the first owner, who needs no seat. `$1` is the workspace. */
const seatsUsed = `(select greatest(count(*) - 1, 0) from auth.member
  where "organizationId" = $1 and role <> 'viewer')`

/** What the workspace has booked and how much of it is in use. */
export async function getPlan(db: Db): Promise<PlanInUse> {
  const [row] = await db.query<Booked & { used: number; promised: number; sites: number }>(
    `select w.plan, w.extra_seats as "extraSeats", ${seatsUsed} as used,
            (select count(*) from app.invitation
             where workspace_id = $1 and role <> 'viewer' and expires_at > now()) as promised,
            (select count(*) from app.site where workspace_id = $1) as sites
     from app.workspace w where w.workspace_id = $1`,
    [db.workspaceId],
  )
  if (!row) throw new Error(`The workspace ${db.workspaceId} has no plan.`)
  const { plan, extraSeats: extra, used, promised } = row
  return {
    plan,
    opens: [...plans[plan].opens],
    seats: { of: seatsOf(plan, extra), extra, used, promised },
    sites: { of: plans[plan].sites, used: row.sites },
  }
}

/** What is booked, kept as it is until the transaction ends; messages still come in meanwhile. */
export async function lockBooked(db: Db): Promise<Booked | undefined> {
  const [row] = await db.query<Booked>(
    `select plan, extra_seats as "extraSeats" from app.workspace where workspace_id = $1 for no key update`,
    [db.workspaceId],
  )
  return row
}

export async function saveBooked(db: Db, { plan, extraSeats }: Booked): Promise<void> {
  await db.run('update app.workspace set plan = $2, extra_seats = $3 where workspace_id = $1', [
    db.workspaceId,
    plan,
    extraSeats,
  ])
}

/** The workspace as the operator sees it: figures only. */
export async function getOperated(db: Db): Promise<OperatedWorkspace | undefined> {
  const [row] = await db.query<Omit<OperatedWorkspace, 'createdAt'> & { createdAt: Date }>({
    name: 'operated workspace',
    text: `select w.workspace_id as id, w.name, w.plan, w.extra_seats as "extraSeats",
                  (select count(*) from auth.member where "organizationId" = $1) as members,
                  ${seatsUsed} as "seatsUsed",
                  (select coalesce(sum(leads), 0) from app.lead_count where workspace_id = $1) as leads,
                  w.created_at as "createdAt"
           from app.workspace w where w.workspace_id = $1`,
    values: [db.workspaceId],
  })
  return row && { ...row, leads: Number(row.leads), createdAt: row.createdAt.toISOString() }
}
