import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startAiServer } from '#test/ai-server.ts'
import { barriers, owner } from '#test/e2e/shop.ts'
import { siteOf } from '#test/e2e/widget-pages/site-of.ts'
import { answered, launcher, log, open, say, seen, withWidgetPages } from '#test/e2e/widget-pages/visitor.ts'
import { callerWith, makeMember } from '#test/make.ts'

const ai = await startAiServer((answer) => answer.say('Oak is a kind of wood that is good for tables.', 300))
afterAll(ai.close)
const widget = withWidgetPages({ env: { AI_BASE_URL: ai.url, AI_API_KEY: 'sk-test', AI_MODEL: 'house' } })
const { reset, keptBy, comes, rowsOf } = siteOf(widget.server)
beforeEach(reset)

async function visit(options: Parameters<typeof widget.blank>[0] = {}): Promise<Page> {
  const page = await widget.blank(options)
  page.setDefaultTimeout(10_000)
  await page.goto(widget.pageUrl('01-plain'))
  return page
}

async function talking(text: string, options: Parameters<typeof widget.blank>[0] = {}): Promise<Page> {
  const page = await visit(options)
  await open(page)
  await say(page, text)
  await answered(page)
  return page
}

const system = { kind: 'system' as const }
const toPerson = (page: Page) => page.locator('.person')
const newTalk = async (page: Page) => {
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'New conversation' }).click()
}

type Talk = { state: string; holder: string }
const talkOf = async (id: string) =>
  (await rowsOf<Talk>(`select state, holder from app.conversation where id = '${id}'`))[0]

async function takeOver(id: string): Promise<ReturnType<typeof callerWith>> {
  const server = widget.server()
  const member = await makeMember(server, { role: 'agent', name: 'Olive' })
  const call = callerWith(server, { cookie: member.cookie, 'x-workspace': server.workspaceId })
  const { lease } = (await call<{ lease: number }>('GET', `/api/v1/conversations/${id}`)).body
  expect((await call('POST', `/api/v1/conversations/${id}/takeover`, { lease })).status).toBe(200)
  return call
}

/** The owner's dashboard, with what the first two screens ask for done. */
async function dashboard(path: string): Promise<Page> {
  const { url, workspaceId, loginLink } = widget.server()
  const page = await widget.blank()
  const { request } = page.context()
  await request.get(loginLink)
  const done = await request.post(`${url}/api/v1/me/setup`, {
    headers: { 'x-workspace': workspaceId, origin: url },
    data: { ...owner, workspaceName: 'Oak & Iron', timeZone: 'Europe/London', country: 'GB' },
  })
  expect(done.status()).toBe(204)
  await page.goto(`${url}/w/${workspaceId}${path}`)
  return page
}

describe('talk to a person', () => {
  test('is answered at once by a fixed sentence, and no model is asked', async () => {
    const page = await visit()
    await open(page)
    const before = ai.questions.length
    await toPerson(page).click()
    await answered(page)
    await log(page)
      .getByText(/^You asked for a person/)
      .waitFor()
    expect(ai.questions.length).toBe(before)
  })

  test('is not offered as if nothing had happened while somebody is called', async () => {
    const page = await talking('Hello there')
    expect(await toPerson(page).getAttribute('aria-disabled')).toBe('false')
    await comes(page, { kind: 'connecting', author: { ...system, name: 'Olive' }, text: '' })
    await toPerson(page).getByText('Olive has been told').waitFor()
    expect(await toPerson(page).getAttribute('aria-disabled')).toBe('true')
    expect(await barriers(page)).toEqual([])
    await toPerson(page).click({ force: true })
    await comes(page, { kind: 'away', author: system, text: '' })
    await toPerson(page).getByText('Talk to a person').waitFor()
    expect(await log(page).getByText('I would like to talk to a person, please.').count()).toBe(0)
  })
})

test('an answer that the visitor stopped says so, for the team too', async () => {
  const page = await visit()
  await open(page)
  await say(page, 'What is oak?')
  await page.getByText('Oak is').waitFor()
  await page.getByRole('button', { name: 'Stop the answer' }).click()
  await seen(page, 'Stopped')
  await log(page).getByText('Oak is').waitFor()
  expect(await log(page).getByText('good for tables').count()).toBe(0)
  const { conversationId } = await keptBy(page)
  const inbox = await dashboard(`/inbox/${conversationId}`)
  await inbox.getByText('Stopped by the visitor').waitFor()
})

describe('a new conversation', () => {
  test('closes the one that is left behind, and the history says so', async () => {
    const page = await talking('The first talk')
    const { conversationId } = await keptBy(page)
    await newTalk(page)
    await expect.poll(() => talkOf(conversationId)).toEqual({ state: 'closed', holder: 'assistant' })
    const events = `select 1 from app.event where kind = 'conversation.closed' and data ->> 'conversationId' = '${conversationId}'`
    expect(await rowsOf(events)).toHaveLength(1)
    await say(page, 'The second talk')
    await answered(page)
    await page.reload()
    await log(page).getByText('The second talk').waitFor()
    expect((await keptBy(page)).conversationId).not.toBe(conversationId)
  })

  test('leaves one that a member answers open, whose next words bring it back as unread', async () => {
    const page = await talking('The held talk')
    const { conversationId } = await keptBy(page)
    const call = await takeOver(conversationId)
    await log(page)
      .getByText(/^Olive joined/)
      .waitFor()
    await newTalk(page)
    await expect.poll(() => log(page).getByText('The held talk').count()).toBe(0)
    await say(page, 'Something else')
    await answered(page)
    expect(await talkOf(conversationId)).toEqual({ state: 'open', holder: 'member' })
    await page.getByRole('button', { name: 'Close chat' }).first().click()
    const reply = { clientId: 'reply', text: 'Here I am with the price' }
    await call('POST', `/api/v1/conversations/${conversationId}/messages`, reply)
    await page.getByRole('button', { name: /^Open chat, \d+ new/ }).click()
    await seen(page, 'Here I am with the price')
    await seen(page, 'The held talk')
    expect((await keptBy(page)).conversationId).toBe(conversationId)
  })

  test('leaves one open in which the visitor waits for a person', async () => {
    const page = await visit()
    await open(page)
    await toPerson(page).click()
    await answered(page)
    const { conversationId } = await keptBy(page)
    await newTalk(page)
    await expect.poll(async () => (await keptBy(page)).conversationId).not.toBe(conversationId)
    expect((await talkOf(conversationId))?.state).toBe('open')
  })
})

describe('times', () => {
  test('are counted as in the visitor’s country, on a page in another language too', async () => {
    const page = await talking('What time is it?', { locale: 'de-DE' })
    expect(await page.locator('.visitor .note').last().textContent()).toMatch(/^Sent \d\d:\d\d$/)
    const whole = (at: Page) => at.locator('.visitor').last().getAttribute('title')
    expect(await whole(page)).toMatch(/^\w+,? \d+ \w+ \d{4}/)
    const american = await talking('And now?', { locale: 'en-US' })
    expect(await american.locator('.visitor .note').last().textContent()).toMatch(
      /^Sent [1-9]\d?:\d\d.[AP]M$/,
    )
    expect(await whole(american)).toMatch(/^\w+, \w+ \d+, \d{4}/)
  })

  test('are written where the browser names a language that is none', async () => {
    const page = await widget.blank()
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'language', { get: () => 'en-US@posix' })
      Object.defineProperty(navigator, 'languages', { get: () => ['en-US@posix'] })
    })
    await page.goto(widget.pageUrl('01-plain'))
    await launcher(page).click()
    await say(page, 'What time is it?')
    await answered(page)
    expect(await page.locator('.visitor .note').last().textContent()).toMatch(/^Sent \d/)
  })
})
