import type { Page } from 'playwright-core'
import type { Me } from '#contract/me.ts'
import type { Screen } from './camera.ts'

const sizes = [1440, 390] as const

/** The rules of scoring: as they are, with other numbers being tried, while scores are made anew, and on Basic. */
export function scoringScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const open = async (page: Page) => {
    await page.goto(`${url}/w/${workspaceId}/settings/scoring`)
    await page.getByText(/^Version \d+ .*is in use/).waitFor()
  }
  const tried = (page: Page) => page.getByRole('region', { name: 'What would change' })
  return [
    { name: 'scoring', go: open },
    {
      name: 'scoring-tried',
      go: async (page) => {
        await open(page)
        await page.getByLabel('Points: First way to reach them').fill('20')
        await page.getByLabel('Points: Book or demo').fill('25')
        await page.getByLabel('At most for Intent').fill('40')
        await page.getByLabel('Hot from').fill('60')
        await tried(page).getByText('would change band').waitFor()
        await tried(page)
          .getByRole('button', { name: /becomes? / })
          .first()
          .click()
        await tried(page).getByRole('link').first().waitFor()
      },
    },
    {
      name: 'scoring-wrong',
      only: sizes,
      go: async (page) => {
        await open(page)
        await page.getByLabel('Hot from').fill('30')
        await page.getByText('Hot begins above Warm').waitFor()
        await page.getByLabel('Points: Price').fill('ten')
      },
    },
    {
      name: 'scoring-anew',
      only: sizes,
      go: async (page) => {
        await page.route('**/api/v1/scoring', async (route) => {
          const scoring = (await (await route.fetch()).json()) as object
          await route.fulfill({ json: { ...scoring, rescoring: { wanted: 1284, done: 400 } } })
        })
        await open(page)
        await page.getByText('Scoring anew').waitFor()
      },
    },
    {
      name: 'scoring-basic',
      only: sizes,
      go: async (page) => {
        await page.route('**/api/v1/me', async (route) => {
          const me = (await (await route.fetch()).json()) as Me
          const workspaces = me.workspaces.map((one) => ({
            ...one,
            plan: 'basic' as const,
            opens: one.opens.filter((feature) => feature !== 'scoreRules'),
          }))
          await route.fulfill({ json: { ...me, workspaces, operator: false } })
        })
        await open(page)
        await page.getByText('belong to the Pro plan').waitFor()
      },
    },
    {
      name: 'scoring-failed',
      only: sizes,
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/scoring', (route) => route.fulfill({ status: 500, json: {} }))
        await page.goto(`${url}/w/${workspaceId}/settings/scoring`)
        await page.getByText('The rules could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
  ]
}
