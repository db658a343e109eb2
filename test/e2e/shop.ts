import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Role } from '#contract/access.ts'
import { userCreate } from '#server/cli/people.ts'
import { barriersIn } from '#test/axe.ts'
import { withBrowser, type PageOptions } from '#test/browser.ts'
import { letTestsIn } from '#test/e2e/widget-pages/visitor.ts'
import { startServer, type TestServer, type TestServerOptions } from '#test/start.ts'

export const owner = {
  name: 'Mara Lindqvist',
  email: 'mara@oakandiron.example',
  password: 'tables and benches',
}

/** For a test file: the product with its sample leads, and browsers of its owner, other members and visitors. */
export function withShop(options: Pick<TestServerOptions, 'answerer' | 'env'> = {}) {
  const browser = withBrowser()
  let server: TestServer
  /** Cookies of whoever signed in, so that each test opens pages of its own. */
  let kept: PageOptions['storageState']

  async function openPage(options: PageOptions = {}): Promise<Page> {
    const page = await browser.page(options)
    // Below the time of a test, so that a failure names what was waited for.
    page.setDefaultTimeout(25_000)
    return page
  }

  beforeAll(async () => {
    server = await startServer({ samples: true, ...options })
  }, 120_000)

  afterAll(() => server?.close())

  return {
    server: () => server,
    /** A browser that has never been here. */
    stranger: openPage,
    async visitor(options: PageOptions = {}): Promise<Page> {
      const page = await openPage(options)
      await letTestsIn(page.context())
      await page.goto(`${server.url}/demo`)
      return page
    },
    /** Keeps the page's cookies for the pages of later tests. */
    async keep(page: Page): Promise<void> {
      kept = await page.context().storageState()
    },
    /** The owner's dashboard, in a browser that is signed in. */
    async dashboard(path = '/leads', options: PageOptions = {}): Promise<Page> {
      const page = await openPage({ ...(kept && { storageState: kept }), ...options })
      await page.goto(`${server.url}/w/${server.workspaceId}${path}`)
      return page
    },
    /** What the first two screens do, for files that are about other screens. */
    async setUp(): Promise<void> {
      const page = await browser.page()
      await page.context().request.get(server.loginLink)
      const done = await page.context().request.post(`${server.url}/api/v1/me/setup`, {
        headers: { 'x-workspace': server.workspaceId, origin: server.url },
        data: { ...owner, workspaceName: 'Oak & Iron', timeZone: 'Europe/London', country: 'GB' },
      })
      expect(done.status()).toBe(204)
      await this.keep(page)
    },
    /** Another member, made as the operator makes one; answers the password. */
    async addMember(email: string, name: string, role: Role = 'agent'): Promise<string> {
      const { services, database } = server
      let said = ''
      await userCreate.run(['--email', email, '--name', name, '--role', role], {
        config: services.config,
        open: async () => ({ ...database, took: {}, holder: null }),
        say: (line) => (said = line),
      })
      return said.split(' ')[1] ?? ''
    },
    async signIn(page: Page, email: string, password: string): Promise<void> {
      await page.goto(`${server.url}/sign-in`)
      await page.getByLabel('Email').fill(email)
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('heading', { name: 'Leads' }).waitFor()
    },
  }
}

/** The rows, or on a phone the cards, of the list. */
export const rows = (page: Page): Locator => page.locator('[data-lead]')

export const rowOf = (page: Page, name: string | RegExp): Locator => page.getByRole('row', { name })

/** Opens the panel by a click on the name: in the middle of a row may stand what has a menu of its own. */
export const openLead = (row: Locator): Promise<void> => row.click({ position: { x: 120, y: 20 } })

export const statusOf = (row: Locator): Locator => row.getByRole('button', { name: /^Status of/ })

/** The names of the rows as their status buttons speak of them; all in one look, as rows come and go meanwhile. */
export function names(at: Page | Locator): Promise<string[]> {
  const found = 'evaluateAll' in at ? at : rows(at)
  return found.evaluateAll((all) =>
    all.map((row) => {
      const label = row.querySelector('[aria-label^="Status of"]')?.ariaLabel ?? ''
      return /^Status of (.*): \w+$/.exec(label)?.[1] ?? ''
    }),
  )
}

/** What axe finds that keeps people out. */
export const barriers = (page: Page): Promise<string[]> => barriersIn(page, 'light')

/** The same in the light and then in the dark theme of one page. */
export async function barriersInBothThemes(page: Page): Promise<string[]> {
  return [...(await barriers(page)), ...(await barriersIn(page, 'dark'))]
}
