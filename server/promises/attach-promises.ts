import type { Db } from '#server/db/in-workspace.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { nameMessage, removePromises } from '#server/promises/store.ts'

/** Binds what the assistant has promised to the message that says it; what was never said (null) was never promised. */
export async function attachPromises(
  db: Db,
  ids: readonly string[],
  messageId: string | null,
  now = new Date(),
): Promise<void> {
  if (ids.length === 0) return
  if (messageId === null) return removePromises(db, ids)
  for (const { id, leadId, dueAt } of await nameMessage(db, ids, messageId)) {
    await recordEvent(
      db,
      null,
      leadId,
      'promise.made',
      { promiseId: id, dueAt: dueAt.toISOString(), how: 'assistant' },
      now,
    )
  }
}
