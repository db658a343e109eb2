import { isAPIError } from 'better-auth/api'
import type { z } from '@hono/zod-openapi'
import type { setUp as setUpRoute } from '#contract/me.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { sqlState } from '#server/db/sql-state.ts'
import { Refusal } from '#server/http/refusal.ts'
import { rescoreLeads } from '#server/scoring/rescore-leads.ts'
import type { Services } from '#server/services.ts'

type Setup = z.output<(typeof setUpRoute)['request']['body']['content']['application/json']['schema']>

/** Turns the person who came by the first-run link into an owner with a name, an address and a password. */
export async function setUp(
  { auth, pool }: Pick<Services, 'auth' | 'pool'>,
  db: Db,
  person: { id: string; headers: Headers },
  given: Setup,
): Promise<void> {
  if (!(await isTimeZone(db, given.timeZone))) {
    const message = 'Not a time zone; it looks like Europe/Berlin'
    throw new Refusal('invalid_input', message, { fields: [{ path: 'timeZone', message }] })
  }
  await setUpWorkspace(db, given)
  await db.run('update auth.organization set name = $2 where id = $1', [db.workspaceId, given.workspaceName])
  try {
    await pool.query('update auth."user" set name = $2, email = $3, "updatedAt" = now() where id = $1', [
      person.id,
      given.name,
      given.email,
    ])
    await auth.api.setPassword({ body: { newPassword: given.password }, headers: person.headers })
  } catch (error) {
    if (sqlState(error) === '23505') {
      const message = 'This address belongs to another account'
      throw new Refusal('email_taken', message, { fields: [{ path: 'email', message }] })
    }
    if (isAPIError(error)) throw new Refusal('already_set_up', 'This account has a password already.')
    throw error
  }
}

/** Only samples exist now, so the first rule set may still take the time zone of the business. */
async function setUpWorkspace(db: Db, given: Setup): Promise<void> {
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
  if (own) return
  const rules = defaultRuleSet(given.timeZone)
  await db.run('update app.rule_set set rules = $3 where workspace_id = $1 and version = $2', [
    db.workspaceId,
    rules.version,
    JSON.stringify(rules),
  ])
  await rescoreLeads(db, rules)
}

/** Days are reckoned by us for the score and by the database for the counts; their lists of zones are not of one age. */
async function isTimeZone(db: Db, name: string): Promise<boolean> {
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    return false
  }
  const known = await db.query('select 1 from pg_timezone_names where lower(name) = lower($1)', [name])
  return known.length > 0
}
