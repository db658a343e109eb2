import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openChat } from '#test/make.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { rowOf, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
const patience = { timeout: 20_000 }

beforeAll(async () => {
  await shop.setUp()
  await makeManyLeads(shop.server(), 400)
})

const deep = 'Lead 300'

/** Reads on until that lead is on screen, and comes to rest with it in the middle. */
async function scrollTo(page: Page, name: string): Promise<void> {
  await rows(page).first().waitFor()
  await rows(page).first().hover()
  await expect
    .poll(async () => {
      if ((await rowOf(page, new RegExp(`^${name},`)).count()) > 0) return true
      await page.mouse.wheel(0, 900)
      return false
    }, patience)
    .toBe(true)
  await rowOf(page, new RegExp(`^${name},`)).evaluate((row) => row.scrollIntoView({ block: 'center' }))
}

/** Pixels from the top of the window; null while it is not drawn. */
const topOf = async (page: Page, name: string) =>
  (
    await rowOf(page, new RegExp(`^${name},`))
      .boundingBox()
      .catch(() => null)
  )?.y ?? null

test('whoever goes back from a page finds the list where they left it', async () => {
  const page = await shop.dashboard('/leads?status=new')
  await scrollTo(page, deep)
  await rowOf(page, new RegExp(`^${deep},`)).press('Enter')
  await page.getByRole('complementary').waitFor()
  const before = await topOf(page, deep)
  await page.getByRole('link', { name: 'Open page' }).click()
  await page.getByRole('heading', { name: deep }).first().waitFor()
  await page.goBack()
  await expect.poll(() => topOf(page, deep), patience).toBe(before)
  await page.waitForLoadState('networkidle')
  expect(await topOf(page, deep)).toBe(before)
})

test('the arrow of a phone leads back to the list with its filters, at the card', async () => {
  const onPhone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const page = await shop.dashboard('/leads?status=new', onPhone)
  await rows(page).first().waitFor()
  const list = page.locator('main div:has(> [role="grid"])')
  await expect
    .poll(async () => {
      await list.evaluate((frame) => frame.scrollBy(0, 900))
      return rowOf(page, /^Lead 200,/).count()
    }, patience)
    .toBe(1)
  await rowOf(page, /^Lead 200,/).tap({ position: { x: 150, y: 16 } })
  await page.getByRole('heading', { name: 'Lead 200' }).waitFor()
  await page
    .getByRole('link', { name: 'Back to' })
    .or(page.getByRole('link', { name: /list/ }))
    .first()
    .tap()
  await page.waitForURL(/\/leads\?status=new$/)
  await rowOf(page, /^Lead 200,/).waitFor()
})

test('a search from far down shows the first of what was found', async () => {
  const page = await shop.dashboard()
  await scrollTo(page, deep)
  await page.keyboard.press('/')
  await page.keyboard.type('Lead')
  await page.waitForURL(/q=Lead/)
  // The first row, right below what sticks above the rows.
  await expect
    .poll(
      () =>
        rows(page)
          .first()
          .evaluate((row) => [row.ariaRowIndex, row.ariaLabel?.split(',')[0]]),
      patience,
    )
    .toEqual(['2', 'Lead 1'])
  expect(await rows(page).first().isVisible()).toBe(true)
})

test('more new leads than a page has are told, and shown when asked for', async () => {
  const page = await shop.dashboard('/leads?sort=firstSeen')
  await rows(page).first().waitFor()
  const { database, workspaceId } = shop.server()
  await makeManyLeads(shop.server(), 60, { name: 'Late' })
  await database.owner.query(
    `update app.lead set first_seen_at = first_seen_at + interval '1 year', last_active_at = now()
     where workspace_id = $1 and name like 'Late %'`,
    [workspaceId],
  )
  const visitor = await openChat(shop.server())
  await visitor.say('Do you deliver to Leeds?')
  await page.getByRole('button', { name: '50+ new leads' }).click()
  await rowOf(page, /^Late 1,/).waitFor()
})
