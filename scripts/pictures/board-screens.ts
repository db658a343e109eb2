import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

const wide = [1440, 1024] as const
const lists = /\/api\/v1\/leads\?/

/** The board: full, with something dragged, asked where to and why, and in each of its other states. */
export function boardScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const board = `${url}/w/${workspaceId}/board`
  const listed = async (page: Page, search = '') => {
    await page.goto(board + search)
    await page.locator('[data-lead]').first().waitFor()
  }
  const first = (page: Page, status: string) => page.locator(`[data-column="${status}"] [data-lead]`).first()
  const askMove = async (page: Page) => {
    await page
      .getByRole('button', { name: /^Move .* to …$/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  }
  return [
    { name: 'board', go: (page) => listed(page) },
    {
      name: 'board-drag',
      only: wide,
      go: async (page) => {
        await listed(page)
        const [from, to] = await Promise.all([
          first(page, 'new').boundingBox(),
          page.locator('[data-column="contacted"]').boundingBox(),
        ])
        if (!from || !to) throw new Error('The board is not on screen')
        await page.mouse.move(from.x + 40, from.y + 30)
        await page.mouse.down()
        await page.mouse.move(to.x - 40, to.y + 110, { steps: 4 })
        await page.mouse.move(to.x + 30, to.y + 120, { steps: 4 })
      },
    },
    {
      name: 'board-panel',
      only: wide,
      go: async (page) => {
        await listed(page)
        await first(page, 'qualified').click()
        await page.getByText('rule set v1').waitFor()
      },
    },
    {
      name: 'board-move',
      go: async (page) => {
        await listed(page)
        await askMove(page)
      },
    },
    {
      name: 'board-why-lost',
      go: async (page) => {
        await listed(page)
        await askMove(page)
        await page.getByRole('button', { name: 'Lost' }).click()
        await page.getByRole('dialog', { name: /^Why is/ }).waitFor()
      },
    },
    {
      name: 'board-held',
      only: [1440],
      go: async (page) => {
        await listed(page)
        const card = first(page, 'contacted')
        await card.hover()
        const api = `${url}/api/v1/leads/${await card.getAttribute('data-lead')}`
        const headers = { 'x-workspace': workspaceId, origin: url }
        const { version } = (await (await page.request.get(api, { headers })).json()) as { version: number }
        const answer = await page.request.patch(api, { headers, data: { version, status: 'qualified' } })
        await page.getByRole('button', { name: '1 change by others. Show' }).waitFor()
        const now = (await answer.json()) as { version: number }
        await page.route(lists, () => undefined)
        await page.request.patch(api, { headers, data: { version: now.version, status: 'contacted' } })
      },
    },
    { name: 'board-filtered', go: (page) => listed(page, '?status=new&status=lost&date=last30') },
    {
      name: 'board-nothing',
      go: async (page) => {
        await page.goto(`${board}?q=zzzz`)
        await page.getByText('Nothing matches').waitFor()
      },
    },
    {
      name: 'board-loading',
      go: async (page) => {
        await page.route(lists, () => undefined)
        await page.goto(board)
        await page.getByRole('status', { name: 'Loading' }).first().waitFor()
      },
    },
    {
      name: 'board-failed',
      failing: true,
      go: async (page) => {
        await page.route(/status=qualified/, (route) => route.fulfill({ status: 500, json: {} }))
        await listed(page)
        if (await page.getByRole('tab', { name: 'Qualified' }).isVisible())
          await page.getByRole('tab', { name: 'Qualified' }).click()
        await page.getByText('This column could not be loaded.').waitFor()
      },
    },
  ]
}
