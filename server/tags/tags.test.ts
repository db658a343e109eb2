import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Tag } from '#contract/tags.ts'
import { makeLead, makeWorkspace, profileOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)

const add = (lead: string, tag: string, call = team.call) =>
  call<{ tags: string[] }>('POST', `/api/v1/leads/${lead}/tags/${encodeURIComponent(tag)}`)
const remove = (lead: string, tag: string, call = team.call) =>
  call<{ tags: string[] }>('DELETE', `/api/v1/leads/${lead}/tags/${encodeURIComponent(tag)}`)
const all = async () => (await team.call<{ items: Tag[] }>('GET', '/api/v1/tags')).body.items

describe('a tag', () => {
  it('is made by its first use and keeps the spelling of it', async () => {
    const [one, other] = [await makeLead(server), await makeLead(server)]
    await add(one, 'VIP')
    expect((await add(other, 'vip')).body.tags).toEqual(['VIP'])
    expect((await all()).filter(({ name }) => name.toLowerCase() === 'vip')).toMatchObject([
      { name: 'VIP', leads: 2 },
    ])
  })

  it('is the same with and without accents', async () => {
    const lead = await makeLead(server)
    await add(lead, 'Café')
    expect((await add(lead, 'CAFE')).body.tags).toEqual(['Café'])
  })

  it('may hold any sign that an address can carry', async () => {
    const lead = await makeLead(server)
    for (const tag of ['50% off', 'a/b', '#1 ?&=', '日本語', '🙂']) await add(lead, tag)
    expect((await profileOf(team, lead)).tags).toEqual(['50% off', 'a/b', '#1 ?&=', '日本語', '🙂'])
    expect((await remove(lead, 'a/b')).body.tags).not.toContain('a/b')
  })

  it('stays on the other leads when one loses it', async () => {
    const [one, other] = [await makeLead(server), await makeLead(server)]
    await add(one, 'Trade')
    await add(other, 'Trade')
    expect((await remove(one, 'trade')).body.tags).toEqual([])
    expect((await profileOf(team, other)).tags).toEqual(['Trade'])
  })

  it('is told in the history only when something changed', async () => {
    const lead = await makeLead(server)
    await add(lead, 'Once')
    await add(lead, 'Once')
    await remove(lead, 'Never')
    const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${lead}/events`)
    expect(body.items.filter(({ kind }) => kind.startsWith('tag.'))).toMatchObject([
      { kind: 'tag.added', data: { tag: 'Once' } },
    ])
  })

  it('is lost by nobody when many are put on one lead at once', async () => {
    const lead = await makeLead(server)
    const tags = Array.from({ length: 12 }, (_, index) => `tag ${index % 6}`)
    const answers = await Promise.all(tags.map((tag) => add(lead, tag)))
    expect(answers.map(({ status }) => status)).toEqual(tags.map(() => 200))
    expect((await profileOf(team, lead)).tags.toSorted()).toEqual([...new Set(tags)].sort())
  })

  it('has a hue of the circle', async () => {
    for (const { color } of await all()) expect(color).toSatisfy((hue: number) => hue >= 0 && hue < 360)
  })
})

it('shows tags to no other workspace, and takes none from there', async () => {
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const lead = await makeLead(server)
  await add(lead, 'Ours')
  expect((await add(lead, 'Theirs', stranger.call)).status).toBe(404)
  expect((await remove(lead, 'Ours', stranger.call)).status).toBe(404)
  expect((await stranger.call<{ items: Tag[] }>('GET', '/api/v1/tags')).body.items).toEqual([])
  expect((await profileOf(team, lead)).tags).toEqual(['Ours'])
})
