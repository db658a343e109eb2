import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

async function openPalette(page: Page, at: string, written: string): Promise<void> {
  await page.goto(`${at}/leads`)
  await page.locator('[data-lead]').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Find or do' }).locator('input:focus').waitFor()
  await page.keyboard.type(written)
}

/** What belongs to no page: the palette, the sheet of keys, the list of settings, a part that broke. */
export function frameScreens(at: string): Screen[] {
  return [
    { name: 'palette', go: (page) => openPalette(page, at, '') },
    {
      name: 'palette-found',
      go: async (page) => {
        await openPalette(page, at, 'te')
        await page.getByRole('option').filter({ hasText: 'Team' }).waitFor()
      },
    },
    {
      name: 'palette-nothing',
      go: async (page) => {
        await openPalette(page, at, 'zzzyyy')
        await page.getByText('Nothing found for').waitFor()
      },
    },
    {
      name: 'keys-sheet',
      only: [1440, 1024],
      go: async (page) => {
        await page.goto(`${at}/leads`)
        await page.locator('[data-lead]').first().waitFor()
        await page.keyboard.press('?')
        await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      },
    },
    {
      name: 'settings-menu',
      only: [390],
      go: async (page) => {
        await page.goto(`${at}/settings/knowledge`)
        await page.getByRole('button', { name: 'All settings' }).click()
        await page.getByRole('dialog', { name: 'All settings' }).waitFor()
      },
    },
    {
      name: 'profile-part-broken',
      only: [1440, 390],
      failing: true,
      go: async (page, width) => {
        await page.route(/\/api\/v1\/leads\/[^/]+\/notes/, (route) =>
          route.fulfill({ json: { items: [null] } }),
        )
        await page.goto(`${at}/leads`)
        const id = await page.locator('[data-lead]').first().getAttribute('data-lead')
        await page.goto(`${at}/leads/${id}`)
        if (width === 390) await page.getByRole('tab', { name: 'Notes' }).click()
        await page.getByText('This part could not be shown.').waitFor()
      },
    },
  ]
}
