import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Plan } from '#contract/access.ts'
import type { WorkspaceLanguage } from '#contract/team.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { firstGreeting } from '#server/sites/first-greeting.ts'

export type NewWorkspace = {
  name: string
  timeZone: string
  country: string
  plan: Plan
  /** What the assistant speaks to who says nothing of their language. */
  language?: WorkspaceLanguage
  /** Questions the widget offers to begin with. */
  starters?: string[]
}

/** The rows every workspace begins with: itself, rule set v1 with its time zone frozen, and a first site. */
export async function createWorkspace(db: Db, given: NewWorkspace): Promise<void> {
  const rules = defaultRuleSet(given.timeZone)
  await db.run(
    `insert into app.workspace (workspace_id, name, time_zone, country, plan, rule_set, language)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      db.workspaceId,
      given.name,
      given.timeZone,
      given.country,
      given.plan,
      rules.version,
      given.language ?? 'en',
    ],
  )
  await db.run('insert into app.rule_set (workspace_id, version, rules) values ($1, $2, $3)', [
    db.workspaceId,
    rules.version,
    JSON.stringify(rules),
  ])
  await db.run(
    `insert into app.site (workspace_id, id, name, widget_key, country, greeting, starters)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      db.workspaceId,
      uuidv7(),
      given.name,
      widgetKey(db.workspaceId),
      given.country,
      firstGreeting[given.language ?? 'en'],
      given.starters ?? [],
    ],
  )
}

/** Public. It carries the workspace, so that the wall is entered before anything is looked up. */
export function widgetKey(workspaceId: string): string {
  return `wk_${packId(workspaceId)}_${randomBytes(9).toString('base64url')}`
}

/** 16 bytes of a UUID as 22 characters. */
export function packId(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')
}

export function unpackId(packed: string): string | null {
  if (!/^[\w-]{22}$/.test(packed)) return null
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null
}
