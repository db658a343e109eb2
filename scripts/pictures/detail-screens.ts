import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

type Shop = { url: string; workspaceId: string; leadId: string }

const only = [1440, 390] as const
const desk = [1440] as const

/** What opens over a page for a moment, and pages that no other list has. */
export function detailScreens({ url, workspaceId, leadId }: Shop): Screen[] {
  const at = `${url}/w/${workspaceId}`
  const listed = async (page: Page) => {
    await page.goto(`${at}/leads`)
    await page.locator('[data-lead]').first().waitFor()
  }
  const profile = async (page: Page) => {
    await page.goto(`${at}/leads/${leadId}`)
    await page.getByRole('log').waitFor()
  }
  return [
    {
      name: 'leads-date',
      only: desk,
      go: async (page) => {
        await listed(page)
        await page.getByRole('button', { name: 'Date', exact: true }).click()
        await page.getByRole('radio', { name: 'Yesterday' }).waitFor()
      },
    },
    {
      name: 'leads-refused',
      only,
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/leads?*', (route) => route.fulfill({ status: 422, json: {} }))
        await page.goto(`${at}/leads`)
        await page.getByText('The leads could not be loaded').waitFor()
      },
    },
    {
      name: 'profile-edit',
      only: desk,
      go: async (page) => {
        await profile(page)
        await page.getByRole('button', { name: /^(Edit|Add) Email/ }).click()
        await page.getByRole('textbox', { name: 'Email' }).waitFor()
      },
    },
    {
      name: 'profile-told',
      only,
      go: async (page, width) => {
        await profile(page)
        if (width === 390) await page.getByRole('tab', { name: 'Profile' }).click()
        await page
          .getByRole('button', { name: /Show who told us/ })
          .first()
          .click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'profile-call',
      only: desk,
      go: async (page) => {
        await profile(page)
        await page.getByRole('button', { name: /^Log call with/ }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'profile-mention',
      only: desk,
      go: async (page) => {
        await profile(page)
        await page.getByRole('textbox', { name: 'Write a note' }).pressSequentially('Ask @')
        await page.getByRole('listbox', { name: 'Members to mention' }).waitFor()
      },
    },
    {
      name: 'contact',
      only,
      go: async (page) => {
        await page.goto(`${at}/settings`)
        await page.getByRole('radio').first().waitFor()
      },
    },
    {
      name: 'assistant',
      only,
      go: async (page) => {
        await page.goto(`${at}/settings/assistant`)
        await page.getByLabel('Answers come from').waitFor()
      },
    },
    {
      name: 'promises-none',
      only: desk,
      go: async (page) => {
        await page.route('**/api/v1/promises?*', (route) =>
          route.fulfill({ json: { items: [], nextCursor: null } }),
        )
        await page.goto(`${at}/promises`)
        await page.getByRole('heading', { level: 2 }).first().waitFor()
      },
    },
  ]
}
