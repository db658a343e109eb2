import type { Db } from '#server/db/in-workspace.ts'
import { placeOf } from '#server/identity/add-key.ts'
import type { TrustedKey } from '#server/identity/check-token.ts'
import { checkingKeys } from '#server/identity/key-store.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'

/** The keys of the workspace, ready to check with. A secret that cannot be opened any more is told to `lost` and left out. */
export async function trustedKeys(
  db: Db,
  box: SecretBox,
  lost: (keyId: string) => void,
): Promise<TrustedKey[]> {
  return (await checkingKeys(db)).flatMap(({ id, secret, publicKey }): TrustedKey[] => {
    if (publicKey !== null) return [{ id, publicKey }]
    const opened = secret && box.open(secret, placeOf(db.workspaceId, id))
    if (opened) return [{ id, secret: opened }]
    lost(id)
    return []
  })
}
