import { beforeAll, describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import type { PromiseItem } from '#contract/promises.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makePromise, type PromiseWish } from '#server/desk/promise.ts'
import { attachPromises } from '#server/promises/attach-promises.ts'
import { alertsIn, takeDesk, visitorWho } from '#test/desk-play.ts'
import { incoming, makeLead, makeMember, makeWorkspace, teamOf, tell, testServer } from '#test/make.ts'

type List = { items: PromiseItem[]; nextCursor: string | null; counts: { open: number; broken: number } }

const server = await testServer({ answerer: null })
const { owner } = server.database
const { services, workspaceId } = server
const { desk, clock } = await takeDesk(server, '2026-11-30T10:00:00Z')
const mara = await makeMember(server, { name: 'Mara' })
const inside = <T>(fn: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(services.pool, workspaceId, fn)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

async function promised(leadId: string, given: object = {}, who = mara): Promise<PromiseItem> {
  const body = { sentence: 'Mara calls you.', dueAt: soon(60), ...given }
  const {
    status,
    body: promise,
    text,
  } = await who.call<PromiseItem>('POST', `/api/v1/leads/${leadId}/promises`, body)
  if (status !== 201) throw new Error(`${status}: ${text}`)
  return promise
}
const list = async (state: string, who = mara) =>
  (await who.call<List>('GET', `/api/v1/promises?state=${state}`)).body
const ofLead = async (leadId: string) =>
  (await mara.call<{ items: PromiseItem[] }>('GET', `/api/v1/leads/${leadId}/promises`)).body.items
const overdue = (id: string) =>
  owner.query(`update app.promise set due_at = now() - interval '1 minute' where id = $1`, [id])
const kindsOf = async (leadId: string) =>
  (await mara.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${leadId}/events`)).body.items.map(
    ({ kind }) => kind,
  )
const reply = (session: string, at: Date) =>
  tell(server, [incoming({ session, text: 'Here I am', by: 'agent', name: 'Jon', at })])

describe('a promise by a member', () => {
  it('is theirs to keep unless they say whose, and stands in the open list and the history', async () => {
    const leadId = await makeLead(server, { name: 'Ada Lovelace', phone: '+44 113 496 0123' })
    const promise = await promised(leadId)
    expect(promise).toMatchObject({
      state: 'open',
      kind: 'call',
      member: { id: mara.id, name: 'Mara' },
      madeBy: { kind: 'member', name: 'Mara' },
      lead: { id: leadId, name: 'Ada Lovelace', phone: '+441134960123' },
    })
    expect((await list('open')).items.map(({ id }) => id)).toContain(promise.id)
    expect((await promised(leadId, { memberId: null })).member).toBeNull()
    expect(await kindsOf(leadId)).toContain('promise.made')
  })

  it.each([
    [{ dueAt: '2020-01-01T00:00:00Z' }, 'dueAt'],
    [{ dueAt: '2999-01-01T00:00:00Z' }, 'dueAt'],
    [{ memberId: '01a205d5-38f2-770b-bd45-401e58ab41e7' }, 'memberId'],
    [{ conversationId: '01a205d5-38f2-770b-bd45-401e58ab41e7' }, 'conversationId'],
  ])('is refused with %j', async (given, path) => {
    const leadId = await makeLead(server)
    const body = { sentence: 'Mara calls you.', dueAt: soon(60), ...given }
    const answer = await mara.call<{ fields: { path: string }[] }>(
      'POST',
      `/api/v1/leads/${leadId}/promises`,
      body,
    )
    expect([answer.status, answer.body.fields[0]?.path]).toEqual([422, path])
  })

  it('is put off, said otherwise and given to somebody else', async () => {
    const jon = await makeMember(server, { name: 'Jon' })
    const promise = await promised(await makeLead(server))
    const dueAt = soon(600)
    const { body } = await mara.call<PromiseItem>('PATCH', `/api/v1/promises/${promise.id}`, {
      dueAt,
      sentence: 'Jon writes to you.',
      kind: 'reply',
      memberId: jon.id,
    })
    expect(body).toMatchObject({
      dueAt,
      sentence: 'Jon writes to you.',
      kind: 'reply',
      member: { name: 'Jon' },
    })
    await owner.query('delete from auth.member where "userId" = $1', [jon.id])
    expect((await ofLead(promise.lead.id))[0]?.member?.name).toBe('Jon')
  })

  it('is dropped or kept by hand, once', async () => {
    const one = await promised(await makeLead(server))
    const other = await promised(await makeLead(server))
    const drop = await mara.call<PromiseItem>('POST', `/api/v1/promises/${one.id}/drop`)
    expect(drop.body).toMatchObject({ state: 'dropped', droppedBy: 'Mara' })
    const keep = await mara.call<PromiseItem>('POST', `/api/v1/promises/${other.id}/keep`)
    expect(keep.body).toMatchObject({ state: 'kept', keptBy: 'Mara', keptHow: 'hand', late: false })
    for (const path of [`${one.id}/keep`, `${other.id}/drop`])
      expect((await mara.call('POST', `/api/v1/promises/${path}`)).status).toBe(409)
    expect((await mara.call('PATCH', `/api/v1/promises/${one.id}`, { dueAt: soon(5) })).status).toBe(409)
  })

  it('is seen and changed by a limited agent for their own leads alone', async () => {
    const sam = await makeMember(server, { name: 'Sam', onlyAssigned: true })
    const promise = await promised(await makeLead(server))
    expect((await list('open', sam)).items).toEqual([])
    expect((await list('open', sam)).counts).toEqual({ open: 0, broken: 0 })
    expect((await sam.call('POST', `/api/v1/promises/${promise.id}/drop`)).status).toBe(404)
    expect((await sam.call('GET', `/api/v1/leads/${promise.lead.id}/promises`)).status).toBe(404)
    await owner.query('update app.lead set assignee_id = $2 where id = $1', [promise.lead.id, sam.id])
    expect((await list('open', sam)).items.map(({ id }) => id)).toEqual([promise.id])
    expect((await sam.call('POST', `/api/v1/promises/${promise.id}/drop`)).status).toBe(200)
    await owner.query('delete from auth.member where "userId" = $1', [sam.id])
  })

  it('is behind the wall of its workspace', async () => {
    const promise = await promised(await makeLead(server))
    const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
    expect((await stranger.call('POST', `/api/v1/promises/${promise.id}/drop`)).status).toBe(404)
    expect((await stranger.call<List>('GET', '/api/v1/promises')).body.items).toEqual([])
  })
})

describe('it is kept', () => {
  it('by the next message of a member, and the history says so', async () => {
    const leadId = await makeLead(server, { session: 'kept by message' })
    await promised(leadId)
    await reply('kept by message', new Date(Date.now() + 1000))
    const [promise] = await ofLead(leadId)
    expect(promise).toMatchObject({ state: 'kept', keptHow: 'message', keptBy: 'Jon', late: false })
    expect(await kindsOf(leadId)).toContain('promise.kept')
  })

  it('not by what a member had said before, or the assistant says', async () => {
    const leadId = await makeLead(server, { session: 'not kept' })
    await promised(leadId)
    await reply('not kept', new Date(Date.now() - 60_000))
    await tell(server, [
      incoming({ session: 'not kept', text: 'Hm', by: 'assistant', at: new Date(Date.now() + 1000) }),
    ])
    expect((await ofLead(leadId))[0]?.state).toBe('open')
  })

  it('by a logged call; who was not reached was called, but not answered', async () => {
    const leadId = await makeLead(server)
    await promised(leadId)
    await promised(leadId, { kind: 'reply' })
    const log = (outcome: string) => mara.call<Lead>('POST', `/api/v1/leads/${leadId}/calls`, { outcome })
    expect((await log('no_answer')).status).toBe(201)
    const states = async () =>
      Object.fromEntries((await ofLead(leadId)).map(({ kind, state }) => [kind, state]))
    expect(await states()).toEqual({ call: 'kept', reply: 'open' })
    await log('reached')
    expect(await states()).toEqual({ call: 'kept', reply: 'kept' })
  })

  it('late where its time had passed', async () => {
    const leadId = await makeLead(server, { session: 'late' })
    const { id } = await promised(leadId)
    await overdue(id)
    await reply('late', new Date(Date.now() + 1000))
    expect((await ofLead(leadId))[0]).toMatchObject({ state: 'kept', late: true })
    expect((await list('kept')).items[0]).toMatchObject({ id, late: true })
  })
})

describe('whose time has passed', () => {
  it('stands in the red list, and its member is alerted once, whoever looks', async () => {
    const leadId = await makeLead(server)
    const { id } = await promised(leadId)
    const before = (await list('broken')).counts.broken
    await overdue(id)
    clock.now = new Date()
    await Promise.all([desk.sweep(), desk.sweep()])
    await desk.sweep()
    const { items, counts } = await list('broken')
    expect(items.map((one) => one.id)).toContain(id)
    expect(counts.broken).toBe(before + 1)
    expect(await alertsIn(server, leadId)).toEqual(['Mara promise'])
    expect(await kindsOf(leadId)).toContain('promise.broken')
  })

  it('everybody is alerted where it is nobody’s', async () => {
    const leadId = await makeLead(server)
    const { id } = await promised(leadId, { memberId: null })
    await overdue(id)
    clock.now = new Date()
    await desk.sweep()
    expect((await alertsIn(server, leadId)).length).toBeGreaterThan(1)
  })

  it('may be broken anew once it was put off', async () => {
    const leadId = await makeLead(server)
    const { id } = await promised(leadId)
    await overdue(id)
    clock.now = new Date()
    await desk.sweep()
    await mara.call('PATCH', `/api/v1/promises/${id}`, { dueAt: soon(60) })
    await overdue(id)
    clock.now = new Date(Date.now() + 1)
    await desk.sweep()
    expect(await alertsIn(server, leadId)).toEqual(['Mara promise', 'Mara promise'])
  })
})

it('goes along when leads are merged and parted, and is gone with its lead', async () => {
  const [one, other] = [
    await makeLead(server, { name: 'Ada One' }),
    await makeLead(server, { name: 'Ada Two' }),
  ]
  const { id } = await promised(other)
  const head = await makeMember(server, { role: 'admin' })
  expect((await head.call('POST', `/api/v1/leads/${one}/merge`, { otherId: other })).status).toBe(200)
  expect((await ofLead(one)).map((promise) => promise.id)).toEqual([id])
  expect((await head.call('POST', `/api/v1/leads/${one}/unmerge`, {})).status).toBe(200)
  expect(await ofLead(one)).toEqual([])
  expect((await ofLead(other)).map((promise) => promise.id)).toEqual([id])
  expect((await head.call('DELETE', `/api/v1/leads/${other}`)).status).toBe(204)
  expect((await owner.query('select 1 from app.promise where id = $1', [id])).rows).toEqual([])
  await owner.query('delete from auth.member where "userId" = $1', [head.id])
})

it('pages through open promises by their time, each once', async () => {
  const leadId = await makeLead(server)
  const made = []
  for (const minutes of [50, 10, 30, 20, 40])
    made.push([minutes, (await promised(leadId, { dueAt: soon(minutes) })).id] as const)
  const wanted = made.toSorted(([a], [b]) => a - b).map(([, id]) => id)
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`
    const { body } = await mara.call<List>('GET', `/api/v1/promises?limit=2${query}`)
    seen.push(...body.items.map(({ id }) => id).filter((id) => wanted.includes(id)))
    cursor = body.nextCursor
  }
  expect(seen).toEqual(wanted)
})

describe('what the assistant may promise', () => {
  const now = new Date('2026-11-27T10:00:00Z')
  let conversationId = ''
  beforeAll(async () => {
    conversationId = (await visitorWho(server, 'Could you call me back?')).conversationId
  })
  const wish = (given: Partial<PromiseWish>) =>
    inside((db) =>
      makePromise(
        db,
        { conversationId, when: '2026-11-30T10:00', sentence: 'We call you on Monday by 10.', ...given },
        now,
      ),
    )

  it('is a time at which the business is open, on its clocks', async () => {
    const promise = await wish({})
    expect(promise).toMatchObject({ made: true, dueAt: new Date('2026-11-30T09:00:00Z') })
  })

  it.each([
    ['2026-11-27T09:00:00Z', 'past'],
    ['2026-11-28T11:00', 'closed'],
    ['2026-11-30T09:00', 'closed'],
    ['2026-11-30T17:01', 'closed'],
    ['2026-12-28T12:00', 'too_far'],
    ['tomorrow', 'unclear'],
    ['2026-13-45T10:00', 'unclear'],
    ['', 'unclear'],
  ])('is not %s: %s', async (when, reason) => {
    expect(await wish({ when })).toMatchObject({ made: false, reason })
  })

  it('says when the business is open instead', async () => {
    const promise = await wish({ when: '2026-11-28T11:00' })
    expect(promise).toMatchObject({ sentence: expect.stringContaining('2026-11-30T08:00:00.000Z') })
  })

  it('is nothing to somebody who has not said a word, nor where the workspace does not wish it', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into app.conversation (workspace_id, id, session_id, channel)
       select workspace_id, gen_random_uuid(), id, 'web' from app.session where lead_id is null limit 1 returning id`,
    )
    if (rows[0]) expect(await wish({ conversationId: rows[0].id })).toMatchObject({ reason: 'not_ours' })
    await owner.query(`update app.workspace set plan = 'freemium'`)
    expect(await wish({})).toMatchObject({ made: false, reason: 'not_ours' })
    await owner.query(`update app.workspace set plan = 'pro'`)
  })

  it('is bound to the message that says it, or was never promised', async () => {
    const talk = await visitorWho(server, 'Please call me')
    const made = [
      await wish({ conversationId: talk.conversationId }),
      await wish({ conversationId: talk.conversationId }),
    ]
    const [said = '', unsaid = ''] = made.map((one) => (one.made ? one.id : ''))
    const messageId = '01a205d5-38f2-770b-bd45-401e58ab41e7'
    await inside((db) => attachPromises(db, [said], messageId))
    await inside((db) => attachPromises(db, [unsaid], null))
    expect((await ofLead(talk.leadId)).map(({ id, messageId: by }) => [id, by])).toEqual([[said, messageId]])
    expect((await kindsOf(talk.leadId)).filter((kind) => kind === 'promise.made')).toHaveLength(1)
  })

  it('is three at the most at a time', async () => {
    const talk = await visitorWho(server, 'Please call me')
    const made = []
    for (let count = 0; count < 4; count += 1) made.push(await wish({ conversationId: talk.conversationId }))
    expect(made.map((one) => (one.made ? 'made' : one.reason))).toEqual(['made', 'made', 'made', 'too_many'])
  })
})
