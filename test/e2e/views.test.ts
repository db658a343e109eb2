import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, names, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' })
const heads = (page: Page) =>
  page
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((head) => head.getAttribute('data-column') ?? ''))
const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith('/columns') && answer.status() === 204)
const tab = (page: Page, name: string) => views(page).getByRole('link', { name })

describe('a saved view', () => {
  test('is shared, and its link shows the same list to another member', async () => {
    const page = await shop.dashboard('/leads?band=hot,warm&sort=score')
    await rows(page).first().waitFor()
    await views(page).getByRole('button', { name: 'Save as view' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save view' })
    await dialog.getByLabel('Name').fill('Worth a call')
    await dialog.getByLabel('Share with the team').check()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?view=[0-9a-f-]{36}$/)
    await tab(page, 'Worth a call').and(page.locator('[aria-current=page]')).waitFor()
    const before = await names(page)

    const password = await shop.addMember('jon@oakandiron.example', 'Jon Bell')
    const colleague = await shop.visitor()
    await shop.signIn(colleague, 'jon@oakandiron.example', password)
    await colleague.goto(page.url())
    await rows(colleague).first().waitFor()
    // How many rows are drawn is told by the height that is left, and the owner sees the first steps above.
    await expect.poll(async () => (await names(colleague)).slice(0, before.length)).toEqual(before)
    expect(await views(colleague).getByRole('button', { name: 'Save view' }).count()).toBe(0)
    await colleague.getByRole('button', { name: 'Remove filter Score' }).click()
    await views(colleague).getByRole('img', { name: 'Changed, not saved' }).waitFor()
    await views(colleague).getByRole('button', { name: 'Reset' }).click()
    await colleague.waitForURL(/\?view=[0-9a-f-]{36}$/)
    expect(await barriersInBothThemes(colleague)).toEqual([])
  })
})

test('columns are chosen, ordered and sized by the keyboard, and are there after a reload', async () => {
  const page = await shop.dashboard()
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: 'Columns' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Last words' }).press('Space')
  await expect.poll(() => heads(page)).not.toContain('words')
  const company = page.getByRole('checkbox', { name: 'Company' })
  await company.press('Space')
  await expect.poll(() => heads(page)).toContain('company')
  await page.getByRole('button', { name: 'Move Score' }).press('ArrowUp')
  await page.getByText('Score stays at place 1').waitFor({ state: 'attached' })
  const order = ['lead', 'score', 'status']
  await expect.poll(async () => (await heads(page)).slice(0, 3)).toEqual(order)
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.keyboard.press('Escape')

  const edge = page.getByRole('slider', { name: 'Width of Score' })
  const sized = saved(page)
  await edge.press('ArrowRight')
  await sized
  const width = await edge.getAttribute('aria-valuetext')
  await page.reload()
  await rows(page).first().waitFor()
  expect((await heads(page)).slice(0, 3)).toEqual(order)
  expect(await heads(page)).toContain('company')
  expect(await edge.getAttribute('aria-valuetext')).toBe(width)

  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('button', { name: 'Back to the usual columns' }).click()
  await expect.poll(() => heads(page)).toContain('words')
})
