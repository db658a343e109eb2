import { beforeAll, describe, expect, it } from 'vitest'
import type { Proposal } from '#contract/identity.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import type { Tag } from '#contract/tags.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { incoming, makeLead, makeWorkspace, profileOf, teamOf, tell, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const workspaceId = await makeWorkspace(server)
const team = await teamOf(server, ['read', 'write'], workspaceId)
type Page = { items: LeadItem[]; total: { value: number } }

const mark = async (id: string, change: object) => {
  const { version } = await profileOf(team, id)
  return team.call<Lead>('PATCH', `/api/v1/leads/${id}`, { version, ...change })
}
const listed = async (query = '') =>
  (await team.call<Page>('GET', `/api/v1/leads?${query}`)).body.items.map(({ id }) => id)
const counts = async () => (await team.call<LeadCounts>('GET', '/api/v1/leads/counts')).body
const proposals = async () =>
  (await team.call<{ items: Proposal[] }>('GET', '/api/v1/proposals')).body.items.flatMap(({ leads }) =>
    leads.map(({ id }) => id),
  )
const wrong = () => inWorkspace(server.services.pool, workspaceId, differences)
const hot = (session: string) => ({
  session,
  workspaceId,
  name: 'Casino Royale',
  email: `${session}@casino.example`,
  says: ['How much is it? Can I get a quote?', 'I want to buy ten. Please call me back!'],
})

describe('a lead marked as spam', () => {
  let id = ''
  let before: Lead
  let counted: LeadCounts
  beforeAll(async () => {
    await makeLead(server, { workspaceId, name: 'Ada Lovelace' })
    id = await makeLead(server, hot('casino'))
    await team.call('POST', `/api/v1/leads/${id}/tags/Bets`)
    await mark(id, { status: 'qualified' })
    before = await profileOf(team, id)
    counted = await counts()
    await mark(id, { spam: true })
  })

  it('scores nothing, with a receipt that still adds up', async () => {
    const { score, spamAt } = await profileOf(team, id)
    expect(before.score.value).toBeGreaterThan(40)
    expect([score.value, score.band, spamAt === null]).toEqual([0, 'cold', false])
    expect(score.lines.slice(0, -1)).toEqual(before.score.lines)
    expect(score.lines.at(-1)).toMatchObject({ code: 'spam', points: -before.score.value, at: spamAt })
  })

  it('is in no count', async () => {
    const now = await counts()
    expect(now.all).toBe(counted.all - 1)
    expect(now.byStatus.qualified).toBe(counted.byStatus.qualified - 1)
    expect(now.byBand[before.score.band]).toBe(counted.byBand[before.score.band] - 1)
    const { body } = await team.call<{ items: Tag[] }>('GET', '/api/v1/tags')
    expect(body.items).toMatchObject([{ name: 'Bets', leads: 0 }])
  })

  it('stands in no list and is found by nobody, but among the spam', async () => {
    for (const query of ['', 'status=qualified', 'q=casino', 'tag=Bets', 'sort=name']) {
      expect(await listed(query)).not.toContain(id)
    }
    for (const query of ['spam=true', 'spam=true&q=casino', 'spam=true&sort=score&status=qualified']) {
      expect(await listed(query)).toEqual([id])
    }
  })

  it('has totals that leave it out', async () => {
    const { body } = await team.call<Page>('GET', '/api/v1/leads?limit=1')
    expect(body.total.value).toBe(counted.all - 1)
    expect((await team.call<Page>('GET', '/api/v1/leads?spam=true&limit=1')).body.total.value).toBe(1)
  })

  it('goes on being heard: messages are kept and read, and the score stays nothing', async () => {
    await tell(server, [incoming({ session: 'casino', text: 'Call me: 0113 496 0123' })], workspaceId)
    await tell(
      server,
      [incoming({ session: 'casino', text: 'How about now?', at: '2026-01-05T00:00:00Z' })],
      workspaceId,
    )
    const lead = await profileOf(team, id)
    expect([lead.phone, lead.score.value, lead.score.band]).toEqual(['+441134960123', 0, 'cold'])
    expect(lead.score.lines.map(({ code }) => code)).toContain('contact.phone')
    expect(lead.score.lines.reduce((sum, { points }) => sum + points, 0)).toBe(0)
    expect((await counts()).all).toBe(counted.all - 1)
    expect(await wrong()).toEqual([])
  })

  it('moves no count with its status', async () => {
    const now = await counts()
    await mark(id, { status: 'lost' })
    expect(await counts()).toEqual(now)
    await mark(id, { status: 'qualified' })
  })

  it('gets back all it had when that is taken back', async () => {
    const { body } = await mark(id, { spam: false })
    expect(body.spamAt).toBeNull()
    expect(body.score.value).toBeGreaterThan(before.score.value)
    expect(body.score.lines.map(({ code }) => code)).not.toContain('spam')
    expect(await counts()).toMatchObject({ all: counted.all, byStatus: counted.byStatus })
    expect(await listed('q=casino')).toEqual([id])
    expect(await wrong()).toEqual([])
  })

  it('says in its history who marked it, and who took that back', async () => {
    const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)
    const told = body.items.map(({ kind, actor }) => [kind, actor.name])
    expect(told).toContainEqual(['lead.spam', 'Test'])
    expect(told).toContainEqual(['lead.unspam', 'Test'])
  })
})

it('is undone at once without a trace in score and counts', async () => {
  const id = await makeLead(server, hot('undone'))
  const [before, counted] = [await profileOf(team, id), await counts()]
  const { body } = await mark(id, { spam: true, status: 'lost' })
  await team.call('PATCH', `/api/v1/leads/${id}`, { version: body.version, spam: false, status: 'new' })
  const after = await profileOf(team, id)
  expect(after).toEqual({ ...before, version: before.version + 2 })
  expect(await counts()).toEqual(counted)
})

it('is refused when somebody was faster, and changes nothing then', async () => {
  const id = await makeLead(server, hot('raced'))
  const { version } = await profileOf(team, id)
  await mark(id, { status: 'contacted' })
  const { body } = await team.call<Problem>('PATCH', `/api/v1/leads/${id}`, { version, spam: true })
  expect(body.code).toBe('changed_meanwhile')
  expect((await profileOf(team, id)).spamAt).toBeNull()
})

it('of two at the same moment one wins, and the counts stay right', async () => {
  const id = await makeLead(server, hot('twice'))
  const { version } = await profileOf(team, id)
  const answers = await Promise.all(
    [1, 2, 3].map(() => team.call('PATCH', `/api/v1/leads/${id}`, { version, spam: true })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  expect(await wrong()).toEqual([])
})

describe('who may be the same person', () => {
  it('is neither asked of spam nor proposed by it, and is asked again once it is none', async () => {
    const [one, other] = [
      await makeLead(server, { workspaceId, email: 'shared@post.example' }),
      await makeLead(server, { workspaceId, email: 'shared@post.example' }),
    ]
    expect(await proposals()).toEqual(expect.arrayContaining([one, other]))
    await mark(one, { spam: true })
    expect(await proposals()).not.toContain(other)
    expect((await profileOf(team, other)).proposals).toEqual([])
    const third = await makeLead(server, { workspaceId, email: 'shared@post.example' })
    expect(await proposals()).not.toContain(one)
    await mark(one, { spam: false })
    expect(await proposals()).toEqual(expect.arrayContaining([one, other, third]))
    expect((await profileOf(team, one)).proposals).toHaveLength(2)
  })

  it.each([
    ['spam', { spam: true }, { spam: false }, 'lead_spam', 409],
    ['blocked', { blocked: true }, { blocked: false }, 'blocked', 403],
  ])('is not decided while one is %s: neither merged nor split', async (_, change, back, code, status) => {
    const [one, other] = [await makeLead(server, { workspaceId }), await makeLead(server, { workspaceId })]
    const third = await makeLead(server, { workspaceId })
    await team.call('POST', `/api/v1/leads/${one}/merge`, { otherId: third })
    await mark(one, change)
    for (const [path, body] of [
      [`${one}/merge`, { otherId: other }],
      [`${other}/merge`, { otherId: one }],
      [`${one}/unmerge`, {}],
    ] as const) {
      const refused = await team.call<Problem>('POST', `/api/v1/leads/${path}`, body)
      expect([refused.status, refused.body.code]).toEqual([status, code])
    }
    await mark(one, back)
    expect((await team.call('POST', `/api/v1/leads/${one}/unmerge`, {})).status).toBe(200)
    expect(await wrong()).toEqual([])
  })
})

it('may be a sample, which no count notices', async () => {
  await tell(server, [{ ...incoming({ session: 'sample', text: 'hello' }), sample: true }], workspaceId)
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select lead_id as id from app.session where workspace_id = $1 and external_id = $2',
    [workspaceId, 'sample'],
  )
  const id = rows[0]?.id ?? ''
  const counted = await counts()
  await mark(id, { spam: true })
  expect(await counts()).toEqual(counted)
  expect(await listed()).not.toContain(id)
  await mark(id, { spam: false })
  expect(await counts()).toEqual(counted)
  expect(await wrong()).toEqual([])
})

it('is taken out of the counts once when it is deleted', async () => {
  const id = await makeLead(server, hot('gone'))
  await mark(id, { spam: true })
  const counted = await counts()
  await team.call('DELETE', `/api/v1/leads/${id}`)
  expect(await counts()).toEqual(counted)
  expect(await wrong()).toEqual([])
})

it('may be somebody added by hand, who has no receipt', async () => {
  const { body } = await team.call<Lead>('POST', '/api/v1/leads', { name: 'Hand Made' })
  const counted = await counts()
  await mark(body.id, { spam: true })
  expect((await counts()).all).toBe(counted.all - 1)
  await mark(body.id, { spam: false })
  expect(await counts()).toEqual(counted)
  expect(await wrong()).toEqual([])
})
