import { deliverAlert, type Delivery } from '#server/alerts/deliver-alert.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { noteBroken } from '#server/promises/store.ts'

/** A promise whose time has passed: its member is told, or everybody who may keep it; once, however many look. */
export async function tellBroken(
  db: Db,
  promiseId: string,
  now: Date,
): Promise<{ leadId: string; deliveries: Delivery[] } | null> {
  const broken = await noteBroken(db, promiseId, now)
  if (!broken) return null
  const { leadId, conversationId, memberId } = broken
  await recordEvent(db, null, leadId, 'promise.broken', { promiseId }, now)
  const alert = {
    kind: 'promise',
    leadId,
    conversationId,
    promiseId,
    about: `${promiseId} ${now.getTime()}`,
  } as const
  const own = memberId === null ? [] : await deliverAlert(db, alert, [memberId], now)
  // Who has left, or looks away from such alerts, keeps no promise.
  const deliveries = own.length > 0 ? own : await deliverAlert(db, alert, 'everybody', now)
  return { leadId, deliveries }
}
