import { v7 as uuidv7 } from 'uuid'
import type { z } from '@hono/zod-openapi'
import type { setUp as setUpRoute } from '#contract/me.ts'
import { checkTimeZone } from '#server/accounts/check-time-zone.ts'
import { changesIn } from '#server/audit/changes-in.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { sqlState } from '#server/db/sql-state.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { loadRuleSet } from '#server/ingest/load.ts'
import { moveDays } from '#server/scoring/move-days.ts'
import { rescoreLeads } from '#server/scoring/rescore-leads.ts'
import type { MemberCaller } from '#server/http/caller.ts'
import type { Services } from '#server/services.ts'

type Setup = z.output<(typeof setUpRoute)['request']['body']['content']['application/json']['schema']>

/** Turns the person who came by the first-run link into an owner with a name, an address and a password, or changes nothing. */
export async function setUp(
  { auth }: Pick<Services, 'auth'>,
  db: Db,
  caller: MemberCaller,
  given: Setup,
): Promise<void> {
  await checkTimeZone(db, given.timeZone)
  const { password } = await auth.$context
  const hash = await password.hash(given.password)
  const before = await aboutWorkspace(db)
  const onlySamples = await setUpWorkspace(db, given)
  await db.run('update auth.organization set name = $2 where id = $1', [db.workspaceId, given.workspaceName])
  await nameAccount(db, caller.id, given)
  // By our own statement, so that account and workspace are set up together or not at all.
  const added = await db.run(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     select $1::uuid, $2::uuid::text, 'credential', $2::uuid, $3, now(), now()
     where not exists (select from auth.account where "userId" = $2::uuid and "providerId" = 'credential')`,
    [uuidv7(), caller.id, hash],
  )
  if (added === 0) throw new Refusal('already_set_up', 'This account has a password already.')
  // Only now does whoever came by the link have a name.
  const actor = { ...caller, name: given.name }
  if (!onlySamples) await moveDays(db, actor.name, given.timeZone)
  await recordAudit(db, actor, 'sign-in')
  await recordAudit(db, actor, 'password.changed')
  const changes = changesIn(before, await aboutWorkspace(db))
  if (changes) await recordAudit(db, actor, 'workspace.changed', changes)
}

async function aboutWorkspace(db: Db): Promise<{ name: string; timeZone: string; country: string }> {
  const [row] = await db.query<{ name: string; timeZone: string; country: string }>(
    'select name, time_zone as "timeZone", country from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  if (!row) throw notFound('workspace')
  return row
}

async function nameAccount(db: Db, personId: string, { name, email }: Setup): Promise<void> {
  try {
    await db.run('update auth."user" set name = $2, email = $3, "updatedAt" = now() where id = $1', [
      personId,
      name,
      email,
    ])
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    const message = 'This address belongs to another account'
    throw new Refusal('email_taken', message, { fields: [{ path: 'email', message }] })
  }
}

/** Where only samples exist, the rules take the time zone of the business as if they had always had it. */
async function setUpWorkspace(db: Db, given: Setup): Promise<boolean> {
  await db.run(`update app.workspace set name = $2, time_zone = $3, country = $4 where workspace_id = $1`, [
    db.workspaceId,
    given.workspaceName,
    given.timeZone,
    given.country,
  ])
  await db.run(
    `update app.site set name = $2, country = $3 where workspace_id = $1 and name = 'My business'`,
    [db.workspaceId, given.workspaceName, given.country],
  )
  const [own] = await db.query('select 1 from app.lead where workspace_id = $1 and not sample limit 1', [
    db.workspaceId,
  ])
  if (own) return false
  await db.run(
    `update app.rule_set set rules = jsonb_set(rules, '{timeZone}', to_jsonb($2::text)) where workspace_id = $1`,
    [db.workspaceId, given.timeZone],
  )
  await rescoreLeads(db, await loadRuleSet(db))
  return true
}
