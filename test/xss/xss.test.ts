import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '#test/api/document.ts'
import { makeWorld, type World } from '#test/api/operations.ts'
import { openBrowser } from '#test/browser.ts'
import { callerWith } from '#test/make.ts'
import { startMailServer, type MailServer } from '#test/mail-server.ts'
import { startServer, type TestServer } from '#test/start.ts'
import { launcher, letTestsIn, log } from '#test/e2e/widget-pages/visitor.ts'
import { paths } from '#web/paths.ts'
import { payloads } from './payloads.ts'
import { sendEverywhere, tellKinds, type Tally } from './send-payloads.ts'
import { look, watchContext, type Watched } from './watch-page.ts'

const minute = 60_000
const kinds = [...new Set(payloads.map(({ kind }) => kind))]
const printed: string[] = []
const write = process.stderr.write.bind(process.stderr)

let server: TestServer
let mail: MailServer
let world: World
let tally: Tally
let kindLeads: Map<string, string>
let browser: Awaited<ReturnType<typeof openBrowser>>
let context: BrowserContext
let watched: Watched
let page: Page
const screens = { pages: 0, payloads: 0 }
const shown = new Set<string>()
let asksForNoIds = false

beforeAll(async () => {
  mail = await startMailServer()
  server = await startServer({
    answerer: null,
    env: { SMTP_URL: mail.url, MAIL_FROM: 'shop@brainbots.example', TRUST_PROXY: '1', LOG_LEVEL: 'debug' },
  })
  process.stderr.write = ((line: string) => {
    printed.push(String(line))
    return true
  }) as typeof process.stderr.write
  world = await makeWorld(server)
  const owner = callerWith(server, world.credentials.member)
  await owner('POST', '/api/v1/me/setup', world.fixtures['setUp']?.body)
  kindLeads = await tellKinds(server)
  tally = await sendEverywhere(server, await readDocument(server), world, kindLeads)
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1440, height: 2400 }, locale: 'en-GB' })
  // Limits would hold up a browser that opens everything in a minute.
  await context.setExtraHTTPHeaders({ 'x-operator-key': server.operatorKey })
  await letTestsIn(context)
  watched = await watchContext(context, server.url)
  const cookies = (world.credentials.member['cookie'] ?? '').split('; ').map((pair) => ({
    name: pair.slice(0, pair.indexOf('=')),
    value: pair.slice(pair.indexOf('=') + 1),
    url: server.url,
  }))
  await context.addCookies(cookies)
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => {
    // What is no id is refused, and the browser says so, at once or later.
    if (message.type() !== 'error' || (asksForNoIds && /status of 422/.test(message.text()))) return
    watched.seen.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => watched.seen.push(`error: ${error.message}`))
}, 10 * minute)

afterAll(async () => {
  process.stderr.write = write
  await browser?.close()
  await server?.close()
  await mail?.close()
  console.log(
    `${payloads.length} payloads of ${kinds.length} kinds through ${tally.doors.length} free texts: ${tally.calls} calls; ${screens.pages} screens looked at, ${shown.size} payloads seen on them as text`,
  )
})

/** Nothing has come to life here; answers what stands on the screen. */
async function expectDead(at: string): Promise<string> {
  const { wrong, text } = await look(page)
  screens.pages += 1
  const flat = text.replace(/\s+/g, ' ')
  for (const one of payloads) if (flat.includes(one.text.replace(/\s+/g, ' ').trim())) shown.add(one.text)
  expect({ at, wrong, seen: watched.stop() }).toEqual({ at, wrong: [], seen: [] })
  return flat
}

const dashboard = (path: string) => `${server.url}${path.replace('$workspaceId', server.workspaceId)}`

async function open(path: string): Promise<string> {
  await page.goto(dashboard(path))
  await page.locator('main, [role=main], h1').first().waitFor()
  await page.waitForTimeout(250)
  const at = page.url()
  const text = await expectDead(path)
  expect(page.url()).toBe(at)
  return text
}

/** The demo page with its chat, which stays open from page to page. */
async function openChat(): Promise<void> {
  await page.goto(`${server.url}/demo`)
  await log(page).or(launcher(page)).first().waitFor()
  if (await launcher(page).isVisible()) await launcher(page).click()
  await log(page).waitFor()
  await page.waitForTimeout(200)
}

it('is not blind: a page that takes a payload for markup is found out', async () => {
  const other = await context.newPage()
  await other.goto(`${server.url}/healthz`)
  await other.evaluate(() => {
    document.body.innerHTML = '<img src=x onerror="window.__xss=1"><a href="javascript:1">x</a>'
  })
  await other.waitForTimeout(200)
  const { wrong } = await look(other)
  await other.close()
  watched.stop()
  expect(wrong).toEqual(
    expect.arrayContaining([
      'a script ran',
      expect.stringContaining('a handler'),
      expect.stringContaining('leads to'),
    ]),
  )
})

it('takes every payload at every door without a fault', () => {
  expect(tally.wrong).toEqual([])
  expect(payloads.length).toBeGreaterThanOrEqual(300)
  for (const door of [
    'addLead',
    'changeLead',
    'addNote',
    'logCall',
    'sendChatMessage',
    'openChatSession',
    'ingestMessages',
    'addSite',
    'changeSite',
    'changeWorkspace',
    'changeMember',
    'invite',
    'addApiKey',
    'addIdentityKey',
  ])
    expect([door, (tally.taken[door] ?? 0) > 300, tally.refused[door]]).toEqual([
      door,
      true,
      tally.refused[door] === undefined ? undefined : expect.any(String),
    ])
})

describe('no payload comes to life', () => {
  it(
    'in the list of leads, from its head to its end',
    async () => {
      await page.goto(dashboard(paths.leads))
      await page.locator('[data-lead]').first().waitFor()
      for (let still = 0, last = ''; still < 4;) {
        const text = await expectDead('list')
        still = text === last ? still + 1 : 0
        last = text
        await page.mouse.move(700, 1200)
        await page.mouse.wheel(0, 1800)
        await page.waitForTimeout(150)
      }
    },
    2 * minute,
  )

  it(
    'in the profile of a lead of each kind, with talk, notes, tags and history',
    async () => {
      for (const [kind, id] of kindLeads) {
        const text = await open(paths.lead.replace('$leadId', id))
        expect(text.length, kind).toBeGreaterThan(200)
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click()
          await page.waitForTimeout(120)
          await expectDead(`${kind}, a tab`)
        }
      }
    },
    3 * minute,
  )

  it(
    'in the panel beside the list',
    async () => {
      for (const id of [...kindLeads.values()].slice(0, 6)) await open(`${paths.leads}?open=${id}`)
    },
    minute,
  )

  it.each(
    Object.values(paths).filter(
      (path) => path.startsWith('/') && !/\$(lead|conversation)Id/.test(path) && path !== paths.demo,
    ),
  )('on %s', async (path) => {
    await open(path)
  })

  it(
    'in conversations of the inbox',
    async () => {
      const owner = callerWith(server, world.credentials.member)
      const { body } = await owner<{ items: { id: string }[] }>(
        'GET',
        '/api/v1/conversations?box=open&limit=8',
      )
      expect(body.items.length).toBe(8)
      for (const { id } of body.items) {
        await page.goto(dashboard(paths.talk).replace('$conversationId', id))
        await page.getByRole('log').waitFor()
        await page.waitForTimeout(200)
        await expectDead('a conversation')
      }
    },
    minute,
  )

  it(
    'in what an address says',
    async () => {
      asksForNoIds = true
      for (const kind of kinds) {
        const { text } = payloads.find((one) => one.kind === kind) ?? { text: '' }
        const words = encodeURIComponent(text)
        await page.goto(`${dashboard(paths.leads)}?q=${words}&tag=${words}&open=${words}`)
        await page.waitForTimeout(60)
        await expectDead(`the list asked for ${kind}`)
      }
    },
    minute,
  )

  it(
    'in the chat of the demo page, in what the site and the team call themselves, and in the settings',
    async () => {
      await page.goto('about:blank')
      await page.waitForTimeout(100)
      watched.stop()
      asksForNoIds = false
      const owner = callerWith(server, world.credentials.member)
      const { body } = await owner<{ items: { id: string; widgetKey: string }[] }>('GET', '/api/v1/sites')
      const site = body.items.find(({ widgetKey }) => widgetKey === server.widgetKey)
      for (const round of rounds()) {
        const answers = [
          await owner('PATCH', `/api/v1/sites/${site?.id}`, {
            name: round.name,
            greeting: round.greeting,
            starters: round.starters,
            language: 'en',
            texts: { en: {}, de: {} },
            consent: 'none',
            fields: { name: 'none', email: 'none', phone: 'none' },
          }),
          await owner('PATCH', '/api/v1/workspace', { name: round.name }),
        ]
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        await openChat()
        await expectDead('demo')
        if (round.isFirst) await open(paths.site)
      }
    },
    3 * minute,
  )

  it(
    'in what a visitor has said, in their own window',
    async () => {
      const opened = page.waitForResponse(/chat\/sessions$/)
      await openChat()
      const { token } = (await (await opened).json()) as { token: string }
      const visitor = callerWith(server, { authorization: `Bearer ${token}` })
      for (const [index, { text }] of payloads.entries()) {
        await visitor('POST', '/api/v1/chat/messages', { clientId: `own ${index}`, text })
        if (index % 90 !== 89 && index !== payloads.length - 1) continue
        await openChat()
        expect(await expectDead('own messages')).toContain('window.__xss')
      }
    },
    2 * minute,
  )

  it(
    'on the page of an invitation',
    async () => {
      // A second letter to the same address makes the link of the first useless.
      const last = new Map(mail.letters.map((letter) => [letter.to[0] ?? '', letter]))
      for (const [, { raw }] of [...last].filter(([to]) => /^payload\d+33@|^payload\d0@/.test(to))) {
        const [link = ''] =
          /http\S+\/join#[\w-]+/.exec(raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=')) ?? []
        expect(link).not.toBe('')
        await page.goto('about:blank')
        await page.goto(link)
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(200)
        await expectDead('invitation')
      }
    },
    minute,
  )
})

it('lets no name into the head of a letter, nor as markup into its body', () => {
  expect(mail.letters.length).toBeGreaterThan(300)
  const wrong: string[] = []
  for (const { raw, to } of mail.letters) {
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
    const fields = head.split(/\r\n(?=\S)/).map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
    const unknown = fields.filter((field) => !knownFields.includes(field))
    if (unknown.length > 0 || new Set(fields).size !== fields.length) wrong.push(`fields ${fields.join()}`)
    if (to.length !== 1 || !/^\S+@\S+$/.test(to[0] ?? '')) wrong.push(`to ${to.join()}`)
    if (/<(script|img|svg|iframe|style|form)\b/i.test(htmlOf(raw))) wrong.push(htmlOf(raw).slice(0, 200))
  }
  expect(wrong).toEqual([])
})

it('prints no control character of anybody’s into the log', () => {
  expect(printed.length).toBeGreaterThan(1000)
  const wrong = printed.filter((line) =>
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/u.test(line),
  )
  expect(wrong.slice(0, 5)).toEqual([])
  expect(printed.filter((line) => line.includes('forged') || line.includes('__xss')).slice(0, 5)).toEqual([])
})

const knownFields = [
  'from',
  'to',
  'subject',
  'message-id',
  'date',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'auto-submitted',
]

/** The HTML part of a letter, read as a mail program reads it. */
function htmlOf(raw: string): string {
  const part = raw.slice(raw.lastIndexOf('Content-Type: text/html'))
  const [head = '', body = ''] = [
    part.slice(0, part.indexOf('\r\n\r\n')),
    part.slice(part.indexOf('\r\n\r\n')),
  ]
  if (/base64/i.test(head)) return Buffer.from(body.split('--')[0] ?? '', 'base64').toString()
  return body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

type Round = { name: string; greeting: string; starters: string[]; isFirst: boolean }

/** All payloads, as many at a time as a site's name, greeting and starters hold. */
function rounds(): Round[] {
  const left = payloads.map(({ kind, text }) => ({ kind, text }))
  const made: Round[] = []
  const firstOfKind = new Set<string>()
  while (left.length > 0) {
    const taken: { kind: string; text: string }[] = []
    const take = (most: number) => {
      const at = left.findIndex(({ text }) => text.length <= most && /[^\p{C}\p{Z}\p{M}]/u.test(text))
      const [one] = at < 0 ? [] : left.splice(at, 1)
      if (one) taken.push(one)
      return one?.text
    }
    const name = take(100) ?? 'Shop'
    const starters = [take(80), take(80), take(80), take(80)].filter((text) => text !== undefined)
    const greeting: string[] = []
    for (let room = 480; left.length > 0 && (left[0]?.text.length ?? 0) < room;) {
      const [one] = left.splice(0, 1)
      if (!one) break
      taken.push(one)
      greeting.push(one.text)
      room -= one.text.length + 1
    }
    const isFirst = taken.some(({ kind }) => !firstOfKind.has(kind))
    for (const { kind } of taken) firstOfKind.add(kind)
    made.push({ name, greeting: greeting.join('\n') || 'Hello', starters, isFirst })
  }
  return made
}
