import type { Page } from 'playwright-core'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'

/** The team: who is there, invited, beyond the seats, about to be changed or removed, and what a viewer is shown. */
export function teamScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const open = async (page: Page) => {
    await page.goto(url + paths.team.replace('$workspaceId', workspaceId))
    await page.getByRole('heading', { name: 'Team', level: 1 }).waitFor()
  }
  const full = async (page: Page) => {
    await page.route('**/api/v1/members', async (route) => {
      const { items } = (await (await route.fetch()).json()) as { items: { role: string }[] }
      await route.fulfill({
        json: { items: [...items.filter(({ role }) => role === 'owner'), ...colleagues] },
      })
    })
    await page.route('**/api/v1/invitations', (route) =>
      route.request().method() === 'GET' ? route.fulfill({ json: { items: invited } }) : route.fallback(),
    )
    await page.route('**/api/v1/plan', (route) => route.fulfill({ json: plan }))
    await page.route('**/presence?*', (route) => route.fulfill({ json: log() }))
    await open(page)
    await page.getByText('Jon Hale').waitFor()
  }
  const more = async (page: Page, name: string, item: RegExp) => {
    await full(page)
    await page.getByRole('button', { name: `More for ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').waitFor()
  }
  const account = async (page: Page) => {
    await open(page)
    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('menu').waitFor()
  }
  return [
    { name: 'team', go: full },
    {
      name: 'team-alone',
      only: [1440, 390],
      go: async (page) => {
        await open(page)
        await page.getByRole('list', { name: 'Members' }).waitFor()
      },
    },
    {
      name: 'team-role',
      only: [1440, 390],
      go: async (page) => {
        await full(page)
        await page.getByRole('button', { name: /^Role of Jon Hale/ }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'team-invite',
      go: async (page) => {
        await full(page)
        await page.getByRole('button', { name: 'Invite', exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'team-invite-wrong',
      only: [1440, 390],
      failing: true,
      go: async (page) => {
        await full(page)
        await page.getByRole('button', { name: 'Invite', exact: true }).click()
        await page.getByLabel('Email', { exact: true }).fill('sofia@')
        await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click()
        await page.locator('[aria-invalid=true]').waitFor()
      },
    },
    {
      name: 'team-invite-link',
      only: [1440, 390],
      go: async (page) => {
        await full(page)
        await page.route('**/api/v1/invitations', (route) =>
          route.fulfill({
            json: {
              ...invited[0],
              mail: 'off',
              link: `${url}/join#iv_AZqkAAAAcACAAAAAAAAAAQ_Vq3w0t9mY1sQe7Kz4uXhR2pLcN6bTfJdGaWiOyUvE8M`,
            },
          }),
        )
        await page.getByRole('button', { name: 'Invite', exact: true }).click()
        await page.getByLabel('Email', { exact: true }).fill('sofia@oakandiron.example')
        await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click()
        await page.getByText('is invited').waitFor()
      },
    },
    { name: 'team-edit', only: [1440, 390], go: (page) => more(page, 'Priya Nair', /^Edit/) },
    { name: 'team-log', go: (page) => more(page, 'Jon Hale', /^When/) },
    { name: 'team-remove', only: [1440, 390], go: (page) => more(page, 'Jon Hale', /^Remove/) },
    {
      name: 'team-read-only',
      only: [1440, 390],
      go: async (page) => {
        await asOverSeat(page)
        await full(page)
      },
    },
    {
      name: 'team-loading',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/members', () => {})
        await open(page)
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'team-failed',
      only: [1440],
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/members', (route) => route.abort())
        await open(page)
        await page.getByText('The team could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    { name: 'team-presence', go: account },
    {
      name: 'team-removed',
      only: [1440, 390],
      go: async (page) => {
        await open(page)
        await page.route('**/api/v1/me', (route) => route.fulfill({ json: { ...person, workspaces: [] } }))
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        await page.getByText('You are no longer in the team').waitFor()
      },
    },
  ]
}

/** The reader as somebody beyond the seats of the plan. */
async function asOverSeat(page: Page) {
  await page.route('**/api/v1/me', async (route) => {
    const me = (await (await route.fetch()).json()) as { workspaces: object[] }
    const seat = { role: 'agent', seat: 'over', permissions: ['leads.see', 'team.see', 'sites.see'] }
    await route.fulfill({ json: { ...me, workspaces: me.workspaces.map((one) => ({ ...one, ...seat })) } })
  })
}

const person = {
  id: '019a0000-0000-7000-8000-00000000000a',
  name: 'Mara Lindqvist',
  email: 'mara@oakandiron.example',
  needsSetup: false,
  operator: false,
}
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const colleague = (index: number, given: object) => ({
  id: `019a0000-0000-7000-8000-00000000000${index}`,
  displayName: null,
  phone: null,
  presence: 'offline',
  seat: 'held',
  onlyAssigned: false,
  hidesContact: false,
  joinedAt: daysAgo(20 * index),
  ...given,
})
const colleagues = [
  colleague(1, {
    name: 'Jon Hale',
    email: 'jon@oakandiron.example',
    role: 'agent',
    displayName: 'Jon from the workshop',
    presence: 'away',
  }),
  colleague(2, {
    name: 'Priya Nair',
    email: 'priya@oakandiron.example',
    role: 'agent',
    presence: 'dnd',
    onlyAssigned: true,
  }),
  colleague(3, {
    name: 'Tomasz Wiśniewski',
    email: 'tomasz@oakandiron.example',
    role: 'admin',
    presence: 'online',
  }),
  colleague(4, { name: 'Ana Ruiz', email: 'ana@oakandiron.example', role: 'agent', seat: 'over' }),
  colleague(5, {
    name: 'Bookkeeping',
    email: 'books@numbers-and-sons.example',
    role: 'viewer',
    seat: 'free',
    hidesContact: true,
  }),
]
const invited = [
  {
    id: '019a0000-0000-7000-8000-000000000011',
    email: 'sofia@oakandiron.example',
    role: 'viewer',
    displayName: null,
    phone: null,
    onlyAssigned: false,
    hidesContact: false,
    invitedBy: 'Mara Lindqvist',
    invitedAt: daysAgo(0.1),
    expiresAt: daysAgo(-6.9),
  },
]
const plan = {
  plan: 'pro',
  opens: [],
  seats: { of: 3, extra: 0, used: 4, promised: 0 },
  sites: { of: null, used: 1 },
}
const log = () => ({
  onlineSeconds: 31 * 3600 + 20 * 60,
  items: [
    ['away', 0.02],
    ['online', 0.14],
    ['offline', 0.6],
    ['away', 0.75],
    ['online', 0.93],
    ['offline', 1.62],
    ['dnd', 1.7],
    ['online', 1.95],
  ].map(([presence, days]) => ({ presence, at: daysAgo(Number(days)) })),
})
