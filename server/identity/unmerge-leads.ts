import { v7 as uuidv7 } from 'uuid'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { lockLeadsWithTalks, namesOf, refuseKeptOut, type LockedLead } from '#server/identity/lock-leads.ts'
import {
  groupOf,
  listMerges,
  moveRowsBack,
  rejectDetails,
  rejectedDetails,
  restoreFacts,
  notePins,
  pathTo,
  undoMerge,
  type Detail,
  type Merge,
} from '#server/identity/merge-store.ts'
import { claimsOf } from '#server/identity/claim-store.ts'
import { declineBetween, declineFor, openCounterparts } from '#server/identity/proposal-store.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { moveCounts } from '#server/leads/counts.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { leadMerged } from '#server/leads/require-unmerged.ts'

/**
 * Splits off what was merged into a lead last: each row goes home, what was written on the survivor stays with it, and
 * both are worked out anew. Answers the lead that stands by itself again, and further ones whose proposals changed.
 */
export async function unmergeLeads(
  db: Db,
  by: Caller | null,
  leadId: string,
  otherId?: string,
): Promise<{ otherId: string; alsoChanged: string[] }> {
  const [foreseen] = await listMerges(db, leadId)
  const locked = await lockLeadsWithTalks(db, [leadId, ...(foreseen ? [foreseen.mergedId] : [])])
  const survivor = locked.find(({ id }) => id === leadId)
  if (!survivor) throw notFound('lead')
  if (survivor.mergedInto !== null) throw await leadMerged(db, leadId)
  refuseKeptOut(survivor)
  const merges = await listMerges(db, leadId)
  const merge = lastOf(
    merges,
    otherId,
    await namesOf(
      db,
      merges.map(({ mergedId }) => mergedId),
    ),
    otherId === undefined ? [] : await pathTo(db, otherId),
  )
  const merged = locked.find(({ id }) => id === merge.mergedId)
  if (!merged) {
    throw new Refusal(
      'changed_meanwhile',
      'Somebody changed this lead in the meantime. Look at it again first.',
    )
  }
  // Split off it would be somebody else's, before and after.
  if (by?.onlyAssigned && merged.assigneeId !== by.id) throw notFound('lead')
  await split(db, by, survivor, merged, merge)
  return { otherId: merged.id, alsoChanged: await openCounterparts(db, [leadId, merged.id]) }
}

/** `path`: the other lead and those it has come here with. */
function lastOf(
  merges: readonly Merge[],
  otherId: string | undefined,
  names: Map<string, string>,
  path: readonly string[],
): Merge {
  const [last] = merges
  const at = merges.findIndex(({ mergedId }) => mergedId === otherId)
  if (!last) throw new Refusal('not_merged', 'Nothing is merged into this lead.')
  if (otherId === undefined || at === 0) return last
  const between = merges.find(({ mergedId }) => path.includes(mergedId))
  if (!between) throw new Refusal('not_merged', 'That lead is not merged into this one.')
  if (at === -1) {
    const name = names.get(between.mergedId) ?? 'another lead'
    throw new Refusal('not_last_merged', `Split off ${name} first: that lead came here with it.`)
  }
  const later = merges.slice(0, at).map(({ mergedId }) => names.get(mergedId) ?? 'another lead')
  throw new Refusal(
    'not_last_merged',
    later.length === 1
      ? `Split off ${later[0]} first: it was merged into this lead later.`
      : `Split off ${later.join(', then ')} first: they were merged into this lead later.`,
  )
}

async function split(
  db: Db,
  by: Caller | null,
  survivor: LockedLead,
  merged: LockedLead,
  merge: Merge,
): Promise<void> {
  const at = new Date()
  const both = [survivor.id, merged.id]
  const rejected = await rejectedDetails(db, survivor.id, merge.at)
  const homes = await groupOf(db, merged.id)
  const stays = (await groupOf(db, survivor.id)).filter((id) => !homes.includes(id))
  const further = homes.filter((id) => id !== merged.id)

  await restoreFacts(db, merge.before.rejected, merge.at)
  await moveRowsBack(db, survivor.id, [merged.id, ...further], merge.id)
  await undoMerge(db, merge.id, by?.name ?? null, at)
  await saveSplit(db, survivor, merged, merge)
  await releasePins(db, merged, rejected, merge.at)
  if (!merged.sample) await moveCounts(db, [{ status: merged.status, band: merged.band, by: 1 }])
  await refoldLeads(db, both)
  await keepRejections(db, both, rejected, by, at)

  await declineBetween(db, [homes, stays], by?.name ?? null, at)
  await declineShared(db, survivor.id, merged.id, by, at)
  const names = await namesOf(db, both)
  const told = { otherId: merged.id, other: names.get(merged.id) ?? null }
  await recordEvent(db, by, survivor.id, 'lead.unmerged', told, at)
  const tells = { survivorId: survivor.id, survivor: names.get(survivor.id) ?? null }
  await recordEvent(db, by, merged.id, 'lead.unmerged', tells, at)
}

async function saveSplit(db: Db, survivor: LockedLead, merged: LockedLead, merge: Merge): Promise<void> {
  const { moments } = merge.before
  const dropped = merge.inherited.filter((field) => survivor[field] === merged[field])
  await db.run(
    `update app.lead
     set version = version + 1, set_by_member = $3,
         first_seen_at = coalesce($4, first_seen_at), last_active_at = coalesce($5, last_active_at),
         last_words = case when $4::timestamptz is null then last_words end
     where workspace_id = $1 and id = $2`,
    [
      db.workspaceId,
      survivor.id,
      survivor.setByMember.filter((field) => !dropped.includes(field)),
      moments?.firstSeenAt ?? null,
      moments?.lastActiveAt ?? null,
    ],
  )
  await db.run(
    'update app.lead set version = version + 1, merged_into = null where workspace_id = $1 and id = $2',
    [db.workspaceId, merged.id],
  )
}

/** A field that a member had set to what was rejected since is given back to the reading, as in any lead. */
async function releasePins(
  db: Db,
  merged: LockedLead,
  rejected: readonly Detail[],
  since: Date,
): Promise<void> {
  if (rejected.length === 0) return
  const pins = rejected.filter(
    ({ field, value }) => merged.setByMember.includes(field) && merged[field] === value,
  )
  await notePins(db, merged.id, since, pins)
  const kept = merged.setByMember.filter((field) => !pins.some((pin) => pin.field === field))
  await db.run('update app.lead set set_by_member = $3 where workspace_id = $1 and id = $2', [
    db.workspaceId,
    merged.id,
    kept,
  ])
}

/** What a member rejected while they were one was said of both, also where one of them says it only in a later message. */
async function keepRejections(
  db: Db,
  leadIds: readonly string[],
  rejected: readonly Detail[],
  by: Caller | null,
  at: Date,
): Promise<void> {
  if (rejected.length === 0) return
  for (const id of leadIds) {
    const touched = await rejectDetails(db, id, rejected, by?.name ?? null, at)
    if (touched > 0) await refoldLeads(db, [id])
  }
}

/** Whoever was split by hand is not proposed again for what both have given. */
async function declineShared(
  db: Db,
  survivorId: string,
  mergedId: string,
  by: Caller | null,
  at: Date,
): Promise<void> {
  const theirs = await claimsOf(db, mergedId)
  const shared = (await claimsOf(db, survivorId)).filter(({ field, value }) =>
    theirs.some((claim) => claim.field === field && claim.value === value),
  )
  await declineFor(
    db,
    shared.map((claim) => ({ ...claim, id: uuidv7(), otherId: mergedId, at })),
    by?.name ?? null,
  )
}
