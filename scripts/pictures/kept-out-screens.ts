import type { Page } from 'playwright-core'
import type { Lead } from '#contract/leads.ts'
import type { Screen } from './camera.ts'
import { callAs } from './workday.ts'

const only = [1440, 390] as const

type Place = { url: string; workspaceId: string; leadId: string }

/** A lead's menu, what is spam, whose visitor is blocked, and what somebody sees from whom contact is hidden. */
export function keptOutScreens({ url, workspaceId, leadId }: Place): Screen[] {
  const list = `${url}/w/${workspaceId}/leads`
  const set = async (page: Page, change: object) => {
    await page.goto(list)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const { version } = (await callAs(page, 'GET', `leads/${leadId}`)) as Lead
    await callAs(page, 'PATCH', `leads/${leadId}`, { version, ...change })
  }
  const profile = async (page: Page) => {
    await page.goto(`${list}/${leadId}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
  }
  return [
    {
      name: 'lead-menu',
      only,
      go: async (page) => {
        await set(page, { spam: false, blocked: false })
        await profile(page)
        await page.getByRole('button', { name: /^More about/ }).click()
        await page.getByRole('menuitem', { name: 'Mark as spam' }).waitFor()
      },
    },
    {
      name: 'lead-spam',
      only,
      go: async (page) => {
        await set(page, { spam: true, blocked: false })
        await profile(page)
        await page.getByText('In no list, count or score').waitFor()
      },
    },
    {
      name: 'lead-spam-panel',
      only: [1440],
      go: async (page) => {
        await set(page, { spam: true, blocked: true })
        await page.goto(`${list}?spam=true&open=${leadId}`)
        await page.getByText('In no list, count or score').waitFor()
      },
    },
    {
      name: 'leads-spam',
      only,
      go: async (page) => {
        await set(page, { spam: true, blocked: true })
        await page.goto(`${list}?spam=true`)
        await page.getByRole('row').nth(1).waitFor()
      },
    },
    {
      name: 'lead-blocked',
      only,
      go: async (page) => {
        await set(page, { spam: false, blocked: true })
        await profile(page)
        await page.getByText('New messages of this visitor are refused').waitFor()
      },
    },
    {
      name: 'lead-hidden',
      only,
      go: async (page) => {
        await set(page, { spam: false, blocked: false })
        await asLimitedViewer(page)
        await profile(page)
        if ((page.viewportSize()?.width ?? 0) < 500) await page.getByRole('tab', { name: 'Profile' }).click()
        await page.getByText('Hidden').first().waitFor()
      },
    },
    {
      name: 'leads-hidden',
      only,
      go: async (page) => {
        await asLimitedViewer(page)
        await page.goto(list)
        await page.getByRole('row').nth(1).waitFor()
      },
    },
  ]
}

/** What the API answers to a viewer from whom emails and phones are hidden, as far as a picture shows it. */
async function asLimitedViewer(page: Page): Promise<void> {
  await page.route('**/api/v1/me', async (route) => {
    const response = await route.fetch()
    const me = (await response.json()) as { workspaces: object[] }
    const workspaces = me.workspaces.map((workspace) => ({
      ...workspace,
      role: 'viewer',
      permissions: ['leads.see', 'workspace.see', 'sites.see', 'team.see'],
      hidesContact: true,
    }))
    await route.fulfill({ response, json: { ...me, workspaces } })
  })
  await page.route(/\/api\/v1\/leads/, async (route) => {
    const response = await route.fetch()
    const text = (await response.text())
      .replace(/"(email|phone)":"[^"]*"/g, '"$1":null')
      .replace(/[\w.+-]+@[\w.-]+|\+?\d[\d ]{8,}\d/g, '•••')
    await route.fulfill({ response, body: text })
  })
}
