import { describe, expect, it } from 'vitest'
import type { Job } from '#contract/jobs.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLead, makeMember, profileOf, teamOf, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const member = await makeMember(server, { name: 'Mara' })

const change = async (id: string, body: object) => {
  const { version } = await profileOf(team, id)
  return member.call<Lead & Pick<Problem, 'code' | 'fields'>>('PATCH', `/api/v1/leads/${id}`, {
    version,
    ...body,
  })
}
const lost = async (lostReason: string) => {
  const id = await makeLead(server)
  await change(id, { status: 'lost', lostReason })
  return id
}
const historyOf = async (id: string) => {
  const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)
  return body.items.map(({ kind, data }) => [kind, data])
}

describe('the reason why a lead is lost', () => {
  it('stands on the profile, in the list and in the history', async () => {
    const id = await lost('too_expensive')
    const { body } = await team.call<{ items: LeadItem[] }>('GET', '/api/v1/leads?status=lost')
    expect((await profileOf(team, id)).lostReason).toBe('too_expensive')
    expect(body.items.find((lead) => lead.id === id)?.lostReason).toBe('too_expensive')
    const data = { from: 'new', to: 'lost', reason: 'too_expensive' }
    expect(await historyOf(id)).toContainEqual(['status.changed', data])
  })

  it('filters the list by one or several, by own words and by none said', async () => {
    const [dear, silent, own, none] = [
      await lost('too_expensive'),
      await lost('no_answer'),
      await lost('Moved to the sea'),
      await makeLead(server),
    ]
    await change(none, { status: 'lost' })
    const open = await makeLead(server)
    const all = [dear, silent, own, none, open]
    const found = async (query: string) => {
      const { body } = await team.call<{ items: LeadItem[] }>('GET', `/api/v1/leads?limit=100&${query}`)
      return all.filter((id) => body.items.some((lead) => lead.id === id))
    }
    expect(await found('lostReason=too_expensive')).toEqual([dear])
    expect(await found('lostReason=too_expensive,no_answer&sort=name')).toEqual([dear, silent])
    expect(await found('lostReason=own_words&status=lost,new')).toEqual([own])
    expect(await found('lostReason=not_said&status=lost')).toEqual([none])
    expect(await found('lostReason=not_said&status=new')).toEqual([])
    expect((await team.call('GET', '/api/v1/leads?lostReason=bad_weather')).status).toBe(422)
  })

  it('chooses the leads of a job', async () => {
    const id = await lost('Closed for the winter')
    const { body } = await member.call<Job>('POST', '/api/v1/leads/bulk', {
      filters: { q: '', lostReason: ['own_words'] },
      change: { addTag: 'Ask in spring' },
    })
    await server.services.jobs.drain()
    expect(body.wanted).toBeGreaterThan(0)
    expect((await profileOf(team, id)).tags).toEqual(['Ask in spring'])
  })

  it('may be left out', async () => {
    const id = await makeLead(server)
    expect((await change(id, { status: 'lost' })).body).toMatchObject({ status: 'lost', lostReason: null })
    expect(await historyOf(id)).toContainEqual(['status.changed', { from: 'new', to: 'lost' }])
  })

  it('is given later and in own words, and corrected, while the lead stays lost', async () => {
    const id = await lost('no_answer')
    const { body } = await change(id, { lostReason: '  Bought one at a flea market ' })
    expect(body.lostReason).toBe('Bought one at a flea market')
    const data = { from: 'no_answer', to: 'Bought one at a flea market' }
    expect(await historyOf(id)).toContainEqual(['lostReason.changed', data])
    expect((await change(id, { lostReason: null })).body.lostReason).toBeNull()
  })

  it('goes when the lead is not lost any more, and comes back with an Undo of that', async () => {
    const id = await lost('not_a_fit')
    expect((await change(id, { status: 'new' })).body.lostReason).toBeNull()
    const back = await change(id, { status: 'lost', lostReason: 'not_a_fit' })
    expect(back.body).toMatchObject({ status: 'lost', lostReason: 'not_a_fit' })
    expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  })

  it('stays when something else of the lead changes', async () => {
    const id = await lost('chose_other')
    expect((await change(id, { name: 'Ada' })).body.lostReason).toBe('chose_other')
  })

  it('is refused for a lead that is not lost, and then nothing changes', async () => {
    const id = await makeLead(server)
    const { status, body } = await change(id, { status: 'contacted', lostReason: 'no_answer' })
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'invalid_input', 'lostReason'])
    expect((await profileOf(team, id)).status).toBe('new')
  })

  it('shows no address to whom contact details are hidden', async () => {
    const id = await lost('Wrote from ada@lovelace.example')
    const limited = await makeMember(server, { name: 'Ida', role: 'viewer', hidesContact: true })
    const { body } = await limited.call<Lead>('GET', `/api/v1/leads/${id}`)
    expect(body.lostReason).not.toContain('lovelace')
  })
})
