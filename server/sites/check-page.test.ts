import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { fetchPublic } from '#server/http/outgoing.ts'
import { checkPage } from '#server/sites/check-page.ts'

const site = { name: 'Shop', widgetKey: 'wk_AbCdEfGhIjKlMnOpQrStUv_0123456789ab' }
const snippet = (key: string) =>
  `<script async data-key="${key}" data-color="#254537" src="https://chat.example/widget.js"></script>`
const pages: Record<string, string> = {
  '/with': `<p>Hello</p>${snippet(site.widgetKey)}`,
  '/unquoted': `<SCRIPT src=/widget.js data-key=${site.widgetKey}></SCRIPT>`,
  '/other': snippet('wk_ZbCdEfGhIjKlMnOpQrStUv_0123456789ab'),
  '/both': snippet('wk_ZbCdEfGhIjKlMnOpQrStUv_0123456789ab') + snippet(site.widgetKey),
  '/none': '<p>Nothing here</p>',
  '/hidden': `<!-- ${snippet(site.widgetKey)} -->`,
  '/text': `<p>data-key="${site.widgetKey}"</p>`,
  '/longer': snippet(`${site.widgetKey}x`),
}
const server = createServer((request, response) => {
  const { url = '' } = request
  if (url === '/moved') return response.writeHead(301, { location: '/with' }).end()
  const page = pages[url]
  return response.writeHead(page === undefined ? 404 : 200).end(page ?? '')
})
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve)
})
afterAll(() => server.close())
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const look = (path: string) =>
  checkPage(site, origin + path, (url) => fetchPublic(url, { allowPrivate: true }))

it.each([
  ['/with', 'snippet', /stands on that page/],
  ['/unquoted', 'snippet', /stands on that page/],
  ['/both', 'snippet', /stands on that page/],
  ['/other', 'other_key', /the key of another site/],
  ['/longer', 'other_key', /the key of another site/],
  ['/none', 'nothing', /does not stand on that page/],
  ['/hidden', 'nothing', /does not stand on that page/],
  ['/text', 'nothing', /does not stand on that page/],
  ['/missing', 'no_answer', /answered with an error \(404\)/],
] as const)('says of %s that there is %s', async (path, found, sentence) => {
  const answer = await look(path)
  expect(answer.found).toBe(found)
  expect(answer.detail).toMatch(sentence)
})

it('says where a page sends its visitors, and does not follow', async () => {
  expect(await look('/moved')).toEqual({
    found: 'no_answer',
    detail: `That page sends its visitors on to ${origin}/with. Check that one.`,
  })
})

it.each([
  origin,
  'http://localhost:8080/',
  'http://[::1]:8080/',
  'http://[::ffff:127.0.0.1]/',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2130706433/',
  'http://0x7f.1/',
])('does not ask %s, which is private', async (url) => {
  const answer = await checkPage(site, url)
  expect(answer.found).toBe('no_answer')
  expect(answer.detail).toMatch(/private network|no address of a public page/)
})

it('does not ask a name that leads to a private address, be it at the second look only', async () => {
  const answers = ['93.184.215.14', '127.0.0.1']
  let asked = 0
  const rebinding = (url: string) =>
    fetchPublic(url, {
      timeoutMs: 1500,
      resolve: async () => {
        asked += 1
        return [{ address: answers[Math.min(asked, 1)] ?? '', family: 4 }]
      },
    })
  const answer = await checkPage(site, 'http://rebinding.example/', rebinding)
  expect(answer.detail).toMatch(/private network/)
  expect(asked).toBe(1)
})

it('says that nothing answers', async () => {
  const answer = await checkPage(site, 'http://nothing.example/', (url) =>
    fetchPublic(url, { resolve: async () => [] }),
  )
  expect(answer).toEqual({
    found: 'no_answer',
    detail: 'Nothing answers there. Is the address right, and the certificate valid?',
  })
})
