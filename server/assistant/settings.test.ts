import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type { AssistantSettings, ModelTest } from '#contract/assistant.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import { startAiServer } from '#test/ai-server.ts'
import { callerWith, makeMember, makeWorkspace, openChat, ownerOf, testServer } from '#test/make.ts'

const ai = await startAiServer((answer, { headers }) =>
  headers.authorization === 'Bearer sk-wrong-0123456'
    ? answer.refuse(401, 'Incorrect API key provided')
    : answer.say('It costs £140.'),
)
afterAll(ai.close)
const server = await testServer({
  env: { AI_BASE_URL: ai.url, AI_API_KEY: 'sk-installation', AI_MODEL: 'm' },
})
const { owner: database } = server.database
const owner = await ownerOf(server)
const path = '/api/v1/assistant'
const key = 'sk-members-own-98765'

const get = async (call = owner.call) => (await call<AssistantSettings>('GET', path)).body
const change = (body: unknown, call = owner.call) => call<AssistantSettings & Problem>('PATCH', path, body)
const test = async (body: unknown, call = owner.call) =>
  (await call<ModelTest>('POST', `${path}/test`, body)).body
const own = { provider: 'openai', baseUrl: ai.url, model: 'mine', key }

/** A business of its own, so that what one test sets is nothing to another. */
async function another() {
  const workspaceId = await makeWorkspace(server)
  const member = await makeMember(server, { workspaceId, role: 'owner' })
  return { workspaceId, call: member.call }
}

describe('the settings of the assistant', () => {
  it("begin with the installation's model where there is one, and tell neither its key nor its address", async () => {
    const { call } = await another()
    const answer = await call<AssistantSettings>('GET', path)
    expect(answer.body).toMatchObject({
      provider: 'installation',
      installation: { provider: 'openai', model: 'm' },
    })
    expect(answer.text).not.toMatch(/sk-installation|127\.0\.0\.1/)
  })

  it('keep a key sealed and answer its ending alone', async () => {
    const { call, workspaceId } = await another()
    const changed = await change(own, call)
    expect([changed.status, changed.body.keyEnding]).toEqual([200, '8765'])
    expect(changed.text).not.toContain('members-own')
    const { rows } = await database.query<{ key: Buffer }>(
      'select key from app.assistant_setting where workspace_id = $1',
      [workspaceId],
    )
    expect(rows[0]?.key.includes('members-own')).toBe(false)
    expect((await test({}, call)).works).toBe(true)
    expect(ai.questions.at(-1)?.headers.authorization).toBe(`Bearer ${key}`)
  })

  it('send a kept key to no other address and no other provider', async () => {
    const { call } = await another()
    await change(own, call)
    const elsewhere = await change({ baseUrl: 'https://else.example/v1' }, call)
    expect([elsewhere.status, elsewhere.body.keyEnding]).toEqual([200, null])
    await change(own, call)
    const tested = await call<Problem>('POST', `${path}/test`, { provider: 'anthropic' })
    expect([tested.status, tested.body.fields?.[0]?.path]).toEqual([422, 'key'])
  })

  it.each([
    [{ provider: 'openai', baseUrl: 'http://127.0.0.1:9/v1', model: 'm', key }, 'baseUrl'],
    [{ provider: 'openai', baseUrl: 'http://ai.example/v1', model: 'm', key }, 'baseUrl'],
    [{ provider: 'openai', baseUrl: 'https://me:word@ai.example/v1', model: 'm', key }, 'baseUrl'],
    [{ provider: 'openai', baseUrl: null, model: 'm', key: null }, 'key'],
    [{ provider: 'openai', baseUrl: null, model: null, key }, 'model'],
    [{ provider: 'google', baseUrl: null, model: '../../files', key }, 'model'],
    [{ provider: 'ollama', baseUrl: null, model: 'm' }, 'baseUrl'],
    [{ ...own, key: null }, 'key'],
    [{ ...own, key: 'sk with spaces' }, 'key'],
    [{ totalSeconds: 41 }, 'totalSeconds'],
    [{ monthlyLimit: 0 }, 'monthlyLimit'],
    [{ currency: 'euros' }, 'currency'],
  ])('refuse %j by its field', async (body, field) => {
    const { call } = await another()
    const answer = await change(body, call)
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([422, field])
    expect((await get(call)).provider).toBe('installation')
  })

  it('are written down, but neither the key nor the instructions', async () => {
    const { call } = await another()
    await change({ ...own, instructions: 'Be very kind.' }, call)
    await change({ key: 'sk-another-one-8765' }, call)
    const { text, body } = await call<{ items: { kind: string; data: { to: Record<string, unknown> } }[] }>(
      'GET',
      '/api/v1/audit?kind=assistant.changed',
    )
    expect(body.items.map(({ data }) => data.to)).toMatchObject([
      { key: 'another one ending in 8765' },
      { provider: 'openai', model: 'mine', key: 'another one ending in 8765', instructions: '13 characters' },
    ])
    expect(text).not.toMatch(/members-own|another-one|very kind/)
  })

  it('are for owners and admins alone', async () => {
    const agent = await makeMember(server, { role: 'agent' })
    const answers = [
      await agent.call('GET', path),
      await agent.call('PATCH', path, {}),
      await agent.call('POST', `${path}/test`, {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })
})

describe('a test', () => {
  it('says in words that the key is wrong, with what is not saved yet', async () => {
    const { call } = await another()
    const answer = await test({ ...own, key: 'sk-wrong-0123456' }, call)
    expect([answer.works, answer.trouble, answer.detail]).toEqual([
      false,
      'key',
      expect.stringContaining('The key was refused.'),
    ])
    expect((await get(call)).provider).toBe('installation')
  })

  it('asks no private address', async () => {
    const { call } = await another()
    const asked = ai.questions.length
    const answer = await test({ ...own, baseUrl: 'https://127.0.0.1/v1' }, call)
    expect([answer.trouble, ai.questions.length]).toEqual(['private', asked])
  })

  it('counts what it costs', async () => {
    const { call } = await another()
    await change({ inputPrice: 2, outputPrice: 10, currency: 'GBP', monthlyLimit: 5 }, call)
    expect((await test({}, call)).works).toBe(true)
    // 100 tokens read and 20 written.
    expect((await get(call)).meter).toMatchObject({
      inputTokens: 100,
      outputTokens: 20,
      spent: 0.0004,
      isReached: false,
    })
  })
})

async function answersIn(token: string, count: number): Promise<string[]> {
  const call = callerWith(server, { authorization: `Bearer ${token}` })
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const { items } = (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body
    const answers = items.filter(({ author }) => author.kind === 'assistant').map(({ text }) => text)
    if (answers.length >= count) return answers
    await sleep(30)
  }
  throw new Error('There was no answer in time.')
}

describe('the limit of a month', () => {
  it('is met before it is passed: then the built-in assistant answers, and what was spent stays when leads go', async () => {
    const chat = await openChat(server)
    await change({ inputPrice: 2, outputPrice: 10, monthlyLimit: 100 })
    await chat.say('How much is the stool?')
    await answersIn(chat.token, 1)
    const spent = (await get()).meter.spent
    expect(spent).toBeGreaterThan(0)
    await change({ monthlyLimit: 0.01 })
    const asked = ai.questions.length
    await chat.say('And the Loft bench?')
    const answers = await answersIn(chat.token, 2)
    expect([answers[1]?.includes('£320'), ai.questions.length]).toEqual([true, asked])
    const { rows } = await database.query<{ trouble: string; answerer: string }>(
      'select trouble, answerer from app.turn where conversation_id = $1 order by started_at desc limit 1',
      [chat.conversationId],
    )
    expect(rows).toEqual([{ trouble: 'limit', answerer: 'builtin' }])
    await database.query('delete from app.session where id = $1', [chat.session.id])
    expect((await get()).meter.spent).toBe(spent)
  })

  it('is of the month in the time zone of the workspace', async () => {
    const { call, workspaceId } = await another()
    await database.query(
      `insert into app.assistant_day (workspace_id, day, currency, cost)
       select $1, (date_trunc('month', now() at time zone 'Europe/London'))::date - n, 'EUR', 1000000
       from generate_series(0, 1) n`,
      [workspaceId],
    )
    expect((await get(call)).meter.spent).toBe(1)
  })
})
