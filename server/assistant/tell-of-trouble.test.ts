import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { AlertItem } from '#contract/alerts.ts'
import type { AssistantSettings, ModelTroubleCode } from '#contract/assistant.ts'
import { hostOf } from '#server/assistant/model/access.ts'
import { tellOfTrouble } from '#server/assistant/tell-of-trouble.ts'
import { endTrouble } from '#server/assistant/trouble-store.ts'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { startAiServer } from '#test/ai-server.ts'
import { makeMember, openChat, ownerOf, testServer } from '#test/make.ts'

const key = 'sk-installation-4711'
let refuses = true
const ai = await startAiServer((answer) =>
  refuses ? answer.refuse(401, `Incorrect API key provided: ${key}`) : answer.say('It costs £140.'),
)
afterAll(ai.close)
const server = await testServer({ env: { AI_BASE_URL: ai.url, AI_API_KEY: key, AI_MODEL: 'm' } })
const owner = await ownerOf(server)
const admin = await makeMember(server, { role: 'admin' })
const agent = await makeMember(server, { role: 'agent' })

const inside = <T>(fn: (db: Db) => Promise<T>) => inWorkspace(server.services.pool, server.workspaceId, fn)
const settings = async () => (await owner.call<AssistantSettings>('GET', '/api/v1/assistant')).body
const alertsOf = async (who: typeof owner) =>
  (await who.call<{ items: AlertItem[] }>('GET', '/api/v1/alerts')).body.items.filter(
    ({ kind }) => kind === 'model',
  )
const fails = (code: ModelTroubleCode) =>
  inside((db) => tellOfTrouble(db, { code, host: 'ai.example' }, new Date()))

/** Lets a visitor ask, and waits until it is written down what became of the answer. */
async function ask() {
  const { rows } = await server.database.owner.query<{ n: number }>('select count(*)::int as n from app.turn')
  await (await openChat(server)).say('How much is the stool?')
  const turns = async () =>
    (await server.database.owner.query<{ n: number }>('select count(*)::int as n from app.turn')).rows[0]?.n
  await expect.poll(turns, { timeout: 15_000 }).toBe((rows[0]?.n ?? 0) + 1)
}

beforeEach(async () => {
  await inside(endTrouble)
  await server.database.owner.query('delete from app.alert')
})

describe('a model whose key is refused later', () => {
  it('is told of in the settings, counted until it works again', async () => {
    refuses = true
    await ask()
    await ask()
    expect((await settings()).trouble).toMatchObject({ code: 'key', answers: 2, host: null })
    refuses = false
    await ask()
    expect((await settings()).trouble).toBeNull()
  })

  it('is one alert to owners and admins, and a new one only after it has worked again', async () => {
    refuses = true
    await ask()
    await ask()
    expect([(await alertsOf(owner)).length, (await alertsOf(admin)).length]).toEqual([1, 1])
    expect(await alertsOf(agent)).toEqual([])
    refuses = false
    await ask()
    refuses = true
    await ask()
    expect(await alertsOf(owner)).toHaveLength(2)
  })

  it('is told of without a word of its server, which may repeat the key', async () => {
    refuses = true
    await ask()
    const told = JSON.stringify([await alertsOf(owner), await settings()])
    expect(told).toContain('refuses the key')
    expect(told).not.toMatch(/4711|Incorrect/)
  })

  it('is forgotten when the test works with what is kept, and when something else is chosen', async () => {
    await fails('key')
    refuses = false
    await owner.call('POST', '/api/v1/assistant/test', {})
    expect((await settings()).trouble).toBeNull()
    await fails('key')
    await owner.call('PATCH', '/api/v1/assistant', { provider: 'builtin' })
    await owner.call('PATCH', '/api/v1/assistant', { provider: 'installation' })
    expect((await settings()).trouble).toBeNull()
  })
})

describe('what may pass by itself', () => {
  it('is no alert before the third answer in a row', async () => {
    const told = [await fails('unreachable'), await fails('slow'), await fails('unreachable')]
    expect(told.map((deliveries) => deliveries.length > 0)).toEqual([false, false, true])
    expect((await alertsOf(owner))[0]).toMatchObject({
      lead: null,
      conversationId: null,
      words: 'Nothing answers at ai.example. Meanwhile the built-in assistant answers.',
    })
  })
})

describe('where what visitors write is sent', () => {
  it.each([
    ['https://api.openai.com/v1', 'api.openai.com'],
    ['http://127.0.0.1:11434/v1', null],
    ['http://ollama:11434/v1', null],
  ])('%s is told as %s', (baseUrl, host) => {
    expect(hostOf({ baseUrl })).toBe(host)
  })
})

it('without prices nobody says what a month has cost', async () => {
  refuses = false
  await ask()
  expect((await settings()).meter).toMatchObject({ spent: null })
  await owner.call('PATCH', '/api/v1/assistant', { inputPrice: 2 })
  expect((await settings()).meter.spent).toBe(0)
})
