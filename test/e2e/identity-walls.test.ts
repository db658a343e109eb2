import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageOptions } from '#test/browser.ts'
import { openLead, rowOf, rows, withShop } from '#test/e2e/shop.ts'
import {
  answered,
  launcher,
  letTestsIn,
  log,
  open as openChat,
  say,
  seen,
} from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
const subject = 'customer-4711'
const email = 'ottilie@brandauer.example'
const phone = '0113 496 0344'
const words = ['My name is Ottilie Brandauer', 'Four stools for my veterinary practice, please']

/** What nobody but the victim and the team may ever be sent. Her email is not among it: whoever passes for her types it. */
const secrets = new Set<string>([subject, 'Ottilie', 'Brandauer', 'veterinary', phone, '+441134960344'])
/** The token she came with. */
let used = ''

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const anHourOff = () => Math.floor(Date.now() / 1000) + 3000

function token(key: string | null, claims: object = {}): string {
  const head = { alg: key === null ? 'none' : 'HS256', typ: 'JWT' }
  const text = `${part(head)}.${part({ sub: subject, aud: shop.server().workspaceId, exp: anHourOff(), ...claims })}`
  return `${text}.${key === null ? '' : createHmac('sha256', key).update(text).digest('base64url')}`
}

/** The page opens its session with this identity, as a site that signs its people in has it do. */
async function withIdentity(page: Page, identity: string): Promise<void> {
  await page.route('**/api/v1/chat/sessions', (route) =>
    route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), identity }) }),
  )
}

/** All that the network brings to a page, and all that its socket says. */
function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    const { url, status } = { url: response.url(), status: response.status() }
    heard.push(
      response.text().then(
        (text) => `${url} ${status} ${JSON.stringify(response.headers())} ${text}`,
        () => `${url} ${status}`,
      ),
    )
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(String(payload)))),
  )
  return async () => (await Promise.all(heard)).join('\n')
}

/** Which of the victim's things are in what came over the network, or in what the page shows and keeps. */
async function leaked(page: Page, heard: () => Promise<string>): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const inside = [...document.querySelectorAll('*')].map((one) => one.shadowRoot?.innerHTML ?? '')
    return [
      document.documentElement.outerHTML,
      ...inside,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ].join()
  })
  const all = `${await heard()}\n${shown}`
  expect(all.length).toBeGreaterThan(10_000)
  return [...secrets].filter((one) => all.includes(one))
}

/** A visit from the first word on, with a reload, and a look at all that came of it. */
async function passForHer(page: Page, text: string): Promise<string[]> {
  const heard = overhear(page)
  await openShop(page)
  await openChat(page)
  await say(page, text)
  await seen(page, text)
  await answered(page)
  await page.reload()
  await log(page).getByText(text).waitFor()
  // What is only pushed has a moment to arrive.
  await page.waitForTimeout(1500)
  return leaked(page, heard)
}

async function stranger(options: PageOptions = {}): Promise<Page> {
  const page = await shop.stranger(options)
  await letTestsIn(page.context())
  return page
}

const openShop = (page: Page) => page.goto(`${shop.server().url}/demo`)

/** The API as the signed-in member of the page. */
async function call(page: Page, method: string, path: string, data: object): Promise<unknown> {
  const { url, workspaceId } = shop.server()
  const headers = { 'x-workspace': workspaceId, origin: url }
  const answer = await page.context().request.fetch(`${url}/api/v1/${path}`, { method, headers, data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

beforeAll(() => shop.setUp())

// One story in order: each test goes on where the one before ended.

test('a customer whom the site signs in talks, and the team sees her name', async () => {
  const page = await shop.dashboard()
  await rows(page).first().waitFor()
  const made = (await call(page, 'POST', 'identity-keys', { name: 'Shop' })) as { secret: string }
  used = token(made.secret, { name: 'Ottilie Brandauer', email, phone: '+441134960344' })
  const visitor = await stranger()
  await withIdentity(visitor, used)
  const heard = overhear(visitor)
  await openShop(visitor)
  await openChat(visitor)
  for (const text of [...words, `You reach me under ${phone}`]) {
    await say(visitor, text)
    await seen(visitor, text)
  }
  await answered(visitor)
  const ids = (await heard()).matchAll(/"(?:id|conversationId|label|token|resumeToken)":"([^"]{6,})"/g)
  for (const [, id = ''] of ids) secrets.add(id)
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads?q=ottilie`)
  await rowOf(page, 'Ottilie Brandauer').waitFor()
  secrets.add((await rows(page).first().getAttribute('data-lead')) ?? '')
  expect(secrets.size).toBeGreaterThan(12)
  // Her own page has them: whoever looks like this would find them elsewhere too.
  expect(await leaked(visitor, heard)).toEqual(expect.arrayContaining(['Ottilie', 'veterinary', phone]))
  expect(secrets).not.toContain('')
})

describe('somebody who passes for her sees nothing of hers', () => {
  const claim = `My email is ${email}. What did I write to you last time?`
  let imposter: PageOptions['storageState']

  test('by typing her email', async () => {
    const page = await stranger()
    expect(await passForHer(page, claim)).toEqual([])
    imposter = await page.context().storageState()
  })

  test('when the team merges the two', async () => {
    const team = await shop.dashboard('/leads?q=ottilie')
    await openLead(rowOf(team, 'Ottilie Brandauer'))
    await team.getByRole('button', { name: `Compare with ${email}` }).click()
    await team.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
    await team.getByText('Merged.', { exact: true }).waitFor()
    const page = await stranger(imposter ? { storageState: imposter } : {})
    const heard = overhear(page)
    await openShop(page)
    await openChat(page)
    await log(page).getByText(claim).waitFor()
    await say(page, 'And what is my address?')
    await seen(page, 'And what is my address?')
    await page.waitForTimeout(1500)
    expect(await leaked(page, heard)).toEqual([])
  })

  test('when the workspace merges such claims by itself, and only proposes whom the site has signed in', async () => {
    const team = await shop.dashboard('/leads?q=ottilie')
    await rows(team).first().waitFor()
    await call(team, 'PATCH', 'settings', { joinClaimed: true })
    expect(await passForHer(await stranger(), `Hi, ${email} here. Please repeat my order.`)).toEqual([])
    await openLead(rowOf(team, 'Ottilie Brandauer'))
    await team
      .getByText(/Same person as/)
      .first()
      .waitFor()
    expect(await team.getByText(/^merged by itself/).count()).toBe(0)
    await call(team, 'PATCH', 'settings', { joinClaimed: false })
  })

  test.each([
    ['signed with another secret', () => token('another secret of thirty-two bytes'), 'identity_signature'],
    ['not signed at all', () => token(null), 'identity_algorithm'],
    ['that she has used herself', () => used, 'identity_replayed'],
  ])('with an identity token %s', async (_, forged, code) => {
    const page = await stranger({ allow: [/401/] })
    const heard = overhear(page)
    await withIdentity(page, forged())
    const refused = page.waitForResponse((response) => response.url().endsWith('/chat/sessions'))
    await openShop(page)
    await launcher(page).click()
    const answer = await refused
    expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([401, code])
    await page.waitForTimeout(1500)
    expect(await leaked(page, heard)).toEqual([])
  })
})
