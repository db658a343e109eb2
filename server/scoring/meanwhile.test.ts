import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { bandOf, defaultRuleSet, type RuleSet } from '#rules/scoring/rule-set.ts'
import { withRule } from '#rules/scoring/rule-changes.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import type { MemberCaller } from '#server/http/caller.ts'
import { rescoreStep } from '#server/scoring/rescore-step.ts'
import { lockRules } from '#server/scoring/rule-store.ts'
import { saveScoring } from '#server/scoring/save-scoring.ts'
import { incoming, makeWorkspace, tell, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const { pool, scoring } = server.services
const v1 = defaultRuleSet('Europe/London')
const mara: Omit<MemberCaller, 'workspaceId'> = {
  type: 'member',
  id: uuidv7(),
  name: 'Mara',
  plan: 'pro',
  role: 'owner',
  seat: 'held',
  address: '',
  onlyAssigned: false,
  hidesContact: false,
}

const said = [
  'hello',
  'My name is Ada Lovelace',
  'my email is ada@post.example',
  'How much is the oak table?',
  'Can I book a visit?',
  'Do you deliver?',
]

async function save(
  workspaceId: string,
  key: 'intent.book' | 'contact.firstWay' | 'bands.warm',
  value: number,
) {
  await inWorkspace(pool, workspaceId, async (db) => {
    const { contact, intent, questions, time, return: back, bands, version } = await lockRules(db)
    const rules = withRule({ contact, intent, questions, time, return: back, bands }, key, value)
    await saveScoring(db, { ...mara, workspaceId }, { rules, basedOn: version, note: null }).catch(
      (error: unknown) => {
        // The same number again: there is nothing to save.
        if (!/Nothing is otherwise/.test(String(error))) throw error
      },
    )
  })
  scoring.kick(workspaceId)
}

/** What any reader sees at this moment: each receipt adds up to the score in the list, by the version that it names. */
async function lookAt(db: Db): Promise<string[]> {
  const rows = await db.query<{
    id: string
    score: number
    band: string
    version: string
    value: number
    scored: string
    sum: number
    rules: RuleSet
  }>(
    `select l.id, l.score, l.band, l.rule_set as version, s.value, s.rule_set as scored, r.rules,
            coalesce((select sum((line ->> 'points')::int) from json_array_elements(s.lines) line), 0)::int as sum
     from app.lead l
     join app.lead_score s on s.workspace_id = $1 and s.lead_id = l.id
     join app.rule_set r on r.workspace_id = $1 and r.version = l.rule_set
     where l.workspace_id = $1`,
    [db.workspaceId],
  )
  return rows
    .filter(
      ({ score, band, version, value, scored, sum, rules }) =>
        score !== value || sum !== value || version !== scored || band !== bandOf(value, rules),
    )
    .map((row) => JSON.stringify(row))
}

it('receipts add up at every moment while messages come in and versions are saved', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.record({ talk: fc.nat(7), text: fc.constantFrom(...said), late: fc.boolean() }),
          },
          {
            weight: 1,
            arbitrary: fc.record({
              key: fc.constantFrom(
                'intent.book' as const,
                'contact.firstWay' as const,
                'bands.warm' as const,
              ),
              value: fc.integer({ min: 1, max: 60 }),
            }),
          },
        ),
        { minLength: 25, maxLength: 50 },
      ),
      async (steps) => {
        const workspaceId = await makeWorkspace(server)
        const wrong: string[] = []
        let over = false
        const watch = (async () => {
          while (!over) wrong.push(...(await inWorkspace(pool, workspaceId, lookAt, { readOnly: true })))
        })()
        const work: Promise<unknown>[] = []
        for (const [index, step] of steps.entries()) {
          if ('key' in step) work.push(save(workspaceId, step.key, step.value))
          else {
            const at = new Date(Date.now() - 3_600_000 + index * 20_000 - (step.late ? 600_000 : 0))
            work.push(
              tell(server, [incoming({ session: `talk ${step.talk}`, text: step.text, at })], workspaceId),
            )
          }
          if (index % 4 === 3) await work.at(-1)
        }
        await Promise.all(work)
        await scoring.drain()
        over = true
        await watch
        expect(wrong).toEqual([])
        const found = await inWorkspace(pool, workspaceId, async (db) => {
          const { version } = await lockRules(db)
          const stale = await db.query<{ id: string }>(
            'select id from app.lead where workspace_id = $1 and rule_set <> $2',
            [workspaceId, version],
          )
          return [...stale.map(({ id }) => `${id} was forgotten`), ...(await differences(db))]
        })
        expect(found).toEqual([])
      },
    ),
    { numRuns: 4 },
  )
}, 60_000)

it('a lead that began by the old rules while the new ones were saved is found', async () => {
  const workspaceId = await makeWorkspace(server)
  const client = await server.database.owner.connect()
  try {
    await client.query('begin')
    await client.query('select pg_current_xact_id()')
    // Not kicked, so that each step here is this test's.
    await inWorkspace(pool, workspaceId, async (db) => {
      const { contact, intent, questions, time, return: back, bands } = v1
      const rules = { contact, intent, questions: { ...questions, question: 7 }, time, return: back, bands }
      await saveScoring(db, { ...mara, workspaceId }, { rules, basedOn: 'v1', note: null })
    })
    const step = () =>
      inWorkspace(pool, workspaceId, (db) => rescoreStep(db, '01980000-0000-7000-8000-000000000001'))
    expect(await step()).toMatchObject({ ended: false, waits: true })
    await client.query(
      `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at)
       values ($1, gen_random_uuid(), 'late', 'v1', 'web', now(), now())`,
      [workspaceId],
    )
    expect(await step()).toMatchObject({ waits: true })
    await client.query('commit')
    // Transactions of other databases of the cluster are waited for, too.
    await expect.poll(step, { timeout: 60_000 }).toMatchObject({ ended: true })
    const { rows } = await client.query('select rule_set from app.lead where workspace_id = $1', [
      workspaceId,
    ])
    expect(rows).toEqual([{ rule_set: 'v2' }])
  } finally {
    client.release()
  }
})

it('what a killed process leaves is taken up by another, and by nobody before', async () => {
  const workspaceId = await makeWorkspace(server)
  await save(workspaceId, 'intent.book', 20)
  await scoring.drain()
  await server.database.owner.query(
    `update app.rescoring set ended_at = null, runner = gen_random_uuid(), due_at = now() + interval '30 seconds' where workspace_id = $1`,
    [workspaceId],
  )
  const other = '01980000-0000-7000-8000-000000000002'
  expect(await inWorkspace(pool, workspaceId, (db) => rescoreStep(db, other))).toBeNull()
  await server.database.owner.query(
    `update app.rescoring set due_at = now() - interval '1 second' where workspace_id = $1`,
    [workspaceId],
  )
  const { rows } = await pool.query('select workspace_id from app.due_rescorings($1, 10)', [new Date()])
  expect(rows).toEqual([{ workspace_id: workspaceId }])
  expect(await inWorkspace(pool, workspaceId, (db) => rescoreStep(db, other))).not.toBeNull()
})
