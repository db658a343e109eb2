import { addIdentityKey, listIdentityKeys, removeIdentityKey } from '#contract/identity.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { Caller } from '#server/http/caller.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { addKey } from '#server/identity/add-key.ts'
import { listKeys, revokeKey } from '#server/identity/key-store.ts'

/** The keys that say who a visitor is. */
export const keyRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listIdentityKeys, async ({ db }) => ({ items: await listKeys(db) }))
  bindTeam(app, services, addIdentityKey, async ({ db, caller, body }) => {
    refuseOthers(caller)
    return addKey(db, services.secretBox, body)
  })
  bindTeam(app, services, removeIdentityKey, async ({ db, caller, params }) => {
    refuseOthers(caller)
    if (!(await revokeKey(db, params.id))) throw notFound('key')
    return undefined
  })
}

/** Whoever holds a key can be any visitor. */
function refuseOthers({ role }: Caller): void {
  if (role === 'owner' || role === 'admin') return
  throw new Refusal('forbidden', 'Only an owner or an admin can change these keys.')
}
