import { afterAll, expect, test } from 'vitest'
import { connect } from '#server/db/pool.ts'
import { testDatabase } from '#test/database.ts'
import { findingsIn } from '#test/statements/judge-all.ts'

// What `npm test` asks of every statement that the product sends in it: that it names a workspace for each table.

const { connectAs } = await testDatabase()
const client = await connect(connectAs.owner)
afterAll(() => client.end())
await client.query('set search_path = auth, public')

const findings = async (text: string) => (await findingsIn(client, text)).findings

const good: Record<string, string> = {
  'a table by its workspace': 'select id from app.lead where workspace_id = $1 and status = $2',
  'a joined table by the first one': `select m.text from app.conversation c
    join app.message m on m.workspace_id = c.workspace_id and m.conversation_id = c.id where c.workspace_id = $1`,
  'a table joined from outside': `select l.id from app.lead l
    left join app.lead_score s on s.workspace_id = l.workspace_id and s.lead_id = l.id where l.workspace_id = $1`,
  'a question about each row': `select id from app.lead l where workspace_id = $1 and exists (
    select from app.lead_tag t where t.workspace_id = l.workspace_id and t.lead_id = l.id)`,
  'rows of one workspace': `insert into app.lead_token (workspace_id, lead_id, token) values ($1, $2, $3), ($4, $5, $6)`,
  'rows chosen for one workspace': `insert into app.lead_token (workspace_id, lead_id, token)
    select $1, id, 'a' from app.lead where workspace_id = $1`,
  'a change': 'update app.lead set name = $2 where workspace_id = $1 and id = $3',
  'accounts, which are of no workspace': 'select id from "user" where email = $1',
  'the search': 'select app.find_leads_with($1, $2, $3, $4) as ids',
}

for (const [what, text] of Object.entries(good)) {
  test(`${what} has no finding`, async () => expect(await findings(text)).toEqual([]))
}

const bad: Record<string, [string, string]> = {
  'a table without a workspace': [
    'select id from app.lead where status = $1',
    'reads lead (lead) without a workspace',
  ],
  'a joined table by its id alone': [
    `select m.text from app.conversation c join app.message m on m.conversation_id = c.id where c.workspace_id = $1`,
    'reads message (m) without a workspace',
  ],
  'a workspace that is only one of two ways': [
    'select id from app.lead where workspace_id = $1 or id = $2',
    'reads lead (lead) without a workspace',
  ],
  'a question about each row in another workspace': [
    `select id from app.lead l where workspace_id = $1 and exists (select from app.lead_tag t where t.lead_id = l.id)`,
    'reads lead_tag (t) without a workspace',
  ],
  'a change by id': ['update app.lead set name = $1 where id = $2', 'reads lead (lead) without a workspace'],
  'a deletion by id': ['delete from app.note where id = $1', 'reads note (note) without a workspace'],
  'a row of no workspace': [
    'insert into app.lead_token (lead_id, token, workspace_id) values ($1, $2, $3)',
    'writes rows in a form that is not known here',
  ],
  'rows of which the second is chosen otherwise': [
    `insert into app.lead_token (workspace_id, lead_id, token) values ($1, $2, $3), (gen_random_uuid(), $4, $5)`,
    'writes lead_token without a workspace',
  ],
  'rows copied from every workspace': [
    `insert into app.lead_token (workspace_id, lead_id, token) select workspace_id, id, 'a' from app.lead`,
    'writes lead_token without a workspace',
  ],
  'a function that nobody has looked at': [
    'select app.fence_of($1)',
    'cannot be looked at (error: function app.fence_of(unknown) does not exist)',
  ],
}

for (const [what, [text, finding]] of Object.entries(bad)) {
  test(`${what} is found`, async () => expect(await findings(text)).toContain(finding))
}

test('a function of ours that is not known is found', async () => {
  await client.query(`create function app.peek() returns int language plpgsql as 'begin return 1; end'`)
  expect(await findings('select app.peek()')).toEqual(['calls peek, which is not a known function'])
  await client.query('drop function app.peek()')
})
