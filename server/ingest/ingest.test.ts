import { describe, expect, it } from 'vitest'
import type { Lead } from '#contract/leads.ts'
import type { IngestResult } from '#contract/ingest.ts'
import type { Message } from '#contract/messages.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Committed } from '#server/ingest/incoming.ts'
import { Ingest } from '#server/ingest/ingest.ts'
import {
  incoming,
  leadOfSession,
  makeWorkspace,
  openChat,
  profileOf,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const { pool } = server.services

type Talk = { holder: string; holderName: string | null; lease: number; waitingSince: Date | null }

async function talkOf(session: string): Promise<Talk> {
  const { rows } = await server.database.owner.query<Talk>(
    `select c.holder, c.holder_name as "holderName", c.lease::int as lease, c.waiting_since as "waitingSince"
     from app.session s join app.conversation c on c.session_id = s.id where s.external_id = $1`,
    [session],
  )
  const [row] = rows
  if (!row) throw new Error('There is no such talk.')
  return row
}

async function transcriptOf(leadId: string): Promise<string[]> {
  const { body } = await team.call<{ items: Message[] }>('GET', `/api/v1/leads/${leadId}/messages`)
  return body.items.map(({ author, text }) => `${author.kind}: ${text}`)
}

describe('a lead', () => {
  it('does not exist before the visitor has said something', async () => {
    await tell(server, [incoming({ session: 'silent', by: 'assistant', text: 'Can I help?' })])
    expect(await leadOfSession(server, 'silent')).toBeNull()
  })

  it('gets the assistant lines from before its first word', async () => {
    await tell(server, [incoming({ session: 'greeted', by: 'assistant', text: 'What is your name?' })])
    await tell(server, [incoming({ session: 'greeted', text: 'Ada Lovelace' })])
    const id = await leadOfSession(server, 'greeted')
    expect(await transcriptOf(id)).toEqual(['assistant: What is your name?', 'visitor: Ada Lovelace'])
    expect((await profileOf(team, id)).name).toBe('Ada Lovelace')
  })

  it('is one lead when the greeting and the first words come in one batch', async () => {
    await tell(server, [
      incoming({ session: 'together', by: 'assistant', text: 'Hello!', at: '2026-05-01T09:00:00Z' }),
      incoming({ session: 'together', text: 'Hi', at: '2026-05-01T09:00:01Z' }),
      incoming({ session: 'together', text: 'How much is it?', at: '2026-05-01T09:00:02Z' }),
    ])
    expect(await transcriptOf(await leadOfSession(server, 'together'))).toHaveLength(3)
  })

  it('is announced as created once, after the commit', async () => {
    const heard: Committed[] = []
    const ingest = new Ingest({ pool, onCommitted: (committed) => heard.push(committed) })
    await ingest.add(server.workspaceId, incoming({ session: 'announced', text: 'Hi' }))
    await ingest.add(server.workspaceId, incoming({ session: 'announced', text: 'Still there?' }))
    const id = await leadOfSession(server, 'announced')
    expect(heard.map(({ leads, created }) => ({ leads, created }))).toEqual([
      { leads: [id], created: [id] },
      { leads: [id], created: [] },
    ])
  })

  it('shows a late message where it was said, and counts it', async () => {
    await tell(server, [
      incoming({ session: 'late', by: 'assistant', text: 'Which number?', at: '2026-05-01T09:00:00Z' }),
      incoming({ session: 'late', text: 'Hello', at: '2026-05-01T08:59:00Z' }),
      incoming({ session: 'late', text: 'Bye', at: '2026-05-01T09:02:00Z' }),
    ])
    const id = await leadOfSession(server, 'late')
    const before = await profileOf(team, id)
    await tell(server, [
      incoming({ session: 'late', text: '0113 496 0123', country: 'GB', at: '2026-05-01T09:01:00Z' }),
    ])
    const after = await profileOf(team, id)
    expect(await transcriptOf(id)).toEqual([
      'visitor: Hello',
      'assistant: Which number?',
      'visitor: 0113 496 0123',
      'visitor: Bye',
    ])
    expect([before.phone, after.phone, after.lastWords]).toEqual([null, '+441134960123', 'Bye'])
    expect(after.score.value).toBe(before.score.value + 35)
  })
})

describe('a takeover that another bot reports', () => {
  it('gives the talk to the person, raises the fencing number and shows as a line', async () => {
    await tell(server, [
      incoming({ session: 'taken', text: 'Hello', at: '2026-05-01T09:00:00Z' }),
      incoming({
        session: 'taken',
        kind: 'takeover',
        name: 'Mara',
        text: 'Mara took over',
        at: '2026-05-01T09:01:00Z',
      }),
    ])
    expect(await talkOf('taken')).toMatchObject({ holder: 'member', holderName: 'Mara', lease: 1 })
    const id = await leadOfSession(server, 'taken')
    expect(await transcriptOf(id)).toEqual(['visitor: Hello', 'system: Mara took over'])
    expect((await profileOf(team, id)).conversation).toMatchObject({ holder: 'member', holderName: 'Mara' })
  })

  it('ends with the hand-back, which raises the number again', async () => {
    await tell(server, [incoming({ session: 'taken', kind: 'handback', name: 'Mara' })])
    expect(await talkOf('taken')).toMatchObject({ holder: 'assistant', holderName: null, lease: 2 })
  })

  it('stands in the history of the lead', async () => {
    const id = await leadOfSession(server, 'taken')
    const { body } = await team.call<{ items: { kind: string; actor: { name: string } }[] }>(
      'GET',
      `/api/v1/leads/${id}/events`,
    )
    const kinds = body.items.map(({ kind, actor }) => `${kind} ${actor.name}`)
    expect(kinds).toContain('takeover Mara')
    expect(kinds).toContain('handback Mara')
  })

  it('lets a visitor wait from the first message nobody has answered until somebody does', async () => {
    const first = '2026-05-01T09:05:00.000Z'
    await tell(server, [
      incoming({ session: 'waits', kind: 'takeover', name: 'Mara', at: '2026-05-01T09:00:00Z' }),
      incoming({ session: 'waits', text: 'Anybody there?', at: first }),
      incoming({ session: 'waits', text: 'Hello?', at: '2026-05-01T09:06:00Z' }),
    ])
    const id = await leadOfSession(server, 'waits')
    expect((await profileOf(team, id)).waitingSince).toBe(first)
    await tell(server, [incoming({ session: 'waits', by: 'agent', name: 'Mara', text: 'Here I am' })])
    expect((await profileOf(team, id)).waitingSince).toBeNull()
  })
})

describe("the assistant's answer", () => {
  async function answerUnder(lease: number): Promise<unknown> {
    const chat = await openChat(server)
    await chat.say('Hello')
    const target = {
      type: 'session',
      sessionId: chat.session.id,
      conversationId: chat.conversationId,
    } as const
    const line = {
      target,
      clientId: 'take',
      kind: 'takeover',
      author: { kind: 'system' },
      text: '',
      sentAt: new Date(),
    } as const
    if (lease === 0) await server.services.ingest.add(server.workspaceId, line)
    const answer = await server.services.ingest.add(server.workspaceId, {
      ...line,
      clientId: 'answer',
      kind: 'text',
      author: { kind: 'assistant' },
      text: 'Hello!',
      lease: 0,
    })
    return answer.status === 'refused' ? answer.code : answer.status
  }

  it('is refused when it was prepared before a takeover', async () => {
    expect(await answerUnder(0)).toBe('assistant_not_holding')
  })

  it('is stored while the assistant still holds the talk', async () => {
    expect(await answerUnder(1)).toBe('created')
  })
})

describe('a batch', () => {
  it('loses only the message that nobody can store', async () => {
    const workspaceId = await makeWorkspace(server)
    const items = Array.from({ length: 9 }, (_, index) =>
      incoming({ session: `talk ${index % 3}`, text: index === 4 ? 'poison \0' : `message ${index}` }),
    )
    const outcomes = await tell(server, items, workspaceId)
    expect(outcomes.map(({ status }) => status)).toEqual(
      items.map((_, index) => (index === 4 ? 'refused' : 'created')),
    )
    expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
  })

  it('takes 1,000 messages of one talk in the order they were given', async () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      incoming({ session: 'long', text: `message ${index}`, at: new Date(1_750_000_000_000 + index) }),
    )
    const outcomes = await tell(server, items)
    expect(outcomes.map((outcome) => (outcome.status === 'created' ? outcome.message.seq : 0))).toEqual(
      items.map((_, index) => index + 1),
    )
  })

  it('belongs to nobody when the session is of another workspace', async () => {
    const chat = await openChat(server)
    const workspaceId = await makeWorkspace(server)
    const target = {
      type: 'session',
      sessionId: chat.session.id,
      conversationId: chat.conversationId,
    } as const
    const outcome = await server.services.ingest.add(workspaceId, {
      ...incoming({ session: '' }),
      target,
      text: 'x',
    })
    expect(outcome).toMatchObject({ status: 'refused', code: 'not_found' })
  })
})

describe('the door for other bots', () => {
  const send = async (messages: unknown[]) =>
    (await team.call<{ results: IngestResult[] }>('POST', '/api/v1/ingest/messages', { messages })).body
      .results
  const one = (given: object) => ({
    clientId: 'one',
    session: 'door',
    author: { kind: 'visitor' },
    text: 'Hello',
    sentAt: '2026-05-01T09:00:00Z',
    ...given,
  })

  it('answers in order, and a bad message refuses only itself', async () => {
    const results = await send([
      one({ clientId: 'a' }),
      one({ clientId: 'b', text: '' }),
      5,
      one({ clientId: 'c' }),
    ])
    expect(results.map(({ clientId, status }) => [clientId, status])).toEqual([
      ['a', 'created'],
      ['b', 'refused'],
      [null, 'refused'],
      ['c', 'created'],
    ])
  })

  it('says duplicate for the same message, and id_reused for another text under its id', async () => {
    const [first] = await send([one({ clientId: 'twice' })])
    const again = await send([one({ clientId: 'twice' }), one({ clientId: 'twice', text: 'Something else' })])
    expect(again).toMatchObject([
      { status: 'duplicate', messageId: first?.messageId },
      { status: 'refused', error: { code: 'id_reused' } },
    ])
  })

  it('takes a clock that is four minutes fast, and refuses one that is six', async () => {
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    const results = await send([
      one({ clientId: 'fast', sentAt: inMinutes(4) }),
      one({ clientId: 'faster', sentAt: inMinutes(6) }),
    ])
    expect(results).toMatchObject([
      { status: 'created' },
      { status: 'refused', error: { code: 'sent_in_future' } },
    ])
  })

  it('keeps any text PostgreSQL can keep exactly as it came', async () => {
    const texts = [
      'e\u0301 ≠ é',
      '👩‍👩‍👧‍👦 \u202Eevil',
      '\u0001\u001B[31m',
      ' \t\n lines \r\n ',
      '%_\\\'";--',
      '𝔘'.repeat(4000),
    ]
    await send(
      texts.map((text, index) =>
        one({ session: 'odd', clientId: `${index}`, text, sentAt: `2026-05-01T09:00:0${index}Z` }),
      ),
    )
    const id = await leadOfSession(server, 'odd')
    const { body } = await team.call<{ items: Message[] }>('GET', `/api/v1/leads/${id}/messages`)
    expect(body.items.map(({ text }) => text)).toEqual(texts)
  })

  it('reads numbers by the country the bot names, else by that of the workspace', async () => {
    await send([
      one({ session: 'german', country: 'DE', text: 'Meine Nummer ist 030 901820' }),
      one({ session: 'british', text: 'My number is 0113 496 0123' }),
    ])
    const phones: (Lead['phone'] | undefined)[] = []
    for (const session of ['german', 'british']) {
      phones.push((await profileOf(team, await leadOfSession(server, session))).phone)
    }
    expect(phones).toEqual(['+4930901820', '+441134960123'])
  })
})
