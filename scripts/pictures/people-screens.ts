import type { Page } from 'playwright-core'
import type { Screen, Width } from './camera.ts'
import type { Doubles } from './doubles.ts'

/** On a phone the profile is the second tab. */
async function showProfile(page: Page, address: string, width: Width): Promise<void> {
  await page.goto(address)
  await page.getByRole('log').waitFor()
  if (width === 390) await page.getByRole('tab', { name: 'Profile' }).click()
}

/** Before anybody comes twice. */
export function nobodyTwiceScreens(leads: string): Screen[] {
  return [
    {
      name: 'people-list-empty',
      go: async (page) => {
        await page.goto(`${leads}/compare`)
        await page.getByText('Nobody looks like somebody else').waitFor()
      },
    },
  ]
}

export function peopleScreens(leads: string, { helen, giulia, merged }: Doubles): Screen[] {
  const proposed = async (page: Page, width: Width) => {
    await showProfile(page, `${leads}/${helen}`, width)
    const line = page.getByText(/^Same person as/)
    await line.waitFor()
    await line.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  }
  const compared = async (page: Page, width: Width) => {
    await proposed(page, width)
    await page.getByRole('button', { name: /^Compare with/ }).click()
    await page.getByRole('dialog').getByText('together').waitFor()
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /^Messages \d/ })
      .waitFor()
  }
  const split = async (page: Page, width: Width) => {
    await showProfile(page, `${leads}/${giulia}`, width)
    const button = page.getByRole('button', { name: /^Split off/ })
    await button.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  }
  return [
    { name: 'people-proposal', go: proposed },
    {
      name: 'people-panel',
      only: [1440, 1024],
      go: async (page) => {
        await page.goto(`${leads}?open=${helen}`)
        await page.getByText(/^Same person as/).waitFor()
        await page.getByRole('link', { name: /to compare/ }).waitFor()
      },
    },
    {
      name: 'people-count',
      go: async (page) => {
        await page.goto(leads)
        await page.getByRole('link', { name: /to compare/ }).waitFor()
      },
    },
    { name: 'people-compare', go: compared },
    {
      name: 'people-compare-other',
      go: async (page, width) => {
        await compared(page, width)
        await page.getByRole('radio', { checked: false }).check()
      },
    },
    {
      name: 'people-compare-failed',
      failing: true,
      go: async (page, width) => {
        await compared(page, width)
        await page.route('**/accept', (route) => route.abort())
        await page.getByRole('button', { name: 'Merge', exact: true }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'people-compare-loading',
      only: [1440, 390],
      go: async (page, width) => {
        await proposed(page, width)
        await page.route('**/api/v1/leads/*', () => {})
        await page.getByRole('button', { name: /^Compare with/ }).click()
        await page.getByRole('dialog').waitFor()
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'people-menu',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${leads}/${helen}`)
        await page.getByRole('button', { name: /^More about/ }).click()
        await page.getByRole('menuitem').first().waitFor()
      },
    },
    {
      name: 'people-pick',
      go: async (page) => {
        await page.goto(`${leads}/${helen}`)
        await page.getByRole('button', { name: /^More about/ }).click()
        await page.getByRole('menuitem', { name: 'Merge with…' }).click()
        await page.getByRole('combobox').fill('virta')
        await page.getByRole('option').first().waitFor()
      },
    },
    { name: 'people-merged', go: split },
    {
      name: 'people-split',
      go: async (page, width) => {
        await split(page, width)
        await page.getByRole('button', { name: /^Split off/ }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'people-old-link',
      go: async (page) => {
        await page.goto(`${leads}/${merged}`)
        await page.getByText('was merged into this lead.').waitFor()
      },
    },
    {
      name: 'people-list',
      go: async (page) => {
        await page.goto(`${leads}/compare`)
        await page
          .getByRole('button', { name: /^Compare/ })
          .first()
          .waitFor()
      },
    },
    {
      name: 'people-list-loading',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/proposals?*', () => {})
        await page.goto(`${leads}/compare`)
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'people-list-failed',
      only: [1440, 390],
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/proposals?*', (route) => route.abort())
        await page.goto(`${leads}/compare`)
        await page.getByText('The proposals could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
  ]
}
