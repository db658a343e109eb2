import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#contract/access.ts'
import type { ApiKey, KeyScope } from '#contract/api-keys.ts'
import { mayDo } from '#rules/permissions.ts'
import { countApiKeysLocked, getApiKey } from '#server/accounts/api-key-store.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { lockTeam, roleIn } from '#server/team/lock-team.ts'

const mostKeys = 50

/** Makes an API key and writes down that it was made. The key itself is told this once. */
export async function makeApiKey(
  db: Db,
  actor: AuditActor,
  { name, scopes }: { name: string; scopes: readonly KeyScope[] },
): Promise<ApiKey & { key: string }> {
  // Or a key made in the moment of a removal would outlive its member.
  if (actor.type === 'member') requireKeys(roleIn(await lockTeam(db), actor))
  if ((await countApiKeysLocked(db)) >= mostKeys) {
    throw new Refusal('too_many', `There are ${mostKeys} keys already. Revoke one that is not used any more.`)
  }
  const id = uuidv7()
  const key = await createKey(db, name, scopes, {
    id,
    createdBy: actor.name,
    createdById: actor.type === 'member' ? actor.id : null,
  })
  await recordAudit(db, actor, 'key.made', { name, scopes })
  const kept = await getApiKey(db, id)
  if (!kept) throw new Error('The key that was just made is not there.')
  return { ...kept, key }
}

function requireKeys(role: Role): void {
  if (!mayDo(role, 'keys.manage')) throw new Refusal('forbidden', `Your role (${role}) does not allow this.`)
}
