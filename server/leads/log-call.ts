import { v7 as uuidv7 } from 'uuid'
import type { CallOutcome } from '#contract/messages.ts'
import type { Lead } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { noteCall, type NotedCall } from '#server/desk/note-call.ts'
import { setFollowUp } from '#server/follow-ups/set-follow-up.ts'
import { notFound } from '#server/http/refusal.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { contactMade } from '#server/leads/contact-made.ts'
import { lockLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { getLead } from '#server/leads/store.ts'
import { keepPromises } from '#server/promises/keep-promises.ts'
import { getSettings } from '#server/settings/store.ts'
import { nameOf } from '#server/talks/colleagues.ts'

export type LoggedCall = { lead: Lead; noted: NotedCall }

/** Notes a call in the lead's history and conversation, ends the wait of who was reached, and does with a new lead's status what the workspace wants of a contact. */
export async function logCall(
  db: Db,
  caller: Caller,
  id: string,
  {
    outcome,
    remark,
    followUpAt,
  }: { outcome: CallOutcome; remark?: string | undefined; followUpAt?: string | undefined },
): Promise<LoggedCall> {
  const now = new Date()
  // In the order in which messages are written: whoever writes to the conversations meanwhile wants the lead after them.
  await lockLeadsWithTalks(db, [id])
  const lead = await lockLead(db, id)
  const by = await nameOf(db, caller)
  const noted = await noteCall(db, id, { id: uuidv7(), outcome, remark, by }, now)
  const data = { outcome, ...(remark ? { remark } : {}), ...(noted.endedWait ? { endedWait: true } : {}) }
  await recordEvent(db, caller, id, 'call.logged', data, now)
  const reached = outcome !== 'no_answer'
  await keepPromises(db, [{ leadId: id, at: now, by: caller.name, how: 'call', reached }])
  if (followUpAt !== undefined) await setFollowUp(db, caller, id, followUpAt, now)
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
  return { lead: changed, noted }
}
