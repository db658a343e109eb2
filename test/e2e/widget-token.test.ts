import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import { answered, log, open, say, seen, withWidgetPages } from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()

const refusedToken = [/401 \(Unauthorized\)/]
const goodForMs = 15 * 60_000

/** The first token of the page is good for this long only; answers how often the chat was opened. */
async function shorten(page: Page, leftMs: number): Promise<() => number> {
  let openings = 0
  await page.route('**/api/v1/chat/sessions', async (route) => {
    openings += 1
    if (openings > 1) return route.continue()
    const response = await route.fetch()
    const session = (await response.json()) as ChatSession
    const { tokens } = widget.server().services
    const visitor = tokens.read(session.token)
    if (!visitor) throw new Error('The token is not good.')
    const token = tokens.make(visitor, Date.now() + leftMs - goodForMs)
    return route.fulfill({ response, json: { ...session, token } })
  })
  return () => openings
}

test('a talk goes on when its token has expired, and what is written then is stored once', async () => {
  const page = await widget.blank({ allow: refusedToken })
  const openings = await shorten(page, 4000)
  await page.goto(widget.pageUrl('01-plain'))
  await open(page)
  await say(page, 'Do you have it in ash?')
  await answered(page)
  await sleep(4000)
  await say(page, 'And in walnut?')
  await seen(page, 'And in walnut?')
  const texts = ['Do you have it in ash?', 'And in walnut?']
  await expect.poll(() => widget.stored(page), { timeout: 15_000 }).toEqual(texts)
  expect(openings()).toBe(2)
  expect(await log(page).getByText('And in walnut?').count()).toBe(1)
}, 40_000)

test('a page left open until its token has expired hears what the assistant says later', async () => {
  const page = await widget.blank({ allow: refusedToken })
  await shorten(page, 2500)
  await page.goto(widget.pageUrl('01-plain'))
  await open(page)
  await sleep(2500)
  await say(page, 'How much is the Farmhouse table?')
  await answered(page)
  expect(await widget.stored(page)).toEqual(['How much is the Farmhouse table?'])
}, 40_000)
