import type { AuditKind } from '#contract/audit.ts'
import { workspacesOf } from '#server/accounts/members.ts'
import type { NewSignIn } from '#server/accounts/auth.ts'
import { placeholderEmail } from '#server/accounts/first-run.ts'
import { deviceOf } from '#server/accounts/device-of.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import { outsideWorkspaces } from '#server/db/outside-workspaces.ts'
import type { Services } from '#server/services.ts'

/** Writes down what concerns a person's account in each workspace they are a member of, as its owners answer for them. */
export async function recordEverywhere(
  { pool, inWorkspace }: Pick<Services, 'pool' | 'inWorkspace'>,
  person: { id: string; name: string; address: string | null },
  kind: AuditKind,
  data: Record<string, unknown> = {},
): Promise<void> {
  for (const workspaceId of await workspacesOf(outsideWorkspaces(pool), person.id)) {
    await inWorkspace(workspaceId, (db) => recordAudit(db, { type: 'member', ...person }, kind, data))
  }
}

/** A new login session, with what it was opened from. Nobody is kept out because it could not be written down. */
export async function recordSignIn(
  services: Pick<Services, 'pool' | 'inWorkspace' | 'log'>,
  { personId, address, userAgent }: NewSignIn,
): Promise<void> {
  try {
    // Who comes by the first link has no name yet: set-up.ts writes it down once they have.
    const [person] = await outsideWorkspaces(services.pool).query<{ name: string }>(
      'select name from auth."user" where id = $1 and email <> $2',
      [personId, placeholderEmail],
    )
    if (!person) return
    await recordEverywhere(services, { id: personId, name: person.name, address }, 'sign-in', {
      device: deviceOf(userAgent),
    })
  } catch (error) {
    services.log.error(`A sign-in could not be written down: ${String(error)}`)
  }
}
