import type { Page } from 'playwright-core'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'

const only = [1440, 390] as const

/** Several sites, where a key may be used, and the look for a snippet. */
export function siteScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const address = url + paths.site.replace('$workspaceId', workspaceId)
  const open = async (page: Page) => {
    await page.route('**/api/v1/sites', async (route) => {
      const response = await route.fetch()
      const { items } = (await response.json()) as { items: object[] }
      const second = {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        name: 'Oak & Iron Outlet',
        color: '#7a4b2a',
      }
      const seenAt = new Date(Date.now() - 180_000).toISOString()
      const more = {
        ...items[0],
        ...second,
        seenAt,
        allowedOrigins: ['https://outlet.example', 'https://*.oakandiron.example'],
      }
      await route.fulfill({ response, json: { items: [items[0], more] } })
    })
    await page.goto(`${address}?site=01890a5d-ac96-774b-bcce-b302099a8057`)
    await page.getByRole('region', { name: 'Allowed addresses' }).waitFor()
  }
  return [
    { name: 'sites', only, go: open },
    {
      name: 'sites-address-wrong',
      only,
      failing: true,
      go: async (page) => {
        await open(page)
        const region = page.getByRole('region', { name: 'Allowed addresses' })
        await page.route('**/api/v1/sites/*', (route) =>
          route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            json: {
              type: 'about:blank',
              title: 'Some of the input is not valid',
              status: 422,
              code: 'invalid_input',
              detail: 'Some of the input is not valid.',
              fields: [
                {
                  path: 'allowedOrigins.2',
                  message: 'Scheme and host alone, like https://shop.example or https://*.shop.example',
                },
              ],
            },
          }),
        )
        await region.getByRole('button', { name: 'Add an address' }).click()
        await region.getByLabel('Address 3').fill('ftp://outlet')
        await region.getByRole('button', { name: 'Save addresses' }).click()
        await region.getByText('Scheme and host alone').waitFor()
        await region.scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'site-check',
      only,
      go: async (page) => {
        await page.goto(address)
        await page.getByLabel('Look for the snippet on a page').fill('http://127.0.0.1:8080')
        await page.getByRole('button', { name: 'Look', exact: true }).click()
        await page.getByText('leads into a private network').waitFor()
      },
    },
    {
      name: 'site-add',
      only,
      go: async (page) => {
        await page.goto(address)
        await page.getByRole('button', { name: 'Add a site' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ]
}
