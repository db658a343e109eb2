import { describe, expect, it } from 'vitest'
import type { TeamHint } from '#contract/live.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import {
  incoming,
  makeLead,
  makeWorkspace,
  profileOf,
  teamOf,
  tell,
  testServer,
  type Team,
} from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })

type List<Item> = { items: Item[]; total?: { value: number } }

/** A team of its own, so that lists and counts hold nobody else. */
async function newTeam(): Promise<Team> {
  return teamOf(server, ['read', 'write', 'ingest'], await makeWorkspace(server))
}

const merge = <Body = Lead>(team: Team, id: string, otherId: string) =>
  team.call<Body>('POST', `/api/v1/leads/${id}/merge`, { otherId })

/** Two leads who have said, been tagged and been noted different things. */
async function twoLeads(team: Team): Promise<{ ada: string; ben: string }> {
  const { workspaceId } = team
  const ada = await makeLead(server, {
    workspaceId,
    session: 'a',
    name: 'Ada Lovelace',
    at: '2026-05-01T09:00:00Z',
  })
  const ben = await makeLead(server, {
    workspaceId,
    session: 'b',
    says: ['How much is the table?', 'My number is 0113 496 0123'],
    at: '2026-05-01T12:00:00Z',
  })
  for (const [id, tag] of [
    [ada, 'first'],
    [ben, 'second'],
  ]) {
    await team.call('POST', `/api/v1/leads/${id}/tags/${tag}`)
    await team.call('POST', `/api/v1/leads/${id}/notes`, { text: `Note on the ${tag}` })
  }
  return { ada, ben }
}

describe('a merge', () => {
  it('keeps facts, sessions and tags of both', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const before = [await profileOf(team, ada), await profileOf(team, ben)]
    const { status, body } = await merge(team, ada, ben)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: ada, name: 'Ada Lovelace', phone: '+441134960123' })
    expect(body.facts.map(({ id }) => id).sort()).toEqual(
      before.flatMap(({ facts }) => facts.map(({ id }) => id)).sort(),
    )
    expect(body.sessions).toEqual(before.flatMap(({ sessions }) => sessions))
    expect(body.tags.toSorted()).toEqual(['first', 'second'])
  })

  it('keeps messages and notes of both', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    await merge(team, ada, ben)
    const messages = await team.call<List<Message>>('GET', `/api/v1/leads/${ada}/messages`)
    expect(messages.body.items.map(({ text }) => text)).toEqual([
      'My name is Ada Lovelace.',
      'How much is the table?',
      'My number is 0113 496 0123',
    ])
    const notes = await team.call<List<{ text: string }>>('GET', `/api/v1/leads/${ada}/notes`)
    expect(notes.body.items.map(({ text }) => text)).toEqual(['Note on the second', 'Note on the first'])
  })

  it('scores what both have said as one history', async () => {
    const team = await newTeam()
    const { workspaceId } = team
    const says = ['How much is the table?', 'Do you deliver to Leeds?']
    const one = await makeLead(server, { workspaceId, says, email: 'ada@post.example' })
    const two = await makeLead(server, { workspaceId, says, email: 'ada@work.example' })
    const before = await profileOf(team, one)
    const { body } = await merge(team, one, two)
    expect(body.score.lines.filter(({ code }) => code === 'contact.email')).toHaveLength(1)
    expect(body.score.lines.filter(({ code }) => code === 'question')).toHaveLength(2)
    expect(body.score.value).toBe(before.score.value)
    expect(await inWorkspace(server.services.pool, workspaceId, differences)).toEqual([])
  })

  it('leaves status and assignee as the survivor has them', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const { version } = await profileOf(team, ben)
    await team.call('PATCH', `/api/v1/leads/${ben}`, { version, status: 'qualified' })
    expect((await merge(team, ada, ben)).body).toMatchObject({ status: 'new', assignee: null })
  })

  it('takes the other out of list, counts and tags', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    await merge(team, ada, ben)
    const list = await team.call<List<LeadItem>>('GET', '/api/v1/leads')
    expect([list.body.items.map(({ id }) => id), list.body.total?.value]).toEqual([[ada], 1])
    expect((await team.call<LeadCounts>('GET', '/api/v1/leads/counts')).body.all).toBe(1)
    const tags = await team.call<List<{ name: string; leads: number }>>('GET', '/api/v1/tags')
    expect(tags.body.items.map(({ name, leads }) => [name, leads])).toEqual([
      ['first', 1],
      ['second', 1],
    ])
  })

  it('lets the survivor be found by what the other was found by', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const label = (await profileOf(team, ben)).sessions[0]?.label ?? ''
    await merge(team, ada, ben)
    for (const q of ['496 0123', label]) {
      const found = await team.call<List<LeadItem>>('GET', `/api/v1/leads?q=${encodeURIComponent(q)}`)
      expect([q, found.body.items.map(({ id }) => id)]).toEqual([q, [ada]])
    }
  })

  it('shows what a member typed on the other, unless one was typed on the survivor', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const type = async (id: string, typed: object) =>
      team.call('PATCH', `/api/v1/leads/${id}`, { version: (await profileOf(team, id)).version, ...typed })
    await type(ada, { company: 'Engines' })
    await type(ben, { company: 'Looms', location: 'Leeds' })
    expect((await merge(team, ada, ben)).body).toMatchObject({
      company: 'Engines',
      location: 'Leeds',
      setByMember: ['company', 'location'],
    })
  })

  it('remembers when somebody added by hand was first seen', async () => {
    const team = await newTeam()
    const byHand = await team.call<Lead>('POST', '/api/v1/leads', { name: 'By hand' })
    const spoke = await makeLead(server, { workspaceId: team.workspaceId, at: new Date(Date.now() + 60_000) })
    const { body } = await merge(team, spoke, byHand.body.id)
    expect(body).toMatchObject({ firstSeenAt: byHand.body.firstSeenAt, lastWords: 'hello' })
    expect(body.lastActiveAt > body.firstSeenAt).toBe(true)
    expect(await inWorkspace(server.services.pool, team.workspaceId, differences)).toEqual([])
  })

  it('gives what is said later in the other session to the survivor', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    await merge(team, ada, ben)
    await tell(server, [incoming({ session: 'b', text: 'ben@post.example' })], team.workspaceId)
    expect(await profileOf(team, ada)).toMatchObject({
      email: 'ben@post.example',
      lastWords: 'ben@post.example',
    })
    expect(await inWorkspace(server.services.pool, team.workspaceId, differences)).toEqual([])
  })

  it('stands in the history of both, once each', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    await merge(team, ada, ben)
    const eventsOf = async (id: string) =>
      (await team.call<List<LeadEvent>>('GET', `/api/v1/leads/${id}/events`)).body.items
    const merges = (events: LeadEvent[]) => events.filter(({ kind }) => kind === 'lead.merged')
    const ofAda = await eventsOf(ada)
    expect(merges(ofAda).map(({ data }) => data)).toEqual([
      { otherId: ben, other: '+441134960123', reason: 'member' },
    ])
    expect(merges(await eventsOf(ben)).map(({ data }) => data)).toEqual([
      { survivorId: ada, survivor: 'Ada Lovelace', reason: 'member' },
    ])
    expect(ofAda.filter(({ kind }) => kind === 'lead.created')).toHaveLength(2)
  })

  it('tells open dashboards which lead changed and which is gone', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const heard = new Promise<TeamHint>((hear) => {
      server.services.bus.onTeam(team.workspaceId, hear)
    })
    await merge(team, ada, ben)
    expect(await heard).toEqual({ type: 'changed', leads: [ada], created: [], removed: [ben] })
  })

  it('lists what was merged, last first, and by whom', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const carl = await makeLead(server, { workspaceId: team.workspaceId, name: 'Carl Kerr' })
    const label = (await profileOf(team, ben)).sessions[0]?.label
    await merge(team, ada, ben)
    expect((await merge(team, ada, carl)).body.merged).toMatchObject([
      { id: carl, name: 'Carl Kerr', by: 'Test', reason: 'member' },
      { id: ben, name: '+441134960123', label, by: 'Test', reason: 'member' },
    ])
  })
})

describe('a merged lead', () => {
  it('names the lead that stands for it, through every merge', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const root = await makeLead(server, { workspaceId: team.workspaceId })
    await merge(team, ada, ben)
    await merge(team, root, ada)
    expect(await profileOf(team, ada)).toMatchObject({ id: ada, mergedInto: root })
    expect(await profileOf(team, ben)).toMatchObject({ id: ben, mergedInto: root })
    expect(await profileOf(team, root)).not.toHaveProperty('mergedInto')
  })

  it('takes no change, and says which lead does', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    const { version, facts } = await profileOf(team, ben)
    const notes = await team.call<List<{ id: string }>>('GET', `/api/v1/leads/${ben}/notes`)
    const carl = await makeLead(server, { workspaceId: team.workspaceId })
    await merge(team, ada, ben)
    const at = `/api/v1/leads/${ben}`
    const fact = `${at}/facts/${facts[0]?.id}`
    const answers = await Promise.all([
      team.call<Problem>('PATCH', at, { version: version + 1, status: 'lost' }),
      team.call<Problem>('DELETE', at),
      team.call<Problem>('POST', `${at}/notes`, { text: 'x' }),
      team.call<Problem>('PATCH', `${at}/notes/${notes.body.items[0]?.id}`, { text: 'x' }),
      team.call<Problem>('DELETE', `${at}/notes/${notes.body.items[0]?.id}`),
      team.call<Problem>('POST', `${at}/tags/x`),
      team.call<Problem>('DELETE', `${at}/tags/second`),
      team.call<Problem>('POST', `${at}/calls`, { outcome: 'reached' }),
      team.call<Problem>('POST', `${fact}/pick`, { version: version + 1 }),
      team.call<Problem>('POST', `${fact}/reject`, { version: version + 1 }),
      team.call<Problem>('POST', `${fact}/restore`, { version: version + 1 }),
      merge<Problem>(team, ben, carl),
      merge<Problem>(team, carl, ben),
      team.call<Problem>('POST', `${at}/unmerge`, {}),
    ])
    expect(answers.map(({ status, body }) => [status, body.code, body.mergedInto])).toEqual(
      answers.map(() => [409, 'lead_merged', ada]),
    )
  })

  it('goes when the survivor is deleted', async () => {
    const team = await newTeam()
    const { ada, ben } = await twoLeads(team)
    await merge(team, ada, ben)
    expect((await team.call('DELETE', `/api/v1/leads/${ada}`)).status).toBe(204)
    const left = [ada, ben].map((id) => team.call('GET', `/api/v1/leads/${id}`))
    expect((await Promise.all(left)).map(({ status }) => status)).toEqual([404, 404])
    expect((await team.call<LeadCounts>('GET', '/api/v1/leads/counts')).body.all).toBe(0)
    expect(await inWorkspace(server.services.pool, team.workspaceId, differences)).toEqual([])
  })
})

describe('no merge', () => {
  it('is made of one lead', async () => {
    const team = await newTeam()
    const { ada } = await twoLeads(team)
    expect((await merge(team, ada, ada)).body).toMatchObject({ status: 422, fields: [{ path: 'otherId' }] })
  })

  it('reaches into another workspace', async () => {
    const [team, other] = [await newTeam(), await newTeam()]
    const [ours, theirs] = [await twoLeads(team), await twoLeads(other)]
    expect((await merge(team, ours.ada, theirs.ada)).status).toBe(404)
    expect((await merge(team, theirs.ada, ours.ada)).status).toBe(404)
  })

  it('joins a sample with a real lead', async () => {
    const team = await newTeam()
    const { ada } = await twoLeads(team)
    await tell(
      server,
      [{ ...incoming({ session: 'played', text: 'hello' }), sample: true }],
      team.workspaceId,
    )
    const list = await team.call<List<LeadItem>>('GET', '/api/v1/leads')
    const sample = list.body.items.find((lead) => lead.sample)?.id ?? ''
    const answers = [await merge<Problem>(team, ada, sample), await merge<Problem>(team, sample, ada)]
    expect(answers.map(({ body }) => [body.status, body.code])).toEqual([
      [422, 'invalid_input'],
      [422, 'invalid_input'],
    ])
  })
})
