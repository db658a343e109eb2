import { addIdentityKey, listIdentityKeys, removeIdentityKey } from '#contract/identity.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { addKey } from '#server/identity/add-key.ts'
import { listKeys, revokeKey } from '#server/identity/key-store.ts'

/** The keys that say who a visitor is. */
export const keyRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listIdentityKeys, async ({ db }) => ({ items: await listKeys(db) }))
  bindTeam(app, services, addIdentityKey, async ({ db, body }) => {
    return addKey(db, services.secretBox, body)
  })
  bindTeam(app, services, removeIdentityKey, async ({ db, params }) => {
    if (!(await revokeKey(db, params.id))) throw notFound('key')
    return undefined
  })
}
