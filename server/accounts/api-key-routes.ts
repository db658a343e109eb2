import { addApiKey, listApiKeys as listRoute, revokeApiKey } from '#contract/api-keys.ts'
import { listApiKeys, removeApiKey } from '#server/accounts/api-key-store.ts'
import { forgetKey } from '#server/accounts/api-keys.ts'
import { makeApiKey } from '#server/accounts/make-api-key.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'

export const apiKeyRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, listRoute, async ({ db }) => ({ items: await listApiKeys(db) }))
  bindTeam(app, services, addApiKey, ({ db, caller, body }) => makeApiKey(db, caller, body))
  bindTeam(app, services, revokeApiKey, async ({ db, caller, params, after }) => {
    const name = await removeApiKey(db, params.id, caller.name)
    if (name === undefined) throw notFound('key')
    await recordAudit(db, caller, 'key.revoked', { name })
    after(() => forgetKey(services, params.id))
    return undefined
  })
}
