import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { fetchPublic } from '#server/http/outgoing.ts'
import { isPublicAddress } from '#server/http/public-address.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server on loopback; answers its port and how many requests reached it. */
async function serve(handle: RequestListener): Promise<{ port: number; asked: () => number }> {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    handle(request, response)
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, asked: () => asked }
}

describe('an address of the public internet', () => {
  it.each(['1.1.1.1', '8.8.8.8', '93.184.215.14', '172.15.255.255', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
    '240.0.0.1',
    '192.0.2.1',
    '203.0.113.9',
    '192.88.99.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '::ffff:0:8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001::1',
    '2001:db8::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '100::1',
    '3fff::1',
    '5f00::1',
    '',
    'localhost',
    '127.1',
    '0x7f000001',
    '2130706433',
    '8.8.8.8 ',
  ])('%j is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('the outgoing client', () => {
  const spellings = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '0',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '127。0。0。1',
    '①②⑦.0.0.1',
    '%31%32%37.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[::127.0.0.1]',
    '[2002:7f00:1::]',
    'localhost',
    'LOCALHOST',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '169.254.43518',
    '2852039166',
    '0xa9fea9fe',
    '10.0.0.1',
    '192.168.0.1',
    '[fe80::1]',
    '224.0.0.1',
  ]

  it.each(spellings)('connects nowhere for http://%s:8080', async (host) => {
    expect(await fetchPublic(`http://${host}:8080/`)).toEqual({ type: 'failed', why: 'private' })
  })

  it.each([
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'data:text/html,x',
    'example.com',
    'http://user:word@example.com/',
    'http://example.com:22/',
    'https://example.com:3000/',
    '',
    'http://',
    'http://a b/',
    'http://[::1',
    'javascript:alert(1)',
  ])('does not take %j for an address', async (address) => {
    expect(await fetchPublic(address)).toEqual({ type: 'failed', why: 'address' })
  })

  it('refuses a name that leads to a private address, also besides a public one', async () => {
    for (const addresses of [
      [{ address: '10.0.0.7', family: 4 }],
      [
        { address: '1.1.1.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
    ]) {
      const fetched = await fetchPublic('http://shop.example/', { resolve: async () => addresses })
      expect(fetched).toEqual({ type: 'failed', why: 'private' })
    }
  })

  it('asks a name once, so that it cannot answer differently when it comes to connecting', async () => {
    let answers = 0
    const resolve = async () => {
      answers += 1
      return [answers === 1 ? { address: '2a00::1', family: 6 } : { address: '127.0.0.1', family: 4 }]
    }
    await fetchPublic('http://rebinding.example:8080/', { timeoutMs: 300, resolve })
    expect(answers).toBe(1)
    const again = await fetchPublic('http://rebinding.example:8080/', { timeoutMs: 300, resolve })
    expect(again).toEqual({ type: 'failed', why: 'private' })
  })

  it('answers what was there, for an address of the operator’s own', async () => {
    const { port } = await serve((_, response) => response.end('<p>Grüße</p>'))
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/`, { allowPrivate: true })
    expect(fetched).toMatchObject({ type: 'answered', status: 200, text: '<p>Grüße</p>', whole: true })
  })

  it('says who it is and where to, and sends nothing else of ours', async () => {
    let seen: string[] = []
    const { port } = await serve(({ headers }, response) => {
      seen = Object.keys(headers)
      response.end()
    })
    await fetchPublic(`http://127.0.0.1:${port}/`, { allowPrivate: true })
    expect(seen).toEqual(['host', 'user-agent', 'accept', 'accept-encoding', 'connection'])
  })

  it('follows no redirect', async () => {
    const inner = await serve((_, response) => response.end('inside'))
    const outer = await serve((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end(),
    )
    const fetched = await fetchPublic(`http://127.0.0.1:${outer.port}/`, { allowPrivate: true })
    expect(fetched).toMatchObject({ type: 'answered', status: 302, text: '' })
    expect(inner.asked()).toBe(0)
  })

  it('reads no more than it was told to, however much there is', async () => {
    const { port } = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(64 * 1024)));
      }
      response.on('drain', more)
      more()
    })
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/`, { allowPrivate: true, maxBytes: 1000 })
    expect(fetched).toMatchObject({ type: 'answered', text: 'x'.repeat(1000), whole: false })
  })

  it.each([
    ['that says nothing', () => {}],
    [
      'that says a letter now and then',
      (_request, response) => {
        const drip = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(drip))
      },
    ],
  ] satisfies [string, RequestListener][])('does not wait for a server %s', async (_, handle) => {
    const { port } = await serve(handle)
    const began = performance.now()
    const fetched = await fetchPublic(`http://127.0.0.1:${port}/`, { allowPrivate: true, timeoutMs: 200 })
    expect([fetched, performance.now() - began < 2000]).toEqual([{ type: 'failed', why: 'slow' }, true])
  })

  it('tells when nothing listens and when a name is none', async () => {
    const { port } = await serve(() => {})
    await new Promise((done) => servers.at(-1)?.close(done))
    const unreachable = { type: 'failed', why: 'unreachable' }
    expect(await fetchPublic(`http://127.0.0.1:${port}/`, { allowPrivate: true })).toEqual(unreachable)
    expect(await fetchPublic('http://no-such-name.invalid/')).toEqual(unreachable)
  })
})
