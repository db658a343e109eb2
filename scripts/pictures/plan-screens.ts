import type { Page } from 'playwright-core'
import type { Me } from '#contract/me.ts'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'

type Place = { url: string; workspaceId: string }

const addressIn = ({ url, workspaceId }: Place, path: string) =>
  url + path.replace('$workspaceId', workspaceId)

/** The same page for somebody who does not run the installation. */
async function asOrdinary(page: Page, change: (me: Me) => Me = (me) => me): Promise<void> {
  await page.route('**/api/v1/me', async (route) => {
    const me = (await (await route.fetch()).json()) as Me
    await route.fulfill({ json: change({ ...me, operator: false }) })
  })
}

/** What Freemium shows in the place of leads, while the workspace is on it. */
export function gateScreens(place: Place): Screen[] {
  const leads = addressIn(place, paths.leads)
  const open = async (page: Page) => {
    await page.goto(leads)
    await page.getByRole('heading', { level: 2, name: /wait/ }).waitFor()
  }
  return [
    { name: 'gate', go: open },
    {
      name: 'gate-upgrade',
      go: async (page) => {
        await asOrdinary(page)
        await open(page)
        await page.getByRole('button', { name: 'See how to upgrade' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'gate-none',
      go: async (page) => {
        await page.route('**/api/v1/leads/counts', (route) => route.fulfill({ json: noCounts }))
        await open(page)
      },
    },
    {
      name: 'gate-loading',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/leads/counts', () => {})
        await page.goto(leads)
        await page.getByText('Freemium plan').waitFor()
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'gate-failed',
      only: [1440, 390],
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/leads/counts', (route) => route.abort())
        await page.goto(leads)
        await page.getByText('The counts could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'plan-freemium',
      go: async (page) => {
        await page.goto(addressIn(place, paths.plan))
        await page.getByRole('heading', { name: 'Freemium plan' }).waitFor()
      },
    },
    {
      name: 'api-keys-shut',
      go: async (page) => {
        await page.goto(addressIn(place, paths.apiKeys))
        await page.getByText('API keys belong to').waitFor()
      },
    },
  ]
}

/** Plan, keys, log and the operator's list of a workspace in business. */
export function planScreens(place: Place): Screen[] {
  const keys = addressIn(place, paths.apiKeys)
  const log = addressIn(place, paths.audit)
  const operator = place.url + paths.operator
  return [
    {
      name: 'plan',
      go: async (page) => {
        await page.goto(addressIn(place, paths.plan))
        await page.getByRole('heading', { name: 'Pro plan' }).waitFor()
      },
    },
    {
      name: 'plan-over',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/plan', (route) => route.fulfill({ json: over }))
        await page.goto(addressIn(place, paths.plan))
        await page.getByText('beyond the seats').waitFor()
      },
    },
    {
      name: 'api-keys',
      go: async (page) => {
        await page.goto(keys)
        await page
          .getByRole('button', { name: /^Revoke / })
          .first()
          .waitFor()
      },
    },
    {
      name: 'api-keys-none',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/api-keys', (route) => route.fulfill({ json: { items: [] } }))
        await page.goto(keys)
        await page.getByText('No keys yet').waitFor()
      },
    },
    {
      name: 'api-keys-add',
      failing: true,
      go: async (page) => {
        await page.goto(keys)
        await page.getByRole('button', { name: 'Make a key' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Name').fill('Website chatbot')
        await dialog.getByRole('button', { name: 'Make it' }).click()
        await dialog.getByText('Choose at least one').waitFor()
      },
    },
    {
      name: 'api-keys-made',
      go: async (page) => {
        await page.route('**/api/v1/api-keys', async (route) =>
          route.request().method() === 'POST'
            ? route.fulfill({ status: 201, json: madeKey })
            : route.continue(),
        )
        await page.goto(keys)
        await page.getByRole('button', { name: 'Make a key' }).click()
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Name').fill('Website chatbot')
        await dialog.getByLabel('Hand in messages').check()
        await dialog.getByRole('button', { name: 'Make it' }).click()
        await dialog.getByText('It is shown only now').waitFor()
      },
    },
    {
      name: 'api-keys-revoke',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(keys)
        await page
          .getByRole('button', { name: /^Revoke / })
          .first()
          .click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'audit',
      go: async (page) => {
        await page.goto(log)
        await page.getByRole('list', { name: 'Audit log' }).waitFor()
      },
    },
    {
      name: 'audit-none',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(log)
        await page.getByLabel('Show').selectOption('Exports')
        await page.getByText('Nothing of this kind').waitFor()
      },
    },
    {
      name: 'audit-failed',
      only: [1440],
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/audit**', (route) => route.abort())
        await page.goto(log)
        await page.getByText('The log could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'operator',
      go: async (page) => {
        await page.route('**/api/v1/operator/workspaces**', async (route) => {
          const own = (await (await route.fetch()).json()) as { items: object[] }
          await route.fulfill({ json: { items: [...neighbours, ...own.items], nextCursor: null } })
        })
        await page.goto(operator)
        await page.getByText('Oak & Iron').waitFor()
      },
    },
    {
      name: 'operator-menu',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(operator)
        await page.getByRole('button', { name: /^Plan of/ }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'operator-nothing',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${operator}?q=bakery`)
        await page.getByText('No workspace is called').waitFor()
      },
    },
    {
      name: 'account-menu-operator',
      only: [1440],
      go: async (page) => {
        await page.goto(keys)
        await page
          .getByRole('button', { name: /^Account of/ })
          .first()
          .click()
        await page.getByRole('menuitem', { name: 'All workspaces' }).waitFor()
      },
    },
  ]
}

const noCounts = {
  all: 0,
  byStatus: { new: 0, contacted: 0, qualified: 0, converted: 0, lost: 0 },
  byBand: { hot: 0, warm: 0, cold: 0 },
  newToday: 0,
  waiting: 0,
  longestWaitingSince: null,
  cameBack: 0,
  convertedThisMonth: 0,
}

const over = {
  plan: 'basic',
  opens: ['leads', 'profiles', 'transcripts', 'scores', 'live'],
  seats: { of: 3, extra: 2, used: 5, promised: 1 },
  sites: { of: 1, used: 2 },
}

const madeKey = {
  id: '01980000-0000-7000-8000-000000000001',
  name: 'Website chatbot',
  scopes: ['ingest'],
  createdBy: 'Mara Lindqvist',
  createdAt: new Date().toISOString(),
  lastUsedAt: null,
  key: 'bb_AZiQf3sTcHqJ0pVn5m2kWg_4cXh0bqk1vN8yRz2PpLs7mDf9tGu3wAe6iJo5nKrQxE',
}

const neighbours = [
  ['Harbour Street Bakery and Coffee Roasters of Whitby', 'freemium', 0, 1, 0, 214],
  ['Kowalski Dental', 'basic', 2, 5, 4, 1284],
  ['Nordlicht Yoga', 'pro', 0, 3, 2, 96],
].map(([name, plan, extraSeats, members, seatsUsed, leads], index) => ({
  id: `01980000-0000-7000-8000-00000000000${index + 2}`,
  name,
  plan,
  extraSeats,
  members,
  seatsUsed,
  leads,
  createdAt: new Date(Date.UTC(2026, 9 - index, 12)).toISOString(),
}))
