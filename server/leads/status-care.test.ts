import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import type { Settings } from '#contract/settings.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import {
  incoming,
  leadOfSession,
  makeMember,
  makeWorkspace,
  profileOf,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const day = 24 * 60 * 60_000

/** A workspace set in one way, with what its members do there. */
async function workspaceOf(onContact: Settings['onContact']) {
  const workspaceId = await makeWorkspace(server)
  const team = await teamOf(server, ['read', 'write', 'ingest'], workspaceId)
  const jon = await makeMember(server, { name: 'Jon', role: 'owner', workspaceId })
  await jon.call('PATCH', '/api/v1/settings', { onContact })
  const said = (session: string, by: 'visitor' | 'agent' | 'assistant', ago: number) =>
    tell(
      server,
      [incoming({ session, by, text: `hello from ${by}`, name: 'Jon', at: new Date(Date.now() - ago) })],
      workspaceId,
    )
  const leadOf = async (session: string) => profileOf(team, await leadOfSession(server, session, workspaceId))
  const patch = async (lead: Lead, change: object) =>
    (await jon.call<Lead>('PATCH', `/api/v1/leads/${lead.id}`, { version: lead.version, ...change })).body
  const countsOf = async () => (await team.call<LeadCounts>('GET', '/api/v1/leads/counts')).body
  const eventsOf = async ({ id }: Lead) =>
    (await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${id}/events`)).body.items
  return { workspaceId, team, jon, said, leadOf, patch, countsOf, eventsOf }
}

const ask = await workspaceOf('ask')
const automatic = await workspaceOf('automatic')
const off = await workspaceOf('off')

describe('a first reply to a new lead', () => {
  it('proposes Contacted where the workspace is asked', async () => {
    await ask.said('first', 'visitor', 3000)
    await ask.said('first', 'agent', 2000)
    const lead = await ask.leadOf('first')
    expect(lead.status).toBe('new')
    expect(lead.statusNotice).toMatchObject({ type: 'suggested', to: 'contacted', how: 'reply', by: 'Jon' })
  })

  it('sets Contacted where that is wanted, and says why', async () => {
    await automatic.said('first', 'visitor', 3000)
    await automatic.said('first', 'agent', 2000)
    const lead = await automatic.leadOf('first')
    expect([lead.status, lead.statusNotice?.type]).toEqual(['contacted', 'moved'])
    const [moved] = (await automatic.eventsOf(lead)).filter(({ kind }) => kind === 'status.changed')
    expect(moved).toMatchObject({
      actor: { kind: 'agent', name: 'Jon' },
      data: { from: 'new', to: 'contacted', auto: 'reply' },
    })
  })

  it('moves the counts along', async () => {
    const { byStatus, all } = await automatic.countsOf()
    expect([all, byStatus.new, byStatus.contacted]).toEqual([1, 0, 1])
  })

  it('does nothing where nothing is wanted', async () => {
    await off.said('first', 'visitor', 3000)
    await off.said('first', 'agent', 2000)
    const lead = await off.leadOf('first')
    expect([lead.status, lead.statusNotice]).toEqual(['new', null])
  })

  it('counts also when it comes in one go with the first words', async () => {
    const talk = [
      incoming({ session: 'together', text: 'hello', at: new Date(Date.now() - 3000) }),
      incoming({ session: 'together', by: 'agent', text: 'Hello', at: new Date(Date.now() - 2000) }),
    ]
    await tell(server, talk, automatic.workspaceId)
    expect((await automatic.leadOf('together')).status).toBe('contacted')
    expect(await inWorkspace(server.services.pool, automatic.workspaceId, differences)).toEqual([])
  })

  it('is never an answer of the assistant', async () => {
    await automatic.said('assisted', 'visitor', 3000)
    await automatic.said('assisted', 'assistant', 2000)
    expect((await automatic.leadOf('assisted')).status).toBe('new')
  })

  it('is not the second: after an Undo nothing moves again', async () => {
    await automatic.said('undone', 'visitor', 4000)
    await automatic.said('undone', 'agent', 3000)
    const undone = await automatic.patch(await automatic.leadOf('undone'), { status: 'new' })
    expect(undone.statusNotice).toBeNull()
    await automatic.said('undone', 'agent', -1000)
    expect((await automatic.leadOf('undone')).status).toBe('new')
  })

  it('is not proposed again once somebody said not now', async () => {
    await ask.said('not now', 'visitor', 4000)
    await ask.said('not now', 'agent', 3000)
    const dismissed = await ask.patch(await ask.leadOf('not now'), { dismiss: ['statusNotice'] })
    expect(dismissed.statusNotice).toBeNull()
    await ask.said('not now', 'agent', 2000)
    expect((await ask.leadOf('not now')).statusNotice).toBeNull()
  })

  it('from before a change of the status says nothing about it', async () => {
    await automatic.said('reopened', 'visitor', 9000)
    const lost = await automatic.patch(await automatic.leadOf('reopened'), { status: 'lost' })
    await automatic.patch(lost, { status: 'new' })
    await automatic.said('reopened', 'agent', 8000)
    expect((await automatic.leadOf('reopened')).status).toBe('new')
  })

  it('that is imported as history proposes and moves nothing', async () => {
    await automatic.said('history', 'visitor', 3 * day)
    await automatic.said('history', 'agent', 2 * day)
    const lead = await automatic.leadOf('history')
    expect([lead.status, lead.statusNotice?.type]).toEqual(['new', 'suggested'])
  })

  it('loses its notice when the status changes', async () => {
    const lead = await ask.patch(await ask.leadOf('first'), { status: 'qualified' })
    expect(lead.statusNotice).toBeNull()
  })
})

describe('a logged call', () => {
  it('stands in the history with its outcome and remark', async () => {
    await off.said('called', 'visitor', 3000)
    const { id } = await off.leadOf('called')
    const { status } = await off.jon.call('POST', `/api/v1/leads/${id}/calls`, {
      outcome: 'reached',
      remark: 'Wants a quote',
    })
    const lead = await off.leadOf('called')
    const [call] = await off.eventsOf(lead)
    expect([status, lead.status]).toEqual([201, 'new'])
    expect(call).toMatchObject({
      kind: 'call.logged',
      actor: { name: 'Jon' },
      data: { outcome: 'reached', remark: 'Wants a quote' },
    })
  })

  it('sets Contacted where that is wanted', async () => {
    await automatic.said('called', 'visitor', 3000)
    const { id } = await automatic.leadOf('called')
    const { body } = await automatic.jon.call<Lead>('POST', `/api/v1/leads/${id}/calls`, {
      outcome: 'reached',
    })
    expect(body).toMatchObject({ status: 'contacted', statusNotice: { type: 'moved', how: 'call' } })
  })

  it('that nobody answered only proposes it', async () => {
    await automatic.said('unanswered', 'visitor', 3000)
    const { id } = await automatic.leadOf('unanswered')
    const { body } = await automatic.jon.call<Lead>('POST', `/api/v1/leads/${id}/calls`, {
      outcome: 'no_answer',
    })
    expect(body).toMatchObject({ status: 'new', statusNotice: { type: 'suggested', how: 'call' } })
  })

  it('changes nothing about a lead that is not new', async () => {
    await automatic.said('known', 'visitor', 3000)
    const qualified = await automatic.patch(await automatic.leadOf('known'), { status: 'qualified' })
    const { body } = await automatic.jon.call<Lead>('POST', `/api/v1/leads/${qualified.id}/calls`, {
      outcome: 'reached',
    })
    expect([body.status, body.statusNotice, body.version]).toEqual(['qualified', null, qualified.version])
  })
})

describe('a lost lead who writes again', () => {
  const lose = async (session: string) => {
    await ask.said(session, 'visitor', 60_000)
    return ask.patch(await ask.leadOf(session), { status: 'lost' })
  }
  const cameBack = async () =>
    (await ask.team.call<{ items: LeadItem[] }>('GET', '/api/v1/leads?cameBack=true')).body.items

  it('stays lost, bears the mark of the first time and is counted and listed', async () => {
    const before = (await ask.countsOf()).cameBack
    await lose('returns')
    const at = new Date(Date.now() + 1000)
    await ask.said('returns', 'visitor', Date.now() - at.getTime())
    await ask.said('returns', 'visitor', -5000)
    const lead = await ask.leadOf('returns')
    expect([lead.status, lead.cameBackAt]).toEqual(['lost', expect.any(String)])
    expect(Math.abs(Date.parse(lead.cameBackAt ?? '') - at.getTime())).toBeLessThan(500)
    expect((await ask.countsOf()).cameBack).toBe(before + 1)
    expect((await cameBack()).map(({ id }) => id)).toContain(lead.id)
    expect((await ask.eventsOf(lead)).filter(({ kind }) => kind === 'lead.came_back')).toHaveLength(1)
  })

  it('loses the mark once somebody has looked', async () => {
    const lead = await ask.patch(await ask.leadOf('returns'), { dismiss: ['cameBack'] })
    expect([lead.status, lead.cameBackAt]).toEqual(['lost', null])
  })

  it('loses it with a change of the status', async () => {
    await lose('reconsiders')
    await ask.said('reconsiders', 'visitor', -1000)
    expect((await ask.patch(await ask.leadOf('reconsiders'), { status: 'qualified' })).cameBackAt).toBeNull()
  })

  it('has not come back with words from before, nor with those of the team', async () => {
    await lose('silent')
    await ask.said('silent', 'visitor', 30_000)
    await ask.said('silent', 'agent', -1000)
    await ask.said('silent', 'assistant', -1000)
    expect((await ask.leadOf('silent')).cameBackAt).toBeNull()
  })
})

describe('how a workspace is set', () => {
  it('is to ask, until somebody changes it', async () => {
    const other = await teamOf(server, ['read'], await makeWorkspace(server))
    const { body } = await other.call<Settings>('GET', '/api/v1/settings')
    expect(body).toEqual({ onContact: 'ask', joinClaimed: false })
  })

  it('is changed one by one', async () => {
    const { call } = off.jon
    const { body } = await call<Settings>('PATCH', '/api/v1/settings', { joinClaimed: true })
    expect(body).toEqual({ onContact: 'off', joinClaimed: true })
    await call('PATCH', '/api/v1/settings', { joinClaimed: false })
  })

  it.each(['agent', 'viewer'] as const)('is not changed by somebody who is %s', async (role) => {
    const somebody = await makeMember(server, { role, workspaceId: off.workspaceId })
    const { status, body } = await somebody.call<Problem>('PATCH', '/api/v1/settings', { onContact: 'ask' })
    expect([status, body.code]).toEqual([403, 'forbidden'])
    expect((await somebody.call<Settings>('GET', '/api/v1/settings')).body.onContact).toBe('off')
  })
})
