import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'
import { callAs } from './workday.ts'

const sizes = [1440, 390] as const

/** Saved views for the tabs: one shared, one private. The page is the signed-in member's, in the workspace. */
export async function playViews(page: Page): Promise<void> {
  await callAs(page, 'POST', 'views', {
    name: 'Call back this week',
    shared: true,
    filters: { status: ['new', 'contacted'], date: 'last7' },
    sort: 'score',
  })
  await callAs(page, 'POST', 'views', {
    name: 'Kitchen tables, no phone yet',
    shared: false,
    filters: { hasContact: false },
    sort: 'lastActive',
  })
}

/** What a list can be turned into: saved views, its order, its columns; and the tags that it is sorted by. */
export function viewScreens(at: string): Screen[] {
  const listed = async (page: Page, address = `${at}/leads`) => {
    await page.goto(address)
    await page.locator('[data-lead]').first().waitFor()
  }
  const tags = async (page: Page) => {
    await page.goto(`${at}/settings/tags`)
    await page.getByRole('list', { name: 'Tags' }).getByRole('listitem').first().waitFor()
  }
  const tagMenu = async (page: Page, what: string) => {
    await tags(page)
    await page
      .getByRole('button', { name: /^What to do with/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: what }).click()
    await page.getByRole('dialog').waitFor()
  }
  return [
    {
      name: 'views-changed',
      go: async (page) => {
        await listed(page)
        const { items } = (await callAs(page, 'GET', 'views')) as { items: { id: string; name: string }[] }
        const id = items.find(({ name }) => name.startsWith('Call back'))?.id ?? ''
        await listed(page, `${at}/leads?view=${id}&band=hot`)
      },
    },
    {
      name: 'views-save',
      only: sizes,
      go: async (page) => {
        await listed(page, `${at}/leads?band=hot`)
        await page.getByRole('button', { name: 'Save as view' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'views-missing',
      only: sizes,
      failing: true,
      go: async (page) => {
        await page.goto(`${at}/leads?view=019a0000-0000-7000-8000-000000000000`)
        await page.getByText('This view is not here').waitFor()
      },
    },
    {
      name: 'leads-columns',
      only: [1440, 1024],
      go: async (page) => {
        await listed(page)
        await page.getByRole('button', { name: 'Columns' }).click()
        await page.getByText('Back to the usual columns').waitFor()
      },
    },
    {
      name: 'leads-sort',
      only: [1440, 1024],
      go: async (page) => {
        await listed(page)
        await page.getByRole('button', { name: /^Sorted by/ }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    { name: 'tags', go: tags },
    {
      name: 'tags-colours',
      only: sizes,
      go: async (page) => {
        await tags(page)
        await page
          .getByRole('button', { name: /^Colour of/ })
          .nth(1)
          .click()
        await page.waitForTimeout(300)
      },
    },
    { name: 'tags-rename', only: sizes, go: (page) => tagMenu(page, 'Rename') },
    { name: 'tags-merge', only: sizes, go: (page) => tagMenu(page, 'Merge into another tag') },
    { name: 'tags-remove', only: sizes, go: (page) => tagMenu(page, 'Delete') },
    {
      name: 'tags-none',
      only: sizes,
      go: async (page) => {
        await page.route('**/api/v1/tags', (route) => route.fulfill({ json: { items: [] } }))
        await page.goto(`${at}/settings/tags`)
        await page.getByText('No tags yet').waitFor()
      },
    },
    {
      name: 'follow-ups-none',
      only: sizes,
      go: async (page) => {
        await page.goto(`${at}/follow-ups`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForTimeout(600)
      },
    },
  ]
}
