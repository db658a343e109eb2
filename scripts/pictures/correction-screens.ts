import type { Page } from 'playwright-core'
import type { Screen, Width } from './camera.ts'
import type { Corrected } from './corrections.ts'

/** Who told us, what else was said, editing in place, and what the status does by itself. */
export function correctionScreens(leads: string, { asked, moved, back }: Corrected): Screen[] {
  const profile = async (page: Page, width: Width, id: string) => {
    await page.goto(`${leads}/${id}`)
    await page.getByRole('log').waitFor()
    if (width === 390) await page.getByRole('tab', { name: 'Profile' }).click()
  }
  const card = async (page: Page, width: Width, field: string) => {
    await profile(page, width, asked)
    await page.getByRole('button', { name: new RegExp(`^${field}: .*Show who told us`) }).click()
    await page.getByRole('dialog').waitFor()
  }
  const noticed = async (page: Page, width: Width, id: string, offer: string) => {
    await page.goto(`${leads}/${id}`)
    await page.getByRole('button', { name: offer }).waitFor()
    await page.getByRole('log').waitFor()
    if (width === 1440) await page.getByText('First message').waitFor()
  }
  return [
    { name: 'facts-profile', go: (page, width) => profile(page, width, asked) },
    {
      name: 'facts-panel',
      only: [1440, 1024],
      go: async (page) => {
        await page.goto(`${leads}?open=${asked}`)
        await page.getByRole('tab', { name: 'Profile' }).waitFor()
      },
    },
    { name: 'facts-card', go: (page, width) => card(page, width, 'Email') },
    {
      name: 'facts-card-rejected',
      go: async (page, width) => {
        await card(page, width, 'Phone')
        await page.getByText('Marked as not right').click()
      },
    },
    { name: 'facts-card-set', go: (page, width) => card(page, width, 'Name') },
    {
      name: 'facts-edit',
      failing: true,
      go: async (page, width) => {
        await profile(page, width, asked)
        await page.getByRole('button', { name: /^Edit Email/ }).click()
        await page.getByRole('textbox', { name: 'Email' }).fill('office@braun')
        await page.keyboard.press('Enter')
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'facts-call',
      go: async (page, width) => {
        await profile(page, width, asked)
        await page.getByRole('button', { name: /^Log call with/ }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'facts-history',
      only: [1440, 390],
      go: async (page, width) => {
        await profile(page, width, asked)
        if (width === 390) await page.getByRole('tab', { name: 'Notes' }).click()
        await page.getByText('set name to').scrollIntoViewIfNeeded()
      },
    },
    { name: 'status-asked', go: (page, width) => noticed(page, width, asked, 'Not now') },
    { name: 'status-moved', go: (page, width) => noticed(page, width, moved, 'Undo') },
    { name: 'status-back', go: (page, width) => noticed(page, width, back, 'Looked at') },
    {
      name: 'status-back-panel',
      only: [1440, 1024],
      go: async (page) => {
        await page.goto(`${leads}?open=${back}`)
        await page.getByText('though it was lost').waitFor()
      },
    },
    {
      name: 'status-back-list',
      go: async (page) => {
        await page.goto(`${leads}?status=lost`)
        await page.locator('[data-lead]').first().waitFor()
      },
    },
    {
      name: 'status-back-filter',
      go: async (page) => {
        await page.goto(`${leads}?cameBack=true`)
        await page.locator('[data-lead]').first().waitFor()
      },
    },
    {
      name: 'settings',
      go: async (page) => {
        await page.goto(leads.replace(/leads$/, 'settings'))
        await page.getByRole('radio').first().waitFor()
      },
    },
    {
      name: 'settings-failed',
      failing: true,
      only: [1440],
      go: async (page) => {
        await page.route('**/api/v1/settings', (route) => route.abort())
        await page.goto(leads.replace(/leads$/, 'settings'))
        await page.getByText('The settings could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
  ]
}
