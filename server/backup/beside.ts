import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keptSecret, keyFor, makeSecret } from '#server/db/secret.ts'
import { BackupFailure } from './failure.ts'
import type { Checked } from './read-backup.ts'
import type { Beside } from './write-backup.ts'

type Place = { dataDir: string; secret: string | null }

/**
 * All that a restore needs and the database does not hold is the installation's secret: identity keys and keys of models are
 * encrypted under it, login sessions and visitors' tokens signed. One from the environment is the operator's to keep.
 */
export async function whatLiesBeside({ dataDir, secret }: Place): Promise<Beside> {
  if (secret !== null) return { secret: null, fingerprint: fingerprintOf(Buffer.from(secret)) }
  const kept = await keptSecret(dataDir)
  if (kept !== null) {
    return { secret: Buffer.from(`${kept.toString('hex')}\n`), fingerprint: fingerprintOf(kept) }
  }
  throw new BackupFailure(
    `There is no secret in ${dataDir}, but the data are encrypted under one: make the backup with the server's DATA_DIR, or with its SECRET.`,
  )
}

const flag = '--other-secret'
const price = `Without it signed-in visitors' keys and keys of models have to be made anew and everybody signs in again; ${flag} accepts that.`

/** Looks, before anything is changed, whether the backup's secret will be in force; answers how to bring it back. */
export async function planSecret(
  { head, secret }: Pick<Checked, 'head' | 'secret'>,
  { dataDir, secret: given }: Place,
  acceptOther: boolean,
): Promise<() => Promise<{ undo: () => Promise<void> }>> {
  const nothing = () => Promise.resolve({ undo: () => Promise.resolve() })
  const current = given === null ? await keptSecret(dataDir) : Buffer.from(given)
  if (acceptOther || (current !== null && fingerprintOf(current) === head.secret.fingerprint)) return nothing
  if (given !== null)
    throw new BackupFailure(`The backup was made under another SECRET: set that one. ${price}`)
  if (secret === null) {
    throw new BackupFailure(
      `The backup was made with SECRET set, which is not in it: set the same one. ${price}`,
    )
  }
  if (current !== null) {
    throw new BackupFailure(
      `The backup was made under another secret than the one in ${dataDir}: restore into an empty folder. ${price}`,
    )
  }
  const wished = Buffer.from(secret.toString().trim(), 'hex')
  return async () => {
    await makeSecret(dataDir, wished)
    return { undo: () => rm(join(dataDir, 'secret'), { force: true }) }
  }
}

function fingerprintOf(secret: Buffer): string {
  return keyFor(secret, 'backup fingerprint', 8)
}
