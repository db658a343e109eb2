import { v7 as uuidv7 } from 'uuid'
import type { Job } from '#contract/jobs.ts'
import type { Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'

/** What a job changes leads to, as it is kept. An Undo keeps that of the job it takes back. */
export type StoredChange =
  | { type: 'status'; status: Status; lostReason?: string | null | undefined }
  | { type: 'addTag' | 'removeTag'; tag: string; tagId: string }
  | { type: 'assignee'; assignee: string | null; assigneeId: string | null }

export type JobRow = {
  id: string
  kind: Job['kind']
  ownerKind: 'member' | 'key'
  ownerId: string
  ownerName: string
  change: StoredChange
  undoes: string | null
  undoneBy: string | null
  state: Job['state']
  wanted: number
  done: number
  changed: number
  leftAlone: number
  reason: string | null
  madeAt: Date
  endedAt: Date | null
  runner: string | null
  dueAt: Date | null
  tries: number
}

export type Owner = { type: 'member' | 'key'; id: string; name: string }

/** A member sees their own jobs; a key, which is nobody's, all of the workspace. */
const isTheirs = `($2::uuid is null or j.owner_id = $2)`

function whoseOf({ type, id }: Pick<Owner, 'type' | 'id'>): string | null {
  return type === 'member' ? id : null
}

/** A process that has not told of a step for this long was lost. */
const lostMs = 30_000
/** Leads of one step: few enough that whoever waits for one of them waits for milliseconds. */
const leadsOfPart = 200

const columns = `j.id, j.kind, j.owner_kind as "ownerKind", j.owner_id as "ownerId", j.owner_name as "ownerName", j.change,
  j.undoes, (select u.id from app.job u where u.workspace_id = $1 and u.undoes = j.id) as "undoneBy", j.state, j.wanted, j.done,
  j.changed, j.left_alone as "leftAlone", j.reason, j.made_at as "madeAt", j.ended_at as "endedAt", j.runner, j.due_at as "dueAt", j.tries`

/** Writes a job with all it has to do; it can begin with the commit. */
export async function addJob(
  db: Db,
  owner: Owner,
  given: { kind: Job['kind']; change: StoredChange; undoes?: string; leadIds: readonly string[] },
): Promise<JobRow> {
  const { kind, change, undoes = null, leadIds } = given
  const [id, now] = [uuidv7(), new Date()]
  const none = leadIds.length === 0
  await db.run(
    `insert into app.job (workspace_id, id, kind, owner_kind, owner_id, owner_name, change, undoes, state, wanted, made_at, ended_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      db.workspaceId,
      id,
      kind,
      owner.type,
      owner.id,
      owner.name,
      JSON.stringify(change),
      undoes,
      none ? 'done' : 'waiting',
      leadIds.length,
      now,
      none ? now : null,
      none ? null : now,
    ],
  )
  const parts = Math.ceil(leadIds.length / leadsOfPart)
  await insertRows(
    db,
    'app.job_part',
    columnsOf('workspace_id uuid, job_id uuid, place int, lead_ids uuid[]'),
    Array.from({ length: parts }, (_, place) => [
      db.workspaceId,
      id,
      place,
      leadIds.slice(place * leadsOfPart, (place + 1) * leadsOfPart),
    ]),
  )
  return (await getJob(db, owner, id)) as JobRow
}

/** `lock`: until the end of the transaction no step of it is made. */
export async function getJob(
  db: Db,
  owner: Pick<Owner, 'type' | 'id'>,
  id: string,
  lock = false,
): Promise<JobRow | null> {
  const [job] = await db.query<JobRow>(
    `select ${columns} from app.job j where j.workspace_id = $1 and ${isTheirs} and j.id = $3 ${lock ? 'for no key update of j' : ''}`,
    [db.workspaceId, whoseOf(owner), id],
  )
  return job ?? null
}

export async function listJobs(db: Db, owner: Pick<Owner, 'type' | 'id'>): Promise<JobRow[]> {
  return db.query<JobRow>(
    `select ${columns} from app.job j
     where j.workspace_id = $1 and ${isTheirs} and j.made_at > $3 order by j.made_at desc, j.id desc limit 50`,
    [db.workspaceId, whoseOf(owner), new Date(Date.now() - 86_400_000)],
  )
}

export async function countOpenJobs(db: Db, ownerId: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    'select count(*) as n from app.job where workspace_id = $1 and owner_id = $2 and due_at is not null',
    [db.workspaceId, ownerId],
  )
  return row?.n ?? 0
}

/** The first of somebody's jobs, unless another process has it; taken for this runner until it is lost. */
export async function takeJob(db: Db, ownerId: string, runner: string, now: Date): Promise<JobRow | null> {
  const [job] = await db.query<JobRow>(
    `select ${columns} from app.job j where j.workspace_id = $1 and j.owner_id = $2 and j.due_at is not null
     order by j.made_at, j.id limit 1 for no key update of j`,
    [db.workspaceId, ownerId],
  )
  if (!job?.dueAt || (job.runner !== runner && job.dueAt > now)) return null
  return job
}

/** The next leads to do, which are then not left to do: in the transaction that does them. */
export async function takePart(db: Db, jobId: string): Promise<string[] | null> {
  const [part] = await db.query<{ leadIds: string[] }>(
    `delete from app.job_part where workspace_id = $1 and job_id = $2
       and place = (select min(place) from app.job_part where workspace_id = $1 and job_id = $2)
     returning lead_ids as "leadIds"`,
    [db.workspaceId, jobId],
  )
  return part?.leadIds ?? null
}

export type Step = { done: number; changed: number; leftAlone: number }

export async function countStep(db: Db, jobId: string, runner: string, step: Step, now: Date): Promise<void> {
  await db.run(
    `update app.job
     set state = 'running', runner = $3, due_at = $4, tries = 0, done = done + $5, changed = changed + $6, left_alone = left_alone + $7
     where workspace_id = $1 and id = $2`,
    [
      db.workspaceId,
      jobId,
      runner,
      new Date(now.getTime() + lostMs),
      step.done,
      step.changed,
      step.leftAlone,
    ],
  )
}

/** What is left of it is not done any more. */
export async function endJob(
  db: Db,
  jobId: string,
  state: 'done' | 'stopped' | 'failed',
  reason: string | null = null,
): Promise<void> {
  const of = [db.workspaceId, jobId]
  await db.run(
    `update app.job set state = $3, reason = $4, ended_at = $5, due_at = null, runner = null
     where workspace_id = $1 and id = $2 and due_at is not null`,
    [...of, state, reason, new Date()],
  )
  await db.run('delete from app.job_part where workspace_id = $1 and job_id = $2', of)
}

/** A step went wrong: it is tried again after a while. */
export async function putOff(db: Db, jobId: string, until: Date): Promise<number> {
  const [row] = await db.query<{ tries: number }>(
    `update app.job set tries = tries + 1, due_at = $3, runner = null
     where workspace_id = $1 and id = $2 and due_at is not null returning tries`,
    [db.workspaceId, jobId, until],
  )
  return row?.tries ?? 0
}

/** The process ends: another one may go on at once. */
export async function letGo(db: Db, runner: string): Promise<void> {
  await db.run(
    'update app.job set runner = null, due_at = $3 where workspace_id = $1 and runner = $2 and due_at is not null',
    [db.workspaceId, runner, new Date()],
  )
}

/** Old ones go with what they know of leads: three at a time, as each may have touched many. */
export async function forgetOldJobs(db: Db, endedBefore: Date): Promise<void> {
  await db.run(
    `delete from app.job where workspace_id = $1 and id in (
       select id from app.job where workspace_id = $1 and ended_at < $2 order by ended_at limit 3)`,
    [db.workspaceId, endedBefore],
  )
}

export function toJob(row: JobRow): Job {
  const { id, kind, state, wanted, done, changed, leftAlone, reason, undoes, undoneBy, madeAt, endedAt } = row
  return {
    id,
    kind,
    state,
    wanted,
    done,
    changed,
    leftAlone,
    reason,
    undoes,
    undoneBy,
    change: shown(row.change),
    madeAt: madeAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}

function shown(change: StoredChange): Job['change'] {
  if (change.type === 'status') {
    const { status, lostReason } = change
    return { status, ...(lostReason !== undefined && { lostReason }) }
  }
  return change.type === 'assignee' ? { assignee: change.assignee } : { tag: change.tag }
}
