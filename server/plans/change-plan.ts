import type { OperatedWorkspace } from '#contract/plan.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import { notFound } from '#server/http/refusal.ts'
import { getOperated, lockBooked, saveBooked, type Booked } from '#server/plans/store.ts'

/**
 * Sets what a workspace has booked. Nothing of its data is touched, so nothing is lost either way: doors, seats and
 * sockets look the plan up each time.
 */
export async function changePlan(
  db: Db,
  actor: AuditActor,
  change: { [K in keyof Booked]?: Booked[K] | undefined },
): Promise<OperatedWorkspace> {
  const from = await lockBooked(db)
  if (!from) throw notFound('workspace')
  const to: Booked = {
    plan: change.plan ?? from.plan,
    extraSeats: change.extraSeats ?? from.extraSeats,
  }
  if (to.plan !== from.plan || to.extraSeats !== from.extraSeats) {
    await saveBooked(db, to)
    await recordAudit(db, actor, 'plan.changed', { from, to })
  }
  const changed = await getOperated(db)
  if (!changed) throw notFound('workspace')
  return changed
}
