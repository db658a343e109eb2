import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { owner, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
const pages = [
  '/leads',
  '/leads/compare',
  '/board',
  '/leads?q=zzzz',
  '/inbox',
  '/promises',
  '/review',
  '/follow-ups',
  ...['', '/workspace', '/plan', '/api-keys', '/audit', '/site', '/knowledge', '/assistant', '/replies'].map(
    (name) => `/settings${name}`,
  ),
  ...['/hours', '/scoring', '/tags', '/team', '/alerts'].map((name) => `/settings${name}`),
]

/** What is the same in both languages: names of products and places, and lines to copy. */
const same = [
  // The page that somebody wrote from.
  /^Web · /,
  /^BrainBots Leads$/,
  /Google Tag Manager/,
  /^\w+\/[\w/]+$/,
  /npm run/,
  /https?:\/\//,
  /^(Version|Name|Status)\b/,
]

const german = { locale: 'de-DE', timezoneId: 'Europe/Berlin' }

test('a browser that likes German gets German doors and a German list', async () => {
  const page = await shop.stranger({ ...german, allow: [/^Failed to load resource.*(401|422)/] })
  const answer = await page.goto(`${shop.server().url}/sign-in`)
  expect(answer?.headers()).toMatchObject({
    'content-language': 'de',
    vary: expect.stringContaining('accept-language, cookie') as string,
  })
  await page.getByRole('heading', { name: 'Anmelden' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  await page.goto(shop.server().loginLink)
  await page.getByRole('heading', { name: 'Willkommen' }).waitFor()
  await page.getByLabel('Name', { exact: true }).fill(owner.name)
  await page.getByLabel('E-Mail').fill(owner.email)
  await page.getByLabel('Passwort').fill('kurz')
  await page.getByLabel('Name des Betriebs').fill('Eiche und Eisen')
  await page.getByRole('button', { name: 'Meine Leads öffnen' }).click()
  // What the server finds wrong is said in German, too.
  await page.getByText('Mindestens 10 Zeichen', { exact: true }).waitFor()
  await page.getByLabel('Passwort').fill(owner.password)
  await page.getByRole('button', { name: 'Meine Leads öffnen' }).click()
  await page.getByRole('navigation', { name: 'Hauptmenü' }).waitFor()
  const day = /^(Mon|Diens|Donners|Frei|Sams|Sonn)tag|^Mittwoch/
  const spoken = await page.locator('time[title]').first().getAttribute('title')
  expect(spoken).toMatch(day)
  expect(spoken).toMatch(/, \d{1,2}\. \p{L}+ \d{4}/u)
  await shop.keep(page)
}, 90_000)

test('the language chosen on the account page stays after the page is loaded anew', async () => {
  const page = await shop.dashboard('/leads', german)
  await page.goto(`${shop.server().url}/account`)
  await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor()
  await page.getByLabel('Sprache').last().selectOption({ label: 'English' })
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('no page says in German what it says in English', async () => {
  const [english, translated] = await Promise.all([
    shop.dashboard('/settings/audit', { timezoneId: german.timezoneId }),
    shop.dashboard('/settings/audit', german),
  ])
  let data = ''
  english.on('response', (response) => {
    if (!/\/api\/v1\//.test(response.url())) return
    void response.text().then(
      (text) => (data += text),
      () => undefined,
    )
  })
  const left: string[] = []
  for (const path of [...pages, ...(await ofOne(english))]) {
    const [one, other] = await Promise.all([textsOf(english, path), textsOf(translated, path)])
    expect(other.size, `texts of ${path}`).toBeGreaterThan(8)
    for (const text of other) if (one.has(text)) left.push(`${path}: ${text}`)
  }
  const isData = (text: string) => data.includes(JSON.stringify(text).slice(1, -1))
  const ofOurs = left.filter((each) => {
    const text = each.slice(each.indexOf(': ') + 2)
    return !isData(text) && !same.some((pattern) => pattern.test(text))
  })
  expect(ofOurs).toEqual([])
}, 90_000)

/** The pages of a lead and of a conversation. */
async function ofOne(page: Page): Promise<string[]> {
  const { url, workspaceId } = shop.server()
  const ask = async (what: string) => {
    const answer = await page.request.get(`${url}/api/v1/${what}`, {
      headers: { 'x-workspace': workspaceId },
    })
    return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  }
  return [`/leads/${await ask('leads?limit=1')}`, `/inbox/${await ask('conversations?box=open&limit=1')}`]
}

/** Everything of two words or more that is seen or read out, once the page has come to rest. */
async function textsOf(page: Page, path: string): Promise<Set<string>> {
  const address = `/w/${shop.server().workspaceId}${path}`
  // As a link does; loading the page anew each time would take longer than all else here.
  await page.getByRole('navigation').first().waitFor()
  const title = await page.title()
  await page.evaluate((to) => history.pushState({}, '', to), address)
  await page.waitForFunction((last) => document.title !== last, title)
  let before = ''
  for (let calm = 0; calm < 3;) {
    await page.waitForTimeout(100)
    const now = await page.locator('body').innerText()
    const isLoading = (await page.locator('.delayed').count()) > 0
    calm = now === before && !isLoading ? calm + 1 : 0
    before = now
  }
  const found = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          texts.push(node.getAttribute(name) ?? '')
      } else if (node.parentElement?.closest('select, textarea, code, pre, script') === null) {
        texts.push(node.textContent ?? '')
      }
    }
    return texts
  })
  const trimmed = found.map((text) => text.trim().replaceAll(/\s+/g, ' '))
  return new Set(trimmed.filter((text) => /\p{L}{2}.* .*\p{L}{2}/u.test(text)))
}
