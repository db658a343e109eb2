import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'

type Product = { url: string; workspaceId: string; leadId: string; leadName: string }

const wide = [1440, 1024] as const
const narrow = [390] as const

async function listed(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('[data-lead]').first().waitFor()
}

export function doorScreens(url: string): Screen[] {
  return [
    {
      name: 'sign-in',
      go: async (page) => {
        await page.goto(`${url}/sign-in`)
        await page.getByRole('button', { name: 'Sign in' }).waitFor()
      },
    },
    {
      name: 'sign-in-refused',
      failing: true,
      go: async (page) => {
        await page.goto(`${url}/sign-in`)
        await page.getByLabel('Email').fill('mara@oakandiron.example')
        await page.getByLabel('Password').fill('not the password')
        await page.getByRole('button', { name: 'Sign in' }).click()
        await page.getByRole('alert').waitFor()
      },
    },
    {
      name: 'api-docs',
      go: async (page) => {
        await page.goto(`${url}/api/docs`)
        await page.getByText('Feed messages of any chatbot').waitFor()
      },
    },
  ]
}

export function welcomeScreens(url: string): Screen[] {
  return [
    {
      name: 'welcome',
      go: async (page) => {
        await page.goto(url)
        await page.getByRole('heading', { name: 'Welcome' }).waitFor()
      },
    },
    {
      name: 'welcome-refused',
      failing: true,
      go: async (page) => {
        await page.goto(url)
        await page.getByLabel('Email').fill('mara@')
        await page.getByRole('button', { name: 'Open my leads' }).click()
        await page.locator('[aria-invalid=true]').first().waitFor()
      },
    },
  ]
}

export function firstRunScreens(url: string): Screen[] {
  return [{ name: 'first-run', go: (page) => listed(page, url) }]
}

export function leadScreens({ url, workspaceId, leadId, leadName }: Product): Screen[] {
  const leads = `${url}/w/${workspaceId}/leads`
  const row = (page: Page) => page.locator(`[data-lead="${leadId}"]`)
  return [
    { name: 'leads', go: (page) => listed(page, leads) },
    {
      name: 'leads-menu',
      go: async (page) => {
        await listed(page, `${leads}?date=last30`)
        await row(page)
          .getByRole('button', { name: `Status of ${leadName}` })
          .click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'leads-receipt',
      go: async (page) => {
        await listed(page, leads)
        await row(page)
          .getByRole('button', { name: `Score of ${leadName}` })
          .click()
        await page.getByText('rule set v1').waitFor()
      },
    },
    {
      name: 'leads-filtered',
      go: (page) => listed(page, `${leads}?status=new&status=contacted&band=hot&date=last7&tag=Delivery`),
    },
    {
      name: 'leads-filters',
      go: async (page, width) => {
        await listed(page, leads)
        await page
          .getByRole('button', { name: width === 390 ? 'Filters' : 'Tags', exact: width !== 390 })
          .first()
          .click()
        await page.getByRole('checkbox').first().waitFor()
      },
    },
    {
      name: 'leads-nothing',
      go: async (page) => {
        await page.goto(`${leads}?q=walnut`)
        await page.getByText('Nothing matches').waitFor()
      },
    },
    {
      name: 'leads-loading',
      go: async (page) => {
        await page.route(/\/api\/v1\/(leads|members)/, () => {})
        await page.goto(leads)
        await page.getByRole('main').waitFor()
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'leads-failed',
      failing: true,
      go: async (page) => {
        await page.route('**/api/v1/leads?*', (route) => route.abort())
        await page.goto(leads)
        await page.getByText('The leads could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'add-lead',
      go: async (page) => {
        await listed(page, leads)
        await page.getByRole('button', { name: 'Add lead' }).first().click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'account-menu',
      go: async (page) => {
        await listed(page, leads)
        await page
          .getByRole('button', { name: /Mara Lindqvist/ })
          .last()
          .click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'panel',
      only: wide,
      go: async (page) => {
        await listed(page, `${leads}?open=${leadId}`)
        await page.getByRole('tab', { name: 'Profile' }).waitFor()
      },
    },
    ...(['Conversation', 'Notes and tags', 'History'] as const).map((tab): Screen => ({
      name: `panel-${tab.split(' ')[0]?.toLowerCase()}`,
      only: wide,
      go: async (page) => {
        await listed(page, `${leads}?open=${leadId}`)
        await page.getByRole('tab', { name: tab }).click()
      },
    })),
  ]
}

export function profileScreens({ url, workspaceId, leadId }: Product): Screen[] {
  const leads = `${url}/w/${workspaceId}/leads`
  const profile = async (page: Page) => {
    await page.goto(`${leads}/${leadId}`)
    await page.getByRole('log').waitFor()
  }
  return [
    { name: 'profile', go: profile },
    ...(['Profile', 'Notes'] as const).map((tab): Screen => ({
      name: `profile-${tab.toLowerCase()}`,
      only: narrow,
      go: async (page) => {
        await profile(page)
        await page.getByRole('tab', { name: tab }).click()
      },
    })),
    {
      name: 'profile-loading',
      go: async (page) => {
        await page.route('**/api/v1/leads/*/**', () => {})
        await page.route(`**/api/v1/leads/${leadId}`, () => {})
        await page.goto(`${leads}/${leadId}`)
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'profile-gone',
      failing: true,
      go: async (page) => {
        await page.goto(`${leads}/019a0000-0000-7000-8000-000000000000`)
        await page.getByText('This lead is not here any more').waitFor()
      },
    },
    {
      name: 'site',
      go: async (page) => {
        await page.goto(`${url}/w/${workspaceId}/settings/site`)
        await page.getByLabel('Greeting').first().waitFor()
      },
    },
    {
      name: 'not-found',
      failing: true,
      go: async (page) => {
        await page.goto(`${url}/not-here`)
        await page.getByText('There is nothing at this address').waitFor()
      },
    },
  ]
}

/** Those that change a lead; after all others, so that its history shows a plain day. */
export function changeScreens({ url, workspaceId, leadId, leadName }: Product): Screen[] {
  const leads = `${url}/w/${workspaceId}/leads`
  const row = (page: Page) => page.locator(`[data-lead="${leadId}"]`)
  return [
    {
      name: 'leads-undo',
      only: [1440, 390],
      go: async (page) => {
        await listed(page, leads)
        await row(page)
          .getByRole('button', { name: `Status of ${leadName}` })
          .click()
        await page.getByRole('menuitemradio', { checked: false }).nth(1).click()
        await page.getByRole('button', { name: 'Undo' }).waitFor()
        await page.mouse.move(5, 5)
      },
    },
  ]
}
