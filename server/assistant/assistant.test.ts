import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { whatWasAsked } from '#rules/reading/asked.ts'
import { builtInAnswerer, type Answerer } from '#server/assistant/answerer.ts'
import { Assistant } from '#server/assistant/assistant.ts'
import { words } from '#server/assistant/words.ts'
import { callerWith, incoming, makeMember, openChat, testServer } from '#test/make.ts'

/** Some answers are held back until the test lets them go. */
let hold: { seen: () => void; release: Promise<void> } | null = null
const slowAnswerer: Answerer = async function* (conversation, knowledge, signal) {
  const held = hold
  held?.seen()
  await held?.release
  yield* builtInAnswerer(conversation, knowledge, signal)
}

const server = await testServer({ answerer: slowAnswerer })
const asleep = await testServer({ answerer: null })

async function messagesOf(token: string, where = server): Promise<Message[]> {
  const call = callerWith(where, { authorization: `Bearer ${token}` })
  return (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body.items
}

async function until<Result>(look: () => Promise<Result | undefined>): Promise<Result> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = await look()
    if (found !== undefined) return found
    await sleep(20)
  }
  throw new Error('It did not happen within ten seconds.')
}

const answersIn = (messages: Message[]) =>
  messages.filter(({ author }) => author.kind === 'assistant').map(({ text }) => text)

/** What the assistant says to these words, one after the other. */
async function talk(lines: string[], locale = 'en'): Promise<string[]> {
  const chat = await openChat(server, { locale })
  for (const [index, line] of lines.entries()) {
    await chat.say(line)
    await until(async () => (answersIn(await messagesOf(chat.token)).length > index ? true : undefined))
  }
  return answersIn(await messagesOf(chat.token))
}

describe('the built-in assistant', () => {
  it("answers from the business's own knowledge", async () => {
    expect((await talk(['How much is the Farmhouse table?']))[0]).toContain('£1,120')
  })

  it('names the entry that an answer is taken from', async () => {
    const chat = await openChat(server)
    await chat.say('How much is the Farmhouse table?')
    const answer = await until(async () =>
      (await messagesOf(chat.token)).find(({ author }) => author.kind === 'assistant'),
    )
    const [source] = answer.sources ?? []
    expect([answer.sources?.length, source?.title, source?.url]).toEqual([
      1,
      expect.stringMatching(/Farmhouse/),
      undefined,
    ])
  })

  it('says honestly that it does not know, and invites instead of asking before it has answered anything', async () => {
    expect(await talk(['Do you repair bagpipes?'])).toEqual([`${words.en.unknown} ${words.en.unknownOffer}`])
  })

  it('asks where to reach them for what it does not know later on', async () => {
    expect((await talk(['How much is the stool?', 'Do you repair bagpipes?']))[1]).toBe(words.en.askUnknown)
  })

  it('asks for one detail at a time and for none twice, whatever it is told', async () => {
    const answers = await talk([
      'How much is the Loft bench?',
      'And the stool?',
      'What does the sideboard cost?',
      'Do you repair bagpipes?',
      'ada@engine.example',
      'Ada Lovelace',
      '0113 496 0123',
      'Do you repair violins?',
      'thanks',
    ])
    const asked = answers.map((text) => whatWasAsked(text)).filter((detail) => detail !== null)
    expect(asked).toEqual(['contact', 'name', 'phone'])
    for (const answer of answers) expect(answer.split('?').length).toBeLessThanOrEqual(2)
  })

  it('tells once in the transcript that a person was asked for', async () => {
    const chat = await openChat(server)
    for (const [index, line] of ['Can I talk to a person?', 'I want to talk to a human being'].entries()) {
      await chat.say(line)
      await until(async () => (answersIn(await messagesOf(chat.token)).length > index ? true : undefined))
    }
    const lines = (await messagesOf(chat.token)).filter(({ kind }) => kind === 'asked')
    expect(lines.map(({ author, text }) => [author.kind, text])).toEqual([['system', 'Asked for a person']])
  })

  it('tells the visitor that a person was called, and the team alone why', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    await server.services.ingest.add(server.workspaceId, {
      target: { type: 'session', sessionId: chat.session.id, conversationId: chat.conversationId },
      clientId: 'called',
      kind: 'asked',
      author: { kind: 'system' },
      text: 'Asked for a person',
      details: { reason: 'hot' },
      sentAt: new Date(),
    })
    const mara = await makeMember(server, { name: 'Mara' })
    const path = `/api/v1/conversations/${chat.conversationId}/messages`
    const { body } = await mara.call<{ items: Message[] }>('GET', path)
    const reasonIn = (messages: Message[]) => messages.find(({ kind }) => kind === 'asked')?.reason
    expect([reasonIn(await messagesOf(chat.token)), reasonIn(body.items)]).toEqual(['model', 'hot'])
  })

  it('answers in the language it is spoken to in', async () => {
    const [answer] = await talk(['Reparieren Sie auch Dudelsäcke und haben Sie Ersatzteile?'])
    expect(answer).toBe(`${words.de.unknown} ${words.de.unknownOffer}`)
  })
})

describe('an answer', () => {
  it('that was prepared before a takeover is never said', async () => {
    const chat = await openChat(server)
    const target = {
      type: 'session',
      sessionId: chat.session.id,
      conversationId: chat.conversationId,
    } as const
    let release = () => {}
    const seen = new Promise<void>((resolve) => {
      hold = { seen: resolve, release: new Promise((go) => (release = go)) }
    })
    await chat.say('How much is the stool?')
    await seen
    hold = null
    await server.services.ingest.add(server.workspaceId, {
      ...incoming({ session: '', kind: 'takeover', name: 'Mara' }),
      target,
    })
    release()
    await sleep(300)
    expect(answersIn(await messagesOf(chat.token))).toEqual([])
    const { rows } = await server.database.owner.query(
      'select answer_due_at from app.conversation where id = $1',
      [chat.conversationId],
    )
    expect(rows).toEqual([{ answer_due_at: null }])
  })

  it('leaves what was said meanwhile to be answered next', async () => {
    const chat = await openChat(server)
    let release = () => {}
    const seen = new Promise<void>((resolve) => {
      hold = { seen: resolve, release: new Promise((go) => (release = go)) }
    })
    await chat.say('How much is the stool?')
    await seen
    hold = null
    await chat.say('And the Loft bench?')
    release()
    const answers = await until(async () => {
      const found = answersIn(await messagesOf(chat.token))
      return found.length === 2 ? found : undefined
    })
    expect([answers[0]?.includes('£140'), answers[1]?.includes('£320')]).toEqual([true, true])
  })

  it('that a crash has left open is given by the next process', async () => {
    const chat = await openChat(asleep)
    await chat.say('How much is the stool?')
    await asleep.database.owner.query(
      `update app.conversation set answer_due_at = now() - interval '20 seconds' where id = $1`,
      [chat.conversationId],
    )
    const { pool, ingest, bus, log } = asleep.services
    const next = new Assistant({ pool, ingest, bus, log, answerer: builtInAnswerer })
    next.start()
    const [answer] = await until(async () => {
      const found = answersIn(await messagesOf(chat.token, asleep))
      return found.length > 0 ? found : undefined
    }).finally(() => next.stop())
    expect(answer).toContain('£140')
  })

  it('longer than a message may be, or with signs nobody can keep, is cut to what can be kept', async () => {
    const chat = await openChat(asleep)
    await chat.say('Hello')
    const { pool, ingest, bus, log } = asleep.services
    const boundless: Answerer = async function* () {
      yield { type: 'text', text: `a\0\uD800${'x'.repeat(9000)}` }
    }
    const next = new Assistant({ pool, ingest, bus, log, answerer: boundless })
    next.kick(asleep.workspaceId, chat.conversationId)
    const [answer] = await until(async () => {
      const found = answersIn(await messagesOf(chat.token, asleep))
      return found.length > 0 ? found : undefined
    })
    expect(answer).toBe(`a\uFFFD${'x'.repeat(7998)}`)
  })

  it('is given once when two processes find it open', async () => {
    const chat = await openChat(asleep)
    await chat.say('How much is the stool?')
    const { pool, ingest, bus, log } = asleep.services
    const both = [1, 2].map(() => new Assistant({ pool, ingest, bus, log, answerer: builtInAnswerer }))
    for (const each of both) each.kick(asleep.workspaceId, chat.conversationId)
    await until(async () => (answersIn(await messagesOf(chat.token, asleep)).length > 0 ? true : undefined))
    await sleep(200)
    for (const each of both) each.stop()
    expect(answersIn(await messagesOf(chat.token, asleep))).toHaveLength(1)
  })

  it('is not given where the site has switched the assistant off', async () => {
    await server.database.owner.query('update app.site set assistant = false')
    const chat = await openChat(server)
    await chat.say('How much is the stool?')
    await sleep(300)
    expect(answersIn(await messagesOf(chat.token))).toEqual([])
    await server.database.owner.query('update app.site set assistant = true')
  })
})
