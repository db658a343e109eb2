import { bulkChange } from '#contract/jobs.ts'
import { callerNow } from '#server/accounts/caller-now.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { keepBefore } from '#server/jobs/before-store.ts'
import { bulkAssignee } from '#server/jobs/bulk-assignee.ts'
import { lockBulk, type BulkKind } from '#server/jobs/bulk-leads.ts'
import { bulkStatus } from '#server/jobs/bulk-status.ts'
import { bulkAddTag, bulkRemoveTag } from '#server/jobs/bulk-tag.ts'
import { countStep, endJob, takeJob, takePart, type StoredChange } from '#server/jobs/job-store.ts'
import { recordEvents } from '#server/leads/record-event.ts'

const kinds: Record<StoredChange['type'], BulkKind> = {
  status: bulkStatus,
  addTag: bulkAddTag,
  removeTag: bulkRemoveTag,
  assignee: bulkAssignee,
}

/** `jobId`: whose step it was, so that it can be told what went wrong. */
export type Stepped = { changed: string[]; ended: boolean }

/**
 * Does the next leads of the first of somebody's jobs, all in one transaction: what is done, that it is done, what each
 * was before, the histories and the counts. Null when there is nothing for this runner to do.
 */
export async function doStep(
  db: Db,
  ownerId: string,
  runner: string,
  taken: (jobId: string) => void,
): Promise<Stepped | null> {
  const now = new Date()
  const job = await takeJob(db, ownerId, runner, now)
  if (!job) return null
  taken(job.id)
  const caller = await callerNow(db, { type: job.ownerKind, id: job.ownerId, address: '' }, bulkChange)
  const ids = await takePart(db, job.id)
  if (ids === null) {
    await endJob(db, job.id, 'done')
    return { changed: [], ended: true }
  }
  const locked = await lockBulk(db, ids)
  const leads = locked.filter(
    ({ mergedInto, assigneeId }) => mergedInto === null && (!caller.onlyAssigned || assigneeId === caller.id),
  )
  const kind = kinds[job.change.type]
  const work = { db, job, leads, now }
  const done = await (job.undoes === null ? kind.change(work) : kind.putBack({ ...work, undoes: job.undoes }))
  if (job.undoes === null) await keepBefore(db, job.id, done, now)
  await recordEvents(db, caller, done, now)
  const leftAlone = job.undoes === null ? ids.length - leads.length : ids.length - done.length
  await countStep(db, job.id, runner, { done: ids.length, changed: done.length, leftAlone }, now)
  const ended = job.done + ids.length >= job.wanted
  if (ended) await endJob(db, job.id, 'done')
  return { changed: done.map(({ leadId }) => leadId), ended }
}
