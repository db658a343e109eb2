import { beforeEach, describe, expect, it } from 'vitest'
import type { Lead } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import { colleague, onlyOnline, takeDesk, talkIn, visitorWho } from '#test/desk-play.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const monday = '2026-11-30T10:00:00.000Z'
const { clock, desk, at } = await takeDesk(server, monday)
const mara = await colleague(server, 'Mara')
const remark = 'Wants the oak one, 260 long'

beforeEach(() => void at(monday))

async function offered() {
  await onlyOnline(server, clock.now, mara)
  const talk = await visitorWho(server, 'Can I talk to a person, please?', { since: clock.now })
  await desk.sweep()
  return talk
}

const log = (leadId: string, outcome: string) =>
  mara.call<Lead>('POST', `/api/v1/leads/${leadId}/calls`, { outcome, remark })

async function readBy(leadId: string): Promise<Message[]> {
  return (await mara.call<{ items: Message[] }>('GET', `/api/v1/leads/${leadId}/messages`)).body.items
}

const unread = async (conversationId: string) =>
  (
    await server.database.owner.query(
      'select 1 from app.alert where conversation_id = $1 and read_at is null',
      [conversationId],
    )
  ).rowCount

describe('a call to somebody who waits', () => {
  it('ends the wait of who was reached, on the lead and in the conversation, and calls nobody any more', async () => {
    const talk = await offered()
    expect(await unread(talk.conversationId)).toBe(1)
    const { body } = await log(talk.leadId, 'reached')
    expect(body.waitingSince).toBeNull()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({
      waitingSince: null,
      waitReason: null,
      offeredTo: null,
      dueAt: null,
      holder: 'assistant',
    })
    expect(await unread(talk.conversationId)).toBe(0)
  })

  it('leaves those waiting who were not reached', async () => {
    const talk = await offered()
    for (const outcome of ['no_answer', 'left_message'])
      expect((await log(talk.leadId, outcome)).body.waitingSince).not.toBeNull()
    expect(await talkIn(server, talk.conversationId)).toMatchObject({ offeredTo: mara.id })
  })

  it('stands in the conversation with how it went and the remark, for the team alone', async () => {
    const talk = await offered()
    await log(talk.leadId, 'no_answer')
    await log(talk.leadId, 'reached')
    const calls = (await readBy(talk.leadId)).filter(({ kind }) => kind === 'called')
    expect(calls).toMatchObject([
      { outcome: 'no_answer', remark, author: { name: 'Mara' } },
      { outcome: 'reached', remark },
    ])
    const heard = (await talk.hears()).filter(({ kind }) => kind === 'called')
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ text: 'Mara spoke with you on the phone.' })
    expect(JSON.stringify(heard)).not.toContain('oak')
    expect(heard[0]).not.toHaveProperty('outcome')
  })

  it('is taken back with what it did: the wait goes on, and the line says so', async () => {
    const talk = await offered()
    const { waitingSince } = await talkIn(server, talk.conversationId)
    await log(talk.leadId, 'reached')
    const path = `/api/v1/leads/${talk.leadId}/calls/last`
    const { body } = await mara.call<Lead>('DELETE', path)
    expect([body.waitingSince, body.status]).toEqual([waitingSince?.toISOString(), 'new'])
    expect((await talkIn(server, talk.conversationId)).dueAt).not.toBeNull()
    const line = (await readBy(talk.leadId)).find(({ kind }) => kind === 'called')
    expect(line).toMatchObject({ outcome: 'reached', takenBack: true })
    const kinds = async () =>
      (
        await mara.call<{ items: { kind: string }[] }>('GET', `/api/v1/leads/${talk.leadId}/events`)
      ).body.items.map(({ kind }) => kind)
    const once = (await kinds()).filter((kind) => kind === 'call.undone')
    expect((await mara.call('DELETE', path)).status).toBe(200)
    expect([once, (await kinds()).filter((kind) => kind === 'call.undone')]).toEqual([once, ['call.undone']])
  })

  it('of somebody else is not taken back', async () => {
    const talk = await offered()
    await log(talk.leadId, 'reached')
    const jon = await colleague(server, 'Jon')
    const { body } = await jon.call<Lead>('DELETE', `/api/v1/leads/${talk.leadId}/calls/last`)
    expect(body.waitingSince).toBeNull()
  })

  it('says when to try again, and takes that back, too', async () => {
    const talk = await visitorWho(server, 'How long is the table?')
    const followUpAt = new Date(Date.now() + 3_600_000).toISOString()
    const path = `/api/v1/leads/${talk.leadId}/calls`
    const { body } = await mara.call<Lead>('POST', path, { outcome: 'no_answer', followUpAt })
    expect(body.followUp).toMatchObject({ dueAt: followUpAt, member: { id: mara.id } })
    expect((await mara.call<Lead>('DELETE', `${path}/last`)).body).toMatchObject({
      followUp: null,
      statusNotice: null,
    })
  })

  it('leaves a conversation to the member who holds it, and the assistant nothing to answer in it', async () => {
    const talk = await visitorWho(server, 'Which wood do you use?')
    const { lease } = await talkIn(server, talk.conversationId)
    await mara.call('POST', `/api/v1/conversations/${talk.conversationId}/takeover`, { lease })
    await talk.say('And how long is it?')
    expect((await talkIn(server, talk.conversationId)).waitingSince).not.toBeNull()
    await log(talk.leadId, 'reached')
    const held = await talkIn(server, talk.conversationId)
    expect(held).toMatchObject({ holderId: mara.id, waitingSince: null, dueAt: null })
    expect((await talk.hears()).map(({ kind }) => kind)).not.toContain('called')
    await mara.call('POST', `/api/v1/conversations/${talk.conversationId}/handback`, { lease: held.lease })
    expect((await talkIn(server, talk.conversationId)).waitingSince).toBeNull()
  })

  it('stands in the latest conversation where nobody waits, and nowhere where nothing was said', async () => {
    const talk = await visitorWho(server, 'How long is the table?')
    await log(talk.leadId, 'left_message')
    expect((await readBy(talk.leadId)).at(-1)).toMatchObject({ kind: 'called', outcome: 'left_message' })
    const { body: added } = await mara.call<Lead>('POST', '/api/v1/leads', { name: 'Ada' })
    expect((await log(added.id, 'reached')).status).toBe(201)
  })
})
