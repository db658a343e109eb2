import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** A process that has not told of a step for this long was lost. */
const lostMs = 30_000

export type Rescoring = {
  rules: RuleSet
  cursorId: string | null
  barrier: number | null
  settled: boolean
}

/** All leads are to be brought to this version, from the first one on. */
export async function beginRescoring(db: Db, version: string, at: Date): Promise<void> {
  await db.run(
    `insert into app.rescoring (workspace_id, version, began_at, wanted, due_at)
     select $1, $2, $3, count(*), $3 from app.lead where workspace_id = $1 and merged_into is null
     on conflict (workspace_id) do update
     set version = excluded.version, began_at = excluded.began_at, wanted = excluded.wanted, due_at = excluded.due_at,
         ended_at = null, done = 0, cursor_id = null, barrier = null, settled = false, runner = null`,
    [db.workspaceId, version, at],
  )
}

/** Ids of the oldest transaction that writes something now, and of the next one to begin. */
export async function openWrites(db: Db): Promise<{ oldest: number; next: number }> {
  const [row] = await db.query<{ oldest: number; next: number }>(
    `select pg_snapshot_xmin(now.s)::text::bigint as oldest, pg_snapshot_xmax(now.s)::text::bigint as next
     from (select pg_current_snapshot() as s) now`,
  )
  if (!row) throw new Error('The database told no snapshot.')
  return row
}

/** What is left to do here, unless another process has it; this one has it until it is lost. */
export async function takeRescoring(db: Db, runner: string, now: Date): Promise<Rescoring | null> {
  const [row] = await db.query<Rescoring & { runner: string | null; dueAt: Date }>(
    `select r.rules, p.cursor_id as "cursorId", p.barrier, p.settled, p.runner, p.due_at as "dueAt"
     from app.rescoring p join app.rule_set r on r.workspace_id = $1 and r.version = p.version
     where p.workspace_id = $1 and p.due_at is not null for no key update of p`,
    [db.workspaceId],
  )
  if (!row || (row.runner !== runner && row.dueAt > now)) return null
  const { rules, cursorId, barrier, settled } = row
  return { rules, cursorId, barrier, settled }
}

export async function saveProgress(
  db: Db,
  runner: string,
  { cursorId, barrier, settled }: Omit<Rescoring, 'rules'>,
  done: number,
  now: Date,
): Promise<void> {
  await db.run(
    `update app.rescoring set cursor_id = $3, barrier = $4, settled = $5, done = done + $6, runner = $2, due_at = $7
     where workspace_id = $1`,
    [db.workspaceId, runner, cursorId, barrier, settled, done, new Date(now.getTime() + lostMs)],
  )
}

export async function endRescoring(db: Db, now: Date): Promise<void> {
  await db.run(
    `update app.rescoring set ended_at = $2, done = wanted, due_at = null, runner = null, cursor_id = null
     where workspace_id = $1`,
    [db.workspaceId, now],
  )
}

/** Nobody is at it any more; another process may go on from then. */
export async function letGoRescoring(db: Db, runner: string, from: Date): Promise<void> {
  await db.run(
    'update app.rescoring set runner = null, due_at = $3 where workspace_id = $1 and runner = $2 and due_at is not null',
    [db.workspaceId, runner, from],
  )
}
