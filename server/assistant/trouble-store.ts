import type { ModelTroubleCode } from '#contract/assistant.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type KnownTrouble = {
  code: ModelTroubleCode
  host: string | null
  answers: number
  since: Date
  lastAt: Date
}

type Noted = KnownTrouble & { toldAt: Date | null }

const columns = 'code, host, answers, since, last_at as "lastAt", told_at as "toldAt"'

export async function findTrouble(db: Db): Promise<KnownTrouble | null> {
  const [row] = await db.query<Noted>({
    name: 'model trouble',
    text: `select ${columns} from app.assistant_trouble where workspace_id = $1`,
    values: [db.workspaceId],
  })
  if (!row) return null
  const { toldAt: _toldAt, ...trouble } = row
  return trouble
}

/** One more answer that the model has not given. Its row is locked until the transaction ends. */
export async function addTrouble(
  db: Db,
  { code, host }: Pick<KnownTrouble, 'code' | 'host'>,
  at: Date,
): Promise<Noted> {
  const [row] = await db.query<Noted>({
    name: 'add model trouble',
    text: `insert into app.assistant_trouble as t (workspace_id, code, host, since, last_at, answers)
           values ($1, $2, $3, $4, $4, 1)
           on conflict (workspace_id) do update
           set code = excluded.code, host = excluded.host, last_at = excluded.last_at, answers = t.answers + 1
           returning ${columns}`,
    values: [db.workspaceId, code, host, at],
  })
  if (!row) throw new Error('A trouble that was just written is not there.')
  return row
}

export async function noteTold(db: Db, at: Date): Promise<void> {
  await db.run('update app.assistant_trouble set told_at = $2 where workspace_id = $1', [db.workspaceId, at])
}

/** It has given an answer, or another one is asked from now on. */
export async function endTrouble(db: Db): Promise<void> {
  await db.run({
    name: 'end model trouble',
    text: 'delete from app.assistant_trouble where workspace_id = $1',
    values: [db.workspaceId],
  })
}
