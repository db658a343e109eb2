import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { forgetInherited } from '#server/identity/merge-store.ts'
import { changedLead, type ChangedLead } from '#server/leads/changed-lead.ts'
import { addMemberFact, findFact } from '#server/leads/fact-store.ts'
import { lockLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { saveSearch } from '#server/leads/search-store.ts'

/**
 * Shows a value in its field from now on, whatever reading finds later. A detail that was somebody else's becomes, by the
 * member's word, the lead's own.
 */
export async function pickFact(
  db: Db,
  caller: Caller,
  { id, factId, version }: { id: string; factId: string; version: number },
): Promise<ChangedLead> {
  const now = new Date()
  const lead = await lockLead(db, id, version)
  const fact = await findFact(db, id, factId)
  if (!fact) throw notFound('fact')
  const { field, value, whose } = fact
  if (fact.rejectedAt !== null) {
    throw new Refusal('already_decided', 'This value has been rejected. Restore it first.')
  }
  if (lead[field] !== value || !lead.setByMember.includes(field)) {
    const setByMember = [...new Set([...lead.setByMember, field])]
    const next = { ...lead, [field]: value, setByMember }
    if (whose !== null) await addMemberFact(db, caller.name, id, field, value, now)
    await saveLead(db, lead, next, now)
    await forgetInherited(db, id, [field])
    await saveSearch(db, [{ leadId: id, isNew: false, ...next, labels: null }])
    await recordEvent(db, caller, id, 'fact.picked', { field, factId, from: lead[field], to: value }, now)
  }
  return changedLead(db, caller, id, whose === null ? [] : [{ field, value }])
}
