import { v7 as uuidv7 } from 'uuid'
import type { FactField } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { lockLeadsWithTalks, namesOf, refuseKeptOut, type LockedLead } from '#server/identity/lock-leads.ts'
import {
  addMerge,
  groupOf,
  listMerges,
  moveRows,
  rejectAlike,
  rejectedDetails,
  type MergeReason,
} from '#server/identity/merge-store.ts'
import { claimsOf } from '#server/identity/claim-store.ts'
import { acceptWithin, openCounterparts } from '#server/identity/proposal-store.ts'
import { proposeSame } from '#server/identity/propose-same.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { endAnswers } from '#server/conversations/answers-due.ts'
import { leadMerged } from '#server/leads/require-unmerged.ts'
import { sortName } from '#server/leads/search-text.ts'

export type MergeWish = {
  survivorId: string
  mergedId: string
  reason: MergeReason
  /** Null: the product by itself. */
  by: Caller | null
}

/**
 * Makes two leads one: the survivor keeps its status and assignee and gets sessions, facts, notes and tags of the other,
 * each of which remembers its home. Answers further leads whose proposals are others than before.
 */
export async function mergeLeads(
  db: Db,
  { survivorId, mergedId, reason, by }: MergeWish,
): Promise<{ alsoChanged: string[] }> {
  if (survivorId === mergedId) throw refusedOther('A lead cannot be merged into itself.')
  const locked = await lockLeadsWithTalks(db, [survivorId, mergedId])
  const survivor = await requireRoot(db, locked, survivorId)
  const merged = await requireRoot(db, locked, mergedId)
  refuseKeptOut(merged)
  // Whom the customer's site has signed in is who they are, also where that lead is kept out.
  if (reason !== 'signed') refuseKeptOut(survivor)
  if (survivor.sample !== merged.sample) {
    throw refusedOther('A sample lead and a real one cannot be one person.')
  }
  const id = uuidv7()
  const [last] = await listMerges(db, survivorId)
  // Of two in the same millisecond one must be the later: the last is undone first.
  const at = new Date(Math.max(Date.now(), (last?.at.getTime() ?? 0) + 1))
  const inherited = await inheritedPins(db, survivor, merged)
  const names = await namesOf(db, [survivorId, mergedId])

  await moveRows(db, mergedId, survivorId, id)
  if (survivor.blockedAt !== null) await endAnswers(db, survivorId)
  const rejected = await rejectAlike(db, survivorId)
  const { firstSeenAt, lastActiveAt } = survivor
  const moments = {
    firstSeenAt: firstSeenAt.toISOString(),
    lastActiveAt: lastActiveAt.toISOString(),
  }
  const before = { rejected, ...(survivor.lastWords === null ? { moments } : {}) }
  await addMerge(db, {
    id,
    survivorId,
    mergedId,
    reason,
    at,
    inherited,
    before,
    by: by?.name ?? null,
  })
  await saveMerged(db, survivor, merged, inherited)
  if (!merged.sample) await moveCounts(db, [{ status: merged.status, band: merged.band, by: -1 }])
  await refoldLeads(db, [survivorId])

  await acceptWithin(db, await groupOf(db, survivorId), by?.name ?? null, at)
  const proposed = await proposeSame(db, await claimsOf(db, survivorId))
  const told = { otherId: mergedId, other: names.get(mergedId) ?? null, reason }
  await recordEvent(db, by, survivorId, 'lead.merged', told, at)
  const tells = { survivorId, survivor: names.get(survivorId) ?? null, reason }
  await recordEvent(db, by, mergedId, 'lead.merged', tells, at)
  const others = await openCounterparts(db, [survivorId, mergedId])
  return { alsoChanged: [...new Set([...proposed.leads, ...others])] }
}

function refusedOther(message: string): Refusal {
  return new Refusal('invalid_input', message, { fields: [{ path: 'otherId', message }] })
}

async function requireRoot(db: Db, locked: readonly LockedLead[], id: string): Promise<LockedLead> {
  const lead = locked.find((each) => each.id === id)
  if (!lead) throw notFound('lead')
  if (lead.mergedInto !== null) throw await leadMerged(db, id)
  return lead
}

/** What a member typed on the other lead stays shown, unless the survivor has a word of a member's own on that field. */
async function inheritedPins(db: Db, survivor: LockedLead, merged: LockedLead): Promise<FactField[]> {
  const open = merged.setByMember.filter(
    (field) => merged[field] !== null && !survivor.setByMember.includes(field),
  )
  if (open.length === 0) return []
  const rejected = await rejectedDetails(db, survivor.id)
  return open.filter((field) => !rejected.some((one) => one.field === field && one.value === merged[field]))
}

async function saveMerged(
  db: Db,
  survivor: LockedLead,
  merged: LockedLead,
  inherited: readonly FactField[],
): Promise<void> {
  const next = { ...survivor }
  for (const field of inherited) next[field] = merged[field]
  await db.run(
    `update app.lead
     set version = version + 1, name = $3, email = $4, phone = $5, company = $6, location = $7, set_by_member = $8,
         sort_name = case when $9 then $10 else sort_name end
     where workspace_id = $1 and id = $2`,
    [
      db.workspaceId,
      survivor.id,
      next.name,
      next.email,
      next.phone,
      next.company,
      next.location,
      [...survivor.setByMember, ...inherited],
      next.name !== survivor.name,
      sortName(next.name, survivor.label ?? ''),
    ],
  )
  await db.run(
    `update app.lead set version = version + 1, merged_into = $3, waiting_since = null
     where workspace_id = $1 and id = $2`,
    [db.workspaceId, merged.id, survivor.id],
  )
}
