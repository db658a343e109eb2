import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { barriers } from '#test/e2e/shop.ts'
import { siteOf } from '#test/e2e/widget-pages/site-of.ts'
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

const { setSite, reset, keptBy, comes, rowsOf } = siteOf(widget.server)
beforeEach(reset)

async function blank(options: Parameters<typeof widget.blank>[0] = {}): Promise<Page> {
  const page = await widget.blank(options)
  page.setDefaultTimeout(10_000)
  return page
}

async function visit(name = '01-plain', options: Parameters<typeof widget.blank>[0] = {}): Promise<Page> {
  const page = await blank(options)
  await page.goto(widget.pageUrl(name))
  return page
}

const dialog = (page: Page) => page.getByRole('dialog')
const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'More' }).click()
  await page
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .click()
}

describe('a talk', () => {
  test('shows who is being called, that nobody is there and when, and who joined, each in the head too', async () => {
    const page = await visit()
    await open(page)
    await say(page, 'Hello there')
    await answered(page)
    const until = new Date(Date.now() + 3 * 86_400_000)
    until.setHours(9, 0, 0, 0)
    const system = { kind: 'system' as const }
    await comes(page, { kind: 'away', author: system, text: '', details: { until: until.toISOString() } })
    const day = until.toLocaleString('en-GB', { weekday: 'long', timeZone: 'Europe/London' })
    await log(page).getByText(`Nobody is here until ${day}`).waitFor()
    await comes(page, { kind: 'connecting', author: { ...system, name: 'Mara' }, text: '' })
    await seen(page, 'Connecting you with Mara')
    await comes(page, { kind: 'takeover', author: { kind: 'agent', name: 'Mara' }, text: '' })
    await log(page)
      .getByText(/^Mara joined/)
      .waitFor()
    await dialog(page).getByText('A person, not the AI').waitFor()
    expect(await page.getByRole('button', { name: 'Talk to a person' }).isVisible()).toBe(false)
    await comes(page, { kind: 'handback', author: { kind: 'agent', name: 'Mara' }, text: '' })
    await dialog(page)
      .getByText(/^AI (assistant|now)/)
      .waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('stops an answer at the visitor’s word, and shows nothing more of it', async () => {
    const page = await blank()
    const frames: string[] = []
    let send: (hint: object) => void = () => {}
    await page.routeWebSocket(/\/chat\/live$/, (socket) => {
      socket.onMessage((frame) => void frames.push(String(frame)))
      send = (hint) => socket.send(JSON.stringify(hint))
      send({ type: 'ready' })
    })
    await page.goto(widget.pageUrl('01-plain'))
    await open(page)
    await expect.poll(() => frames.length).toBe(1)
    send({ type: 'typing', author: 'assistant' })
    send({ type: 'delta', text: 'The bench is made of' })
    await page.getByText('The bench is made of').waitFor()
    await page.getByRole('button', { name: 'Stop the answer' }).click()
    await page.getByText('The bench is made of').waitFor({ state: 'hidden' })
    expect(frames.map((frame) => JSON.parse(frame) as object)).toContainEqual({ type: 'stop' })
    send({ type: 'delta', text: 'Of oak' })
    await page.getByText('Of oak').waitFor()
    send({ type: 'stopped' })
    await page.getByText('Of oak').waitFor({ state: 'hidden' })
  })

  test('asks for one detail at a time, says what is wrong with it, and keeps what was agreed to', async () => {
    await setSite({ privacy_url: 'https://shop.example/privacy' })
    const page = await visit()
    await open(page)
    await say(page, 'Can somebody call me?')
    await answered(page)
    await comes(page, {
      kind: 'text',
      author: { kind: 'assistant' },
      text: 'Which phone number may we call you on?',
    })
    const number = page.getByLabel('Which number may we call?')
    await number.fill('341 55')
    await page.getByRole('button', { name: 'Leave my number' }).click()
    await page.getByText('This number is too short. Give it with its area code.').waitFor()
    expect(await page.getByRole('link', { name: 'Privacy page' }).getAttribute('href')).toBe(
      'https://shop.example/privacy',
    )
    expect(await barriers(page)).toEqual([])
    await number.fill('0113 496 0199')
    await page.getByRole('button', { name: 'Leave my number' }).click()
    await seen(page, '0113 496 0199')
    await number.waitFor({ state: 'detached' })
    await expect
      .poll(() => rowsOf(`select c.text from app.consent c where text = 'Only to answer this question.'`))
      .toHaveLength(1)
  })

  test('begins anew in the same session, is saved as text, and is forgotten with all that is known', async () => {
    const page = await visit('01-plain', { allow: [/401/], acceptDownloads: true })
    await open(page)
    await say(page, 'I am Wobbelquast, wobbelquast@krempel.example')
    await answered(page)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu(page, 'Save the conversation as text'),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('wobbelquast@krempel.example')
    await menu(page, 'New conversation')
    await expect.poll(() => log(page).getByText('Wobbelquast').count()).toBe(0)
    await say(page, 'Something else')
    await answered(page)
    expect(await rowsOf(`select 1 from app.lead where email = 'wobbelquast@krempel.example'`)).toHaveLength(1)
    await menu(page, 'Delete what you know about me')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Everything about you was deleted.').waitFor()
    expect(await rowsOf(`select 1 from app.lead where email = 'wobbelquast@krempel.example'`)).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    await page.getByRole('button', { name: 'OK' }).click()
    expect(await log(page).getByText('Something else').count()).toBe(0)
    await say(page, 'Hello again')
    await answered(page)
  })
})

describe('a site that asks first', () => {
  test('has nothing kept and nothing asked of the server before it is agreed to', async () => {
    await setSite({ consent: 'first' })
    const page = await blank()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(widget.pageUrl('01-plain'))
    await launcher(page).click()
    const agree = page.getByRole('button', { name: 'Agree and start' })
    await agree.waitFor()
    expect(await barriers(page)).toEqual([])
    expect(await page.getByRole('button', { name: 'Talk to a person' }).isVisible()).toBe(false)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/v1/chat/widget'])
    await agree.click()
    await greeted(page)
    await say(page, 'I have agreed')
    await answered(page)
    const given = await rowsOf<{ text: string; language: string }>('select text, language from app.consent')
    expect(given.filter(({ text }) => text.startsWith('What you write here is stored'))).toHaveLength(1)
  })
})

describe('the widget on its page', () => {
  test('speaks the language of the page, and stands where the site wants it', async () => {
    await setSite({
      side: 'left',
      offset_x: 16,
      offset_y: 80,
      texts: '{"en": {}, "de": {"greeting": "Guten Tag!"}}',
    })
    const page = await blank({ viewport: { width: 1200, height: 800 }, locale: 'de-DE' })
    await page.goto(widget.pageUrl('13-german'))
    const opener = page.getByRole('button', { name: 'Chat öffnen' })
    expect(await opener.boundingBox()).toEqual({ x: 16, y: 664, width: 56, height: 56 })
    await opener.click()
    await page.getByText('Guten Tag!').waitFor()
    await dialog(page)
      .getByText(/^(KI-Assistent|Jetzt KI)/)
      .waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('is mirrored on a page from right to left', async () => {
    const page = await visit('06-rtl', { viewport: { width: 1200, height: 800 } })
    expect((await launcher(page).boundingBox())?.x).toBe(24)
    await open(page)
    expect((await dialog(page).boundingBox())?.x).toBe(24)
  })

  test('says one line beside the launcher after 20 seconds, once a visit', async () => {
    await setSite({ texts: '{"en": {"launcher": "Questions about a size?"}, "de": {}}' })
    const page = await blank()
    await page.clock.install()
    await page.goto(widget.pageUrl('01-plain'))
    await launcher(page).waitFor()
    await page.clock.runFor(21_000)
    await page.getByRole('button', { name: 'Questions about a size?' }).click()
    await greeted(page)
    await page.getByText('Questions about a size?').waitFor({ state: 'hidden' })
  })

  test('takes calls of the page, also those made before it was there', async () => {
    const page = await blank()
    await page.addInitScript(() => {
      const calls: unknown[][] = []
      const stub = Object.assign((...call: unknown[]) => void calls.push(call), { q: calls })
      Object.assign(window, { BrainBotsLeads: stub })
      stub('track', 'Looked at the bench', { cm: 160 })
      stub('open')
    })
    await page.goto(widget.pageUrl('01-plain'))
    await greeted(page)
    await say(page, 'What does it weigh?')
    await answered(page)
    await expect
      .poll(() =>
        rowsOf(
          `select data from app.event where kind = 'tracked' and data ->> 'name' = 'Looked at the bench'`,
        ),
      )
      .toEqual([{ data: { name: 'Looked at the bench', data: { cm: 160 } } }])
    await page.evaluate(() =>
      (window as unknown as { BrainBotsLeads(what: string): void }).BrainBotsLeads('close'),
    )
    await dialog(page).waitFor({ state: 'hidden' })
  })

  test('counts what came while it was closed, and keeps still until sound is wanted', async () => {
    const page = await visit()
    await open(page)
    await say(page, 'Tell me later')
    await answered(page)
    await menu(page, 'Sound for new messages')
    expect((await keptBy(page)).sound).toBe(true)
    await page.getByRole('button', { name: 'Close chat' }).first().click()
    await comes(page, { kind: 'text', author: { kind: 'assistant' }, text: 'One more thing' })
    await page.getByRole('button', { name: 'Open chat, 1 new' }).waitFor()
  })

  test('is used by keys alone in the menu too, which gives the focus back', async () => {
    const page = await visit()
    await open(page)
    const more = page.getByRole('button', { name: 'More' })
    await more.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await dialog(page).isVisible()).toBe(true)
    const focused = page.locator('html > div').evaluate((host) => host.shadowRoot?.activeElement?.ariaLabel)
    expect(await focused).toBe('More')
    expect(await field(page).isVisible()).toBe(true)
  })
})

test('any colour can be read in both themes', async () => {
  for (const color of ['#ffee00', '#ff3b30', '#000000']) {
    await setSite({ color })
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit('01-plain', { colorScheme, reducedMotion: 'reduce' })
      await open(page)
      expect([color, colorScheme, await barriers(page)]).toEqual([color, colorScheme, []])
      await page.context().close()
    }
  }
})
