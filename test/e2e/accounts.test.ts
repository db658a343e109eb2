import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewInvitation } from '#contract/team.ts'
import { withBrowser, type PageOptions } from '#test/browser.ts'
import { barriers, owner } from '#test/e2e/shop.ts'
import { startMailServer, type MailServer } from '#test/mail-server.ts'
import { callerWith, makeWorkspace } from '#test/make.ts'
import { startServer, type TestServer } from '#test/start.ts'

const browser = withBrowser()
let server: TestServer
let post: MailServer
/** Cookies of the owner, for the pages of each test. */
let signedIn: NonNullable<PageOptions['storageState']>

// Whoever is not signed in yet is told so by a 401, which browsers write to the console.
const stranger = { allow: [/401/] }

async function open(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await browser.page(options)
  page.setDefaultTimeout(25_000)
  await page.goto(path.startsWith('http') ? path : server.url + path)
  return page
}

const linkIn = (text: string) => /http:\S+\/(?:join|reset)#[\w-]+/.exec(text)?.[0] ?? ''
const inside = (page: Page) => page.getByRole('navigation', { name: 'Main' }).waitFor()

beforeAll(async () => {
  post = await startMailServer()
  server = await startServer({ samples: true, env: { SMTP_URL: post.url } })
  const page = await browser.page()
  await page.context().request.get(server.loginLink)
  const done = await page.context().request.post(`${server.url}/api/v1/me/setup`, {
    headers: { 'x-workspace': server.workspaceId, origin: server.url },
    data: { ...owner, workspaceName: 'Oak & Iron', timeZone: 'Europe/London', country: 'GB' },
  })
  expect(done.status()).toBe(204)
  signedIn = await page.context().storageState()
}, 120_000)

afterAll(async () => {
  await server.close()
  await post.close()
})

async function invite(email: string, role = 'agent'): Promise<string> {
  const page = await browser.page({ storageState: signedIn })
  const answer = await page.context().request.post(`${server.url}/api/v1/invitations`, {
    headers: { 'x-workspace': server.workspaceId, origin: server.url },
    data: { email, role },
  })
  const { mail } = (await answer.json()) as NewInvitation
  expect([answer.status(), mail]).toEqual([201, 'sent'])
  return linkIn((await post.letterTo(email)).text)
}

async function register(email: string, name: string, password: string, allow = /401/): Promise<Page> {
  const page = await open(await invite(email), { allow: [allow] })
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Join the team' }).click()
  await inside(page)
  return page
}

describe('an invitation', () => {
  test('leads from the letter to an account, and into the team', async () => {
    const page = await open(await invite('jon@oakandiron.example'), { allow: [/401|422/] })
    await page.getByRole('heading', { name: 'Join Oak & Iron' }).waitFor()
    await page.getByText('Mara Lindqvist invites you to the team, as an agent.').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Join the team' }).click()
    await page.getByText('At least 10 characters', { exact: true }).waitFor()
    await page.getByLabel('Your name').fill('Jon Hale')
    await page.getByLabel('Password').fill('planks and nails')
    await page.getByRole('button', { name: 'Join the team' }).click()
    await inside(page)
    await page.getByRole('button', { name: 'Account of Jon Hale' }).waitFor()
  })

  test('is shown as gone once it was used', async () => {
    const link = await invite('ann@oakandiron.example', 'viewer')
    const first = await open(link, stranger)
    await first.getByLabel('Your name').fill('Ann')
    await first.getByLabel('Password').fill('planks and nails')
    await first.getByRole('button', { name: 'Join the team' }).click()
    await inside(first)
    const second = await open(link, { allow: [/401|409/] })
    await second.getByRole('heading', { name: 'This invitation is not good any more' }).waitFor()
    expect(await barriers(second)).toEqual([])
  })

  test('of an address with an account asks for its password, and not for somebody else’s', async () => {
    const elsewhere = await makeWorkspace(server, { name: 'Elsewhere' })
    const { id, email } = await guest(elsewhere)
    const link = await invite(email, 'viewer')
    const asMara = await open(link, { storageState: signedIn })
    await asMara.getByText(`This invitation is for ${email}`).waitFor()
    const page = await open(link, stranger)
    await page.getByText(`${email} has an account here already`).waitFor()
    await page.getByLabel('Your password').fill('planks and nails')
    await page.getByRole('button', { name: 'Sign in and join' }).click()
    await inside(page)
    await page.getByRole('button', { name: 'Workspace Oak & Iron' }).waitFor()
    const { rows } = await server.database.owner.query('select 1 from auth.member where "userId" = $1', [id])
    expect(rows).toHaveLength(2)
  })
})

/** Somebody of another team, who has a password. */
async function guest(workspaceId: string): Promise<{ id: string; email: string }> {
  const email = 'robin@elsewhere.example'
  const { internalAdapter, password } = await server.services.auth.$context
  const user = await internalAdapter.createUser(
    { email, name: 'Robin', emailVerified: true },
    { method: 'admin' },
  )
  const account = { userId: user.id, providerId: 'credential', accountId: user.id }
  await internalAdapter.linkAccount({ ...account, password: await password.hash('planks and nails') })
  await server.database.owner.query(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt")
     values (gen_random_uuid(), $1, $2, 'viewer', now())`,
    [workspaceId, user.id],
  )
  return { id: user.id, email }
}

describe('a forgotten password', () => {
  test('is replaced by the link of a letter, and the sign-ins so far are dead', async () => {
    await server.database.owner.query(`delete from auth.member where role = 'agent'`)
    const old = await register('eve@oakandiron.example', 'Eve', 'planks and nails')
    const page = await open('/sign-in')
    await page.getByRole('link', { name: 'Forgot password?' }).click()
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Email').fill('eve@oakandiron.example')
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    await page.goto(linkIn((await post.letterTo('eve@oakandiron.example')).text))
    await page.getByLabel('New password').fill('nails and planks')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByRole('heading', { name: 'Your new password is set' }).waitFor()

    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByLabel('Email').fill('eve@oakandiron.example')
    await page.getByLabel('Password').fill('nails and planks')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await inside(page)
    await old.goto(`${server.url}/w/${server.workspaceId}/leads`)
    await old.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  test('whose link was cut off is told that it is not good, with the way to another', async () => {
    const page = await open('/reset#pr_x', { allow: [/401/] })
    await page.getByLabel('New password').fill('nails and planks')
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByRole('heading', { name: 'This link is not good any more' }).waitFor()
    await page.getByRole('link', { name: 'Ask for a new link' }).click()
    await page.getByRole('heading', { name: 'Forgot your password?' }).waitFor()
  })
})

describe('the account', () => {
  test('shows where one is signed in, and signs another browser out', async () => {
    const page = await open('/account', { storageState: signedIn })
    // Which hears of it at once, and asks once more who it is.
    const other = await open('/sign-in', { allow: [/401/] })
    await other.getByLabel('Email').fill(owner.email)
    await other.getByLabel('Password').fill(owner.password)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await inside(other)
    await page.reload()
    await page.getByText('This browser', { exact: true }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page
      .getByRole('button', { name: /^Sign out Chrome/ })
      .first()
      .click()
    await page.getByText(/is signed out$/).waitFor()
    await page.getByText('You are signed in nowhere else.').waitFor()
    const { status } = await callerWith(server, { cookie: await cookiesOf(other) })('GET', '/api/v1/me')
    expect(status).toBe(401)
  })

  test('keeps within the window, whatever a workspace is called', async () => {
    const name = 'W'.repeat(100)
    const renamed = (to: string) =>
      page.context().request.patch(`${server.url}/api/v1/workspace`, {
        headers: { 'x-workspace': server.workspaceId, origin: server.url },
        data: { name: to },
      })
    const page = await open('/account', { storageState: signedIn })
    expect((await renamed(name)).status()).toBe(200)
    await page.reload()
    await page.getByText(name).waitFor()
    const wider = await page.evaluate(() => {
      const ends = [...document.querySelectorAll('main li')].map((each) => each.getBoundingClientRect().right)
      return Math.max(...ends) - innerWidth
    })
    await renamed('Oak & Iron')
    expect(wider).toBeLessThanOrEqual(0)
  })

  test('takes another password from who knows the one so far', async () => {
    const page = await open('/account', { storageState: signedIn, allow: [/422/] })
    await page.getByRole('button', { name: 'Change password' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Current password').fill('a wrong one')
    await dialog.getByLabel('New password').fill(owner.password)
    await dialog.getByRole('button', { name: 'Set password' }).click()
    await dialog.getByText('That is not your current password').waitFor()
    expect(await barriers(page)).toEqual([])
    await dialog.getByLabel('Current password').fill(owner.password)
    await dialog.getByRole('button', { name: 'Set password' }).click()
    await page.getByText(/The new password is set/).waitFor()
  })
})

async function cookiesOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

describe('workspaces', () => {
  test('are begun, gone over to, and the last one is opened again', async () => {
    const page = await open('/', { storageState: signedIn })
    await page.getByRole('button', { name: 'Workspace Oak & Iron' }).click()
    await page.getByRole('menuitem', { name: 'New workspace' }).click()
    const dialog = page.getByRole('dialog', { name: 'New workspace' })
    await dialog.getByLabel('Business name').fill('Second shop')
    expect(await barriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByRole('button', { name: 'Workspace Second shop' }).waitFor()
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Workspace Second shop' }).click()
    await page.getByRole('menuitemradio', { name: 'Oak & Iron' }).click()
    await page.getByRole('button', { name: 'Workspace Oak & Iron' }).waitFor()
    await page.locator('[data-lead]').first().waitFor()
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Workspace Oak & Iron' }).waitFor()
  })

  test('are found on a phone as well', async () => {
    const page = await open('/', {
      storageState: signedIn,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    })
    await page.getByRole('button', { name: 'Account of Mara Lindqvist' }).click()
    await page.getByRole('menuitemradio', { name: 'Second shop' }).click()
    await page.waitForURL((url) => !url.pathname.includes(server.workspaceId))
  })

  test('call their leads what they like, on every page', async () => {
    const page = await open(`/w/${server.workspaceId}/settings/workspace`, { storageState: signedIn })
    await page.getByLabel('What you call the people who chat with you').selectOption('patient')
    await page.getByLabel('Business name').fill('Dr Oak')
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Workspace Dr Oak' }).waitFor()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Patients' }).click()
    await page.getByRole('heading', { name: 'Patients', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Add patient' }).waitFor()
    await page.getByRole('searchbox', { name: 'Search patients' }).waitFor()
  })

  test('that one is no member of any more leave the way to a new one', async () => {
    const page = await register('solo@oakandiron.example', 'Solo', 'planks and nails', /401|404/)
    await server.database.owner.query(
      `delete from auth.member using auth."user" u where u.id = "userId" and u.email = 'solo@oakandiron.example'`,
    )
    await page.goto(server.url)
    await page.getByRole('heading', { name: 'You are in no team' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'New workspace' }).click()
    await page.getByLabel('Business name').fill('My own')
    await page.getByRole('button', { name: 'Create workspace' }).click()
    await page.getByRole('button', { name: 'Workspace My own' }).waitFor()
  })
})
