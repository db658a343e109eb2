import type { IdentityKey } from '#contract/identity.ts'
import type { Db } from '#server/db/in-workspace.ts'

export type KeyRow = Omit<IdentityKey, 'createdAt' | 'lastUsedAt'> & {
  createdAt: Date
  lastUsedAt: Date | null
}

/** What a token may be checked with; one of the two is there. */
export type CheckingKey = { id: string; secret: Buffer | null; publicKey: string | null }

export async function listKeys(db: Db): Promise<IdentityKey[]> {
  const rows = await db.query<KeyRow>(
    `select id, name, algorithm, public_key as "publicKey", created_at as "createdAt", last_used_at as "lastUsedAt"
     from app.identity_key where workspace_id = $1 and revoked_at is null order by created_at desc, id desc limit 100`,
    [db.workspaceId],
  )
  return rows.map(toKey)
}

export function toKey(row: KeyRow): IdentityKey {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}

/** Keys are added one after the other in a workspace, so that no two callers both take the last place. */
export async function lockKeys(db: Db): Promise<{ publicKey: string | null }[]> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  return db.query(
    'select public_key as "publicKey" from app.identity_key where workspace_id = $1 and revoked_at is null',
    [db.workspaceId],
  )
}

export async function saveKey(db: Db, key: KeyRow, secret: Buffer | null): Promise<void> {
  await db.run(
    `insert into app.identity_key (workspace_id, id, name, algorithm, secret, public_key, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [db.workspaceId, key.id, key.name, key.algorithm, secret, key.publicKey, key.createdAt],
  )
}

/** Answers the key's name; undefined when there is no such key in use. The row stays, for whoever asks later what was trusted when. */
export async function revokeKey(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.query<{ name: string }>(
    `update app.identity_key set revoked_at = $3
     where workspace_id = $1 and id = $2 and revoked_at is null returning name`,
    [db.workspaceId, id, new Date()],
  )
  return row?.name
}

export async function checkingKeys(db: Db): Promise<CheckingKey[]> {
  return db.query({
    name: 'identity keys',
    text: `select id, secret, public_key as "publicKey" from app.identity_key
           where workspace_id = $1 and revoked_at is null order by created_at desc, id desc`,
    values: [db.workspaceId],
  })
}

/** To the minute, as every page of a busy site comes by here. */
export async function noteKeyUse(db: Db, id: string): Promise<void> {
  await db.run(
    `update app.identity_key set last_used_at = $3 where workspace_id = $1 and id = $2
       and (last_used_at is null or last_used_at < $3::timestamptz - interval '1 minute')`,
    [db.workspaceId, id, new Date()],
  )
}
