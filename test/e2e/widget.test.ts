import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import {
  answered,
  field,
  greeted,
  launcher,
  log,
  open,
  say,
  seen,
  withWidgetPages,
} from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()

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
    const page = await widget.visit(name)
    await open(page)
    await say(page, 'Hello, do you deliver to Leeds?')
    await seen(page, 'Hello, do you deliver to Leeds?')
    await answered(page)
    await log(page)
      .getByText(/^Sent /)
      .waitFor()
  })

  test('10-sandboxed-frame', async () => {
    const page = await widget.visit('10-sandboxed-frame')
    const frame = page.frameLocator('iframe')
    await open(frame)
    await say(frame, 'Hello from a frame')
    await answered(frame)
  })
})

test('where the policy of a page forbids the socket, it is tried once and answers come all the same', async () => {
  const page = await widget.visit('11-csp-without-socket', { allow: [/Content Security Policy/] })
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
    const page = await widget.visit('02-hostile-css', { viewport: { width: 1200, height: 800 } })
    expect(await launcher(page).boundingBox()).toEqual({ x: 1120, y: 720, width: 56, height: 56 })
  })

  test('scripts of the page cannot look inside', async () => {
    const page = await widget.untouched()
    await page.goto(widget.pageUrl('01-plain'))
    const host = page.locator('html > div')
    await host.waitFor({ state: 'attached' })
    expect(await host.evaluate((element) => [element.shadowRoot, element.childNodes.length])).toEqual([
      null,
      0,
    ])
  })

  test('included twice, it is there once', async () => {
    const page = await widget.visit('05-included-twice')
    await launcher(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await launcher(page).count()).toBe(1)
  })

  test('a page view alone asks the server only what the chat looks like, and leaves nothing on the device', async () => {
    const page = await widget.untouched()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(widget.pageUrl('01-plain'))
    await page.waitForTimeout(1500)
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/chat/widget'])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('it sets no cookie', async () => {
    const page = await widget.visit('01-plain')
    await open(page)
    await say(page, 'Any cookies?')
    await answered(page)
    expect(await page.context().cookies()).toEqual([])
  })

  test('it comes back after an app emptied the whole page', async () => {
    const page = await widget.visit('09-single-page-app')
    await open(page)
    await page.getByRole('button', { name: 'Empty the page' }).click()
    await page.getByRole('heading', { name: 'Tables' }).waitFor({ state: 'detached' })
    await say(page, 'Still there?')
    await answered(page)
  })

  test('keys typed in it start no shortcut of the page', async () => {
    const page = await widget.visit('01-plain')
    await page.evaluate(() => document.addEventListener('keydown', () => (document.title = 'heard')))
    await open(page)
    await field(page).press('s')
    expect(await page.title()).toBe('A plain page')
  })

  test('an Arabic message runs from right to left', async () => {
    const page = await widget.visit('06-rtl')
    await open(page)
    await say(page, 'هل توصلون إلى ليدز؟')
    const text = log(page).getByText('هل توصلون إلى ليدز؟')
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  })

  test('what a page loads, script and one language, stays within 12 kB gzip', async () => {
    const page = await widget.untouched()
    const loaded: string[] = []
    page.on('request', (request) => request.url().endsWith('.js') && loaded.push(request.url()))
    await page.goto(widget.pageUrl('01-plain'))
    await page.locator('html > div').waitFor({ state: 'attached' })
    expect(loaded.length).toBe(2)
    const sizes = loaded.map(
      async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length,
    )
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total).toBeLessThanOrEqual(12_000)
  })
})

describe('for everybody', () => {
  test('by keyboard alone: focus goes in, Escape closes and gives it back', async () => {
    const page = await widget.visit('01-plain')
    await launcher(page).focus()
    await page.keyboard.press('Enter')
    await greeted(page)
    await page.keyboard.type('Typed without a mouse')
    await page.keyboard.press('Enter')
    await answered(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const focused = page.locator('html > div').evaluate((host) => host.shadowRoot?.activeElement?.ariaLabel)
    expect(await focused).toBe('Open chat')
  })

  test('a starter question is sent by one click', async () => {
    const page = await widget.visit('01-plain')
    await open(page)
    const starter = log(page).getByRole('button').first()
    const text = (await starter.textContent()) ?? ''
    await starter.click()
    await answered(page)
    expect(await widget.stored(page)).toEqual([text])
  })

  test('a phone is covered whole', async () => {
    const options = {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
    } as const
    const page = await widget.visit('01-plain', options)
    await open(page)
    const box = await page.getByRole('dialog').boundingBox()
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  })

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s theme', async (colorScheme) => {
    const page = await widget.visit('01-plain', { colorScheme, reducedMotion: 'reduce' })
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
  const page = await widget.blank()
  await page.goto(`${widget.serverUrl()}/demo`)
  await open(page)
  await say(page, 'What does the Loft bench cost?')
  await answered(page)
})
