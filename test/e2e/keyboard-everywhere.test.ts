import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { keyboardOf } from '#test/e2e/keyboard.ts'
import { rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

/** Everything on screen that a mouse could press, as far as Tab alone should come there: groups of one stop count once. */
const unreached = (page: Page) =>
  page.evaluate(() => {
    const pressable = [
      ...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary'),
    ]
    return pressable
      .filter(
        (one) =>
          !one.hasAttribute('data-reached') &&
          one.tabIndex >= 0 &&
          one.checkVisibility({ visibilityProperty: true }),
      )
      .filter((one) => !one.matches(':disabled,[inert] *') && one.getClientRects().length > 0)
      .filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked))
      .map((one) => one.ariaLabel ?? one.textContent?.trim() ?? one.outerHTML)
  })

const pages = [
  '/leads',
  '/board',
  '/inbox',
  '/review',
  '/follow-ups',
  '/promises',
  '/leads/compare',
  '/settings',
  '/settings/team',
  '/settings/scoring',
  '/settings/tags',
  '/settings/site',
  '/settings/knowledge',
  '/settings/assistant',
  '/settings/hours',
  '/settings/replies',
  '/settings/alerts',
  '/settings/audit',
  '/settings/api-keys',
  '/settings/plan',
]

test.each(pages)('Tab goes through the whole of %s, always seen, and out again', async (path) => {
  const page = await shop.dashboard(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  const keys = await keyboardOf(page)
  const lap = () =>
    keys.stepTo(
      'Tab',
      async ({ role, name }) => {
        await page.evaluate(() => document.activeElement?.setAttribute('data-reached', ''))
        return role === 'none' && name === ''
      },
      400,
    )
  await lap()
  // Round once more where the page begins in its middle.
  if ((await unreached(page)).length > 0) await lap()
  expect(await unreached(page)).toEqual([])
})

test('and through a lead’s own page', async () => {
  const page = await shop.dashboard('/leads')
  const keys = await keyboardOf(page)
  await rows(page).first().waitFor()
  await keys.press('j', 'Enter')
  await keys.tabTo('link', 'Open page')
  await keys.press('Enter')
  await page.getByRole('textbox', { name: 'Write a note' }).waitFor()
  await keys.stepTo('Tab', ({ role, name }) => role === 'none' && name === '', 200)
})
