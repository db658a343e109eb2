import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#contract/access.ts'
import { barriers, rowOf, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const address = (path: string) => `${shop.server().url}/w/${shop.server().workspaceId}${path}`

/** A colleague's browser, signed in. */
async function colleague(name: string, role: Role = 'agent', allow: RegExp[] = []) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@oakandiron.example`
  const password = await shop.addMember(email, name, role)
  const page = await shop.stranger({ allow })
  await shop.signIn(page, email, password)
  return page
}

const members = (page: Page) => page.getByRole('list', { name: 'Members' })
const memberOf = (page: Page, name: string) => members(page).getByRole('listitem').filter({ hasText: name })
async function choose(page: Page, name: string, item: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await page.getByRole('button', { name: `More for ${name}` }).click()
    try {
      return await page.getByRole('menuitem', { name: item }).click({ timeout: 4000 })
    } catch (error) {
      // The menu goes with its row when an invitation made anew comes in under another id.
      if (tries === 2) throw error
    }
  }
}
const book = (extraSeats: number) =>
  shop.server().database.owner.query('update app.workspace set extra_seats = $1', [extraSeats])

describe('the page of the team', () => {
  test('keeps nobody out, in both themes, with its menus and dialogs, and fits a phone', async () => {
    const page = await shop.dashboard('/settings/team', { reducedMotion: 'reduce', allow: [/422/] })
    await members(page).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriers(page), colorScheme).toEqual([])
    }
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Email', { exact: true }).fill('sofia@')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await dialog.locator('[aria-invalid=true]').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await choose(page, 'Mara Lindqvist', 'When they were there…')
    await page.getByText('Online altogether').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('says beside the field that an address is in the team already', async () => {
    const page = await shop.dashboard('/settings/team', { allow: [/409/] })
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Email', { exact: true }).fill('mara@oakandiron.example')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await dialog.getByText('This person is in the team already').waitFor()
    expect(await dialog.getByLabel('Email', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  })

  test('gives the focus back to what a dialog was opened with', async () => {
    const page = await shop.dashboard('/settings/team')
    const focused = () =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)
    const invite = page.getByRole('button', { name: 'Invite', exact: true })
    await invite.press('Enter')
    await page.getByRole('dialog').getByLabel('Email', { exact: true }).press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await focused()).toBe('Invite')
    await choose(page, 'Mara Lindqvist', 'When they were there…')
    await page.getByText('Online altogether').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await focused()).toBe('More for Mara Lindqvist')
  })

  test.each([
    ['/leads', 'Add lead'],
    ['/settings/site', 'Add a site'],
    ['/settings/api-keys', 'Make a key'],
  ])('gives the focus back on %s as well, to “%s”', async (path, name) => {
    const page = await shop.dashboard(path)
    await page.getByRole('button', { name, exact: true }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  })

  test('lets an invitation be made anew and withdrawn', async () => {
    const page = await shop.dashboard('/settings/team')
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Email', { exact: true }).fill('sofia@oakandiron.example')
    await dialog.getByText('Viewer', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Invite' }).click()
    const link = await dialog.locator('[data-secret]').textContent()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await choose(page, 'sofia@oakandiron.example', 'Make a new link')
    const again = await dialog.locator('[data-secret]').textContent()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(again).not.toBe(link)
    await choose(page, 'sofia@oakandiron.example', 'Withdraw')
    await page.getByRole('region', { name: 'Invited' }).waitFor({ state: 'detached' })
  })

  test('offers an agent the list and nothing to change', async () => {
    const page = await colleague('Ada Agent')
    await page.goto(address('/settings/team'))
    await members(page).waitFor()
    await page.getByText('An owner or an admin can change the team.').waitFor()
    expect(await page.getByRole('button', { name: /^(Invite|Role of|More for Mara)/ }).count()).toBe(0)
    expect(await members(page).textContent()).not.toContain('mara@oakandiron.example')
  })
})

describe('a colleague', () => {
  test('is seen by the others as what they choose, without a reload', async () => {
    const page = await shop.dashboard('/settings/team')
    const ben = await colleague('Ben Busy')
    await memberOf(page, 'Ben Busy').getByText('Online').waitFor()
    await ben.getByRole('button', { name: /^Account of/ }).click()
    await ben.getByRole('menuitemradio', { name: 'Do not disturb' }).click()
    await memberOf(page, 'Ben Busy').getByText('Do not disturb').waitFor()
    await ben.getByRole('button', { name: /^Account of.*Do not disturb/ }).waitFor()
  })

  test('who sees only their own leads gets one when it is given to them, and loses it when it is taken', async () => {
    await book(9)
    const lim = await colleague('Lim Limited', 'agent', [/404/])
    const page = await shop.dashboard('/settings/team', { viewport: { width: 1440, height: 900 } })
    await choose(page, 'Lim Limited', 'Edit…')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Only leads assigned to them').click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await rows(lim).first().waitFor({ state: 'detached' })

    await page.goto(address('/leads'))
    await rowOf(page, 'Lucía Navarro').press('Enter')
    const assign = async (to: string) => {
      await page.getByRole('button', { name: /^Assignee of/ }).click()
      await page.getByRole('menuitemradio', { name: to }).click()
    }
    await assign('Lim Limited')
    await rowOf(lim, 'Lucía Navarro').waitFor()
    await expect.poll(() => rows(lim).count()).toBe(1)
    await rowOf(lim, 'Lucía Navarro').press('Enter')
    const panel = lim.getByRole('complementary', { name: /^Lead/ })
    await panel.getByRole('heading', { name: 'Lucía Navarro' }).waitFor()
    await assign('Nobody')
    await rowOf(lim, 'Lucía Navarro').waitFor({ state: 'detached' })
    await panel.getByRole('heading', { name: 'Lucía Navarro' }).waitFor({ state: 'detached' })
    expect(await lim.locator('body').textContent()).not.toContain('Navarro')
  })

  test('beyond the seats of the plan is told so on every page and offered nothing to change', async () => {
    await book(9)
    await shop.addMember('early@oakandiron.example', 'Early Bird')
    const sam = await colleague('Sam Seatless')
    await rowOf(sam, 'Lucía Navarro')
      .getByRole('button', { name: /^Status of/ })
      .waitFor()
    await shop.server().database.owner.query(`update app.workspace set plan = 'basic', extra_seats = 0`)
    await sam.getByText('All seats of the plan are taken by others, so you can only look.').waitFor()
    await sam
      .getByRole('button', { name: /^Status of/ })
      .first()
      .waitFor({ state: 'detached' })
    expect(await barriers(sam)).toEqual([])
    await shop.server().database.owner.query(`update app.workspace set plan = 'pro', extra_seats = 9`)
    await rowOf(sam, 'Lucía Navarro')
      .getByRole('button', { name: /^Status of/ })
      .waitFor()
  })

  // Noticed within a second, and drawn: what is left is for a machine that is busy with other tests.
  test('who was signed out elsewhere stands at the sign-in page within five seconds', async () => {
    await book(9)
    const page = await colleague('Olga Out', 'agent', [/401/])
    const since = Date.now()
    await shop
      .server()
      .database.owner.query(
        `delete from auth.session where "userId" = (select id from auth."user" where name = 'Olga Out')`,
      )
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    expect(Date.now() - since).toBeLessThan(5000)
  })

  test('can leave by themselves, and hands the leads over', async () => {
    await book(9)
    const page = await colleague('Lea Leaver', 'agent', [/40[134]/])
    await page.goto(address('/settings/team'))
    await choose(page, 'Lea Leaver', 'Leave the team…')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your leads go to').selectOption({ label: 'Mara Lindqvist' })
    await dialog.getByRole('button', { name: 'Leave' }).click()
    await page.getByRole('heading', { name: /You are in no team|You are no longer/ }).waitFor()
  })
})
