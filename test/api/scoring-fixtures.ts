import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import type { TestServer } from '#test/start.ts'
import type { Fixture } from './operations.ts'

const { contact, intent, questions, time, return: back, bands } = defaultRuleSet('UTC')
const rules = { contact, intent, questions, time, return: back, bands }

/** Two versions that somebody saved; not in use, so that scores stay what they are. */
export async function rulesOf({ database }: TestServer, workspaceId: string, madeBy: string): Promise<void> {
  for (const version of ['v2', 'v3']) {
    await database.owner.query(
      `insert into app.rule_set (workspace_id, version, rules, created_at, made_by, note)
       select workspace_id, $2, jsonb_set(rules, '{version}', to_jsonb($2::text)), now() - interval '1 hour', $3, 'For the summer'
       from app.rule_set where workspace_id = $1 and version = 'v1' on conflict do nothing`,
      [workspaceId, version, madeBy],
    )
  }
  await database.owner.query(
    `insert into app.rescoring (workspace_id, version, began_at, ended_at, wanted, done)
     values ($1, 'v1', now(), now(), 3, 3) on conflict do nothing`,
    [workspaceId],
  )
}

export async function scoringFixtures(server: TestServer): Promise<Record<string, Fixture>> {
  await rulesOf(server, server.workspaceId, 'Jo')
  const wrong = [
    { rules: { ...rules, bands: { warm: 70, hot: 40 } } },
    { rules: { ...rules, bands: { warm: 0, hot: 40 } } },
    { rules: { ...rules, bands: { warm: 50, hot: 50 } } },
    { rules: { ...rules, intent: { ...intent, book: -1 } } },
    { rules: { ...rules, intent: { ...intent, book: 101 } } },
    { rules: { ...rules, intent: { ...intent, book: 1.5 } } },
    { rules: { ...rules, contact: { ...contact, cap: 1000 } } },
    { rules: { bands } },
  ]
  return {
    getScoring: {},
    listRuleVersions: { query: { limit: '5' } },
    previewScoring: { body: { rules: { ...rules, bands: { warm: 20, hot: 50 } } }, refuses: wrong },
    saveScoring: {
      body: {
        basedOn: 'v1',
        rules: { ...rules, intent: { ...intent, book: 15 } },
        note: 'Who books will buy',
      },
      refuses: [...wrong, { basedOn: 'v2' }, { note: ' ' }, { rules }],
    },
  }
}
