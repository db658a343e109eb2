import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '#contract/desk.ts'
import { barriers, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
const address = '/settings/hours'
beforeAll(async () => {
  await shop.setUp()
  await shop.server().database.owner.query(`update app.workspace set plan = 'pro'`)
})

async function stored(): Promise<Pick<Desk, 'week' | 'holidays'> & { keywords: string[] }> {
  const { rows } = await shop.server().database.owner.query('select week, holidays, keywords from app.desk')
  return rows[0] ?? { week: [], holidays: [], keywords: [] }
}

describe('the page of hours and hand-over', () => {
  test('keeps nobody out, in both themes, and fits a phone', async () => {
    const page = await shop.dashboard(address, { reducedMotion: 'reduce' })
    await page.getByRole('group', { name: 'Business hours' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriers(page), colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  test('an owner sets hours, a holiday and a keyword, and they stand there after a reload', async () => {
    const page = await shop.dashboard(address)
    await page.getByText('When your team is there').waitFor()
    await page.getByLabel('Monday, opens').fill('08:00')
    await page.getByLabel('Monday, closes').fill('12:00')
    await page.getByRole('button', { name: 'Add hours to Monday' }).click()
    expect(await page.getByLabel('Monday, opens').nth(1).inputValue()).toBe('13:00')
    await page.getByRole('button', { name: 'Copy Monday to Tuesday–Friday' }).click()
    await page.getByRole('button', { name: 'Add hours to Saturday' }).click()
    await page.getByLabel('Day', { exact: true }).fill('2027-12-24')
    await page.getByLabel('Name', { exact: true }).fill('Christmas Eve')
    await page.getByLabel('Name', { exact: true }).press('Enter')
    await page.getByLabel('When a visitor says one of these words').fill('refund*\nlawyer')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    const split = [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '15:00' },
    ]
    const { week, holidays, keywords } = await stored()
    expect(week).toEqual([split, split, split, split, split, [{ from: '09:00', to: '17:00' }], []])
    expect(holidays).toEqual([{ date: '2027-12-24', name: 'Christmas Eve', spans: [] }])
    expect(keywords).toEqual(['refund*', 'lawyer'])
    await page.reload()
    await page.getByText('Fri, 24 December 2027').waitFor()
    expect(await page.getByLabel('Friday, opens').first().inputValue()).toBe('08:00')
    expect(await page.getByRole('button', { name: 'Save changes' }).isDisabled()).toBe(true)
  })

  test('hours that overlap are not saved, and the page says where', async () => {
    const page = await shop.dashboard(address)
    const before = await stored()
    await page.getByRole('button', { name: 'Add hours to Sunday' }).click()
    await page.getByLabel('Sunday, closes').fill('08:00')
    await page.getByText('These hours end before they begin.').waitFor()
    await page.getByRole('button', { name: 'Save changes' }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Sunday, opens',
    )
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByText('These hours end before they begin.').waitFor({ state: 'detached' })
    expect(await stored()).toEqual(before)
  })

  test('says what a visitor would hear, before anything is saved', async () => {
    const page = await shop.dashboard(address)
    const heard = page.getByRole('status').filter({ hasText: 'would hear' })
    await heard.getByText('Somebody gets back to you').waitFor()
    await page.getByText('Promise a time').click()
    await heard.getByText('Somebody gets back to you').waitFor({ state: 'detached' })
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) {
      const remove = page.getByRole('button', { name: new RegExp(`^Remove .* on ${day}$`) })
      while ((await remove.count()) > 0) await remove.first().click()
    }
    await heard.getByText('Closed: no day has any hours.').waitFor()
  })

  test('whoever may not change it reads it', async () => {
    const password = await shop.addMember('noor@oakandiron.example', 'Noor', 'agent')
    const page = await shop.stranger()
    await shop.signIn(page, 'noor@oakandiron.example', password)
    await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}${address}`)
    await page.getByText('Only owners and admins change these.').waitFor()
    expect(await page.getByLabel('Monday, opens').first().isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: 'Save changes' }).count()).toBe(0)
  })

  test('says what went wrong where it cannot be loaded, and tries again', async () => {
    const page = await shop.dashboard('/leads', { allow: [/500/] })
    let broken = true
    await page.route('**/api/v1/desk', (route) =>
      broken
        ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' })
        : route.continue(),
    )
    await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}${address}`)
    await page.getByRole('alert').getByText('The hours could not be loaded').waitFor({ timeout: 20_000 })
    broken = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByLabel('Monday, opens').first().waitFor()
  })
})
