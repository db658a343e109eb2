import { beforeAll, expect, test } from 'vitest'
import { withShop } from '#test/e2e/shop.ts'
import { launcher, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const

test('who writes while the inbox is still being loaded stands in it', async () => {
  const page = await shop.dashboard('/leads', desk)
  let toldAt = Date.now()
  page.on('websocket', (socket) => socket.on('framereceived', () => (toldAt = Date.now())))
  let letIn = () => {}
  const isHeld = new Promise<void>((held) => {
    void page.route('**/inbox-watch-*.js', async (route) => {
      held()
      await new Promise<void>((done) => (letIn = done))
      await route.continue()
    })
  })
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/inbox`)
  await isHeld
  await page.locator('[data-talk]').first().waitFor()
  const visitor = await shop.visitor()
  await launcher(visitor).click()
  await say(visitor, 'Is the walnut one still there?')
  await seen(visitor, 'Is the walnut one still there?')
  // Later hints would bring the row as well.
  await expect.poll(() => Date.now() - toldAt, { timeout: 20_000, interval: 200 }).toBeGreaterThan(1500)
  letIn()
  await page.locator('[data-talk]').filter({ hasText: 'Is the walnut one still there?' }).waitFor()
})

test('it can be installed: the manifest and each of its icons are there, under the strict policy', async () => {
  const page = await shop.dashboard('/inbox', desk)
  await page.getByRole('region', { name: 'Conversations' }).waitFor()
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const { icons, start_url: start } = await page.evaluate(
    async (address) =>
      (await (await fetch(address)).json()) as { icons: { src: string; type: string }[]; start_url: string },
    href ?? '',
  )
  expect(start).toBe('/')
  for (const { src, type } of icons) {
    const answer = await page.request.get(shop.server().url + src)
    expect([src, answer.status(), answer.headers()['content-type']]).toEqual([src, 200, type])
  }
})
