import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { BrowserContext, FrameLocator, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser, type PageOptions } from '#test/browser.ts'
import { servePages } from '#test/e2e/widget-pages/page-server.ts'
import { startServer } from '#test/start.ts'

const browser = withBrowser()
let server: Awaited<ReturnType<typeof startServer>>
let pages: Awaited<ReturnType<typeof servePages>>

beforeAll(async () => {
  server = await startServer()
  pages = await servePages(server)
}, 120_000)

afterAll(async () => {
  await pages?.close()
  await server?.close()
})

const messagesDoor = '**/api/v1/chat/messages'
const lostConnection = [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/]

/** The widget's shadow root is closed; only these tests hold the door open, to see what a visitor sees. */
async function letTestsIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'open' })
    }
  })
}

async function visit(name: string, options: PageOptions = {}): Promise<Page> {
  const page = await browser.page(options)
  await letTestsIn(page.context())
  await page.goto(`${pages.url}/${name}.html`)
  return page
}

type Place = Page | FrameLocator
const launcher = (at: Place) => at.getByRole('button', { name: 'Open chat' })
const log = (at: Place) => at.getByRole('log', { name: 'Messages' })
const field = (at: Place) => at.getByRole('textbox', { name: 'Write a message' })
const greeting = (at: Place) => log(at).getByText('Assistant · AI').first()

async function open(at: Place): Promise<void> {
  await launcher(at).click()
  await greeting(at).waitFor()
}

async function say(at: Place, text: string): Promise<void> {
  await field(at).fill(text)
  await field(at).press('Enter')
}

async function seen(at: Place, text: string): Promise<void> {
  await log(at).getByText(text, { exact: true }).waitFor()
}

/** The assistant has answered: its name stands above more than the greeting. */
const answered = (at: Place) => log(at).getByText('Assistant · AI').nth(1).waitFor()

/** What the server has of this visitor's talk, asked for by the token that the page keeps. */
async function stored(page: Page): Promise<string[]> {
  const kept = await page.evaluate((key) => localStorage.getItem(`brainbots-leads:${key}`), server.widgetKey)
  const { resumeToken } = JSON.parse(kept ?? '{}') as { resumeToken?: string }
  const answer = await fetch(`${server.url}/api/v1/chat/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ widgetKey: server.widgetKey, resumeToken }),
  })
  const session = (await answer.json()) as { messages: { author: { kind: string }; text: string }[] }
  return session.messages.filter(({ author }) => author.kind === 'visitor').map(({ text }) => text)
}

/** Lets `change` handle the first sending of a message; the later ones go through. */
async function onFirstSending(page: Page, change: (route: Route) => Promise<void>): Promise<() => number> {
  let sendings = 0
  await page.route(messagesDoor, (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sendings++
    return sendings === 1 ? change(route) : route.continue()
  })
  return () => sendings
}

describe('on pages of every kind a visitor says hello and is answered', () => {
  test.each([
    '01-plain',
    '02-hostile-css',
    '03-changed-prototypes',
    '04-strict-csp',
    '05-included-twice',
    '06-rtl',
    '07-quirks-mode',
    '08-storage-blocked',
    '09-single-page-app',
  ])('%s', async (name) => {
    const page = await visit(name)
    await open(page)
    await say(page, 'Hello, do you deliver to Leeds?')
    await seen(page, 'Hello, do you deliver to Leeds?')
    await answered(page)
    await log(page)
      .getByText(/^Sent /)
      .waitFor()
  })

  test('10-sandboxed-frame', async () => {
    const page = await visit('10-sandboxed-frame')
    const frame = page.frameLocator('iframe')
    await open(frame)
    await say(frame, 'Hello from a frame')
    await answered(frame)
  })
})

test('where the policy of a page forbids the socket, it is tried once and answers come all the same', async () => {
  const page = await visit('11-csp-without-socket', { allow: [/Content Security Policy/] })
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await open(page)
  await say(page, 'Hello without a socket')
  await answered(page)
  await page.waitForTimeout(3000)
  expect(complaints.length).toBe(1)
})

describe('as a guest on a page', () => {
  test('the launcher stands in its corner with its size, whatever the page styles', async () => {
    const page = await visit('02-hostile-css', { viewport: { width: 1200, height: 800 } })
    expect(await launcher(page).boundingBox()).toEqual({ x: 1120, y: 720, width: 56, height: 56 })
  })

  test('scripts of the page cannot look inside', async () => {
    const page = await browser.page()
    await page.goto(`${pages.url}/01-plain.html`)
    const host = page.locator('html > div')
    await host.waitFor({ state: 'attached' })
    expect(await host.evaluate((element) => [element.shadowRoot, element.childNodes.length])).toEqual([
      null,
      0,
    ])
  })

  test('included twice, it is there once', async () => {
    const page = await visit('05-included-twice')
    await launcher(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await launcher(page).count()).toBe(1)
  })

  test('a page view alone asks the server for nothing', async () => {
    const page = await browser.page()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${pages.url}/01-plain.html`)
    await page.waitForTimeout(1500)
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
  })

  test('it sets no cookie', async () => {
    const page = await visit('01-plain')
    await open(page)
    await say(page, 'Any cookies?')
    await answered(page)
    expect(await page.context().cookies()).toEqual([])
  })

  test('it comes back after an app emptied the whole page', async () => {
    const page = await visit('09-single-page-app')
    await open(page)
    await page.getByRole('button', { name: 'Empty the page' }).click()
    await page.getByRole('heading', { name: 'Tables' }).waitFor({ state: 'detached' })
    await say(page, 'Still there?')
    await answered(page)
  })

  test('keys typed in it start no shortcut of the page', async () => {
    const page = await visit('01-plain')
    await page.evaluate(() => document.addEventListener('keydown', () => (document.title = 'heard')))
    await open(page)
    await field(page).press('s')
    expect(await page.title()).toBe('A plain page')
  })

  test('an Arabic message runs from right to left', async () => {
    const page = await visit('06-rtl')
    await open(page)
    await say(page, 'هل توصلون إلى ليدز؟')
    const text = log(page).getByText('هل توصلون إلى ليدز؟')
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  })

  test('script and English text stay within 12 kB gzip', async () => {
    const script = Buffer.from(await (await fetch(`${server.url}/widget.js`)).arrayBuffer())
    expect(gzipSync(script).length).toBeLessThanOrEqual(12_000)
  })
})

describe('whatever the network does, a message is stored once', () => {
  test('dropped on the way there', async () => {
    const page = await visit('01-plain', { allow: lostConnection })
    await open(page)
    await onFirstSending(page, (route) => route.abort())
    await say(page, 'Do you have it in ash?')
    await log(page).getByText('Sending when you are back online').waitFor()
    await answered(page)
    expect(await stored(page)).toEqual(['Do you have it in ash?'])
  })

  test('stored, but the answer is lost on the way back', async () => {
    const page = await visit('01-plain', { allow: lostConnection })
    await open(page)
    const sendings = await onFirstSending(page, async (route) => {
      await route.fetch()
      await route.abort()
    })
    // Else the page learns from the list that the message is there, and need not send it again.
    await page.route(`${messagesDoor}?*`, (route) => (sendings() < 2 ? route.abort() : route.continue()))
    await say(page, 'Do you have it in oak?')
    await log(page)
      .getByText(/^Sent /)
      .waitFor()
    expect(sendings()).toBe(2)
    expect(await stored(page)).toEqual(['Do you have it in oak?'])
    expect(await log(page).getByText('Do you have it in oak?').count()).toBe(1)
  })

  test('doubled on the way', async () => {
    const page = await visit('01-plain')
    await open(page)
    await onFirstSending(page, async (route) => {
      await route.fetch()
      await route.fulfill({ response: await route.fetch() })
    })
    await say(page, 'Is the stool in stock?')
    await answered(page)
    expect(await stored(page)).toEqual(['Is the stool in stock?'])
    expect(await log(page).getByText('Is the stool in stock?').count()).toBe(1)
  })

  test('several written while there is no connection go in order', async () => {
    const page = await visit('01-plain', { allow: lostConnection })
    await open(page)
    await page.context().setOffline(true)
    await page.getByText('No connection. What you write is sent once you are back.').waitFor()
    for (const text of ['One', 'Two', 'Three']) await say(page, text)
    await seen(page, 'Three')
    await page.context().setOffline(false)
    await expect.poll(() => stored(page)).toEqual(['One', 'Two', 'Three'])
  })

  test('written without a connection and sent by the next page', async () => {
    const page = await visit('01-plain', { allow: lostConnection })
    await open(page)
    await page.route(messagesDoor, (route) => route.abort())
    await say(page, 'Please call me')
    await log(page).getByText('Sending when you are back online').waitFor()
    await page.unroute(messagesDoor)
    await page.goto(`${pages.url}/06-rtl.html`)
    await expect.poll(() => stored(page)).toEqual(['Please call me'])
  })

  test('refused for a while because of too many, then taken', async () => {
    const page = await visit('01-plain', { allow: [/429/] })
    await open(page)
    await onFirstSending(page, (route) =>
      route.fulfill({
        status: 429,
        headers: {
          'retry-after': '1',
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'retry-after',
        },
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          status: 429,
          code: 'too_many_requests',
          detail: 'Too much.',
        }),
      }),
    )
    await say(page, 'And the bench?')
    await log(page).getByText('Waiting to send').waitFor()
    await answered(page)
    expect(await stored(page)).toEqual(['And the bench?'])
  })

  test('the token has expired', async () => {
    const page = await visit('01-plain', { allow: [/401/] })
    await open(page)
    await onFirstSending(page, (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
    )
    await say(page, 'Still me?')
    await answered(page)
    expect(await stored(page)).toEqual(['Still me?'])
  })
})

describe('what the server will not keep', () => {
  test('comes back into the field with the reason', async () => {
    const page = await visit('01-plain', { allow: [/422/] })
    await open(page)
    await onFirstSending(page, (route) => {
      const body = route.request().postDataJSON() as object
      return route.continue({ postData: JSON.stringify({ ...body, text: 'half a character: \ud83d' }) })
    })
    await say(page, 'half a smile')
    await page
      .getByRole('alert')
      .getByText(/\w+ \w+/)
      .waitFor()
    expect(await field(page).inputValue()).toBe('half a smile')
  })

  test('a text over 8,000 characters is not sent, and a sentence says so', async () => {
    const page = await visit('01-plain')
    await open(page)
    await say(page, 'x'.repeat(8001))
    await page.getByText('At most 8,000 characters. You have 8,001.').waitFor()
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  })
})

describe('the talk goes on', () => {
  test('after a reload, even where the server cannot be reached', async () => {
    const page = await visit('01-plain', { allow: lostConnection })
    await open(page)
    await say(page, 'Remember me')
    await answered(page)
    await page.route('**/api/**', (route) => route.abort())
    await page.reload()
    await seen(page, 'Remember me')
    await answered(page)
  })

  test('in two tabs at once, each message once', async () => {
    const one = await visit('01-plain')
    await open(one)
    await say(one, 'From the first tab')
    await answered(one)
    const two = await one.context().newPage()
    await two.goto(`${pages.url}/06-rtl.html`)
    await launcher(two).click()
    await seen(two, 'From the first tab')
    await say(two, 'From the second tab')
    await seen(one, 'From the second tab')
    expect(await log(one).getByText('From the second tab').count()).toBe(1)
  })

  test('after the socket was cut, with what was missed', async () => {
    const page = await browser.page()
    await letTestsIn(page.context())
    const cut: (() => void)[] = []
    await page.routeWebSocket(/\/api\/v1\/chat\/live$/, (socket) => {
      socket.connectToServer()
      cut.push(() => void socket.close({ code: 1012 }))
    })
    await page.goto(`${pages.url}/01-plain.html`)
    await open(page)
    await expect.poll(() => cut.length).toBe(1)
    cut[0]?.()
    await say(page, 'Anybody there?')
    await answered(page)
    await expect.poll(() => cut.length, { timeout: 10_000 }).toBe(2)
  })

  test('without any socket, by asking every few seconds', async () => {
    const page = await browser.page()
    await letTestsIn(page.context())
    await page.routeWebSocket(/\/api\/v1\/chat\/live$/, (socket) => void socket.close())
    await page.goto(`${pages.url}/01-plain.html`)
    await open(page)
    await say(page, 'Do sockets matter?')
    await answered(page)
  })
})

describe('for everybody', () => {
  test('by keyboard alone: focus goes in, Escape closes and gives it back', async () => {
    const page = await visit('01-plain')
    await launcher(page).focus()
    await page.keyboard.press('Enter')
    await greeting(page).waitFor()
    await page.keyboard.type('Typed without a mouse')
    await page.keyboard.press('Enter')
    await answered(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const focused = page.locator('html > div').evaluate((host) => host.shadowRoot?.activeElement?.ariaLabel)
    expect(await focused).toBe('Open chat')
  })

  test('a starter question is sent by one click', async () => {
    const page = await visit('01-plain')
    await open(page)
    const starter = log(page).getByRole('button').first()
    const text = (await starter.textContent()) ?? ''
    await starter.click()
    await answered(page)
    expect(await stored(page)).toEqual([text])
  })

  test('a phone is covered whole', async () => {
    const options = {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
    } as const
    const page = await visit('01-plain', options)
    await open(page)
    const box = await page.getByRole('dialog').boundingBox()
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  })

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', async (colorScheme) => {
    const page = await visit('01-plain', { colorScheme, reducedMotion: 'reduce' })
    await open(page)
    await say(page, 'Is everything readable?')
    await answered(page)
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
    })
    expect(found).toEqual([])
  })
})

test('the demo shop is chatted with under its own strict policy', async () => {
  const page = await browser.page()
  await letTestsIn(page.context())
  await page.goto(`${server.url}/demo`)
  await open(page)
  await say(page, 'What does the Loft bench cost?')
  await answered(page)
})
