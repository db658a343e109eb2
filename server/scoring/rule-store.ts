import type { RuleVersion, Scoring } from '#contract/scoring.ts'
import type { RuleSet, ScoreRules } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'

type Row = { rules: RuleSet; madeAt: Date; madeBy: string | null; note: string | null }

const columns = 'r.rules, r.created_at as "madeAt", r.made_by as "madeBy", r.note'

/** The version in use, and how far earlier scores have been brought to it. */
export async function getScoring(db: Db): Promise<Scoring> {
  const [row] = await db.query<Row & { wanted: number | null; done: number | null }>(
    `select ${columns}, p.wanted, p.done
     from app.workspace w
     join app.rule_set r on r.workspace_id = $1 and r.version = w.rule_set
     left join app.rescoring p on p.workspace_id = $1 and p.ended_at is null
     where w.workspace_id = $1`,
    [db.workspaceId],
  )
  if (!row) throw new Error(`Workspace ${db.workspaceId} has no rules.`)
  const { wanted, done } = row
  return {
    ...shown(row),
    rescoring: wanted === null || done === null ? null : { wanted, done: Math.min(done, wanted) },
  }
}

export async function listRuleVersions(
  db: Db,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: RuleVersion[]; nextCursor: string | null }> {
  const values: unknown[] = [db.workspaceId, limit + 1]
  const [at, version] = cursor ? readCursor('rules', cursor, ['time', 'string'] as const) : []
  if (at !== undefined) values.push(at, version)
  const rows = await db.query<Row>(
    `select ${columns} from app.rule_set r
     where r.workspace_id = $1 ${at === undefined ? '' : 'and (r.created_at, r.version) < ($3::timestamptz, $4::text)'}
     order by r.created_at desc, r.version desc limit $2`,
    values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(shown),
    nextCursor:
      rows.length > limit && last
        ? writeCursor('rules', [last.madeAt.toISOString(), last.rules.version])
        : null,
  }
}

/** The rules in use; until the end of the transaction nobody makes another version. */
export async function lockRules(db: Db): Promise<RuleSet> {
  const [row] = await db.query<{ version: string }>(
    'select rule_set as version from app.workspace where workspace_id = $1 for no key update',
    [db.workspaceId],
  )
  const [found] = await db.query<{ rules: RuleSet }>(
    'select rules from app.rule_set where workspace_id = $1 and version = $2',
    [db.workspaceId, row?.version],
  )
  if (!found) throw new Error(`Workspace ${db.workspaceId} has no rules.`)
  return found.rules
}

/** Versions are counted and never deleted, so that a number is never given twice. */
export async function countRuleVersions(db: Db): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    'select count(*) as n from app.rule_set where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.n ?? 0
}

/** From the end of the transaction on the workspace scores by it. */
export async function addRuleVersion(
  db: Db,
  rules: RuleSet,
  { madeBy, note, at }: { madeBy: string | null; note: string | null; at: Date },
): Promise<void> {
  await db.run(
    'insert into app.rule_set (workspace_id, version, rules, created_at, made_by, note) values ($1, $2, $3, $4, $5, $6)',
    [db.workspaceId, rules.version, JSON.stringify(rules), at, madeBy, note],
  )
  await db.run('update app.workspace set rule_set = $2 where workspace_id = $1', [
    db.workspaceId,
    rules.version,
  ])
}

function shown({ rules, madeAt, madeBy, note }: Row): RuleVersion {
  const { version, timeZone } = rules
  return { version, rules: rulesOf(rules), timeZone, madeAt: madeAt.toISOString(), madeBy, note }
}

function rulesOf({ contact, intent, questions, time, return: back, bands }: RuleSet): ScoreRules {
  return { contact, intent, questions, time, return: back, bands }
}
