import type { Db } from '#server/db/in-workspace.ts'
import { endByContact } from '#server/follow-ups/store.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { settleByContact, type Contact } from '#server/promises/store.ts'

/**
 * Notes contacts of the team with leads, one a lead: promises made before them are kept, and the leads' histories say so.
 * Who was to be turned to again by then has been.
 */
export async function keepPromises(db: Db, contacts: readonly Contact[]): Promise<void> {
  await endByContact(
    db,
    contacts.filter(({ reached }) => reached),
  )
  for (const { id, leadId, late } of await settleByContact(db, contacts)) {
    const contact = contacts.find((one) => one.leadId === leadId)
    const data = { promiseId: id, how: contact?.how, by: contact?.by, late }
    await recordEvent(db, null, leadId, 'promise.kept', data, contact?.at)
  }
}
