import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { AlertItem } from '#contract/alerts.ts'
import type { Conversation } from '#contract/conversations.ts'
import type { Message } from '#contract/messages.ts'
import { deliverAlert } from '#server/alerts/deliver-alert.ts'
import type { Answerer } from '#server/assistant/answerer.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { markAside } from '#server/talks/talk-store.ts'
import { callerWith, makeMember, openChat, testServer, type TestMember } from '#test/make.ts'

/** Says the visitor's number of words, slowly where a test wants that. */
let hold: Promise<void> | null = null
const answerer: Answerer = async function* (talk) {
  yield { type: 'text', text: `Answer to ${talk.turns.at(-1)?.text ?? ''}. ` }
  await hold
  yield { type: 'text', text: `It knows of ${talk.turns.length} turns.` }
}
const server = await testServer({ answerer })
await server.database.owner.query('update app.workspace set extra_seats = 20')
const mara = await makeMember(server, { name: 'Mara' })
const jon = await makeMember(server, { name: 'Jon' })

type Chat = Awaited<ReturnType<typeof openChat>>
const of = (chat: Chat, door = '') => `/api/v1/conversations/${chat.conversationId}${door}`

async function conversation(chat: Chat, by: TestMember = mara): Promise<Conversation> {
  return (await by.call<Conversation>('GET', of(chat))).body
}

async function act(by: TestMember, chat: Chat, door: string, more: object = {}) {
  const { lease } = await conversation(chat, by)
  return by.call<Conversation & { code?: string; detail?: string }>('POST', of(chat, door), {
    lease,
    ...more,
  })
}

async function said(chat: Chat): Promise<string[]> {
  const { body } = await mara.call<{ items: Message[] }>('GET', of(chat, '/messages'))
  return body.items.map(
    ({ kind, author, text }) => `${author.name ?? author.kind} ${kind === 'text' ? text : kind}`,
  )
}

async function until(look: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await look()) return
  throw new Error('It did not happen within ten seconds.')
}

const answered = (chat: Chat, times = 1) =>
  until(async () => (await said(chat)).filter((line) => line.startsWith('assistant')).length >= times)

async function talkWith(text = 'Hello'): Promise<Chat> {
  const chat = await openChat(server)
  await chat.say(text)
  await answered(chat)
  return chat
}

type Alerts = { items: AlertItem[]; unread: number }
const alertsOf = async (who: TestMember) => (await who.call<Alerts>('GET', '/api/v1/alerts')).body
const visitorReads = async (chat: Chat) =>
  (
    await callerWith(server, { authorization: `Bearer ${chat.token}` })<{ items: Message[] }>(
      'GET',
      '/api/v1/chat/messages',
    )
  ).body.items

describe('a conversation that is given to a colleague', () => {
  it('is told as what it is, to the team and to the visitor', async () => {
    const chat = await talkWith()
    await act(mara, chat, '/takeover')
    expect((await act(mara, chat, '/assign', { memberId: jon.id })).status).toBe(200)
    const given = { kind: 'takeover', author: { kind: 'system', name: 'Jon' }, by: 'Mara' }
    const { body } = await jon.call<{ items: Message[] }>('GET', of(chat, '/messages'))
    expect(body.items.at(-1)).toMatchObject(given)
    expect((await visitorReads(chat)).at(-1)).toMatchObject(given)
  })

  it('is news to them, which they have read once they have answered', async () => {
    const chat = await talkWith('Where is my bench?')
    await act(mara, chat, '/assign', { memberId: jon.id })
    const [alert] = (await alertsOf(jon)).items
    expect(alert).toMatchObject({
      kind: 'assigned',
      by: 'Mara',
      conversationId: chat.conversationId,
      words: 'Where is my bench?',
      forYou: true,
      readAt: null,
    })
    await jon.call('POST', of(chat, '/messages'), { clientId: 'here', text: 'I am here' })
    expect((await alertsOf(jon)).items.find(({ id }) => id === alert?.id)?.readAt).not.toBeNull()
  })

  it('is no news to whoever takes it themselves, nor to whom it was taken from', async () => {
    const chat = await talkWith()
    await act(jon, chat, '/assign', { memberId: jon.id })
    const about = ({ conversationId }: AlertItem) => conversationId === chat.conversationId
    expect((await alertsOf(jon)).items.filter(about)).toEqual([])
    expect(await said(chat)).toContain('Jon takeover')
    await act(mara, chat, '/takeover')
    expect((await alertsOf(jon)).items.filter(about)).toEqual([])
  })
})

describe('alerts about a conversation', () => {
  it.each(['/takeover', '/close'])('are read for everybody after %s', async (door) => {
    const chat = await talkWith('I want to talk to a person')
    await inWorkspace(server.services.pool, server.workspaceId, async (db) => {
      const { lead } = await conversation(chat)
      const about = { leadId: lead.id, conversationId: chat.conversationId, about: `all ${door}` }
      await deliverAlert(db, { kind: 'asked', ...about }, 'everybody', new Date())
    })
    const unread = async () =>
      (await alertsOf(jon)).items.filter(
        ({ conversationId, readAt }) => conversationId === chat.conversationId && readAt === null,
      ).length
    expect(await unread()).toBe(1)
    await act(mara, chat, door)
    expect(await unread()).toBe(0)
  })
})

describe('a conversation that a member takes over', () => {
  it('is theirs to answer, and the assistant is silent in it until it is handed back', async () => {
    const chat = await talkWith('One')
    expect((await act(mara, chat, '/takeover')).body.holder).toMatchObject({ type: 'member', name: 'Mara' })
    await chat.say('Two')
    const reply = await mara.call('POST', of(chat, '/messages'), { clientId: 'a', text: 'I am Mara' })
    expect(reply.status).toBe(200)
    await chat.say('Three')
    expect((await conversation(chat)).waitingSince).not.toBeNull()
    await act(mara, chat, '/handback')
    await answered(chat, 2)
    expect(await said(chat)).toEqual([
      'visitor One',
      'assistant Answer to One. It knows of 1 turns.',
      'Mara takeover',
      'visitor Two',
      'Mara I am Mara',
      'visitor Three',
      'Mara handback',
      'assistant Answer to Three. It knows of 5 turns.',
    ])
  })

  it('mid-answer never hears the rest of it, which is kept for the member', async () => {
    const chat = await openChat(server)
    let release = (): void => undefined
    hold = new Promise((resolve) => (release = resolve))
    await chat.say('Slowly please')
    await until(async () => (await conversation(chat)).lastSeq === 1)
    await sleep(100)
    await act(mara, chat, '/takeover')
    hold = null
    release()
    await until(async () => (await conversation(chat)).unsaid !== null)
    expect((await conversation(chat)).unsaid?.text).toBe('Answer to Slowly please. It knows of 1 turns.')
    expect(await said(chat)).toEqual(['visitor Slowly please', 'Mara takeover'])
    expect((await conversation(chat)).waitReason).toBe('held')
    await act(mara, chat, '/handback')
    expect((await conversation(chat)).unsaid).toMatchObject({ upTo: 1 })
  })

  it('is not answered by a colleague, who is told whose it is', async () => {
    const chat = await talkWith()
    await act(mara, chat, '/takeover')
    const refused = await jon.call<{ code: string; detail: string; holder: unknown }>(
      'POST',
      of(chat, '/messages'),
      {
        clientId: 'b',
        text: 'Me too',
      },
    )
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ code: 'not_holding', holder: { id: mara.id, name: 'Mara' } })
    expect((await act(jon, chat, '/takeover')).body.holder).toMatchObject({ name: 'Jon' })
    expect((await said(chat)).slice(-2)).toEqual(['Mara takeover', 'Jon takeover'])
  })

  it('keeps a reply once, however often it is sent', async () => {
    const chat = await talkWith()
    await act(mara, chat, '/takeover')
    const send = () =>
      mara.call<{ message: Message }>('POST', of(chat, '/messages'), { clientId: 'c', text: 'Once' })
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1)
    const other = await mara.call<{ code: string }>('POST', of(chat, '/messages'), {
      clientId: 'c',
      text: 'Twice',
    })
    expect(other.body.code).toBe('id_reused')
  })

  it('can be given to a colleague, but not to somebody who may only look', async () => {
    const chat = await talkWith()
    const viewer = await makeMember(server, { role: 'viewer', name: 'Vic' })
    expect((await act(mara, chat, '/assign', { memberId: jon.id })).body.holder).toMatchObject({
      name: 'Jon',
    })
    const refused = await act(mara, chat, '/assign', { memberId: viewer.id })
    expect([refused.status, refused.body.detail]).toEqual([422, 'Vic may only look.'])
    expect((await act(mara, chat, '/assign', { memberId: uuidv7() })).status).toBe(422)
  })
})

describe('a conversation that is closed', () => {
  it('opens again with the assistant when the visitor writes', async () => {
    const chat = await talkWith('One')
    await act(mara, chat, '/takeover')
    const closed = (await act(mara, chat, '/close')).body
    expect([closed.state, closed.holder.type, closed.waitingSince]).toEqual(['closed', 'assistant', null])
    await chat.say('Two')
    await answered(chat, 2)
    expect((await conversation(chat)).state).toBe('open')
  })

  it('takes no answer that was prepared before', async () => {
    const chat = await talkWith('One')
    const { lease } = await conversation(chat)
    await act(mara, chat, '/close')
    const insert = inWorkspace(server.services.pool, server.workspaceId, (db) =>
      db.run(
        `insert into app.message (workspace_id, id, conversation_id, session_id, seq, client_id, kind, author_kind, text, sent_at, lease)
         values ($1, $2, $3, $4, 99, 'late', 'text', 'assistant', 'Too late', now(), $5)`,
        [server.workspaceId, uuidv7(), chat.conversationId, chat.session.id, lease],
      ),
    )
    await expect(insert).rejects.toThrow('the conversation has moved on')
  })

  it('comes back at its time when it is only put off', async () => {
    const chat = await talkWith()
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect((await act(mara, chat, '/snooze', { until: at })).body).toMatchObject({
      state: 'snoozed',
      snoozedUntil: at,
    })
    await act(mara, chat, '/close')
    const refused = await act(mara, chat, '/snooze', { until: at })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'This conversation is closed. Open it again first.',
    ])
    expect((await act(mara, chat, '/reopen')).body.state).toBe('open')
    expect((await act(mara, chat, '/snooze', { until: '2019-01-01T00:00:00Z' })).status).toBe(422)
  })
})

describe('the boxes of the inbox', () => {
  it('hold what waits, what is mine, what is open and what is closed, and count them', async () => {
    const anna = await makeMember(server, { role: 'owner', name: 'Anna' })
    const list = async (query: string, by = anna) =>
      (
        await by.call<{ items: Conversation[]; counts: Record<string, unknown> }>(
          'GET',
          `/api/v1/conversations?${query}`,
        )
      ).body
    const before = (await list('box=waiting')).counts['waiting'] as number
    const waiting = await talkWith('Can I talk to a person?')
    const held = await talkWith('Hi')
    await act(anna, held, '/takeover')
    const closed = await talkWith('Bye')
    await act(anna, closed, '/close')
    const ids = async (query: string) => (await list(query)).items.map(({ id }) => id)
    expect((await ids('box=waiting')).at(-1)).toBe(waiting.conversationId)
    expect(await ids('box=mine')).toEqual([held.conversationId])
    expect((await ids('box=closed'))[0]).toBe(closed.conversationId)
    expect(await ids('box=open&limit=200')).not.toContain(closed.conversationId)
    expect((await list('box=mine')).counts).toMatchObject({ waiting: before + 1, mine: 1 })
    const all: string[] = []
    let cursor = ''
    do {
      const page = (
        await anna.call<{ items: Conversation[]; nextCursor: string | null }>(
          'GET',
          `/api/v1/conversations?box=open&limit=2${cursor && `&cursor=${cursor}`}`,
        )
      ).body
      all.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? ''
    } while (cursor)
    expect([all.length, new Set(all).size]).toEqual([(await ids('box=open&limit=200')).length, all.length])
  })

  it('let no sample wait, and count none', async () => {
    const sam = await makeMember(server, { name: 'Sam' })
    const list = (box: string) =>
      sam.call<{ items: Conversation[]; counts: Record<string, unknown> }>(
        'GET',
        `/api/v1/conversations?box=${box}&limit=200`,
      )
    const { counts: before } = (await list('waiting')).body
    const waiting = await talkWith('Can I talk to a person?')
    const held = await talkWith('Hello')
    await act(sam, held, '/takeover')
    const closed = await talkWith('Bye')
    await act(sam, closed, '/close')
    const chats = [waiting, held, closed].map(async (chat) => (await conversation(chat)).lead.id)
    const leads = await Promise.all(chats)
    await server.database.owner.query('update app.lead set sample = true where id = any($1)', [leads])
    await inWorkspace(server.services.pool, server.workspaceId, (db) => markAside(db, leads))
    expect((await list('waiting')).body.counts).toEqual(before)
    const ids = async (box: string) => (await list(box)).body.items.map(({ id }) => id)
    expect(await ids('waiting')).not.toContain(waiting.conversationId)
    expect(await ids('open')).toContain(waiting.conversationId)
    expect(await ids('closed')).toContain(closed.conversationId)
  })

  it('show a limited agent the talks of their own leads alone', async () => {
    const limited = await makeMember(server, { name: 'Lim', onlyAssigned: true })
    const chat = await talkWith('Am I yours?')
    const list = () => limited.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?box=open')
    expect((await list()).body.items).toEqual([])
    expect((await limited.call('GET', of(chat))).status).toBe(404)
    expect((await limited.call('POST', of(chat, '/takeover'), { lease: 0 })).status).toBe(404)
    expect((await limited.call('POST', of(chat, '/messages'), { clientId: 'x', text: 'Hello' })).status).toBe(
      404,
    )
    const { lead } = await conversation(chat)
    await server.database.owner.query('update app.lead set assignee_id = $2 where id = $1', [
      lead.id,
      limited.id,
    ])
    expect((await list()).body.items.map(({ id }) => id)).toEqual([chat.conversationId])
  })

  it('keep contact details from whom they are hidden from', async () => {
    const viewer = await makeMember(server, { role: 'viewer', name: 'Vera', hidesContact: true })
    const chat = await talkWith('Call me on +44 113 496 0999')
    for (const path of ['/api/v1/conversations?box=open', of(chat), of(chat, '/messages')]) {
      const { text, status } = await viewer.call('GET', path)
      expect([status, /496\s?0999/.test(text)]).toEqual([200, false])
    }
    expect((await viewer.call('POST', of(chat, '/takeover'), { lease: 0 })).status).toBe(403)
  })
})
