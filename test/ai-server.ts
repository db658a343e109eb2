import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type AiMessage = { role: string; content: string | { text?: string }[] | null; tool_calls?: unknown[] }

/** One question as it reached the server; `text` is everything in it. */
export type AiQuestion = {
  path: string
  headers: IncomingMessage['headers']
  text: string
  body: AiBody
  at: number
}
export type AiBody = { model?: string; messages?: AiMessage[]; tools?: { function: { name: string } }[] }

/** What the server does with a question. */
export type AiScript = (answer: AiAnswer, question: AiQuestion) => unknown

export type AiServer = {
  /** For AI_BASE_URL. */
  url: string
  questions: AiQuestion[]
  /** From now on questions are answered like this. */
  script: (script: AiScript) => void
  close: () => Promise<void>
}

/** A real HTTP server on loopback that speaks OpenAI's streaming protocol, as a test tells it to. */
export async function startAiServer(script: AiScript = (answer) => answer.say('Hello.')): Promise<AiServer> {
  const questions: AiQuestion[] = []
  let current = script
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const { url = '', headers } = request
      const question = { path: url, headers, text, body: JSON.parse(text || '{}') as AiBody, at: Date.now() }
      questions.push(question)
      // Whoever is not listening any more is none of the test's business.
      void Promise.resolve(current(new AiAnswer(response), question)).catch(() => response.destroy())
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    script: (next) => (current = next),
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

/** The answer to one question, piece by piece. */
export class AiAnswer {
  readonly response: ServerResponse
  #calls = 0

  constructor(response: ServerResponse) {
    this.response = response
  }

  /** Whoever asked is still there. */
  get isHeard(): boolean {
    return !this.response.destroyed
  }

  begin(type = 'text/event-stream'): void {
    if (!this.response.headersSent) this.response.writeHead(200, { 'content-type': type })
  }

  raw(text: string): void {
    this.begin()
    this.response.write(text)
  }

  chunk(delta: object, finish: string | null = null): void {
    const choice = { index: 0, delta, finish_reason: finish }
    this.raw(
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', model: 'm', choices: [choice] })}\n\n`,
    )
  }

  piece(text: string): void {
    this.chunk({ role: 'assistant', content: text })
  }

  /** A tool call; `input` may be anything at all. */
  call(name: string, input: unknown): void {
    const call = { name, arguments: typeof input === 'string' ? input : JSON.stringify(input) }
    const index = this.#calls++
    this.chunk({ tool_calls: [{ index, id: `call_${index}`, type: 'function', function: call }] })
  }

  end(finish = 'stop', usage = { prompt_tokens: 100, completion_tokens: 20 }): void {
    this.chunk({}, finish)
    this.raw(`data: ${JSON.stringify({ id: 'c1', choices: [], usage: { ...usage, total_tokens: 120 } })}\n\n`)
    this.raw('data: [DONE]\n\n')
    this.response.end()
  }

  async say(text: string, pauseMs = 0): Promise<void> {
    for (const piece of text.match(/\S+\s*/g) ?? []) {
      this.piece(piece)
      if (pauseMs > 0) await sleep(pauseMs)
    }
    this.end()
  }

  refuse(
    status: number,
    message: string,
    more: { code?: string; headers?: Record<string, string> } = {},
  ): void {
    this.response.writeHead(status, { 'content-type': 'application/json', ...more.headers })
    this.response.end(JSON.stringify({ error: { message, code: more.code ?? 'error' } }))
  }

  drop(): void {
    this.response.destroy()
  }
}

/** What a model was told in a question, by whom. */
export function toldIn({ body }: AiQuestion, role: string): string {
  const texts = (body.messages ?? [])
    .filter((message) => message.role === role)
    .map(({ content }) =>
      typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join('\n'),
    )
  return texts.join('\n')
}
