import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { KeyScope } from '#contract/api-keys.ts'
import type { Plan } from '#contract/access.ts'
import { packId, unpackId } from '#server/accounts/create-workspace.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { KeyCaller } from '#server/http/caller.ts'
import type { Services } from '#server/services.ts'

/** A key as it is known by its hash alone: where a request came from is not its own. */
type FoundKey = Omit<KeyCaller, 'address'>

/** Makes a key of 256 random bits with the workspace inside; only its SHA-256 is kept, so it is shown this once. */
export async function createKey(
  db: Db,
  name: string,
  scopes: readonly KeyScope[],
  given: { id?: string; createdBy?: string | null; createdById?: string | null } = {},
): Promise<string> {
  const { id = uuidv7(), createdBy = null, createdById = null } = given
  const key = `bb_${packId(db.workspaceId)}_${randomBytes(32).toString('base64url')}`
  await db.run(
    `insert into app.api_key (workspace_id, id, name, key_hash, scopes, created_by, created_by_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [db.workspaceId, id, name, hashOf(key), scopes, createdBy, createdById, new Date()],
  )
  return key
}

/** How long a process may go on by what it knows of a key, its plan included: a revoked one is dead within a second. */
const rememberedMs = 700
type Remembered = { found: Promise<FoundKey | null>; until: number }
const remembered = new WeakMap<Services['inWorkspace'], Map<string, Remembered>>()

/** The caller behind a key, or null. Looked up once in a while, not for each of its requests. */
export async function findKey(
  services: Pick<Services, 'inWorkspace'>,
  key: string,
): Promise<FoundKey | null> {
  const [, packed = ''] = /^bb_([\w-]{22})_[\w-]{43}$/.exec(key) ?? []
  const workspaceId = unpackId(packed)
  if (!workspaceId) return null
  const cache = cacheOf(services)
  const hash = hashOf(key)
  const asked = Date.now()
  const name = hash.toString('base64')
  const cached = cache.get(name)
  if (cached && cached.until > asked) return cached.found
  if (cache.size > 1000) cache.clear()
  // Whoever asks meanwhile waits for the same answer: hundreds who look up one key at once would take all connections.
  const found = services.inWorkspace(workspaceId, (db) => lookUp(db, hash))
  const entry = { found, until: asked + rememberedMs }
  cache.set(name, entry)
  const forget = () => cache.get(name) === entry && cache.delete(name)
  found.then((caller) => caller ?? forget(), forget)
  return found
}

/** Forgets a key that has just been revoked here; the other processes ask again soon enough. */
export function forgetKey(services: Pick<Services, 'inWorkspace'>, id: string): void {
  const cache = cacheOf(services)
  for (const [hash, entry] of cache) {
    const forget = (caller: FoundKey | null) =>
      caller?.id === id && cache.get(hash) === entry && cache.delete(hash)
    entry.found.then(forget, () => {})
  }
}

async function lookUp(db: Db, hash: Buffer): Promise<FoundKey | null> {
  const [, [row]] = await Promise.all([
    // A minute is exact enough, and who asks meanwhile writes and locks nothing.
    db.run({
      name: 'key used',
      text: `update app.api_key set last_used_at = now()
             where workspace_id = $1 and key_hash = $2 and revoked_at is null
               and (last_used_at is null or last_used_at <= now() - interval '1 minute')`,
      values: [db.workspaceId, hash],
    }),
    db.query<{ id: string; name: string; scopes: KeyScope[]; plan: Plan }>({
      name: 'key',
      text: `select id, name, scopes, (select plan from app.workspace where workspace_id = $1) as plan
             from app.api_key where workspace_id = $1 and key_hash = $2 and revoked_at is null`,
      values: [db.workspaceId, hash],
    }),
  ])
  if (!row) return null
  return {
    type: 'key',
    id: row.id,
    name: row.name,
    workspaceId: db.workspaceId,
    plan: row.plan,
    onlyAssigned: false,
    hidesContact: false,
    scopes: row.scopes,
  }
}

/** One a running product: tests start several in one process. */
function cacheOf({ inWorkspace }: Pick<Services, 'inWorkspace'>): Map<string, Remembered> {
  const known = remembered.get(inWorkspace)
  if (known) return known
  const made = new Map<string, Remembered>()
  remembered.set(inWorkspace, made)
  return made
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
