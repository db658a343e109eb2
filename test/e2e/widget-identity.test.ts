import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
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
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

const widget = withWidgetPages()
let secret = ''
const refusedByServer = { allow: [/status of 401/] }

beforeAll(async () => {
  ;({ secret } = await makeSecret(widget.server()))
})

const tokenOf = (sub: string, more: object = {}, seconds = 600) =>
  makeToken(secret, goodClaims(widget.server().workspaceId, sub, more, seconds))

/** The page as its server writes it for whom it has signed in. */
const visit = (page: Page, identity: string) =>
  page.goto(`${widget.pageUrl('12-signed-in')}?identity=${identity}`)

async function leads(): Promise<{ name: string | null; email: string | null }[]> {
  const { url, key } = widget.server()
  const answer = await fetch(`${url}/api/v1/leads?limit=200`, {
    headers: { 'x-api-key': await key(['read']) },
  })
  const { items } = (await answer.json()) as { items: { name: string | null; email: string | null }[] }
  return items
}

const warnings = (page: Page): string[] => {
  const heard: string[] = []
  page.on('console', (message) => message.type() === 'warning' && heard.push(message.text()))
  return heard
}

test('a visitor whom the site has signed in is known with the first word, and sees a talk like any other', async () => {
  const claims = { name: 'Ada Marlow', email: 'ada@marlow.example' }
  const page = await widget.blank()
  await visit(page, tokenOf('ada', claims))
  await open(page)
  await say(page, 'Do you have it in ash?')
  await answered(page)
  expect(await leads()).toContainEqual(expect.objectContaining(claims))
  expect(await log(page).getByText('Signed in').count()).toBe(0)
  expect(await log(page).getByText('Hello, I am the assistant').count()).toBe(1)
  await visit(page, tokenOf('ada', claims))
  await seen(page, 'Do you have it in ash?')
})

test('the second person at a browser sees nothing of the first, and sends nothing that the first had written', async () => {
  const page = await widget.blank({ allow: [/ERR_/] })
  await visit(page, tokenOf('first'))
  await open(page)
  await say(page, 'A secret of the first')
  await answered(page)
  await page.route('**/api/v1/chat/messages', (route) => route.abort())
  await say(page, 'Unsent words of the first')
  await log(page).getByText('Sending when you are back online').waitFor()
  await page.unroute('**/api/v1/chat/messages')
  await visit(page, tokenOf('second'))
  await greeted(page)
  await say(page, 'Hello from the second')
  await answered(page)
  expect(await log(page).getByText('of the first').count()).toBe(0)
  expect(await widget.stored(page, tokenOf('second'))).toEqual(['Hello from the second'])
})

test('pages for everybody show nothing of who is signed in and begin anew, and her own pages have the talk again', async () => {
  const page = await widget.blank()
  await visit(page, tokenOf('walks', { name: 'Walks About' }))
  await open(page)
  await say(page, 'A secret of her who walks about')
  await answered(page)
  await field(page).fill('Half a secret')
  await page.goto(widget.pageUrl('01-plain'))
  await greeted(page)
  expect(await log(page).getByText('A secret').count()).toBe(0)
  expect(await field(page).inputValue()).toBe('')
  await say(page, 'Hello from the next one')
  await answered(page)
  expect(await log(page).getByText('A secret').count()).toBe(0)
  await visit(page, tokenOf('walks', { name: 'Walks About' }))
  await seen(page, 'A secret of her who walks about')
  expect(await field(page).inputValue()).toBe('Half a secret')
  expect(await log(page).getByText('Hello from the next one').count()).toBe(0)
  expect(await widget.stored(page, tokenOf('walks'))).toEqual(['A secret of her who walks about'])
})

test('what somebody said before signing in goes along with them, and stays on no page for everybody', async () => {
  const page = await widget.visit('01-plain')
  await open(page)
  await say(page, 'Words of nobody in particular')
  await answered(page)
  await visit(page, tokenOf('goes', { name: 'Goes Along' }))
  await seen(page, 'Words of nobody in particular')
  await say(page, 'Now I am known')
  await log(page).getByText('Sent').waitFor()
  await expect.poll(async () => (await leads()).filter(({ name }) => name === 'Goes Along').length).toBe(1)
  await page.goto(widget.pageUrl('01-plain'))
  await greeted(page)
  expect(
    await log(page)
      .getByText(/Words of|Now I am/)
      .count(),
  ).toBe(0)
  await visit(page, tokenOf('goes'))
  await seen(page, 'Words of nobody in particular')
})

test('a page for everybody left open in another tab forgets the talk when somebody signs in with it', async () => {
  const left = await widget.visit('01-plain')
  await open(left)
  await say(left, 'Words of nobody yet')
  await answered(left)
  const page = await left.context().newPage()
  await visit(page, tokenOf('second tab', { name: 'Second Tab' }))
  await launcher(page).click()
  await seen(page, 'Words of nobody yet')
  await log(left).getByText('Words of nobody yet').waitFor({ state: 'detached' })
  await say(page, 'Only for the signed')
  await log(page).getByText('Only for the signed').waitFor()
  await say(left, 'From the tab left open')
  await answered(left)
  expect(await log(left).getByText('Only for the signed').count()).toBe(0)
  await page.reload()
  await seen(page, 'Only for the signed')
  expect(await log(page).getByText('From the tab left open').count()).toBe(0)
})

test('a page that comes back after somebody has signed in and out forgets what the device has forgotten', async () => {
  const page = await widget.visit('01-plain')
  await open(page)
  await say(page, 'Words of before')
  await answered(page)
  await page.evaluate(() => {
    localStorage.clear()
    window.dispatchEvent(new Event('pageshow'))
  })
  await log(page).getByText('Words of before').waitFor({ state: 'detached' })
  await say(page, 'Words of after')
  await answered(page)
  expect(await widget.stored(page)).toEqual(['Words of after'])
})

test('where the identity is refused the chat works all the same, and one warning tells the developer why', async () => {
  const page = await widget.blank(refusedByServer)
  const heard = warnings(page)
  await visit(page, tokenOf('nobody', { exp: 1 }))
  await open(page)
  await say(page, 'Do you have it in oak?')
  await answered(page)
  expect(heard.filter((text) => text.includes('BrainBots Leads'))).toEqual([
    expect.stringContaining('This identity has expired.'),
  ])
  expect(await widget.stored(page)).toEqual(['Do you have it in oak?'])
})

test('a refused identity of a second person does not open the talk of the first', async () => {
  const page = await widget.blank(refusedByServer)
  await visit(page, tokenOf('one'))
  await open(page)
  await say(page, 'A secret of the one')
  await answered(page)
  await visit(page, tokenOf('other', { aud: 'elsewhere' }))
  await greeted(page)
  await say(page, 'Hello from the other')
  await answered(page)
  expect(await log(page).getByText('A secret of the one').count()).toBe(0)
})

test('two tabs of one person are one lead', async () => {
  const page = await widget.blank()
  const other = await page.context().newPage()
  for (const each of [page, other]) {
    await visit(each, tokenOf('tabs', { name: 'Tab Bed' }))
    await launcher(each).click()
    await greeted(each)
  }
  await Promise.all([say(page, 'From the one'), say(other, 'From the other')])
  await Promise.all([answered(page), answered(other)])
  expect((await leads()).filter(({ name }) => name === 'Tab Bed')).toHaveLength(1)
})
