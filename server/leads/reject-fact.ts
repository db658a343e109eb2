import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound } from '#server/http/refusal.ts'
import { forgetInherited } from '#server/identity/merge-store.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { changedLead, type ChangedLead } from '#server/leads/changed-lead.ts'
import { findFact, rejectValue, restoreValue, type FactRow } from '#server/leads/fact-store.ts'
import { lockLead, type LockedLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'

type Given = { id: string; factId: string; version: number }

/**
 * Says that a value is wrong: it is no longer shown, earns nothing, and is no fact when it is said again. A field that a
 * member had set to it is given back to the reading.
 */
export async function rejectFact(db: Db, caller: Caller, given: Given): Promise<ChangedLead> {
  const now = new Date()
  const { lead, fact } = await lockFact(db, given)
  if (fact.rejectedAt === null) {
    const pinned = lead.setByMember.includes(fact.field) && lead[fact.field] === fact.value
    await rejectValue(db, lead.id, fact, { by: caller.name, at: now, pinned })
    const setByMember = pinned ? lead.setByMember.filter((field) => field !== fact.field) : lead.setByMember
    await saveLead(db, lead, { ...lead, setByMember }, now)
    if (pinned) await forgetInherited(db, lead.id, [fact.field])
    await refoldLeads(db, [lead.id])
  }
  return tell(db, caller, 'fact.rejected', lead, fact, fact.rejectedAt === null, now)
}

/** Takes a rejection back: the value counts as if it had never been rejected. */
export async function restoreFact(db: Db, caller: Caller, given: Given): Promise<ChangedLead> {
  const now = new Date()
  const { lead, fact } = await lockFact(db, given)
  const { field, value } = fact
  if (fact.rejectedAt !== null) {
    const { pinned } = await restoreValue(db, lead.id, fact)
    const sets = pinned && !lead.setByMember.includes(field)
    const next = sets ? { ...lead, [field]: value, setByMember: [...lead.setByMember, field] } : lead
    await saveLead(db, lead, next, now)
    await refoldLeads(db, [lead.id])
  }
  return tell(db, caller, 'fact.restored', lead, fact, fact.rejectedAt !== null, now)
}

async function lockFact(
  db: Db,
  { id, factId, version }: Given,
): Promise<{ lead: LockedLead; fact: FactRow }> {
  const lead = await lockLead(db, id, version)
  const fact = await findFact(db, id, factId)
  if (!fact) throw notFound('fact')
  return { lead, fact }
}

/** The lead as it is now, with an entry in its history if there was something to do. */
async function tell(
  db: Db,
  caller: Caller,
  kind: 'fact.rejected' | 'fact.restored',
  before: LockedLead,
  { id: factId, field, value, whose }: FactRow,
  changed: boolean,
  now: Date,
): Promise<ChangedLead> {
  const own = kind === 'fact.restored' && whose === null
  const after = await changedLead(db, caller, before.id, changed && own ? [{ field, value }] : [])
  if (changed) {
    const data = { field, value, factId, from: before[field], to: after.lead[field] }
    await recordEvent(db, caller, before.id, kind, data, now)
  }
  return after
}
