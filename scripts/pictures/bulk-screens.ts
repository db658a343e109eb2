import type { Page } from 'playwright-core'
import type { Job } from '#contract/jobs.ts'
import type { Screen } from './camera.ts'

const only = [1440, 390] as const

/** Rows that are ticked, what can be done with them, a change under way, what came of it, and the file of a list. */
export function bulkScreens(list: string): Screen[] {
  const bar = (page: Page) => page.getByRole('toolbar')
  const tick = async (page: Page, where = list) => {
    await page.goto(where)
    await page.locator('[data-lead]').nth(7).waitFor()
    for (const row of [1, 3, 4]) {
      await page.locator('[data-lead]').nth(row).hover()
      await page.locator('[data-lead] [data-tick]').nth(row).click()
    }
    await bar(page).getByText('3 selected').waitFor()
  }
  return [
    { name: 'bulk-ticked', go: (page) => tick(page) },
    {
      name: 'bulk-all',
      only,
      go: async (page) => {
        await tick(page, `${list}?status=new`)
        await bar(page)
          .getByRole('button', { name: /^Select all/ })
          .click()
      },
    },
    {
      name: 'bulk-status',
      only,
      go: async (page) => {
        await tick(page)
        await bar(page).getByRole('button', { name: 'Status' }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'bulk-tag',
      only,
      go: async (page) => {
        await tick(page)
        await bar(page).getByRole('button', { name: 'Tag' }).click()
        await page.getByRole('combobox', { name: /tag/ }).waitFor()
      },
    },
    {
      name: 'bulk-running',
      only,
      go: async (page) => {
        const job: Job = {
          id: crypto.randomUUID(),
          kind: 'addTag',
          change: { tag: 'Spring fair' },
          state: 'running',
          wanted: 412,
          done: 230,
          changed: 230,
          leftAlone: 0,
          reason: null,
          undoes: null,
          undoneBy: null,
          madeAt: new Date().toISOString(),
          endedAt: null,
        }
        await page.route('**/api/v1/jobs', (route) => route.fulfill({ json: { items: [job] } }))
        await page.goto(list)
        await page.getByText('Tagging 230 of 412').waitFor()
      },
    },
    {
      name: 'bulk-done',
      only,
      go: async (page) => {
        await tick(page)
        await bar(page).getByRole('button', { name: 'Tag' }).click()
        await page.getByRole('combobox', { name: /tag/ }).fill('Spring fair')
        await page.keyboard.press('Enter')
        await page.getByText(/Spring fair\.$|Nothing had/).waitFor()
      },
    },
    {
      name: 'export',
      go: async (page) => {
        await page.goto(list)
        await page.locator('[data-lead]').nth(3).waitFor()
        await page.getByRole('button', { name: 'Export' }).click()
        await page.getByRole('dialog').getByText('Times').waitFor()
      },
    },
  ]
}
