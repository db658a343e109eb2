import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { fingerprint } from './fingerprint.ts'
import { callerWith, makeLead, makeMember, openChat, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const member = await makeMember(server, { role: 'owner', name: 'Olga' })
const leadId = await makeLead(server, { name: 'Ada Lovelace' })
const { host, hostname, port } = new URL(server.url)

/** Sends a head as it is and answers what comes back. */
function raw(head: string[], connection = 'close'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let text = ''
    socket.on('data', (data) => (text += String(data)))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.write([...head, `Connection: ${connection}`, '', ''].join('\r\n'))
  })
}

describe('a request head', () => {
  it('with the same Host twice is refused with a problem', async () => {
    const text = await raw(['GET /healthz HTTP/1.1', `Host: ${host}`, `Host: ${host}`])
    expect(text).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*two hosts/s)
  })

  it('with two Hosts in other spellings is refused', async () => {
    const text = await raw(['GET /healthz HTTP/1.1', `HOST: ${host}`, 'hOsT: evil.example'])
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('that wishes for a socket and names two Hosts is refused', async () => {
    const wish = [
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]
    const hosts = [`Host: ${host}`, 'Host: evil.example']
    const text = await raw(['GET /api/v1/chat/live HTTP/1.1', ...hosts, ...wish], 'Upgrade')
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('of more than a hundred lines is refused', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `X-${index}: y`)
    const text = await raw(['GET /healthz HTTP/1.1', `Host: ${host}`, ...many])
    expect(text).toMatch(/^HTTP\/1\.1 400 .*too many headers/s)
  })

  it('of a usual length is taken', async () => {
    const some = Array.from({ length: 60 }, (_, index) => `X-${index}: y`)
    expect(await raw(['GET /healthz HTTP/1.1', `Host: ${host}`, ...some])).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('a page of another site', () => {
  const foreign: [string, Record<string, string>][] = [
    ['names its origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
    ['sends none, but the browser says where from', { 'sec-fetch-site': 'cross-site' }],
    ['is another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ]

  it.each(foreign)('that %s changes nothing with the cookie of a member', async (_, headers) => {
    const before = await fingerprint(server.database.owner)
    for (const [method, path, body] of [
      ['POST', `/api/v1/leads/${leadId}/notes`, { text: 'x' }],
      ['PATCH', `/api/v1/leads/${leadId}`, { version: 1, name: 'x' }],
      ['DELETE', `/api/v1/leads/${leadId}`, undefined],
      ['POST', '/api/auth/sign-out', {}],
    ] as const) {
      const { status, body: problem } = await member.call<Problem>(method, path, body, headers)
      expect([method, path, status, problem.code]).toEqual([method, path, 403, 'forbidden'])
    }
    expect(await fingerprint(server.database.owner)).toEqual(before)
  })

  it('may not send what a form can send', async () => {
    const { status } = await member.call('POST', `/api/v1/leads/${leadId}/notes`, 'text=x', {
      'content-type': 'text/plain',
    })
    expect(status).toBe(415)
  })

  it('reads nothing but the chat’s doors', async () => {
    const page = { origin: 'https://shop.example', 'access-control-request-method': 'GET' }
    const allowed = async (path: string, method = 'OPTIONS') =>
      (await callerWith(server, page)(method, path)).headers.get('access-control-allow-origin')
    expect(await allowed('/api/v1/chat/messages')).toBe('*')
    for (const path of [
      '/api/v1/leads',
      '/api/v1/me',
      '/api/auth/sign-in/email',
      '/api/v1/ingest/messages',
      '/',
      '/metrics',
    ]) {
      expect([path, await allowed(path), await allowed(path, 'GET')]).toEqual([path, null, null])
    }
  })

  it('gets no credentials taken at the chat’s doors', async () => {
    const chat = await openChat(server)
    const call = callerWith(server, { origin: 'https://shop.example', authorization: `Bearer ${chat.token}` })
    const { headers } = await call('GET', '/api/v1/chat/messages')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('our own page', () => {
  it.each([
    ['at its address', { origin: server.url, 'sec-fetch-site': 'same-origin' }],
    ['opened as 127.0.0.1', { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }],
  ])('%s changes what it may', async (_, headers) => {
    const { status } = await member.call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'x' }, headers)
    expect(status).toBe(201)
  })
})

it.each(['/healthz', '/api/v1/me', '/api/v1/nothing', '/api/auth/none', '/widget.js', '/demo', '/api/docs'])(
  'the answer of %s carries its id and guesses no type',
  async (path) => {
    const { headers } = await callerWith(server, {})('GET', path)
    expect([headers.get('x-request-id')?.length, headers.get('x-content-type-options')]).toEqual([
      36,
      'nosniff',
    ])
  },
)

it('the widget alone may be loaded by pages of other sites', async () => {
  const policyOf = async (path: string) =>
    (await callerWith(server, {})('GET', path)).headers.get('cross-origin-resource-policy')
  expect([await policyOf('/widget.js'), await policyOf('/demo'), await policyOf('/api/v1/me')]).toEqual([
    'cross-origin',
    'same-origin',
    'same-origin',
  ])
})
