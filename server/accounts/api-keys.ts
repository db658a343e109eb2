import { hash as digest, randomBytes } from 'node:crypto'
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
/** From then on it is asked anew, while requests still go by what is known: else all of them would wait for the answer at once. */
const renewedMs = 300
type Remembered = { found: Promise<FoundKey | null>; asked: number; next: Remembered | null }
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
  const name = hash.toString('base64')
  const now = Date.now()
  const cached = cache.get(name)
  const look = () => services.inWorkspace(workspaceId, (db) => lookUp(db, hash))
  if (cached && now < cached.asked + rememberedMs) {
    if (now >= cached.asked + renewedMs) cached.next ??= renew(cache, name, cached, look)
    return cached.found
  }
  if (cache.size > 1000) cache.clear()
  // Whoever asks meanwhile waits for the same answer: hundreds who look up one key at once would take all connections.
  const entry: Remembered = { found: look(), asked: now, next: null }
  cache.set(name, entry)
  const forget = () => cache.get(name) === entry && cache.delete(name)
  entry.found.then((caller) => caller ?? forget(), forget)
  return entry.found
}

/** Takes the place of what is known once it is there, unless that was forgotten meanwhile. */
function renew(
  cache: Map<string, Remembered>,
  name: string,
  old: Remembered,
  look: () => Promise<FoundKey | null>,
): Remembered {
  const entry: Remembered = { found: look(), asked: Date.now(), next: null }
  entry.found.then(
    (caller) => {
      if (cache.get(name) !== old) return
      if (caller) cache.set(name, entry)
      else cache.delete(name)
    },
    // It is asked again once the old answer is too old.
    () => {},
  )
  return entry
}

/** Forgets a key that has just been revoked here; the other processes ask again soon enough. */
export function forgetKey(services: Pick<Services, 'inWorkspace'>, id: string): void {
  const cache = cacheOf(services)
  for (const [hash, entry] of cache) {
    // One that is being asked for may have been read before the key was revoked.
    for (const each of [entry, ...(entry.next ? [entry.next] : [])]) {
      const forget = (caller: FoundKey | null) =>
        caller?.id === id && cache.get(hash) === each && cache.delete(hash)
      each.found.then(forget, () => {})
    }
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
  return digest('sha256', key, 'buffer')
}
