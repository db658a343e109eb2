import { describe, expect, it } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import { VisitorTokens } from '#server/conversations/visitor-token.ts'
import { firstWidgetKey } from '#server/sites/first-widget-key.ts'
import { dump } from '#test/api/fingerprint.ts'
import { callerWith, incoming, makeWorkspace, openChat, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { tokens } = server.services
const nobody = callerWith(server, {})
const withToken = (token: string) => callerWith(server, { authorization: `Bearer ${token}` })
const open = (given: object = {}) =>
  nobody<ChatSession>('POST', '/api/v1/chat/sessions', { widgetKey: server.widgetKey, ...given })
const messagesOf = async (token: string, query = '') =>
  (await withToken(token)<{ items: Message[]; more: boolean }>('GET', `/api/v1/chat/messages${query}`)).body

describe('a session', () => {
  it('opened again with its resume token is the same one, with what was said', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const { body } = await open({ resumeToken: chat.resumeToken })
    expect([body.session, body.conversationId]).toEqual([chat.session, chat.conversationId])
    expect(body.messages.map(({ text }) => text)).toEqual(['Hello'])
  })

  it('opened with a resume token nobody has is a new one', async () => {
    const chat = await openChat(server)
    const { status, body } = await open({ resumeToken: `${chat.resumeToken}x` })
    expect([status, body.messages]).toEqual([200, []])
    expect(body.session.id).not.toBe(chat.session.id)
  })

  it('is not resumed at the site of another workspace', async () => {
    const chat = await openChat(server)
    const other = await makeWorkspace(server)
    const { rows } = await server.database.owner.query<{ widget_key: string }>(
      'select widget_key from app.site where workspace_id = $1',
      [other],
    )
    const { body } = await open({ widgetKey: rows[0]?.widget_key, resumeToken: chat.resumeToken })
    expect(body.session.id).not.toBe(chat.session.id)
  })

  it('keeps its resume token as a hash only', async () => {
    const chat = await openChat(server)
    expect(await dump(server.database.owner)).not.toContain(chat.resumeToken)
  })

  it('makes no lead before anything is said', async () => {
    const team = await teamOf(server)
    const total = async () => (await team.call<{ total: unknown }>('GET', '/api/v1/leads')).body.total
    const before = await total()
    await openChat(server)
    expect(await total()).toEqual(before)
  })

  it('remembers the latest 100 messages, oldest first', async () => {
    const chat = await openChat(server)
    const target = {
      type: 'session',
      sessionId: chat.session.id,
      conversationId: chat.conversationId,
    } as const
    await Promise.all(
      Array.from({ length: 105 }, (_, index) =>
        server.services.ingest.add(server.workspaceId, {
          ...incoming({ session: '', text: `${index + 1}` }),
          target,
        }),
      ),
    )
    const { body } = await open({ resumeToken: chat.resumeToken })
    expect([body.messages.length, body.messages[0]?.seq, body.messages.at(-1)?.seq]).toEqual([100, 6, 105])
  })
})

describe('a message', () => {
  it('sent twice is stored once and answered with itself', async () => {
    const chat = await openChat(server)
    const [one, again] = [await chat.say('Hello', 'id-1'), await chat.say('Hello', 'id-1')]
    expect(again.body).toEqual(one.body)
    expect((await messagesOf(chat.token)).items).toHaveLength(1)
  })

  it('with the id of another text is refused', async () => {
    const chat = await openChat(server)
    await chat.say('Hello', 'id-1')
    const { status, body } = await chat.say('Something else', 'id-1')
    expect([status, body]).toMatchObject([409, { code: 'id_reused' }])
  })

  it('may have an id that another visitor uses as well', async () => {
    const [one, other] = [await openChat(server), await openChat(server)]
    await one.say('Mine', 'same id')
    expect((await other.say('Theirs', 'same id')).status).toBe(200)
  })

  it('is fetched by the seq it comes after, in pages', async () => {
    const chat = await openChat(server)
    for (const text of ['one', 'two', 'three']) await chat.say(text)
    const page = await messagesOf(chat.token, '?after=1&limit=1')
    expect([page.items.map(({ text }) => text), page.more]).toEqual([['two'], true])
    const rest = await messagesOf(chat.token, '?after=2')
    expect([rest.items.map(({ text }) => text), rest.more]).toEqual([['three'], false])
  })

  it('may have 8,000 characters and not one more', async () => {
    const chat = await openChat(server)
    const answers = [await chat.say('x'.repeat(8000)), await chat.say('x'.repeat(8001))]
    expect(answers.map(({ status }) => status)).toEqual([200, 422])
  })
})

describe('a token', () => {
  it('opens its own conversation only', async () => {
    const [mine, theirs] = [await openChat(server), await openChat(server)]
    await theirs.say('A secret')
    expect((await messagesOf(mine.token)).items).toEqual([])
  })

  it('ends after a quarter of an hour', async () => {
    const { session, conversationId } = await openChat(server)
    const visitor = { workspaceId: server.workspaceId, sessionId: session.id, conversationId }
    const old = tokens.make(visitor, Date.now() - 15 * 60_000 - 1000)
    const young = tokens.make(visitor, Date.now() - 14 * 60_000)
    const answers = [
      await withToken(old)<Problem>('GET', '/api/v1/chat/messages'),
      await withToken(young)('GET', '/api/v1/chat/messages'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })

  it('made with another secret, or changed in one sign, opens nothing', async () => {
    const { token, session, conversationId } = await openChat(server)
    const forged = new VisitorTokens('ab'.repeat(32)).make({
      workspaceId: server.workspaceId,
      sessionId: session.id,
      conversationId,
    })
    const [body = '', until = '', mac = ''] = token.split('.')
    const longer = [body, (parseInt(until, 36) + 3_600_000).toString(36), mac].join('.')
    const answers = await Promise.all(
      [forged, longer, `${body}.${until}.`, `${body}.${until}`].map((each) =>
        withToken(each)('GET', '/api/v1/chat/messages'),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })

  it('with ids of two conversations opens neither for writing nor for reading', async () => {
    const [one, other] = [await openChat(server), await openChat(server)]
    const mixed = tokens.make({
      workspaceId: server.workspaceId,
      sessionId: one.session.id,
      conversationId: other.conversationId,
    })
    const answers = [
      await withToken(mixed)('GET', '/api/v1/chat/messages'),
      await withToken(mixed)('POST', '/api/v1/chat/messages', { clientId: 'x', text: 'x' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
  })
})

describe('too much at once', () => {
  const limited = { 'x-operator-key': 'not the one' }
  const from = (address: string) => ({ ...limited, 'x-forwarded-for': address })

  it('of one visitor is answered with 429 and when to come back', async () => {
    const chat = await openChat(server)
    const call = withToken(chat.token)
    const say = (index: number) =>
      call<Problem>('POST', '/api/v1/chat/messages', { clientId: `${index}`, text: 'hi' }, from('192.0.2.1'))
    const answers = await Promise.all(Array.from({ length: 61 }, (_, index) => say(index)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(Number(refused[0]?.headers.get('retry-after'))).toSatisfy((s: number) => s >= 1 && s <= 60)
    expect(refused[0]?.body.code).toBe('too_many_requests')
    expect((await messagesOf(chat.token, '?limit=200')).items).toHaveLength(60)
  })

  it('from one address opens no further sessions, while another address does', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () =>
        nobody('POST', '/api/v1/chat/sessions', { widgetKey: server.widgetKey }, from('192.0.2.2')),
      ),
    )
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    const other = await nobody(
      'POST',
      '/api/v1/chat/sessions',
      { widgetKey: server.widgetKey },
      from('192.0.2.3'),
    )
    expect(other.status).toBe(200)
  })
})

describe('a page of another origin', () => {
  const origin = { origin: 'https://shop.example' }

  it('may ask before it sends its token', async () => {
    const { status, headers } = await nobody('OPTIONS', '/api/v1/chat/messages', undefined, {
      ...origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    })
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization,\s*content-type/i)
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('may read refusals too', async () => {
    const { status, headers } = await nobody('GET', '/api/v1/chat/messages', undefined, origin)
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, '*'])
  })

  it('may not read what the team reads', async () => {
    const team = await teamOf(server)
    const { headers } = await team.call('GET', '/api/v1/leads', undefined, origin)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('gives the demo shop the key of the first site', async () => {
  expect(await firstWidgetKey(server.services.pool)).toBe(server.widgetKey)
})
