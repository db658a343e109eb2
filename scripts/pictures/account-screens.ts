import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

const only = [1440, 390] as const

/** The pages before the dashboard that letters lead to. */
export function letterScreens(url: string): Screen[] {
  const invited = async (page: Page, hasAccount: boolean) => {
    await page.route('**/api/v1/invitations/read', (route) =>
      route.fulfill({
        json: {
          workspaceName: 'Oak & Iron',
          invitedBy: 'Mara Lindqvist',
          email: 'jon@oakandiron.example',
          role: 'agent',
          hasAccount,
        },
      }),
    )
    await page.goto(`${url}/join#iv_x`)
    await page.getByRole('heading', { name: 'Join Oak & Iron' }).waitFor()
  }
  return [
    {
      name: 'forgot',
      only,
      go: async (page) => {
        await page.goto(`${url}/forgot`)
        await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
      },
    },
    {
      name: 'forgot-sent',
      only,
      go: async (page) => {
        await page.route('**/api/v1/password/forgot', (route) => route.fulfill({ status: 204 }))
        await page.goto(`${url}/forgot`)
        await page.getByLabel('Email').fill('mara@oakandiron.example')
        await page.getByRole('button', { name: 'Send the link' }).click()
        await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
      },
    },
    {
      name: 'reset',
      only,
      failing: true,
      go: async (page) => {
        await page.goto(`${url}/reset#pr_x`)
        await page.getByLabel('New password').fill('short')
        await page.getByRole('button', { name: 'Set password' }).click()
        await page.locator('[aria-invalid=true]').waitFor()
      },
    },
    {
      name: 'reset-gone',
      only,
      go: async (page) => {
        await page.goto(`${url}/reset`)
        await page.getByRole('heading', { name: 'This link is not good any more' }).waitFor()
      },
    },
    { name: 'join', only, failing: true, go: (page) => invited(page, false) },
    { name: 'join-known', only, failing: true, go: (page) => invited(page, true) },
    {
      name: 'join-gone',
      only,
      failing: true,
      go: async (page) => {
        await page.goto(`${url}/join#iv_x`)
        await page.getByRole('heading', { name: 'This invitation is not good any more' }).waitFor()
      },
    },
  ]
}

/** One's own account, and the workspace as a whole. */
export function accountScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const account = async (page: Page) => {
    await page.route('**/api/v1/me/sign-ins', (route) => route.fulfill({ json: { items: signIns } }))
    await page.goto(`${url}/account`)
    await page.getByText('This browser', { exact: true }).waitFor()
  }
  const settings = `${url}/w/${workspaceId}/settings/workspace`
  return [
    { name: 'account', go: account },
    {
      name: 'account-loading',
      only,
      go: async (page) => {
        await page.route('**/api/v1/me/sign-ins', () => {})
        await page.goto(`${url}/account`)
        await page.waitForTimeout(1500)
      },
    },
    {
      name: 'account-failed',
      only,
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/me/sign-ins', (route) => route.abort())
        await page.goto(`${url}/account`)
        await page.getByRole('alert').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'account-password',
      only,
      failing: true,
      go: async (page) => {
        await account(page)
        await page.getByRole('button', { name: 'Change password' }).click()
        await page.getByLabel('Current password').fill('not the password')
        await page.getByLabel('New password').fill('a good long password')
        await page.getByRole('button', { name: 'Set password' }).click()
        await page.locator('[aria-invalid=true]').waitFor()
      },
    },
    {
      name: 'account-sign-out-others',
      only,
      go: async (page) => {
        await account(page)
        await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'workspace-settings',
      go: async (page) => {
        await page.goto(settings)
        await page.getByRole('button', { name: 'Save changes' }).waitFor()
      },
    },
    {
      name: 'workspace-menu',
      go: async (page, width) => {
        await page.goto(settings)
        const name = width === 390 ? 'Account of Mara Lindqvist' : 'Workspace Oak & Iron'
        await page.getByRole('button', { name }).click()
        await page.getByRole('menuitem', { name: 'New workspace' }).waitFor()
      },
    },
    {
      name: 'workspace-new',
      only,
      go: async (page, width) => {
        await page.goto(settings)
        const name = width === 390 ? 'Account of Mara Lindqvist' : 'Workspace Oak & Iron'
        await page.getByRole('button', { name }).click()
        await page.getByRole('menuitem', { name: 'New workspace' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'nowhere',
      only,
      go: async (page) => {
        await page.route('**/api/v1/me', async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, json: { ...(await response.json()), workspaces: [] } })
        })
        await page.goto(url)
        await page.getByRole('heading', { name: 'You are in no team' }).waitFor()
      },
    },
  ]
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

const signIns = [
  {
    id: '019a0000-0000-7000-8000-000000000001',
    device: 'Chrome on Linux',
    address: '203.0.113.7',
    signedInAt: hoursAgo(2),
    lastUsedAt: hoursAgo(0),
    current: true,
  },
  {
    id: '019a0000-0000-7000-8000-000000000002',
    device: 'Safari on iPhone',
    address: '2001:db8:85a3::8a2e:370:7334',
    signedInAt: hoursAgo(80),
    lastUsedAt: hoursAgo(3),
    current: false,
  },
  {
    id: '019a0000-0000-7000-8000-000000000003',
    device: 'Unknown device',
    address: null,
    signedInAt: hoursAgo(400),
    lastUsedAt: hoursAgo(300),
    current: false,
  },
]
