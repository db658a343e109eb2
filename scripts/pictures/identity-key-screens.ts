import type { Page } from 'playwright-core'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'

const only = [1440, 390] as const

/** The keys of signed-in visitors: none, being made, shown once, in use, about to be revoked. */
export function identityKeyScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const section = async (page: Page) => {
    await page.goto(url + paths.site.replace('$workspaceId', workspaceId))
    const region = page.getByRole('region', { name: 'Signed-in visitors' })
    await region.getByRole('button', { name: 'Make a secret' }).waitFor()
    await region.scrollIntoViewIfNeeded()
    return region
  }
  const inUse = async (page: Page) => {
    await page.route('**/api/v1/identity-keys', (route) => route.fulfill({ json: { items: keys } }))
    const region = await section(page)
    await region.getByText('Shop server').first().waitFor()
    return region
  }
  return [
    {
      name: 'site-keys-none',
      only,
      go: async (page) => {
        await (await section(page)).getByText('No keys yet').waitFor()
      },
    },
    {
      name: 'site-keys',
      only,
      go: async (page) => {
        await inUse(page)
      },
    },
    {
      name: 'site-keys-loading',
      only,
      go: async (page) => {
        await page.route('**/api/v1/identity-keys', () => {})
        await section(page)
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'site-keys-failed',
      only,
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/identity-keys', (route) => route.abort())
        await (await section(page)).getByText('The keys could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'site-keys-public',
      only,
      failing: true,
      go: async (page) => {
        const region = await section(page)
        await region.getByRole('button', { name: 'Add a public key' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Name').fill('Shop server')
        await dialog.getByLabel('Ed25519 public key').fill('MCowBQYDK2VwAyEA')
        await dialog.getByRole('button', { name: 'Add key' }).click()
        await dialog.locator('[aria-invalid=true]').waitFor()
      },
    },
    {
      name: 'site-keys-revoke',
      only,
      go: async (page) => {
        const region = await inUse(page)
        await region.getByRole('button', { name: 'Revoke Shop server' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'site-keys-secret',
      only,
      go: async (page) => {
        const region = await section(page)
        await region.getByRole('button', { name: 'Make a secret' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Name').fill('Shop server')
        await dialog.getByRole('button', { name: 'Make it' }).click()
        await dialog.getByText('Your secret').waitFor()
      },
    },
  ]
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

const keys = [
  {
    id: '019a0000-0000-7000-8000-000000000002',
    name: 'Shop server',
    algorithm: 'EdDSA',
    publicKey: '-----BEGIN PUBLIC KEY-----',
    createdAt: hoursAgo(30),
    lastUsedAt: hoursAgo(0.1),
  },
  {
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'Newsletter pages, until they move to the shop server in the new year',
    algorithm: 'HS256',
    publicKey: null,
    createdAt: hoursAgo(2000),
    lastUsedAt: null,
  },
]
