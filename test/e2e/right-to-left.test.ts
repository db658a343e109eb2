import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openLead, rows, statusOf, withShop } from '#test/e2e/shop.ts'
import { fromRightToLeft } from '#test/right-to-left.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const size = { width: 1440, height: 900 }
const boxOf = async (element: Locator) =>
  (await element.boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 }
const rightOf = ({ x, width }: { x: number; width: number }) => Math.round(x + width)

test('from right to left the frame, the panel, its tabs and the columns stand and are gone through mirrored', async () => {
  const page = await shop.stranger({ viewport: size, reducedMotion: 'reduce', allow: [/401/] })
  await fromRightToLeft(page.context())
  await page.goto(`${shop.server().url}/sign-in`)
  await shop.signIn(page, 'mara@oakandiron.example', 'tables and benches')
  await rows(page).first().waitFor()
  expect(rightOf(await boxOf(page.getByRole('navigation', { name: 'Main' })))).toBe(size.width)

  const status = statusOf(rows(page).first())
  await status.click()
  // It hangs from the side where its button begins.
  expect(Math.abs(rightOf(await boxOf(page.getByRole('menu'))) - rightOf(await boxOf(status)))).toBeLessThan(
    8,
  )
  await page.keyboard.press('Escape')

  const edge = page.getByRole('slider', { name: 'Width of Status' })
  const widthNow = async () => Number((await edge.getAttribute('aria-valuetext'))?.replace(' px', ''))
  await edge.press('ArrowRight')
  await expect.poll(widthNow).toBeGreaterThan(0)
  const narrow = await widthNow()
  await edge.press('ArrowLeft')
  await expect.poll(widthNow).toBeGreaterThan(narrow)

  await openLead(rows(page).first())
  const panel = page.getByRole('complementary', { name: /^Lead / })
  const first = panel.getByRole('tab', { name: 'Profile' })
  expect((await boxOf(panel)).x).toBe(0)
  await first.focus()
  await page.keyboard.press('ArrowLeft')
  await panel.getByRole('tab', { name: 'Conversation' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowRight')
  await first.and(page.locator(':focus')).waitFor()

  await page.keyboard.press('g')
  await page.keyboard.press('b')
  const column = (name: string) => page.locator(`[data-column="${name}"]`)
  await column('contacted').locator('[data-lead]').first().waitFor()
  expect((await boxOf(column('new'))).x).toBeGreaterThan((await boxOf(column('contacted'))).x)
})
