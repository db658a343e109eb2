import type { ApiKey } from '#contract/api-keys.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Row = Omit<ApiKey, 'createdAt' | 'lastUsedAt'> & { createdAt: Date; lastUsedAt: Date | null }

const columns = `id, name, scopes, created_by as "createdBy", created_at as "createdAt", last_used_at as "lastUsedAt"`

/** The keys in use, newest first; what is kept of each, which is not the key. */
export async function listApiKeys(db: Db): Promise<ApiKey[]> {
  const rows = await db.query<Row>(
    `select ${columns} from app.api_key where workspace_id = $1 and revoked_at is null
     order by created_at desc, id desc limit 1000`,
    [db.workspaceId],
  )
  return rows.map(toApiKey)
}

export async function getApiKey(db: Db, id: string): Promise<ApiKey | undefined> {
  const [row] = await db.query<Row>(
    `select ${columns} from app.api_key where workspace_id = $1 and id = $2 and revoked_at is null`,
    [db.workspaceId, id],
  )
  return row && toApiKey(row)
}

/** How many keys are in use; nobody else can add one until the transaction ends. */
export async function countApiKeysLocked(db: Db): Promise<number> {
  await db.run('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  const [row] = await db.query<{ keys: number }>(
    'select count(*) as keys from app.api_key where workspace_id = $1 and revoked_at is null',
    [db.workspaceId],
  )
  return row?.keys ?? 0
}

/** Answers the name of the key that is dead from now on; undefined when there is none in use. */
export async function removeApiKey(db: Db, id: string, by: string): Promise<string | undefined> {
  const [row] = await db.query<{ name: string }>(
    `update app.api_key set revoked_at = now(), revoked_by = $3
     where workspace_id = $1 and id = $2 and revoked_at is null returning name`,
    [db.workspaceId, id, by],
  )
  return row?.name
}

function toApiKey({ createdAt, lastUsedAt, ...row }: Row): ApiKey {
  return { ...row, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }
}
