import { describe, expect, it } from 'vitest'
import type { AlertItem } from '#contract/alerts.ts'
import type { Note } from '#contract/notes.ts'
import { makeLead, makeMember, profileOf, teamOf, testServer, type TestMember } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const mara = await makeMember(server, { name: 'Mara Lindqvist' })
const jon = await makeMember(server, { name: 'Jon Hale' })
const limited = await makeMember(server, { name: 'Olive Green', role: 'agent', onlyAssigned: true })

const write = async (text: string, lead: string, call = mara.call) =>
  (await call<Note>('POST', `/api/v1/leads/${lead}/notes`, { text })).body
const alertsOf = async (who: TestMember, lead: string) =>
  (await who.call<{ items: AlertItem[] }>('GET', '/api/v1/alerts')).body.items.filter(
    (one) => one.lead?.id === lead,
  )

describe('a member named in a note', () => {
  it('gets an alert that says who wrote what about whom', async () => {
    const lead = await makeLead(server, { name: 'Ada' })
    const note = await write('@Jon Hale please call before *two*', lead)
    expect(note.mentions).toEqual([{ id: jon.id, name: 'Jon Hale' }])
    expect(await alertsOf(jon, lead)).toMatchObject([
      {
        kind: 'mention',
        by: 'Mara Lindqvist',
        words: '@Jon Hale please call before *two*',
        forYou: true,
        conversationId: null,
      },
    ])
  })

  it('hears of one note once, however often it is saved', async () => {
    const lead = await makeLead(server)
    const { id } = await write('Hello @Jon', lead)
    await mara.call('PATCH', `/api/v1/leads/${lead}/notes/${id}`, { text: 'Hello again @Jon, @Jon' })
    expect(await alertsOf(jon, lead)).toMatchObject([{ words: 'Hello again @Jon, @Jon' }])
  })

  it('hears of it when the name comes later, and no more when it goes', async () => {
    const lead = await makeLead(server)
    const { id } = await write('Nobody', lead)
    const path = `/api/v1/leads/${lead}/notes/${id}`
    await mara.call('PATCH', path, { text: 'Or @Jon?' })
    expect(await alertsOf(jon, lead)).toHaveLength(1)
    await mara.call('PATCH', path, { text: 'Nobody after all' })
    expect(await alertsOf(jon, lead)).toEqual([])
  })

  it('reads nothing any more of a note that was deleted', async () => {
    const lead = await makeLead(server)
    const { id } = await write('A secret for @Jon', lead)
    await mara.call('DELETE', `/api/v1/leads/${lead}/notes/${id}`)
    expect(await alertsOf(jon, lead)).toEqual([])
  })

  it('is told of nothing in a lead that they may not see, until it is theirs', async () => {
    const lead = await makeLead(server)
    await write('@Olive Green, have a look', lead)
    expect(await alertsOf(limited, lead)).toEqual([])
    const { version } = await profileOf(team, lead)
    await mara.call('PATCH', `/api/v1/leads/${lead}`, { version, assigneeId: limited.id })
    await write('@Olive Green, yours now', lead)
    expect(await alertsOf(limited, lead)).toMatchObject([{ words: '@Olive Green, yours now' }])
  })

  it('is told nothing they do not wish to hear', async () => {
    const lead = await makeLead(server)
    const quiet = await makeMember(server, { name: 'Quiet Quentin' })
    await quiet.call('PATCH', '/api/v1/alerts/settings', { kinds: ['hot'] })
    await write('@Quentin and @Quiet Quentin', lead)
    expect(await alertsOf(quiet, lead)).toEqual([])
  })

  it('is told of samples too, and an author of nothing', async () => {
    const lead = await makeLead(server)
    await server.database.owner.query('update app.lead set sample = true where id = $1', [lead])
    await write('@Mara and @Jon', lead)
    expect([await alertsOf(jon, lead), await alertsOf(mara, lead)].map(({ length }) => length)).toEqual([
      1, 0,
    ])
  })
})

describe('a tag named in a note', () => {
  it('is put on the lead in its own spelling, and a new one is made', async () => {
    const lead = await makeLead(server)
    await team.call('POST', `/api/v1/leads/${await makeLead(server)}/tags/Second%20visit`)
    await write('#second visit, #Wholesale', lead)
    expect((await profileOf(team, lead)).tags).toEqual(['Second visit', 'Wholesale'])
  })

  it('is none where it stands in code, in an address or in a visitor’s label', async () => {
    const lead = await makeLead(server)
    await write('`#code` https://shop.example/#table Visitor #7F3K-21, order #12', lead)
    expect((await profileOf(team, lead)).tags).toEqual([])
  })

  it('stays when the note goes', async () => {
    const lead = await makeLead(server)
    const { id } = await write('#Kept', lead)
    await mara.call('DELETE', `/api/v1/leads/${lead}/notes/${id}`)
    expect((await profileOf(team, lead)).tags).toEqual(['Kept'])
  })
})
