import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, names, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do' })
const options = (page: Page) => palette(page).getByRole('option')
/** The palette comes with the first press, and is written into once it stands. */
async function find(page: Page, written: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).locator('input:focus').waitFor()
  await page.keyboard.type(written)
}
const active = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]')

describe('the palette', () => {
  test('finds a lead by a part of the name, opens it with Enter, and offers it first the next time', async () => {
    const page = await shop.dashboard('/leads')
    await rows(page).first().waitFor()
    const name = (await names(page)).find((one) => /^[A-Z][a-z]{4,} [A-Z]/.test(one)) ?? ''
    await find(page, name.slice(0, -1))
    await options(page).filter({ hasText: name }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()

    await page.keyboard.press('Control+k')
    await palette(page).getByRole('group', { name: 'Recent' }).getByRole('option', { name }).waitFor()
    expect(await active(page).textContent()).toContain(name)
  })

  test('goes to a page of the settings and does commands, by arrows and Enter', async () => {
    const page = await shop.dashboard('/leads')
    await rows(page).first().waitFor()
    await find(page, 'theme')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await active(page).textContent()).toContain('Theme: Dark')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await find(page, 'knowl')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Knowledge' }).waitFor()
    await page.getByRole('link', { name: 'New and hot', exact: true }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('?toCall=true&sort=score')
  })

  test('says that nothing was found, and what could not be searched, with another try', async () => {
    const page = await shop.dashboard('/settings', { allow: [/Failed to load|ERR_FAILED/] })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await find(page, 'zzzyyy')
    await palette(page).getByText('Nothing found for “zzzyyy”').waitFor()
    await page.route(/api\/v1\/leads\?/, (route) => route.abort())
    await palette(page).getByRole('combobox').fill('anna')
    await palette(page).getByRole('alert').waitFor()
    await page.unroute(/api\/v1\/leads\?/)
    await palette(page).getByRole('button', { name: 'Try again' }).click()
    await palette(page).getByRole('alert').waitFor({ state: 'detached' })
  })
})

test('a question mark shows the keys, those of the page on screen first', async () => {
  const page = await shop.dashboard('/leads')
  await rows(page).first().waitFor()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.waitFor()
  expect(await sheet.getByRole('heading', { level: 3 }).allTextContents()).toContain('Inbox')
  expect(await sheet.getByRole('heading', { level: 3 }).first().textContent()).toBe('List')
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

describe('the settings', () => {
  test('stand in a list beside each page, whole, and every page begins at the same edge', async () => {
    const page = await shop.dashboard('/settings/knowledge')
    const list = page.getByRole('navigation', { name: 'Pages of the settings' })
    const links = list.getByRole('link')
    await links.first().waitFor()
    expect(await links.count()).toBeGreaterThanOrEqual(12)
    for (const link of await links.all()) expect((await link.boundingBox())?.x).toBeGreaterThan(0)
    const edges: (number | undefined)[] = []
    for (const name of ['Knowledge', 'Assistant', 'Team', 'Audit log']) {
      await list.getByRole('link', { name, exact: true }).click()
      await list.locator('[aria-current]').getByText(name, { exact: true }).waitFor()
      const heading = page.getByRole('heading', { level: 1, name })
      await heading.waitFor()
      edges.push((await heading.boundingBox())?.x)
    }
    expect(edges).toEqual(edges.map(() => edges[0]))
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('are a menu on a phone, without anything that scrolls sideways', async () => {
    const page = await shop.dashboard('/settings/knowledge', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: 'All settings' }).click()
    const menu = page.getByRole('dialog', { name: 'All settings' })
    await menu.getByRole('link', { name: 'Team', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

test('a broken part leaves the rest alive and comes back when it is tried again', async () => {
  const page = await shop.dashboard('/leads', { allow: [/./] })
  const id = await rows(page).first().getAttribute('data-lead')
  await page.route(/\/api\/v1\/leads\/[^/]+\/notes/, (route) => route.fulfill({ json: { items: [null] } }))
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads/${id}`)
  const broken = page.getByRole('alert').filter({ hasText: 'This part could not be shown.' })
  await broken.waitFor()
  await page.getByRole('heading', { name: 'History' }).waitFor()
  await page.unroute(/\/api\/v1\/leads\/[^/]+\/notes/)
  await broken.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('textbox', { name: 'Write a note' }).waitFor()
  expect(await broken.count()).toBe(0)

  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
  expect(await page.getByRole('heading', { name: 'History' }).isVisible()).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
})

test('what failed never lies where one writes, and a key takes it away', async () => {
  const page = await shop.dashboard('/leads', { allow: [/Failed to load|ERR_INTERNET|WebSocket/] })
  await rows(page).first().waitFor()
  const id = await rows(page).first().getAttribute('data-lead')
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads/${id}`)
  await page.locator('[data-keep-clear]').first().waitFor()
  await page.route(/\/api\/v1\/leads\/[^/]+$/, (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status: 500, json: {} }) : route.continue(),
  )
  await page.getByRole('button', { name: /^Status of/ }).click()
  await page.getByRole('menuitemradio', { name: 'Qualified' }).click()
  const notice = page.locator('[data-toast]')
  await notice.waitFor()
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
          const [own, kept] = [box('[data-toast]'), box('[data-keep-clear]')]
          if (!own || !kept) return 'missing'
          const apart =
            own.right <= kept.left ||
            own.left >= kept.right ||
            own.bottom <= kept.top ||
            own.top >= kept.bottom
          return apart ? 'apart' : 'over'
        }),
      )
      .toBe('apart')
  }
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await notice.waitFor({ state: 'detached' })

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.context().setOffline(true)
  await page
    .getByRole('button', { name: /Account of/ })
    .getByText('Not connected')
    .waitFor()
  await page.context().setOffline(false)
  await page
    .getByRole('button', { name: /Account of/ })
    .getByText('Online')
    .last()
    .waitFor()
})
