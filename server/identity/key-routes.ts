import { addIdentityKey, listIdentityKeys, removeIdentityKey } from '#contract/identity.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addKey } from '#server/identity/add-key.ts'
import { listKeys, revokeKey } from '#server/identity/key-store.ts'

/** The keys that say who a visitor is. */
export const keyRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listIdentityKeys, async ({ db }) => ({ items: await listKeys(db) }))
  bindTeam(app, services, addIdentityKey, async ({ db, caller, body }) => {
    const added = await addKey(db, services.secretBox, body)
    await recordAudit(db, caller, 'identity-key.made', { name: added.key.name, kind: added.key.algorithm })
    return added
  })
  bindTeam(app, services, removeIdentityKey, async ({ db, caller, params }) => {
    const name = await revokeKey(db, params.id)
    if (name === undefined) throw notFound('key')
    await recordAudit(db, caller, 'identity-key.revoked', { name })
    return undefined
  })
}
