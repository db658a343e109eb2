import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

const path = '**/api/v1/desk'
const morning = { from: '09:00', to: '12:30' }
const afternoon = { from: '13:30', to: '18:00' }
const day = [morning, afternoon]

const desk = {
  week: [day, day, day, day, [{ from: '09:00', to: '16:00' }], [{ from: '10:00', to: '14:00' }], []],
  holidays: [
    { date: '2026-12-24', name: 'Christmas Eve', spans: [morning] },
    { date: '2026-12-25', name: 'Christmas', spans: [] },
    { date: '2027-01-01', name: 'New Year', spans: [] },
  ],
  promises: true,
  answerMinutes: 60,
  waitMinutes: 5,
  handOver: { hot: true, unsure: true, keywords: ['refund*', 'complaint*', 'trade account'] },
}

/** The page "Hours and hand-over" with what a small shop would set, and its other states. */
export function deskScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const open = async (page: Page) => {
    await page.route(path, (route) => route.fulfill({ json: desk }))
    await page.goto(`${url}/w/${workspaceId}/settings/hours`)
    await page.getByLabel('Monday, opens').first().waitFor()
  }
  return [
    { name: 'hours', go: open },
    {
      name: 'hours-wrong',
      only: [1440, 390],
      go: async (page) => {
        await open(page)
        await page.getByRole('button', { name: 'Add hours to Sunday' }).click()
        await page.getByLabel('Sunday, closes').fill('08:00')
        await page.getByText('These hours end before they begin.').scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'hours-failed',
      failing: true,
      only: [1440],
      go: async (page) => {
        await page.route(path, (route) => route.abort())
        await page.goto(`${url}/w/${workspaceId}/settings/hours`)
        await page.getByText('The hours could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
  ]
}
