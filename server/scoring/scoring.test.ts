import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import type { RuleVersion, Scoring, ScoringPreview } from '#contract/scoring.ts'
import { defaultRuleSet, type ScoreRules } from '#rules/scoring/rule-set.ts'
import { withRule, type RuleKey } from '#rules/scoring/rule-changes.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { explainScore } from '#server/scoring/explain-score.ts'
import {
  leadOfSession,
  makeLead,
  makeMember,
  makeWorkspace,
  profileOf,
  teamOf,
  tell,
  incoming,
  testServer,
} from '#test/make.ts'

const server = await testServer({ answerer: null })
const { scoring } = server.services

const { contact, intent, questions, time, return: back, bands } = defaultRuleSet('UTC')
const usual: ScoreRules = { contact, intent, questions, time, return: back, bands }
const other = (key: RuleKey, value: number) => withRule(usual, key, value)

async function business(plan: 'freemium' | 'basic' | 'pro' = 'pro') {
  const workspaceId = await makeWorkspace(server, { plan })
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
  const team = await teamOf(server, ['read', 'write', 'ingest'], workspaceId)
  const lead = (email: string, ...says: string[]) => makeLead(server, { workspaceId, email, says })
  const save = (rules: ScoreRules, basedOn = 'v1', note: string | null = null) =>
    owner.call<Scoring>('POST', '/api/v1/scoring/versions', { rules, basedOn, note })
  const preview = async (rules: ScoreRules) =>
    (await owner.call<ScoringPreview>('POST', '/api/v1/scoring/preview', { rules })).body
  return { workspaceId, owner, team, lead, save, preview }
}

describe('rules of a workspace', () => {
  it('begin with v1, which nobody made', async () => {
    const { team } = await business()
    const { body } = await team.call<Scoring>('GET', '/api/v1/scoring')
    expect(body).toMatchObject({ version: 'v1', rules: usual, madeBy: null, timeZone: 'Europe/London' })
  })

  it('are a new version with each save, with who, why and an entry in the audit log', async () => {
    const { owner, save } = await business()
    expect((await save(other('intent.book', 15), 'v1', 'Who books will buy')).status).toBe(201)
    await save(other('bands.hot', 60), 'v2')
    const { items } = (await owner.call<{ items: RuleVersion[] }>('GET', '/api/v1/scoring/versions')).body
    expect(items.map(({ version, madeBy, note }) => [version, madeBy, note])).toEqual([
      ['v3', 'Mara', null],
      ['v2', 'Mara', 'Who books will buy'],
      ['v1', null, null],
    ])
    const audit = await owner.call<{ items: AuditEntry[] }>('GET', '/api/v1/audit?kind=scoring.changed')
    expect(audit.body.items.at(-1)?.data).toMatchObject({
      version: 'v2',
      from: { 'intent.book': 10 },
      to: { 'intent.book': 15 },
    })
  })

  it('are paged through, each version once', async () => {
    const { owner, save } = await business()
    await save(other('intent.book', 15))
    await save(usual, 'v2')
    type Page = { items: RuleVersion[]; nextCursor: string }
    const first = await owner.call<Page>('GET', '/api/v1/scoring/versions?limit=2')
    const rest = await owner.call<Page>(
      'GET',
      `/api/v1/scoring/versions?limit=2&cursor=${first.body.nextCursor}`,
    )
    expect([...first.body.items, ...rest.body.items].map(({ version }) => version)).toEqual([
      'v3',
      'v2',
      'v1',
    ])
  })

  it('are not saved over what somebody else has saved meanwhile', async () => {
    const { save } = await business()
    await save(other('intent.book', 15))
    expect((await save(other('intent.book', 20))).body).toMatchObject({ code: 'changed_meanwhile' })
  })

  it('are made into one next version when two save at once', async () => {
    const { save } = await business()
    const answers = await Promise.all([5, 15, 20].map((points) => save(other('intent.book', points))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
  })

  it('are changed by heads alone', async () => {
    const { workspaceId } = await business()
    for (const role of ['agent', 'viewer'] as const) {
      const { call } = await makeMember(server, { workspaceId, role })
      const body = { rules: other('intent.book', 15), basedOn: 'v1' }
      expect((await call('POST', '/api/v1/scoring/versions', body)).status).toBe(403)
      expect((await call('POST', '/api/v1/scoring/preview', body)).status).toBe(403)
      expect((await call('GET', '/api/v1/scoring')).status).toBe(200)
    }
  })

  it('can be read on Basic and not be changed, and are shut on Freemium', async () => {
    const [basic, free] = [await business('basic'), await business('freemium')]
    expect((await basic.owner.call('GET', '/api/v1/scoring')).status).toBe(200)
    expect((await basic.save(other('intent.book', 15))).body).toMatchObject({ code: 'plan_required' })
    expect((await free.owner.call('GET', '/api/v1/scoring')).status).toBe(403)
  })
})

describe('a preview', () => {
  it('tells who would change band, and changes nothing', async () => {
    const { workspaceId, team, lead, preview } = await business()
    const id = await lead('ada@post.example', 'How much is the oak table?')
    await lead('cold@post.example')
    const before = await profileOf(team, id)
    const found = await preview(other('intent.price', 40))
    expect(found).toMatchObject({ leads: 2, tried: 2, exact: true, samples: false, rescored: 1 })
    expect(found.moves).toEqual([])
    const lower = await preview(other('bands.hot', 45))
    expect(lower.moves).toMatchObject([
      { from: 'warm', to: 'hot', leads: 1, examples: [{ id, then: { band: 'hot' } }] },
    ])
    expect(await profileOf(team, id)).toEqual(before)
    expect((await versionsIn(workspaceId)).at(-1)).toBe('v1')
  })

  it('tells what saving then does', async () => {
    const { team, lead, preview, save } = await business()
    for (const [index, words] of [
      ['hello'],
      ['How much is it?', 'Can I book a visit?'],
      ['Do you deliver?'],
    ].entries())
      await lead(`a${index}@post.example`, ...words)
    const rules = other('contact.firstWay', 60)
    const { then } = await preview(rules)
    await save(rules)
    await scoring.drain()
    const { body } = await team.call<{ byBand: object }>('GET', '/api/v1/leads/counts')
    expect(body.byBand).toEqual(then)
  })
})

describe('scores', () => {
  it('are brought to the new rules, with bands, counts and receipts that add up', async () => {
    const { workspaceId, team, lead, save } = await business()
    const id = await lead('ada@post.example', 'Can I book a visit?')
    const before = await profileOf(team, id)
    await save(other('intent.book', 25))
    await scoring.drain()
    const { score } = await profileOf(team, id)
    expect(score).toMatchObject({ value: before.score.value + 15, ruleSet: 'v2' })
    expect(score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(score.value)
    expect((await explained(workspaceId, id))?.equal).toBe(true)
    const { body } = await team.call<Scoring>('GET', '/api/v1/scoring')
    expect(body.rescoring).toBeNull()
  })

  it('of what is said from now on are by the new rules, also before earlier ones are', async () => {
    const { workspaceId, team, lead, save } = await business()
    const id = await lead('ada@post.example')
    // Another process has it for an hour.
    await save(other('contact.firstWay', 20))
    await scoring.drain()
    await server.database.owner.query(
      `update app.rescoring set due_at = now() + interval '1 hour', ended_at = null where workspace_id = $1`,
      [workspaceId],
    )
    await save(other('contact.firstWay', 10), 'v2')
    await tell(server, [incoming({ session: 'fresh', text: 'My email is b@post.example' })], workspaceId)
    await scoring.drain()
    expect((await profileOf(team, id)).score.ruleSet).toBe('v3')
    expect((await versionsIn(workspaceId)).at(-1)).toBe('v3')
  })

  it('of the default come back as they were, as a version of its own', async () => {
    const { team, lead, save } = await business()
    const id = await lead('ada@post.example', 'How much is it?')
    const before = await profileOf(team, id)
    await save(other('intent.price', 0))
    await scoring.drain()
    const without = await profileOf(team, id)
    expect(without.score.lines.map(({ code }) => code)).not.toContain('intent.price')
    await save(usual, 'v2')
    await scoring.drain()
    const again = await profileOf(team, id)
    expect(again.score).toEqual({ ...before.score, ruleSet: 'v3' })
  })

  it('tell days apart by the time zone that the workspace has now, also of what was said before', async () => {
    const { workspaceId, owner, team } = await business()
    // Half past ten and half past eleven in London, half past eleven and half past midnight in Berlin.
    const says = (text: string, at: string) =>
      tell(server, [incoming({ session: 'night owl', text, at })], workspaceId)
    await says('My email is owl@post.example', '2026-03-01T22:30:00Z')
    await says('Do you deliver?', '2026-03-01T23:30:00Z')
    const id = await leadOfSession(server, 'night owl', workspaceId)
    const returns = async () =>
      (await profileOf(team, id)).score.lines.find(({ code }) => code === 'return')?.count
    expect(await returns()).toBeUndefined()
    await owner.call('PATCH', '/api/v1/workspace', { timeZone: 'Europe/Berlin' })
    await scoring.drain()
    expect(await returns()).toBe(1)
    const { body } = await team.call<Scoring>('GET', '/api/v1/scoring')
    expect(body).toMatchObject({ version: 'v2', timeZone: 'Europe/Berlin', madeBy: 'Mara', rescoring: null })
    await says('How much is it?', '2026-03-02T10:00:00Z')
    expect(await returns()).toBe(1)
    expect((await explained(workspaceId, id))?.equal).toBe(true)
  })

  it('stay by their version where something else of the workspace changes', async () => {
    const { owner, team } = await business()
    await owner.call('PATCH', '/api/v1/workspace', { country: 'IE' })
    expect((await team.call<Scoring>('GET', '/api/v1/scoring')).body.version).toBe('v1')
  })

  it('of what was never said, of spam and of merged leads are no trouble', async () => {
    const { workspaceId, owner, team, lead, save } = await business()
    const [spam, one, two] = [
      await lead('s@post.example'),
      await lead('one@post.example'),
      await lead('two@post.example'),
    ]
    const byHand = await owner.call<{ id: string }>('POST', '/api/v1/leads', { name: 'By hand' })
    const { version } = await profileOf(team, spam)
    await owner.call('PATCH', `/api/v1/leads/${spam}`, { version, spam: true })
    await owner.call('POST', `/api/v1/leads/${one}/merge`, { otherId: two })
    await save(other('contact.firstWay', 80))
    await scoring.drain()
    expect((await profileOf(team, byHand.body.id)).score).toMatchObject({ value: 0, ruleSet: 'v2' })
    expect((await profileOf(team, spam)).score).toMatchObject({ value: 0, ruleSet: 'v2' })
    for (const id of [spam, one]) expect((await explained(workspaceId, id))?.equal, id).toBe(true)
  })
})

async function versionsIn(workspaceId: string): Promise<string[]> {
  const { rows } = await server.database.owner.query<{ version: string }>(
    'select distinct rule_set as version from app.lead where workspace_id = $1 order by 1',
    [workspaceId],
  )
  return rows.map(({ version }) => version)
}

function explained(workspaceId: string, id: string) {
  return inWorkspace(server.services.pool, workspaceId, (db) => explainScore(db, id), { readOnly: true })
}
