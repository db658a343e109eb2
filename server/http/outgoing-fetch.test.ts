import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { outgoingFetch, type OutgoingFetchOptions } from '#server/http/outgoing-fetch.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

const fetchWith = (options: Partial<OutgoingFetchOptions> = {}) =>
  outgoingFetch({ maxBytes: 100_000, timeoutMs: 3000, allowPrivate: true, ...options })

const why = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: { why?: string; name: string }) => error.why ?? error.name,
  )

describe('the outgoing client in the shape of fetch', () => {
  it('sends what it is given and hands the answer on while it comes in', async () => {
    let heard = ''
    let more = () => {}
    const url = await serve((request, response) => {
      request.on('data', (chunk: Buffer) => (heard += chunk.toString()))
      request.on('end', () => {
        heard = `${request.method} ${request.url} ${request.headers.authorization} ${heard}`
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n')
        more = () => response.end('data: two\n\n')
      })
    })
    const response = await fetchWith()(`${url}/chat?x=1`, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: '{"ä":1}',
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const first = new TextDecoder().decode((await reader.read()).value)
    more()
    const second = new TextDecoder().decode((await reader.read()).value)
    expect([heard, response.headers.get('content-type'), first, second]).toEqual([
      'POST /v1/chat?x=1 Bearer k {"ä":1}',
      'text/event-stream',
      'data: one\n\n',
      'data: two\n\n',
    ])
  })

  it.each([
    'http://127.0.0.1:8080/v1',
    'http://169.254.169.254/latest',
    'http://[::ffff:10.0.0.1]/',
    'http://localhost/',
  ])('connects nowhere for %s', async (url) =>
    expect(await why(fetchWith({ allowPrivate: false })(url))).toBe('private'),
  )

  it.each(['ftp://example.com/', 'http://a:b@example.com/', 'https://example.com:11434/v1', 'nonsense'])(
    'does not take %s for an address',
    async (url) => expect(await why(fetchWith({ allowPrivate: false })(url))).toBe('address'),
  )

  it('refuses a name that leads to a private address', async () => {
    const resolve = async () => [{ address: '10.0.0.7', family: 4 }]
    expect(await why(fetchWith({ allowPrivate: false, resolve })('https://ai.example/v1'))).toBe('private')
  })

  it('follows no redirect', async () => {
    const url = await serve((_, response) =>
      response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    )
    const response = await fetchWith()(url, { method: 'POST', body: '{}' })
    expect(response.status).toBe(307)
  })

  it('breaks off what is longer than it may be', async () => {
    const url = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(64 * 1024)));
      }
      response.on('drain', more)
      more()
    })
    expect(await why(fetchWith({ maxBytes: 1000 })(url).then((answer) => answer.text()))).toBe('large')
  })

  it('says so when an answer breaks off', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200).write('half')
      setTimeout(() => response.destroy(), 30)
    })
    expect(await why(fetchWith()(url).then((answer) => answer.text()))).toBe('cut')
  })

  it('waits no longer than it was told to, for the answer and for its end', async () => {
    const silent = await serve(() => {})
    const dripping = await serve((_, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await why(fetchWith({ timeoutMs: 150 })(silent))).toBe('slow')
    expect(await why(fetchWith({ timeoutMs: 150 })(dripping).then((answer) => answer.text()))).toBe('slow')
  })

  it('ends with the reason of whoever aborts it, and closes the connection', async () => {
    let closed = false
    const url = await serve((_, response) => {
      response.writeHead(200).write('half')
      response.on('close', () => (closed = true))
    })
    const stop = new AbortController()
    const answer = await fetchWith()(url, { signal: stop.signal })
    stop.abort(new DOMException('enough', 'AbortError'))
    expect(await why(answer.text())).toBe('AbortError')
    await sleep(50)
    expect(closed).toBe(true)
    expect(await why(fetchWith()(url, { signal: stop.signal }))).toBe('AbortError')
  })

  it('closes the connection when nobody reads on', async () => {
    let closed = false
    const url = await serve((_, response) => {
      response.writeHead(200).write('half')
      response.on('close', () => (closed = true))
    })
    const answer = await fetchWith()(url)
    await answer.body?.cancel()
    await sleep(50)
    expect(closed).toBe(true)
  })

  it('tells when nothing listens', async () => {
    expect(await why(fetchWith()('http://127.0.0.1:1/v1'))).toBe('unreachable')
  })
})
