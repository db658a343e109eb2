import { beforeAll, expect, test } from 'vitest'
import { withShop } from '#test/e2e/shop.ts'
import { launcher, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

test('a note that is written without a network waits, survives a reload, and is there once', async () => {
  const words = 'Is the walnut one still there?'
  const visitor = await shop.visitor()
  await launcher(visitor).click()
  await say(visitor, words)
  await seen(visitor, words)
  const page = await shop.dashboard('/inbox', {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    allow: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/],
  })
  await page.locator('[data-talk]').filter({ hasText: words }).click()
  const messages = page.getByRole('log', { name: 'Messages' })
  await messages.getByText(words, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.context().setOffline(true)
  const box = page.getByRole('textbox', { name: 'Note to your team' })
  await box.fill('Wants it before Easter.')
  await box.press('Control+Enter')
  await page.getByText('Waiting to be sent').waitFor()
  expect(await box.inputValue()).toBe('')
  await page.context().setOffline(false)
  await page.reload()
  await page.getByText('Waiting to be sent').waitFor({ state: 'detached' })
  await messages.getByText('Wants it before Easter.').waitFor()
  const { rows } = await shop
    .server()
    .database.owner.query(`select 1 from app.note where text = 'Wants it before Easter.'`)
  expect(rows).toHaveLength(1)
})
