import { beforeAll, describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { IngestResult } from '#contract/ingest.ts'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { callerWith, incoming, leadOfSession, profileOf, teamOf, tell, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const { secret } = await makeSecret(server)
const nobody = callerWith(server, {})
const tokenOf = (sub: string) => makeToken(secret, goodClaims(server.workspaceId, sub))

async function visit(given: { resumeToken?: string; identity?: string } = {}) {
  const body = { widgetKey: server.widgetKey, ...given }
  const opened = (await nobody<ChatSession>('POST', '/api/v1/chat/sessions', body)).body
  const call = callerWith(server, { authorization: `Bearer ${opened.token}` })
  const say = (text: string) =>
    call<{ message: Message } & Problem>('POST', '/api/v1/chat/messages', { clientId: text, text })
  return { ...opened, say }
}

const leadOf = async (sessionId: string) => {
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select lead_id as id from app.session where id = $1',
    [sessionId],
  )
  return rows[0]?.id ?? ''
}
const set = async (id: string, change: object) => {
  const { version } = await profileOf(team, id)
  return (await team.call<Lead>('PATCH', `/api/v1/leads/${id}`, { version, ...change })).body
}
const linesOf = async (id: string) =>
  (await team.call<{ items: Message[] }>('GET', `/api/v1/leads/${id}/messages`)).body.items.map(
    ({ text }) => text,
  )

describe('a visitor who was blocked', () => {
  let visitor: Awaited<ReturnType<typeof visit>>
  let id = ''
  beforeAll(async () => {
    visitor = await visit()
    await visitor.say('hello')
    id = await leadOf(visitor.session.id)
    await set(id, { blocked: true })
  })

  it('is told in a sentence that their message was not taken', async () => {
    const { status, body } = await visitor.say('one more thing')
    expect([status, body.code]).toEqual([403, 'blocked'])
    expect(body.detail).toMatch(/^You cannot write here any more/)
    expect(await linesOf(id)).toEqual(['hello'])
  })

  it('hears the same of a message that was taken before, as it is stored', async () => {
    expect((await visitor.say('hello')).status).toBe(200)
  })

  it('stays blocked who opens the chat again in the same browser', async () => {
    const again = await visit({ resumeToken: visitor.resumeToken })
    expect(again.session.id).toBe(visitor.session.id)
    expect((await again.say('it is me again')).body.code).toBe('blocked')
  })

  it('keeps lead, talk and score, and is counted', async () => {
    const lead = await profileOf(team, id)
    expect(lead.blockedAt).not.toBeNull()
    expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  })

  it('is owed no answer, and gets none that was being made', async () => {
    const talk = {
      type: 'session',
      sessionId: visitor.session.id,
      conversationId: visitor.conversationId,
    } as const
    const [outcome] = await tell(server, [
      {
        ...incoming({ session: '', by: 'assistant', text: 'How can I help?' }),
        target: talk,
        lease: 0,
        answersUpTo: 1,
      },
    ])
    expect(outcome).toMatchObject({ status: 'refused', code: 'blocked' })
    const { rows } = await server.database.owner.query(
      'select answer_due_at from app.conversation where id = $1',
      [visitor.conversationId],
    )
    expect(rows).toEqual([{ answer_due_at: null }])
  })

  it('is still written to by the team', async () => {
    const talk = {
      type: 'session',
      sessionId: visitor.session.id,
      conversationId: visitor.conversationId,
    } as const
    const [outcome] = await tell(server, [
      { ...incoming({ session: '', by: 'agent', name: 'Mara', text: 'Please stop.' }), target: talk },
    ])
    expect(outcome?.status).toBe('created')
  })

  it('may write again when that is taken back, and gets the answer that is due', async () => {
    const late = await visit()
    await late.say('are you there?')
    const lateId = await leadOf(late.session.id)
    await set(lateId, { blocked: true })
    const lead = await set(lateId, { blocked: false })
    expect(lead.blockedAt).toBeNull()
    const { rows } = await server.database.owner.query<{ due: boolean }>(
      'select answer_due_at is not null as due from app.conversation where id = $1',
      [late.conversationId],
    )
    expect(rows).toEqual([{ due: true }])
    expect((await late.say('thanks')).status).toBe(200)
    const { body } = await team.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${lateId}/events`)
    expect(body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['lead.blocked', 'lead.unblocked']),
    )
  })
})

it('is blocked in the middle of what they say: each message is kept or refused, and no answer stays due', async () => {
  const chatty = await visit()
  await chatty.say('hello')
  const id = await leadOf(chatty.session.id)
  for (let round = 0; round < 5; round += 1) {
    const said = Array.from({ length: 12 }, (_, n) => chatty.say(`line ${round} ${n}`))
    const [blocked, ...answers] = await Promise.all([set(id, { blocked: true }), ...said])
    expect(blocked.blockedAt).not.toBeNull()
    expect(answers.filter(({ status }) => status !== 200 && status !== 403)).toEqual([])
    const lines = await linesOf(id)
    expect(lines.filter((line) => line.startsWith(`line ${round} `))).toHaveLength(
      answers.filter(({ status }) => status === 200).length,
    )
    const { rows } = await server.database.owner.query(
      'select 1 from app.conversation where id = $1 and answer_due_at is not null',
      [chatty.conversationId],
    )
    expect(rows).toEqual([])
    await set(id, { blocked: false })
  }
})

describe('somebody signed in who was blocked', () => {
  it('stays blocked in another browser', async () => {
    const first = await visit({ identity: tokenOf('mallory') })
    await first.say('hello')
    await set(await leadOf(first.session.id), { blocked: true })
    const second = await visit({ identity: tokenOf('mallory') })
    expect(second.session.id).not.toBe(first.session.id)
    expect((await second.say('me again')).body.code).toBe('blocked')
  })

  it('stays blocked who wrote anonymously and signs in then', async () => {
    const known = await visit({ identity: tokenOf('trudy') })
    await known.say('hello')
    const anonymous = await visit()
    await anonymous.say('rude words')
    const id = await leadOf(anonymous.session.id)
    await set(id, { blocked: true })
    const again = await visit({ resumeToken: anonymous.resumeToken, identity: tokenOf('trudy') })
    expect((await again.say('more of them')).body.code).toBe('blocked')
    expect(await leadOf(again.session.id)).toBe(id)
    expect((await known.say('kind words')).status).toBe(200)
  })

  it('takes with them what they say anonymously elsewhere', async () => {
    const known = await visit({ identity: tokenOf('oscar') })
    await known.say('hello')
    await set(await leadOf(known.session.id), { blocked: true })
    const anonymous = await visit()
    await anonymous.say('nobody knows me')
    const again = await visit({ resumeToken: anonymous.resumeToken, identity: tokenOf('oscar') })
    expect((await again.say('or do they')).body.code).toBe('blocked')
    const { rows } = await server.database.owner.query(
      'select 1 from app.conversation where id = $1 and answer_due_at is not null',
      [again.conversationId],
    )
    expect(rows).toEqual([])
  })

  it('is not hindered from signing in by what was marked as spam', async () => {
    const known = await visit({ identity: tokenOf('peggy') })
    await known.say('hello')
    await set(await leadOf(known.session.id), { spam: true })
    const anonymous = await visit()
    await anonymous.say('hello there')
    const again = await visit({ resumeToken: anonymous.resumeToken, identity: tokenOf('peggy') })
    expect((await again.say('still here')).status).toBe(200)
    expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  })
})

it('is told to another bot message by message', async () => {
  await tell(server, [
    incoming({ session: 'bad', text: 'hello' }),
    incoming({ session: 'good', text: 'hello' }),
  ])
  await set(await leadOfSession(server, 'bad'), { blocked: true })
  const at = new Date().toISOString()
  const said = (session: string, clientId: string, kind: string) => ({
    session,
    clientId,
    kind: 'text',
    author: { kind },
    text: `words ${clientId}`,
    sentAt: at,
  })
  const { body } = await team.call<{ results: IngestResult[] }>('POST', '/api/v1/ingest/messages', {
    messages: [said('bad', 'a', 'visitor'), said('good', 'b', 'visitor'), said('bad', 'c', 'assistant')],
  })
  expect(body.results.map(({ status }) => status)).toEqual(['refused', 'created', 'refused'])
  expect(body.results[0]).toMatchObject({ error: { code: 'blocked' } })
})
