import { describe, expect, it } from 'vitest'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { TeamHint } from '#contract/live.ts'
import { makeMember, openChat, profileOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const early = await openChat(server)
await early.say('I am Ada Lovelace and I wrote before anybody came')
const [mara, noor] = await Promise.all([
  makeMember(server, { name: 'Mara' }),
  makeMember(server, { name: 'Noor' }),
])
const chat = await openChat(server)
await chat.say('I am Grace Hopper, what does the bench cost?')

type Who = { call: typeof mara.call }
const listed = async (who: Who) =>
  (await who.call<{ items: LeadItem[] }>('GET', '/api/v1/leads?sort=firstSeen')).body.items
const unread = async (who: Who, name = 'Grace Hopper') =>
  (await listed(who)).find((lead) => lead.name === name)?.unread
const grace = async () => {
  const found = (await listed(mara)).find(({ name }) => name === 'Grace Hopper')
  if (!found) throw new Error('Grace is not listed')
  return found
}
const see = (who: Who, lead: Pick<LeadItem, 'id' | 'lastActiveAt'>) =>
  who.call<{ until: string }>('PUT', `/api/v1/leads/${lead.id}/seen`, { until: lead.lastActiveAt })

describe('a lead is unread', () => {
  it('to members who were there when the visitor wrote', async () => {
    expect([await unread(mara), await unread(noor)]).toEqual([true, true])
  })

  it('not to members who came later', async () => {
    expect(await unread(mara, 'Ada Lovelace')).toBe(false)
    expect(await unread(await makeMember(server))).toBe(false)
  })

  it('until that member has seen it, and still to the others', async () => {
    expect((await see(mara, await grace())).status).toBe(200)
    expect([await unread(mara), await unread(noor)]).toEqual([false, true])
    expect((await mara.call<Lead>('GET', `/api/v1/leads/${(await grace()).id}`)).body.unread).toBe(false)
  })

  it('again once the visitor writes on', async () => {
    const seen = await grace()
    await see(mara, seen)
    await chat.say('And in ash?')
    expect(await unread(mara)).toBe(true)
    // What was on screen before those words does not count for them.
    await see(mara, seen)
    expect(await unread(mara)).toBe(true)
  })

  it('again when the member says so', async () => {
    const lead = await grace()
    await see(mara, lead)
    const { body } = await mara.call<{ until: string }>('DELETE', `/api/v1/leads/${lead.id}/seen`)
    expect(Date.parse(body.until)).toBeLessThan(Date.parse(lead.lastActiveAt))
    expect(await unread(mara)).toBe(true)
  })

  it('not because a colleague has answered, changed or added something', async () => {
    const lead = await grace()
    await see(mara, lead)
    await noor.call('PATCH', `/api/v1/leads/${lead.id}`, { version: lead.version, status: 'contacted' })
    await noor.call('POST', `/api/v1/leads/${lead.id}/notes`, { text: 'Called' })
    const added = await noor.call<Lead>('POST', '/api/v1/leads', { name: 'By hand' })
    expect(added.status).toBe(201)
    expect([await unread(mara), await unread(mara, 'By hand')]).toEqual([false, false])
  })

  it('to no key', async () => {
    expect((await profileOf(team, (await grace()).id)).unread).toBe(false)
  })
})

it('cannot be seen ahead of what the visitor has written', async () => {
  const lead = await grace()
  await see(mara, { id: lead.id, lastActiveAt: '2999-01-01T00:00:00Z' })
  await chat.say('Still there?')
  expect(await unread(mara)).toBe(true)
})

it('marks all leads as read at once, those marked unread too', async () => {
  await mara.call('DELETE', `/api/v1/leads/${(await grace()).id}/seen`)
  expect((await mara.call('POST', '/api/v1/seen')).status).toBe(204)
  expect((await listed(mara)).filter((lead) => lead.unread)).toEqual([])
  await chat.say('One more thing')
  expect(await unread(mara)).toBe(true)
})

it('tells the other dashboards of the same member, and nobody else’s', async () => {
  const heard: { hint: TeamHint; only: string | undefined }[] = []
  const stop = server.services.bus.onTeam(server.workspaceId, (hint, only) => heard.push({ hint, only }))
  const lead = await grace()
  const { body } = await see(noor, lead)
  stop()
  expect(heard).toEqual([{ hint: { type: 'seen', leadId: lead.id, until: body.until }, only: noor.id }])
})

it('is not there for members who see their own leads alone and have not this one', async () => {
  const limited = await makeMember(server, { onlyAssigned: true })
  expect((await see(limited, await grace())).status).toBe(404)
})
