import type { CallOutcome } from '#contract/calls.ts'
import type { Lead } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound } from '#server/http/refusal.ts'
import { contactMade } from '#server/leads/contact-made.ts'
import { lockLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { getLead } from '#server/leads/store.ts'
import { keepPromises } from '#server/promises/keep-promises.ts'
import { getSettings } from '#server/settings/store.ts'

/** Notes a call in the lead's history, and does with a new lead's status what the workspace wants of a contact. */
export async function logCall(
  db: Db,
  caller: Caller,
  id: string,
  { outcome, remark }: { outcome: CallOutcome; remark?: string | undefined },
): Promise<Lead> {
  const now = new Date()
  const lead = await lockLead(db, id)
  await recordEvent(db, caller, id, 'call.logged', { outcome, ...(remark ? { remark } : {}) }, now)
  const reached = outcome !== 'no_answer'
  await keepPromises(db, [{ leadId: id, at: now, by: caller.name, how: 'call', reached }])
  const { onContact } = await getSettings(db)
  const made = contactMade(lead, onContact, {
    how: 'call',
    by: caller.name,
    at: now.getTime(),
    doubtful: !reached,
  })
  if (made) {
    await saveLead(db, lead, { ...lead, ...made }, now)
    if (made.status !== lead.status) {
      const data = { from: lead.status, to: made.status, auto: 'call' }
      await recordEvent(db, caller, id, 'status.changed', data, now)
    }
  }
  const changed = await getLead(db, caller, id)
  if (!changed) throw notFound('lead')
  return changed
}
