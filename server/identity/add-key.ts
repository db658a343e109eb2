import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { IdentityKey } from '#contract/identity.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { lockKeys, saveKey, toKey, type KeyRow } from '#server/identity/key-store.ts'
import { readPublicKey } from '#server/identity/public-key.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'

/** Every token is tried with each key, so there must not be many. */
const mostKeys = 10

/**
 * Registers a public key, or makes a secret of 32 random bytes, which is answered this once. The secret signs as the text
 * it is shown as, not as the bytes that text stands for.
 */
export async function addKey(
  db: Db,
  box: SecretBox,
  given: { name: string; publicKey?: string | undefined },
): Promise<{ key: IdentityKey; secret: string | null }> {
  const known = await lockKeys(db)
  if (known.length >= mostKeys) throw wrong('name', `There are ${mostKeys} keys already: revoke one first`)
  const pem = given.publicKey === undefined ? null : publicKeyOf(given.publicKey)
  if (pem !== null && known.some(({ publicKey }) => publicKey === pem)) {
    throw wrong('publicKey', 'This key is in the list already')
  }
  const row: KeyRow = {
    id: uuidv7(),
    name: given.name,
    algorithm: pem === null ? 'HS256' : 'EdDSA',
    publicKey: pem,
    createdAt: new Date(),
    lastUsedAt: null,
  }
  const secret = pem === null ? randomBytes(32).toString('base64url') : null
  await saveKey(db, row, secret === null ? null : box.close(secret, placeOf(db.workspaceId, row.id)))
  return { key: toKey(row), secret }
}

/** Where the box of a key belongs. */
export function placeOf(workspaceId: string, keyId: string): string {
  return `identity key ${workspaceId} ${keyId}`
}

function publicKeyOf(given: string): string {
  const read = readPublicKey(given)
  if ('wrong' in read) throw wrong('publicKey', read.wrong)
  return read.pem
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('invalid_input', `${message}.`, { fields: [{ path, message }] })
}
