import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { fetchPublic } from '#server/http/outgoing.ts'
import { readSite, type SiteRead } from '#server/knowledge/read-site.ts'
import { readText } from '#server/knowledge/read-text.ts'

type Answer = { status?: number; type?: string; body?: string | Buffer; headers?: Record<string, string> }

/** Two hosts that are none of each other's, with the pages of the test. */
let pages: Record<string, Answer> = {}
const asked: string[] = []
const server = createServer((request, response) => {
  const { url = '' } = request
  asked.push(url)
  const { status = 200, type = 'text/html', body = '', headers = {} } = pages[url] ?? { status: 404 }
  response.writeHead(status, { 'content-type': type, ...headers }).end(body)
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
afterAll(() => server.close())
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const page = (text: string, ...links: string[]): Answer => ({
  body: `<p>${text}</p>${links.map((link) => `<a href="${link}"></a>`).join('')}`,
})

type Found = {
  read: SiteRead
  texts: Record<string, string>
  reasons: Record<string, string>
  asked: string[]
}

async function read(
  site: Record<string, Answer>,
  more: { address?: string; depth?: number; mostPages?: number; allowPrivate?: boolean } = {},
): Promise<Found> {
  pages = site
  asked.length = 0
  const texts: Record<string, string> = {}
  const reasons: Record<string, string> = {}
  const result = await readSite({
    address: `${origin}${more.address ?? '/'}`,
    depth: more.depth ?? 3,
    mostPages: more.mostPages ?? 50,
    pauseMs: 0,
    mostMs: 20_000,
    fetch: (address, options) =>
      fetchPublic(address, { ...options, allowPrivate: more.allowPrivate ?? true }),
    read: async (text) => readText({ ...text, language: 'en' }),
    onPage: async (each) => {
      const path = each.address.replace(origin, '')
      if ('reason' in each) reasons[path] = each.reason
      else texts[path] = each.text.chunks.map(({ text }) => text).join('\n')
      return true
    },
  })
  return { read: result, texts, reasons, asked: [...asked] }
}

describe('pages of a site', () => {
  it('are read from the first on, each once, whatever marks their addresses carry', async () => {
    const { texts, read: result } = await read({
      '/': page(
        'Home',
        '/a',
        '/a#top',
        '/a?utm_source=x',
        'b',
        '/',
        'mailto:jo@shop.example',
        'javascript:1',
      ),
      '/a': page('About us', '/'),
      '/b': page('Benches'),
    })
    expect(texts).toEqual({ '/': 'Home', '/a': 'About us', '/b': 'Benches' })
    expect(result).toEqual({ type: 'read', pages: 3, failed: 0, more: false })
  })

  it('are followed so many links away, and so many of them', async () => {
    const site = { '/': page('0', '/1'), '/1': page('1', '/2'), '/2': page('2', '/3'), '/3': page('3') }
    expect(Object.keys((await read(site, { depth: 0 })).texts)).toEqual(['/'])
    expect(Object.keys((await read(site, { depth: 2 })).texts)).toEqual(['/', '/1', '/2'])
    const few = await read(site, { mostPages: 2 })
    expect([Object.keys(few.texts), few.read]).toEqual([
      ['/', '/1'],
      { type: 'read', pages: 2, failed: 0, more: true },
    ])
  })

  it('that make ever new addresses end at the limit', async () => {
    const site = new Proxy(
      {},
      {
        get: (_, path: string) =>
          path === '/robots.txt' ? undefined : page(`At ${path}`, `${path}a`, `${path}b`),
      },
    )
    const { texts, asked: all } = await read(site, { mostPages: 12, depth: 5 })
    expect(Object.keys(texts)).toHaveLength(12)
    expect(all.length).toBeLessThan(40)
  })

  it('of other hosts and other kinds are left alone', async () => {
    const { asked: all } = await read({
      '/': page(
        'Home',
        'http://other.example/',
        'https://127.0.0.2/',
        '/photo.jpg',
        '/list.pdf',
        '/a.css',
        '/doc',
      ),
      '/doc': { type: 'application/pdf', body: '%PDF' },
    })
    expect(all).toEqual(['/robots.txt', '/', '/doc'])
  })

  it('are read in the encoding they have', async () => {
    const latin = (text: string) => Buffer.from(text, 'latin1')
    const { texts } = await read({
      '/': page('x', '/head', '/meta', '/none', '/mark', '/odd'),
      '/head': { type: 'text/html; charset=iso-8859-1', body: latin('<p>Größe</p>') },
      '/meta': { body: latin('<meta charset="windows-1252"><p>Grüße</p>') },
      '/none': { body: latin('<p>Öl</p>') },
      '/mark': { body: Buffer.from('\ufeff<p>Öfen</p>', 'utf16le') },
      '/odd': { type: 'text/html; charset=klingon', body: '<p>Äste</p>' },
    })
    expect(texts).toMatchObject({
      '/head': 'Größe',
      '/meta': 'Grüße',
      '/none': 'Öl',
      '/mark': 'Öfen',
      '/odd': 'Äste',
    })
  })

  it('that fail are told with the reason, those that are gone are not', async () => {
    const { reasons, read: result } = await read({
      '/': page('Home', '/broken', '/gone', '/quiet', '/tag'),
      '/broken': { status: 500 },
      '/quiet': { body: '<meta name="robots" content="noindex"><p>Secret</p>' },
      '/tag': { headers: { 'x-robots-tag': 'noindex' }, body: '<p>Secret</p>' },
    })
    expect(reasons).toEqual({
      '/broken': 'The page answered with an error (500).',
      '/quiet': 'The page asks programs not to keep it (noindex).',
      '/tag': 'The page asks programs not to keep it (noindex).',
    })
    expect(result).toMatchObject({ pages: 1, failed: 3 })
  })
})

describe('robots.txt', () => {
  const site = {
    '/': page('Home', '/open', '/private/a'),
    '/open': page('Open'),
    '/private/a': page('Secret'),
  }

  it.each([
    ['User-agent: *\nDisallow: /private/', ['/', '/open']],
    ['User-agent: BrainBotsLeads\nDisallow: /private/\n\nUser-agent: *\nDisallow: /open', ['/', '/open']],
    ['User-agent: OtherBot\nDisallow: /', ['/', '/open', '/private/a']],
    ['User-agent: *\nDisallow: /*a$', ['/', '/open']],
  ])('%j is respected', async (body, read_) => {
    const { texts, asked: all } = await read({ ...site, '/robots.txt': { type: 'text/plain', body } })
    expect(Object.keys(texts)).toEqual(read_)
    if (!read_.includes('/private/a')) expect(all).not.toContain('/private/a')
  })

  it('that keeps everybody out keeps us out', async () => {
    const robots = { type: 'text/plain', body: 'User-agent: *\nDisallow: /' }
    const { read: result, asked: all } = await read({ ...site, '/robots.txt': robots })
    expect(result).toMatchObject({
      type: 'failed',
      reason: expect.stringMatching(/robots\.txt keeps/) as string,
    })
    expect(all).toEqual(['/robots.txt'])
  })

  it.each([503, 429])('that answers %i keeps us out, as the rules are not known', async (status) => {
    const { read: result, asked: all } = await read({ ...site, '/robots.txt': { status } })
    expect(result).toMatchObject({
      type: 'failed',
      reason: expect.stringContaining(String(status)) as string,
    })
    expect(all).toEqual(['/robots.txt'])
  })

  it('past our limit keeps us out', async () => {
    const { read: result } = await read({ ...site, '/robots.txt': { body: '#'.repeat(200_000) } })
    expect(result).toMatchObject({ type: 'failed', reason: expect.stringContaining('128 kB') as string })
  })

  it('made of stars alone holds nobody up', async () => {
    const body = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*a*b\n'.repeat(3000)}`
    const before = performance.now()
    await read({ '/': page('Home', `/${'a'.repeat(390)}`), '/robots.txt': { body } })
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

describe('a redirect', () => {
  it('within the host is followed', async () => {
    const site = { '/': { status: 301, headers: { location: '/home' } }, '/home': page('Home') }
    expect((await read(site)).texts).toEqual({ '/home': 'Home' })
  })

  it('to another host is not, and says where it leads', async () => {
    const site = { '/': { status: 302, headers: { location: 'http://other.example/x' } } }
    expect((await read(site)).read).toEqual({
      type: 'failed',
      reason: 'This page sends its visitors on to http://other.example. Add that address.',
    })
  })

  it('without an end ends', async () => {
    const { read: result, asked: all } = await read({ '/': { status: 302, headers: { location: '/' } } })
    expect(result).toMatchObject({ type: 'failed' })
    expect(all.length).toBeLessThan(12)
  })

  it('to what no page may ask for is refused', async () => {
    const site = { '/': { status: 302, headers: { location: 'file:///etc/passwd' } } }
    expect((await read(site)).read).toMatchObject({ type: 'failed' })
  })
})

it.each(['/', '/?x=1'])('a private address is not asked (%s)', async (address) => {
  const { read: result, asked: all } = await read({ '/': page('Intranet') }, { address, allowPrivate: false })
  expect(result.type).toBe('failed')
  expect(all).toEqual([])
})
