import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, names, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' })
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
    expect(await names(colleague)).toEqual(before)
    expect(await views(colleague).getByRole('button', { name: 'Save view' }).count()).toBe(0)
    await colleague.getByRole('button', { name: 'Remove filter Score' }).click()
    await views(colleague).getByRole('img', { name: 'Changed, not saved' }).waitFor()
    await views(colleague).getByRole('button', { name: 'Reset' }).click()
    await colleague.waitForURL(/\?view=[0-9a-f-]{36}$/)
    expect(await barriersInBothThemes(colleague)).toEqual([])
  })
})
