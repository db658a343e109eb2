import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import { cases, limits } from '#test/ai-faults.ts'
import { startAiServer } from '#test/ai-server.ts'
import { callerWith, openChat, testServer } from '#test/make.ts'

const builtIn = /£140/
/** For what is not the model's: finding the answer, storing it, two cores that others use, too. */
const slack = 5000

const names = Object.keys(cases)
const tag = (index: number) =>
  `Ref ${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}x.`
const tries = new Map<string, number>()

const ai = await startAiServer((answer, question) => {
  const name = names.find((_, index) => question.text.includes(tag(index)))
  if (name === undefined) return answer.say('I was not asked that.')
  const count = (tries.get(name) ?? 0) + 1
  tries.set(name, count)
  return cases[name]?.does(answer, question, count)
})
const server = await testServer({ env: { AI_BASE_URL: ai.url, AI_API_KEY: 'sk-test', AI_MODEL: 'm' } })
afterAll(ai.close)

beforeAll(async () => {
  // The first question loads the libraries.
  const first = await openChat(server)
  await first.say('Hello?')
  await answered(first)
  await server.database.owner.query('delete from app.assistant_day')
  await server.database.owner.query(
    `insert into app.assistant_setting (workspace_id, provider, first_seconds, between_seconds, total_seconds)
     values ($1, 'installation', $2, $3, $4)`,
    [server.workspaceId, limits.first / 1000, limits.between / 1000, limits.total / 1000],
  )
})

type Talk = Awaited<ReturnType<typeof openChat>>

async function answered(chat: Talk, count = 1): Promise<Message[]> {
  const call = callerWith(server, { authorization: `Bearer ${chat.token}` })
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { items } = (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body
    if (items.filter(({ author }) => author.kind === 'assistant').length >= count) return items
    await sleep(30)
  }
  throw new Error('There was no answer in time.')
}

async function turnOf({ conversationId }: Talk) {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const { rows } = await server.database.owner.query<{
      answerer: string
      trouble: string | null
      outcome: string
      ms: number
      first_ms: number | null
      input_tokens: number | null
    }>(
      'select answerer, trouble, outcome, ms, first_ms, input_tokens from app.turn where conversation_id = $1',
      [conversationId],
    )
    if (rows[0]) return rows[0]
    await sleep(30)
  }
  throw new Error('The turn was not kept.')
}

describe('whatever a model does, the visitor gets an answer in time: one that', () => {
  it.concurrent.each(names.map((name, index) => [name, index] as const))(
    '%s',
    async (name, index) => {
      const wanted = cases[name]
      if (!wanted) throw new Error(name)
      const chat = await openChat(server)
      await chat.say(`How much is the stool? ${tag(index)}`)
      const messages = await answered(chat)
      const turn = await turnOf(chat)
      const { answerer = 'builtin', reads = builtIn, within: [least, most] = [0, limits.total] } = wanted
      const [said] = messages.filter(({ author }) => author.kind === 'assistant')
      expect(said?.text, name).toMatch(reads)
      expect(turn, name).toMatchObject({ answerer, outcome: 'said' })
      expect([wanted.trouble].flat(), name).toContain(turn.trouble)
      expect(turn.ms, name).toBeGreaterThanOrEqual(least)
      expect(turn.ms, name).toBeLessThanOrEqual(most + slack)
      if (wanted.tries !== undefined) expect(tries.get(name), name).toBe(wanted.tries)
    },
    60_000,
  )
})

it('of all answers first words and what they cost are kept', async () => {
  const { rows } = await server.database.owner.query<{ input: string; output: string; answers: number }>(
    `select sum(input_tokens) as input, sum(output_tokens) as output, sum(answers)::int as answers from app.assistant_day`,
  )
  expect(Number(rows[0]?.input)).toBeGreaterThan(1000)
  expect(rows[0]?.answers).toBe(names.filter((name) => cases[name]?.answerer === 'openai').length)
})

it('where the model fails and nothing is known, a person is asked to come', async () => {
  const chat = await openChat(server)
  await chat.say(`Do you repair bagpipes? ${tag(names.indexOf('refuses the key'))}`)
  const messages = await answered(chat)
  await turnOf(chat)
  const { rows } = await server.database.owner.query<{ wait_reason: string }>(
    'select wait_reason from app.conversation where id = $1 and waiting_since is not null',
    [chat.conversationId],
  )
  expect(messages.some(({ kind }) => kind === 'asked')).toBe(true)
  expect(rows).toEqual([{ wait_reason: 'model' }])
})
