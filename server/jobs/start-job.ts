import type { BulkChange, Selection } from '#contract/jobs.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { requireMember } from '#server/jobs/bulk-assignee.ts'
import {
  addJob,
  countOpenJobs,
  forgetOldJobs,
  type JobRow,
  type StoredChange,
} from '#server/jobs/job-store.ts'
import { matchLeads } from '#server/jobs/match-leads.ts'
import { findTag, needTag } from '#server/tags/store.ts'

/** One runs, the others wait. */
const mostOpen = 5
const mostLeads = 100_000
const keptMs = 7 * 86_400_000

/** Fixes which leads are meant, and what is to become of them. */
export async function startJob(
  db: Db,
  caller: Caller,
  given: Selection & { change: BulkChange },
): Promise<JobRow> {
  await requireRoom(db, caller.id)
  const leadIds = await matchLeads(db, caller, given, { most: mostLeads, samples: true })
  const change = await storedChange(db, given.change)
  await forgetOldJobs(db, new Date(Date.now() - keptMs))
  return addJob(db, caller, { kind: change.type, change, leadIds })
}

export async function requireRoom(db: Db, ownerId: string): Promise<void> {
  if ((await countOpenJobs(db, ownerId)) < mostOpen) return
  throw new Refusal('too_many', 'Five of your changes are still under way. Wait for one of them, or stop it.')
}

async function storedChange(db: Db, change: BulkChange): Promise<StoredChange> {
  const { status, lostReason, addTag, removeTag, assigneeId } = change
  if (status !== undefined) return { type: 'status', status, ...(lostReason !== undefined && { lostReason }) }
  if (addTag !== undefined) {
    const tag = await needTag(db, addTag)
    return { type: 'addTag', tag: tag.name, tagId: tag.id }
  }
  if (removeTag !== undefined) {
    const tag = await findTag(db, removeTag)
    if (!tag) throw notFound('tag')
    return { type: 'removeTag', tag: tag.name, tagId: tag.id }
  }
  const id = assigneeId ?? null
  return { type: 'assignee', assigneeId: id, assignee: id === null ? null : await requireMember(db, id) }
}
