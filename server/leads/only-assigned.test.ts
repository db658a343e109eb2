import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { Proposal } from '#contract/identity.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import type { Tag } from '#contract/tags.ts'
import { makeLead, makeMember, profileOf, teamOf, testServer, type Call } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const agent = await makeMember(server, { name: 'Mine Only', onlyAssigned: true })
type Page = { items: LeadItem[]; nextCursor: string | null; total: { value: number; capped: boolean } }

const give = async (id: string, assigneeId: string | null, call: Call = team.call) => {
  const { version } = await profileOf(team, id)
  return call<Lead>('PATCH', `/api/v1/leads/${id}`, { version, assigneeId })
}
const listed = async (query = '') => {
  const { body } = await agent.call<Page>('GET', `/api/v1/leads?${query}`)
  return { ids: body.items.map(({ id }) => id).toSorted(), total: body.total.value }
}

let mine: string[] = []
let others: string[] = []
beforeAll(async () => {
  const make = (name: string, email: string) => makeLead(server, { name, email, says: ['How much is it?'] })
  mine = [await make('Ada Mine', 'shared@post.example'), await make('Grace Mine', 'both@post.example')]
  others = [await make('Linus Other', 'shared@post.example'), await make('Ken Other', 'ken@post.example')]
  mine.push(await make('Mary Mine', 'both@post.example'))
  for (const id of mine) await give(id, agent.id)
  for (const id of [...mine, ...others]) await team.call('POST', `/api/v1/leads/${id}/tags/Fair`)
  mine.sort()
})

describe('an agent who sees only the leads assigned to them', () => {
  it.each([
    '',
    'sort=name',
    'sort=score',
    'sort=firstSeen',
    'status=new',
    'tag=Fair',
    'hasContact=true',
    'assignee=me',
    'from=2020-01-01&sort=name',
    'q=post.example',
    'q=mine',
  ])('lists them and no others: %s', async (query) => {
    expect(await listed(query)).toEqual({ ids: mine, total: 3 })
  })

  it.each(['q=linus', 'q=li', 'q=ken%40post.example', 'assignee=nobody', 'spam=true'])(
    'finds nothing of others, and no count tells of them: %s',
    async (query) => {
      expect(await listed(query)).toEqual({ ids: [], total: 0 })
    },
  )

  it('pages through their own', async () => {
    const first = await agent.call<Page>('GET', '/api/v1/leads?limit=2&sort=name')
    expect(first.body.total).toEqual({ value: 3, capped: false })
    const next = await agent.call<Page>(
      'GET',
      `/api/v1/leads?limit=2&sort=name&cursor=${first.body.nextCursor}`,
    )
    expect([...first.body.items, ...next.body.items].map(({ name }) => name)).toEqual([
      'Ada Mine',
      'Grace Mine',
      'Mary Mine',
    ])
    expect(next.body.nextCursor).toBeNull()
  })

  it('counts their own', async () => {
    const { body } = await agent.call<LeadCounts>('GET', '/api/v1/leads/counts')
    expect(body).toMatchObject({ all: 3, byStatus: { new: 3, lost: 0 }, newToday: 3 })
    const all = await team.call<LeadCounts>('GET', '/api/v1/leads/counts')
    expect(all.body.all).toBe(5)
  })

  it('sees how often a tag is on theirs', async () => {
    const { body } = await agent.call<{ items: Tag[] }>('GET', '/api/v1/tags')
    expect(body.items).toMatchObject([{ name: 'Fair', leads: 3 }])
  })

  it('is asked whether two are one only where both are theirs', async () => {
    const { body } = await agent.call<{ items: Proposal[]; total: { value: number } }>(
      'GET',
      '/api/v1/proposals',
    )
    expect(body.items.map(({ value }) => value)).toEqual(['both@post.example'])
    expect(body.total.value).toBe(1)
    const [ada = ''] = (await agent.call<Page>('GET', '/api/v1/leads?q=ada')).body.items.map(({ id }) => id)
    expect((await agent.call<Lead>('GET', `/api/v1/leads/${ada}`)).body.proposals).toEqual([])
    expect((await profileOf(team, ada)).proposals).toHaveLength(1)
  })

  it('cannot decide on a proposal with somebody else’s lead', async () => {
    const { body } = await team.call<{ items: Proposal[] }>('GET', '/api/v1/proposals')
    const foreign = body.items.find(({ value }) => value === 'shared@post.example')?.id ?? ''
    for (const verb of ['accept', 'decline', 'reopen']) {
      const [refused, unknown] = await Promise.all(
        [foreign, uuidv7()].map((id) =>
          agent.call<Problem>('POST', `/api/v1/proposals/${id}/${verb}`, verb === 'accept' ? {} : undefined),
        ),
      )
      expect(refused?.status).toBe(404)
      expect(withoutIds(refused?.body)).toEqual(withoutIds(unknown?.body))
    }
  })

  it('is given the lead they add', async () => {
    const { body } = await agent.call<Lead>('POST', '/api/v1/leads', { name: 'Just Added' })
    expect(body.assignee).toEqual({ id: agent.id, name: 'Mine Only' })
    expect((await listed('q=just')).ids).toEqual([body.id])
    await team.call('DELETE', `/api/v1/leads/${body.id}`)
  })

  it('may hand a lead over, and does not see it any more then', async () => {
    const id = await makeLead(server, { name: 'Passed On' })
    await give(id, agent.id)
    const { status, body } = await give(id, null, agent.call)
    expect([status, body.assignee]).toEqual([200, null])
    expect((await agent.call('GET', `/api/v1/leads/${id}`)).status).toBe(404)
    await team.call('DELETE', `/api/v1/leads/${id}`)
  })

  it('reads nothing in a history about somebody else’s lead', async () => {
    const { body } = await team.call<{ items: Proposal[] }>('GET', '/api/v1/proposals')
    const proposal = body.items.find(({ value }) => value === 'shared@post.example')
    await team.call('POST', `/api/v1/proposals/${proposal?.id}/decline`)
    const own = proposal?.leads.find(({ id }) => mine.includes(id))?.id ?? ''
    const read = async (call: Call) => (await call('GET', `/api/v1/leads/${own}/events`)).text
    expect(await read(team.call)).toContain('Linus Other')
    expect(await read(agent.call)).not.toContain('Linus Other')
  })
})

describe('a lead that is not theirs', () => {
  const calls: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/messages'],
    ['GET', '/events'],
    ['GET', '/notes'],
    ['PATCH', '', { version: 1, status: 'lost' }],
    ['PATCH', '', { version: 1, spam: true, blocked: true }],
    ['POST', '/tags/Fair'],
    ['DELETE', '/tags/Fair'],
    ['POST', '/notes', { text: 'A remark' }],
    ['POST', '/unmerge', {}],
  ]
  it.each(calls)('answers %s %s as an id that nobody has', async (method, path, body) => {
    const answers = []
    for (const id of [others[0] ?? '', uuidv7()]) {
      answers.push(await agent.call<Problem>(method, `/api/v1/leads/${id}${path}`, body))
    }
    const [foreign, unknown] = answers
    expect(foreign?.status).toBe(404)
    expect(withoutIds(foreign?.body)).toEqual(withoutIds(unknown?.body))
  })

  it('is no partner to merge with, in either place', async () => {
    for (const [id, otherId] of [
      [mine[0], others[0]],
      [mine[0], uuidv7()],
      [others[0], mine[0]],
    ]) {
      const { status, body } = await agent.call<Problem>('POST', `/api/v1/leads/${id}/merge`, { otherId })
      expect([status, body.code]).toEqual([404, 'not_found'])
    }
  })

  it('stays theirs who had it before it was merged', async () => {
    const [one, other] = [await makeLead(server), await makeLead(server)]
    await team.call('POST', `/api/v1/leads/${one}/merge`, { otherId: other })
    await give(one, agent.id)
    expect((await agent.call('POST', `/api/v1/leads/${one}/unmerge`, {})).status).toBe(404)
    expect((await agent.call<Lead>('GET', `/api/v1/leads/${other}`)).body.mergedInto).toBe(one)
    await give(one, null)
    expect((await agent.call('GET', `/api/v1/leads/${other}`)).status).toBe(404)
    const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${one}/events`)
    expect(body.items.map(({ kind }) => kind)).not.toContain('lead.unmerged')
  })
})

function withoutIds(problem: Problem | undefined) {
  return { ...problem, requestId: null }
}
