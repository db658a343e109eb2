import { afterAll, describe, expect, it } from 'vitest'
import type { ModelAccess } from '#server/assistant/model/access.ts'
import { testModel } from '#server/assistant/test-model.ts'
import { startAiServer, type AiScript } from '#test/ai-server.ts'

const ai = await startAiServer()
afterAll(ai.close)
const access: ModelAccess = {
  provider: 'openai',
  baseUrl: ai.url,
  model: 'small-1',
  key: 'sk-0123456789',
  allowPrivate: true,
}

async function tried(script: AiScript, more: Partial<ModelAccess> = {}, maxMs = 3000) {
  ai.script(script)
  return testModel({ ...access, ...more }, maxMs)
}

describe('a test of a model', () => {
  it('says how long the first word took', async () => {
    const { test, input, output } = await tried((answer) => answer.say('Yes.'))
    expect(test).toMatchObject({ works: true, trouble: null })
    expect(test.detail).toMatch(/^small-1 answers: the first word came after \d+\.\d s\.$/)
    expect([test.firstMs !== null && test.firstMs <= (test.ms ?? 0), input, output]).toEqual([true, 100, 20])
    const last = ai.questions.at(-1)
    expect([last?.path, last?.headers.authorization, last?.body.model]).toEqual([
      '/v1/chat/completions',
      'Bearer sk-0123456789',
      'small-1',
    ])
  })

  it.each([
    [
      'key',
      'The key was refused',
      (answer) => answer.refuse(401, 'Incorrect API key provided: sk-0123456789'),
    ],
    [
      'model',
      'no model called “small-1”',
      (answer) => answer.refuse(404, 'The model `small-1` does not exist'),
    ],
    ['quota', 'credit or quota', (answer) => answer.refuse(429, 'x', { code: 'insufficient_quota' })],
    ['busy', 'too busy', (answer) => answer.refuse(429, 'Rate limit reached')],
    [
      'not_ai',
      'no AI server',
      (answer) => answer.response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No</h1>'),
    ],
    [
      'not_ai',
      'no AI server',
      (answer) => answer.response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['unreadable', 'could not be read', (answer) => (answer.raw('data: {{{\n\n'), answer.response.end())],
    ['empty', 'with nothing', (answer) => answer.end()],
    ['broken', 'an error of its own', (answer) => answer.refuse(500, 'oops')],
  ] satisfies [string, string, AiScript][])('says in words: %s, %s', async (trouble, words, script) => {
    const { test } = await tried(script)
    expect(test).toMatchObject({ works: false, trouble })
    expect(test.detail).toContain(words)
    expect(test.detail).not.toContain('sk-0123456789')
  })

  it('says when it took too long', async () => {
    const { test } = await tried(() => {}, {}, 300)
    expect(test).toMatchObject({ works: false, trouble: 'slow' })
    expect(test.detail).toContain('took too long: after 0.')
  })

  it('asks no private address that a member has named, and says so', async () => {
    const before = ai.questions.length
    const { test } = await tried((answer) => answer.say('Yes.'), {
      baseUrl: ai.url.replace(/:\d+/, ':8080'),
      allowPrivate: false,
    })
    expect([test.trouble, ai.questions.length]).toEqual(['private', before])
    expect(test.detail).toContain('private network')
  })

  it('says when nothing answers there', async () => {
    const { test } = await tried((answer) => answer.say('Yes.'), { baseUrl: 'http://127.0.0.1:1/v1' })
    expect(test).toMatchObject({ trouble: 'unreachable' })
    expect(test.detail).toContain('Nothing answers at 127.0.0.1:1')
  })
})

const sse = (events: readonly object[], named: boolean) =>
  events
    .map(
      (event) =>
        `${named ? `event: ${(event as { type: string }).type}\n` : ''}data: ${JSON.stringify(event)}\n\n`,
    )
    .join('')

it("speaks Anthropic's protocol", async () => {
  const { test, input, output } = await tried(
    (answer) => {
      answer.raw(
        sse(
          [
            {
              type: 'message_start',
              message: {
                id: 'm',
                type: 'message',
                role: 'assistant',
                model: 'c',
                content: [],
                usage: { input_tokens: 12, output_tokens: 1 },
              },
            },
            { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
            { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Yes.' } },
            { type: 'content_block_stop', index: 0 },
            {
              type: 'message_delta',
              delta: { stop_reason: 'end_turn', stop_sequence: null },
              usage: { output_tokens: 5 },
            },
            { type: 'message_stop' },
          ],
          true,
        ),
      )
      answer.response.end()
    },
    { provider: 'anthropic' },
  )
  expect([test.works, test.detail, input, output]).toEqual([
    true,
    expect.stringContaining('small-1 answers'),
    12,
    5,
  ])
  expect([ai.questions.at(-1)?.path, ai.questions.at(-1)?.headers['x-api-key']]).toEqual([
    '/v1/messages',
    'sk-0123456789',
  ])
})

it("speaks Google's protocol", async () => {
  const { test, input, output } = await tried(
    (answer) => {
      const parts = [{ text: 'Yes.' }]
      answer.raw(
        sse(
          [
            {
              candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
              usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 3, totalTokenCount: 12 },
            },
          ],
          false,
        ),
      )
      answer.response.end()
    },
    { provider: 'google' },
  )
  expect([test.works, input, output]).toEqual([true, 9, 3])
  expect(ai.questions.at(-1)?.path).toContain('/models/small-1:streamGenerateContent')
  expect(ai.questions.at(-1)?.headers['x-goog-api-key']).toBe('sk-0123456789')
})
