import type { z } from '@hono/zod-openapi'
import type { Plan } from '#contract/access.ts'
import type { createWorkspace as createRoute } from '#contract/workspaces.ts'
import { addMembership } from '#server/accounts/add-person.ts'
import { checkTimeZone } from '#server/accounts/check-time-zone.ts'
import { createWorkspace } from '#server/accounts/create-workspace.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

type Wish = z.output<(typeof createRoute)['request']['body']['content']['application/json']['schema']>

const mostOwned = 10

/** Makes the handle's workspace, which is not there yet, with this person as its owner. */
export async function beginWorkspace(
  db: Db,
  person: { id: string; name: string; address: string },
  wish: Wish,
  plan: Plan,
): Promise<void> {
  await checkTimeZone(db, wish.timeZone)
  // Held to the end, so that of two at once the second counts the first.
  await db.run('select 1 from auth."user" where id = $1 for update', [person.id])
  const [owned] = await db.query<{ count: number }>(
    `select count(*) from auth.member where "userId" = $1 and role = 'owner'`,
    [person.id],
  )
  if ((owned?.count ?? 0) >= mostOwned) {
    throw new Refusal('too_many', `You own ${mostOwned} workspaces, and more than that nobody may own.`)
  }
  await db.run(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, $2, $1::uuid::text, now())`,
    [db.workspaceId, wish.name],
  )
  await createWorkspace(db, { ...wish, plan })
  await addMembership(db, person.id, 'owner')
  await recordAudit(db, { type: 'member', ...person }, 'workspace.created', { name: wish.name, plan })
}
