import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { keyboardOf } from '#test/e2e/keyboard.ts'
import { withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const column = (page: Page, status: string) => page.locator(`[data-column="${status}"]`)
const cards = (page: Page, status: string) => column(page, status).locator('[data-lead]')

test('a card is moved to Lost with a reason by m, and Undo takes it back', async () => {
  const page = await shop.dashboard('/leads')
  await page.locator('[data-lead]').first().waitFor()
  const keys = await keyboardOf(page)
  await keys.press('g', 'b')
  await cards(page, 'new').first().waitFor()
  const id = await cards(page, 'new').first().getAttribute('data-lead')
  await keys.press('j')
  const { name: said } = await keys.focused()
  expect(await page.locator('[data-lead]:focus').getAttribute('data-lead')).toBe(id)
  await keys.press('m')
  const dialog = page.getByRole('dialog', { name: /^Move .* to$/ })
  await dialog.waitFor()
  const name = /^Move (.*) to$/.exec((await dialog.getByRole('heading').textContent()) ?? '')?.[1] ?? ''
  expect(said).toContain(name)
  await keys.tabTo('button', /^Lost/)
  await keys.press('Enter')
  await page.getByRole('dialog', { name: `Why is ${name} lost?` }).waitFor()
  await keys.tabTo('button', /^Too expensive/)
  await keys.press('Enter')
  await page.getByText(`${name} is now Lost: too expensive`).waitFor()
  await column(page, 'lost').locator(`[data-lead="${id}"]`).getByText('Too expensive').waitFor()
  // The focus went with the card, and from there the keys go on.
  await expect.poll(() => page.locator('[data-lead]:focus').getAttribute('data-lead')).toBe(id)
  await keys.press('F8')
  await keys.on('button', 'Undo')
  await keys.press('Enter')
  await page.getByText(`${name} is New again`).waitFor()
  await column(page, 'new').locator(`[data-lead="${id}"]`).waitFor()
  await expect.poll(() => page.locator('[data-lead]:focus').getAttribute('data-lead')).toBe(id)
})

test('a long touch moves a card to Lost with a reason', async () => {
  const page = await shop.dashboard('/board', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const card = cards(page, 'new').first()
  await card.waitFor()
  const id = await card.getAttribute('data-lead')
  const box = await card.boundingBox()
  if (!box) throw new Error('The card is not on screen')
  const thumb = await page.context().newCDPSession(page)
  const touchPoints = [{ x: box.x + 60, y: box.y + 30 }]
  await thumb.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.getByRole('dialog', { name: /^Move .* to$/ }).waitFor()
  await thumb.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.getByRole('button', { name: /^Lost/ }).tap()
  await page.getByRole('button', { name: /^No answer/ }).tap()
  await page.getByText(/ is now Lost: no answer/).waitFor()
  await page.getByRole('tab', { name: /^Lost/ }).tap()
  await column(page, 'lost').locator(`[data-lead="${id}"]`).getByText('No answer').waitFor()
})
