import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import type { TeamHint } from '#contract/live.ts'
import type { Tag } from '#contract/tags.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { makeLead, makeMember, makeWorkspace, ownerOf, profileOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const owner = await ownerOf(server)
const agent = await makeMember(server, { role: 'agent' })

const tagged = async (...tags: string[]) => {
  const lead = await makeLead(server)
  for (const tag of tags) await team.call('POST', `/api/v1/leads/${lead}/tags/${encodeURIComponent(tag)}`)
  return lead
}
const change = (tag: string, body: object, call = team.call) =>
  call<Tag & { code: string }>('PATCH', `/api/v1/tags/${encodeURIComponent(tag)}`, body)
const merge = (tag: string, into: string, call = team.call) =>
  call<Tag & { code: string }>('POST', `/api/v1/tags/${encodeURIComponent(tag)}/merge`, { into })
const remove = (tag: string, call = team.call) => call('DELETE', `/api/v1/tags/${encodeURIComponent(tag)}`)
const tagsOf = async (lead: string) => (await profileOf(team, lead)).tags
const found = async (query: string) =>
  (await team.call<{ items: { id: string }[] }>('GET', `/api/v1/leads?${query}`)).body.items.map(
    ({ id }) => id,
  )

describe('a tag', () => {
  it('is renamed on all its leads, and goes on being found by what it was called', async () => {
    const lead = await tagged('Urgnet')
    const { status, body } = await change('urgnet', { name: 'Urgent' })
    expect([status, body]).toEqual([
      200,
      { name: 'Urgent', color: expect.any(Number), leads: 1, formerly: ['Urgnet'] },
    ])
    expect(await tagsOf(lead)).toEqual(['Urgent'])
    expect([await found('tag=Urgnet'), await found('tag=Urgent')]).toEqual([[lead], [lead]])
  })

  it('may be spelled another way, which leaves no old name behind', async () => {
    await tagged('cafe')
    expect((await change('cafe', { name: 'Café' })).body).toMatchObject({ name: 'Café', formerly: [] })
  })

  it('gets its old name back without being found twice', async () => {
    await tagged('There')
    await change('There', { name: 'Back again' })
    expect((await change('Back again', { name: 'There' })).body).toMatchObject({ formerly: ['Back again'] })
  })

  it('keeps its name when it gets a colour', async () => {
    await tagged('Coloured')
    expect((await change('coloured', { color: 205 })).body).toMatchObject({ name: 'Coloured', color: 205 })
  })

  it('does not get the name of another', async () => {
    await tagged('One', 'Other')
    expect((await change('One', { name: 'óther' })).body.code).toBe('tag_exists')
  })

  it('that is made anew with a former name takes that name for itself', async () => {
    const old = await tagged('Oak')
    await change('Oak', { name: 'Oak wood' })
    const lead = await tagged('Oak')
    expect([await found('tag=Oak'), await found('tag=Oak%20wood')]).toEqual([[lead], [old]])
  })
})

describe('merging', () => {
  it('gives the leads the other tag, each once, and the old name finds them all', async () => {
    const [one, both, other] = [
      await tagged('Wholesale'),
      await tagged('Wholesale', 'Trade'),
      await tagged('Trade'),
    ]
    const { body } = await merge('wholesale', 'trade')
    expect(body).toMatchObject({ name: 'Trade', leads: 3, formerly: ['Wholesale'] })
    expect(await Promise.all([one, both, other].map(tagsOf))).toEqual([['Trade'], ['Trade'], ['Trade']])
    expect(new Set(await found('tag=Wholesale'))).toEqual(new Set([one, both, other]))
    expect(
      (await team.call<{ items: Tag[] }>('GET', '/api/v1/tags')).body.items.map(({ name }) => name),
    ).not.toContain('Wholesale')
  })

  it('carries the names along that the merged tag had before', async () => {
    const lead = await tagged('First')
    await tagged('Last')
    await change('First', { name: 'Middle' })
    await merge('Middle', 'Last')
    expect(await found('tag=First')).toContain(lead)
  })

  it('counts two names of one tag as one when all are asked for', async () => {
    const lead = await tagged('Left')
    await tagged('Right')
    await merge('Left', 'Right')
    expect(await found('tag=Left&tag=Right&tagMode=all')).toContain(lead)
    expect(await found('tag=Left&tagMode=none')).not.toContain(lead)
  })

  it('leaves a tag of one’s own on a lead whose merge with another is undone', async () => {
    const [stays, goes] = [await tagged('Mine'), await tagged('Brought')]
    const merged = await owner.call('POST', `/api/v1/leads/${stays}/merge`, { otherId: goes })
    expect([merged.status, await tagsOf(stays)]).toEqual([200, ['Mine', 'Brought']])
    await merge('Mine', 'Brought')
    expect(await tagsOf(stays)).toEqual(['Brought'])
    const split = await owner.call('POST', `/api/v1/leads/${stays}/unmerge`, {})
    expect([split.status, await tagsOf(stays), await tagsOf(goes)]).toEqual([200, ['Brought'], ['Brought']])
  })

  it('of a tag with itself, or with none, is refused', async () => {
    await tagged('Alone')
    expect([(await merge('Alone', 'alone')).status, (await merge('Alone', 'Nobody')).status]).toEqual([
      422, 404,
    ])
  })

  it('of ten thousand leads is done within the request', async () => {
    await tagged('Crowd')
    await tagged('Bigger crowd')
    await server.database.owner.query(
      `insert into app.lead_tag (workspace_id, lead_id, tag_id, at)
       select $1, lead_id, t.id, now() from unnest($2::uuid[]) as k(lead_id)
       join app.tag t on t.workspace_id = $1 and t.name = 'Crowd'`,
      [server.workspaceId, await makeManyLeads(server, 10_000)],
    )
    // As the database does by itself, a minute later.
    await server.database.owner.query('analyze app.lead, app.lead_tag')
    const begun = performance.now()
    const { body } = await merge('Crowd', 'Bigger crowd')
    const took = performance.now() - begun
    expect(body.leads).toBe(10_002)
    expect(took).toBeLessThan(3000)
    expect((await remove('Bigger crowd')).status).toBe(204)
    console.log(`10,000 leads: merged in ${Math.round(took)} ms`)
  })
})

it('that is deleted is off all leads, and its filter finds nobody', async () => {
  const lead = await tagged('Outdated', 'Stays')
  expect((await remove('outdated')).status).toBe(204)
  expect([await tagsOf(lead), await found('tag=Outdated')]).toEqual([['Stays'], []])
})

it('is told to every dashboard, whatever its leads', async () => {
  const told: TeamHint[] = []
  const stop = server.services.bus.onTeam(server.workspaceId, (hint) => told.push(hint))
  await tagged('Loud')
  await change('Loud', { color: 25 })
  stop()
  expect(told).toContainEqual({ type: 'tags' })
})

it('is written down for the owners, with how many leads had it', async () => {
  await tagged('Logged')
  await change('Logged', { name: 'Written' })
  await tagged('Sink')
  await merge('Written', 'Sink')
  await remove('Sink')
  const { body } = await owner.call<{ items: AuditEntry[] }>('GET', '/api/v1/audit?limit=3')
  expect(body.items.map(({ kind, data }) => [kind, data])).toEqual([
    ['tag.deleted', { name: 'Sink', leads: 2 }],
    ['tag.merged', { from: 'Written', to: 'Sink', leads: 1 }],
    ['tag.renamed', { from: 'Logged', to: 'Written' }],
  ])
})

it('is changed neither by an agent nor from another workspace', async () => {
  await tagged('Guarded')
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const answers = [agent.call, stranger.call].map(async (call) => [
    (await change('Guarded', { name: 'Stolen' }, call)).status,
    (await merge('Guarded', 'Stolen', call)).status,
    (await remove('Guarded', call)).status,
  ])
  expect(await Promise.all(answers)).toEqual([
    [403, 403, 403],
    [404, 404, 404],
  ])
})
