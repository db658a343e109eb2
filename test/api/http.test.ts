import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { fingerprint } from './fingerprint.ts'
import { callerWith, makeLead, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const leadId = await makeLead(server, { name: 'Ada Lovelace' })
const { host, hostname, port } = new URL(server.url)

/** Sends bytes as they are and answers the status of what comes back. */
function raw(head: string[], body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', (data) => {
      text += String(data)
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? []
      if (status === undefined) return
      socket.destroy()
      resolve(Number(status))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error(`closed without an answer: ${text}`)))
    socket.write(`${[...head, 'Connection: close', '', ''].join('\r\n')}${body}`)
  })
}

describe('an address', () => {
  it.each(['/api/v1', '/api/v1/nothing', '/api/v2/leads', '/api/docs/x.js'])(
    '%s that is none of ours is answered with a problem',
    async (path) => {
      const { status, body, headers } = await team.call<Problem>('GET', path)
      expect([status, body.code, headers.get('content-type')]).toEqual([
        404,
        'not_found',
        'application/problem+json',
      ])
    },
  )

  it.each(['PUT', 'PATCH', 'DELETE'])('does not know the method %s', async (method) => {
    const { status } = await team.call(method, '/api/v1/tags', {})
    expect([404, 405]).toContain(status)
  })

  it.each([
    '/%',
    '/%E0%A4%A',
    '/api/v1/leads/%',
    '/api/v1/leads/%00',
    `/api/v1/leads/${leadId}/tags/%E0%A4%A`,
    '/api/v1/leads?q=%',
    '/api/v1/leads?q=%E0%A4',
    '/api/v1/leads?q=%ED%A0%80',
    '//api/v1/leads',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/widget.js%00',
    '/demo/%2e%2e%2fpackage.json',
  ])('spelled oddly (%s) gives neither a fault nor a file of ours', async (path) => {
    const response = await fetch(server.url + path, { headers: { 'x-api-key': team.key } })
    const text = await response.text()
    expect([response.status < 500, text.includes('"dependencies"')]).toEqual([true, false])
  })
})

describe('a request', () => {
  const request = 'GET /healthz HTTP/1.1'

  it('reaches us as usual when it is whole', async () => {
    expect(await raw([request, `Host: ${host}`])).toBe(200)
  })

  it.each([
    ['with two Host lines', [request, `Host: ${host}`, 'Host: evil.example']],
    ['without a Host', [request]],
    ['with a Host that is none', [request, 'Host: a b/c?d']],
    [
      'with two lengths',
      ['POST /api/v1/leads HTTP/1.1', `Host: ${host}`, 'Content-Length: 2', 'Content-Length: 3'],
    ],
    [
      'with a length and in chunks',
      ['POST /api/v1/leads HTTP/1.1', `Host: ${host}`, 'Content-Length: 2', 'Transfer-Encoding: chunked'],
    ],
  ])('%s is refused', async (_, head) => {
    expect(await raw(head, '{}')).toBe(400)
  })

  it('in chunks without a length is cut off where the limit is', async () => {
    const piece = 'x'.repeat(16 * 1024)
    const body = new ReadableStream({
      start: (stream) => stream.enqueue('{"text":"'),
      pull: (stream) => stream.enqueue(piece),
    }).pipeThrough(new TextEncoderStream())
    const response = await fetch(`${server.url}/api/v1/leads/${leadId}/notes`, {
      method: 'POST',
      headers: { 'x-api-key': team.key, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(response.status).toBe(413)
  })

  it('gets an id that stands in the problem too', async () => {
    const { body, headers } = await team.call<Problem>('GET', '/api/v1/nothing')
    expect(body.requestId).toBe(headers.get('x-request-id'))
  })

  it('lifts no limit with a key that is not the operator’s', async () => {
    const call = callerWith(server, {
      'x-operator-key': `${server.operatorKey.slice(0, -1)}x`,
      'x-forwarded-for': '192.0.2.9',
    })
    const answers = await Promise.all(
      Array.from({ length: 61 }, () =>
        call('POST', '/api/v1/chat/sessions', { widgetKey: server.widgetKey }),
      ),
    )
    expect(answers.some(({ status }) => status === 429)).toBe(true)
  })
})

describe('the accounts library', () => {
  it('answers hostile sign-ins without a fault, and keeps nothing of them', async () => {
    const before = await fingerprint(server.database.owner)
    const bodies = [
      {},
      { email: 5, password: [] },
      { email: 'a\0@b.example', password: 'x'.repeat(12) },
      { email: 'ada@engine.example', password: 'x\0'.repeat(6) },
      { email: 'ada@engine.example', password: 'x'.repeat(100_000) },
      { email: `${'x'.repeat(5000)}@b.example`, password: 'x'.repeat(12) },
      { email: '\uD800@b.example', password: '\uDC00'.repeat(12) },
    ]
    for (const body of bodies) {
      const call = callerWith(server, {
        origin: server.url,
        'x-forwarded-for': `192.0.2.${bodies.indexOf(body) + 20}`,
      })
      const { status } = await call('POST', '/api/auth/sign-in/email', body)
      expect([JSON.stringify(body).slice(0, 60), status]).toEqual([
        expect.anything(),
        expect.toSatisfy((code: number) => code >= 400 && code < 500),
      ])
    }
    expect(await fingerprint(server.database.owner)).toEqual(before)
  })

  it('signs nobody in from a page of another site', async () => {
    const call = callerWith(server, {
      origin: 'https://evil.example',
      cookie: 'a=b',
      'x-forwarded-for': '192.0.2.40',
    })
    const { status } = await call('POST', '/api/auth/sign-in/email', {
      email: 'a@b.example',
      password: 'x'.repeat(12),
    })
    expect(status).toBe(403)
  })

  it('slows down whoever tries many passwords from one address', async () => {
    const call = callerWith(server, { origin: server.url, 'x-forwarded-for': '192.0.2.50' })
    const answers: number[] = []
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const { status } = await call('POST', '/api/auth/sign-in/email', {
        email: 'a@b.example',
        password: `wrong ${attempt} one`,
      })
      answers.push(status)
    }
    expect(answers).toContain(429)
  })
})

it.each(['/healthz', '/readyz', '/api/v1/openapi.json', '/api/docs'])(
  '%s answers whoever asks',
  async (path) => {
    expect((await callerWith(server, {})('GET', path)).status).toBe(200)
  },
)

it('tells its numbers to the operator only', async () => {
  const without = await callerWith(server, {})('GET', '/metrics')
  const withKey = await callerWith(server, { authorization: `Bearer ${server.operatorKey}` })(
    'GET',
    '/metrics',
  )
  expect([without.status, withKey.status]).toEqual([401, 200])
})
