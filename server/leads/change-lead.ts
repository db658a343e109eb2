import type { FactField, Status } from '#contract/leads.ts'
import { currentFacts } from '#rules/reading/current-facts.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { claimsOf } from '#server/identity/claim-store.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { forgetInherited } from '#server/identity/merge-store.ts'
import { openCounterparts } from '#server/identity/proposal-store.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { loadFacts } from '#server/ingest/save.ts'
import { endAnswers, resumeAnswers } from '#server/conversations/answers-due.ts'
import { changedLead, type ChangedLead } from '#server/leads/changed-lead.ts'
import { readContact, type ContactInput } from '#server/leads/contact-input.ts'
import { addMemberFact, dropTyped } from '#server/leads/fact-store.ts'
import { lockLead, type LockedLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { saveSearch } from '#server/leads/search-store.ts'

export type LeadChange = ContactInput & {
  version: number
  status?: Status | undefined
  lostReason?: string | null | undefined
  assigneeId?: string | null | undefined
  /** Fields given back to the reading. */
  release?: FactField[] | undefined
  spam?: boolean | undefined
  blocked?: boolean | undefined
  dismiss?: ('statusNotice' | 'cameBack')[] | undefined
}

/** Changes status, assignee, contact details or what keeps a lead out, if nobody has changed the lead since that version was seen. */
export async function changeLead(
  db: Db,
  caller: Caller,
  id: string,
  change: LeadChange,
): Promise<ChangedLead> {
  const now = new Date()
  // In the order in which messages are written, as the talks are written to as well.
  if (change.blocked !== undefined || change.spam !== undefined) await lockLeadsWithTalks(db, [id])
  const lead = await lockLead(db, id, change.version)
  const next = { ...lead }
  const record = (kind: string, data: Record<string, unknown>) => recordEvent(db, caller, id, kind, data, now)

  if (change.status !== undefined) next.status = change.status
  next.lostReason = reasonFor(next.status, change.lostReason, lead)
  if (next.status !== lead.status) {
    const reason = next.lostReason === null ? {} : { reason: next.lostReason }
    await record('status.changed', { from: lead.status, to: next.status, ...reason })
  } else if (next.lostReason !== lead.lostReason) {
    await record('lostReason.changed', { from: lead.lostReason, to: next.lostReason })
  }
  if (change.assigneeId !== undefined && change.assigneeId !== lead.assigneeId) {
    const name = change.assigneeId === null ? null : await memberName(db, change.assigneeId)
    next.assigneeId = change.assigneeId
    await record('assignee.changed', { from: lead.assigneeName, to: name })
  }
  const contact = await readContact(db, change)
  const touched: FactField[] = []
  for (const field of (change.release ?? []).filter((each) => !(each in contact))) {
    if (!next.setByMember.includes(field)) continue
    await release(db, lead, next, field)
    touched.push(field)
    await record('field.released', { field, from: lead[field], to: next[field] })
  }
  for (const field of Object.keys(contact) as FactField[]) {
    const value = contact[field] ?? null
    if (value === lead[field]) continue
    next[field] = value
    next.setByMember = [...new Set([...next.setByMember, field])]
    touched.push(field)
    await record('field.changed', { field, from: lead[field], to: value })
    if (value) await addMemberFact(db, caller.name, id, field, value, now)
  }
  if (change.spam !== undefined && change.spam !== (lead.spamAt !== null)) {
    next.spamAt = change.spam ? now : null
    next.spamBy = change.spam ? caller.name : null
    await record(change.spam ? 'lead.spam' : 'lead.unspam', {})
  }
  if (change.blocked !== undefined && change.blocked !== (lead.blockedAt !== null)) {
    next.blockedAt = change.blocked ? now : null
    next.blockedBy = change.blocked ? caller.name : null
    await record(change.blocked ? 'lead.blocked' : 'lead.unblocked', {})
  }
  if (change.dismiss?.includes('statusNotice')) next.statusNotice = null
  if (change.dismiss?.includes('cameBack')) next.cameBackAt = null
  if (hasChanged(lead, next, touched)) await saveLead(db, lead, next, now)
  if (touched.length > 0) {
    await forgetInherited(db, id, touched)
    await saveSearch(db, [{ leadId: id, isNew: false, ...next, labels: null }])
  }
  if (next.blockedAt !== lead.blockedAt) await (next.blockedAt ? endAnswers : resumeAnswers)(db, id)
  const claims: { field: FactField; value: string | null }[] = touched.map((field) => ({
    field,
    value: next[field],
  }))
  if (next.spamAt === lead.spamAt) return changedLead(db, caller, id, claims)
  await refoldLeads(db, [id])
  // Whose proposals are hidden, or shown again, is told of the other side, too.
  const others = await openCounterparts(db, [id])
  const changed = await changedLead(db, caller, id, next.spamAt === null ? await claimsOf(db, id) : [])
  const leads = [...new Set([...changed.proposed.leads, ...others])]
  return { ...changed, proposed: { ...changed.proposed, leads } }
}

/** Only what is lost has a reason: given for another status, it is refused; left out, it stays as long as the lead is lost. */
function reasonFor(status: Status, given: string | null | undefined, lead: LockedLead): string | null {
  if (status === 'lost') return given === undefined ? lead.lostReason : given
  if (!given) return null
  const message = 'Only a lost lead has a reason for it'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'lostReason', message }] })
}

/** The field shows what reading made of the talk; what a member typed last in it is taken back. */
async function release(db: Db, lead: LockedLead, next: LockedLead, field: FactField): Promise<void> {
  const shown = lead[field]
  if (shown !== null) await dropTyped(db, lead.id, field, shown)
  const read = (await loadFacts(db, [lead.id])).filter(
    ({ origin, rejected }) => origin !== 'member' && !rejected,
  )
  next[field] = currentFacts(read)[field]?.value ?? null
  next.setByMember = next.setByMember.filter((each) => each !== field)
}

function hasChanged(was: LockedLead, next: LockedLead, touched: readonly FactField[]): boolean {
  return (
    touched.length > 0 ||
    next.status !== was.status ||
    next.lostReason !== was.lostReason ||
    next.assigneeId !== was.assigneeId ||
    next.statusNotice !== was.statusNotice ||
    next.cameBackAt !== was.cameBackAt ||
    next.spamAt !== was.spamAt ||
    next.blockedAt !== was.blockedAt
  )
}

async function memberName(db: Db, id: string): Promise<string> {
  const [row] = await db.query<{ name: string }>(
    `select u.name from auth.member m join auth."user" u on u.id = m."userId"
     where m."organizationId" = $1 and m."userId" = $2 for key share of m`,
    [db.workspaceId, id],
  )
  if (row) return row.name
  const message = 'Not a member of this workspace'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'assigneeId', message }] })
}
