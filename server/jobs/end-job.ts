import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { changedBy } from '#server/jobs/before-store.ts'
import { addJob, endJob, getJob, type JobRow } from '#server/jobs/job-store.ts'
import { requireRoom } from '#server/jobs/start-job.ts'

/** Ends it between two steps; what it has changed stays. One that has ended is as it was. */
export async function stopJob(db: Db, caller: Caller, id: string): Promise<JobRow> {
  const job = await ownJob(db, caller, id)
  if (job.dueAt === null) return job
  await endJob(db, id, 'stopped')
  return ownJob(db, caller, id)
}

/** The job that takes this one back: the same however often it is asked for. */
export async function undoJob(db: Db, caller: Caller, id: string): Promise<JobRow> {
  const job = await stopJob(db, caller, id)
  if (job.undoneBy !== null) return ownJob(db, caller, job.undoneBy)
  if (job.undoes !== null)
    throw new Refusal('not_undoable', 'An Undo is not taken back. Make the change again instead.')
  await requireRoom(db, caller.id)
  return addJob(db, caller, {
    kind: 'undo',
    change: job.change,
    undoes: id,
    leadIds: await changedBy(db, id),
  })
}

async function ownJob(db: Db, caller: Caller, id: string): Promise<JobRow> {
  const job = await getJob(db, caller, id, true)
  if (!job) throw notFound('job')
  return job
}
