import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { changePlan } from '#server/plans/change-plan.ts'
import { theSystem } from '#server/audit/record-audit.ts'
import { barriersInBothThemes, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const preview = (page: Page) => page.getByRole('region', { name: 'What would change' })
const firstWay = (page: Page) => page.getByLabel('Points: First way to reach them')

async function scores(): Promise<Map<string, { value: number; band: string; version: string }>> {
  const { rows } = await shop.server().database.owner.query<{
    id: string
    value: number
    band: string
    version: string
  }>('select id, score as value, band, rule_set as version from app.lead where workspace_id = $1 and merged_into is null', [shop.server().workspaceId])
  return new Map(rows.map(({ id, ...score }) => [id, score]))
}

describe('the rules of scoring', () => {
  test('are changed, tried before they are saved, kept as versions and put back', async () => {
    const before = await scores()
    const page = await shop.dashboard('/settings/scoring')
    await page.getByText('Version 1 is in use').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])

    // By the keyboard: the number is marked when it gets the focus, so that typing replaces it.
    await firstWay(page).focus()
    await page.keyboard.type('5')
    await preview(page)
      .getByText(/\d+ leads would change band/)
      .waitFor()
    await preview(page).getByText('Tried on your').waitFor()
    await preview(page)
      .getByRole('button', { name: /becomes? Cold/ })
      .first()
      .click()
    const named = preview(page).getByRole('link')
    await named.first().waitFor()
    const [leadId = ''] = /[^/]+$/.exec((await named.first().getAttribute('href')) ?? '') ?? []
    expect(await barriersInBothThemes(page)).toEqual([])
    expect(await scores()).toEqual(before)

    await page.getByLabel('Why, in a few words').fill('An address says little here')
    await page.keyboard.press('Enter')
    await page.getByText('Version 2 by Mara Lindqvist is in use').waitFor()
    const history = page.getByRole('region', { name: 'Versions' })
    await history.getByText('An address says little here').waitFor()
    await history.getByText('first way to reach them 35 → 5').waitFor()
    await shop.server().services.scoring.drain()
    const after = await scores()
    expect(after.get(leadId)).toMatchObject({ band: 'cold', version: 'v2' })

    const at = (path: string) => `${shop.server().url}/w/${shop.server().workspaceId}${path}`
    await page.goto(at('/leads?band=cold'))
    await page.locator(`[data-lead="${leadId}"]`).getByText('Cold').waitFor()
    await page.goto(at(`/leads/${leadId}`))
    await page.getByText('rule set v2').first().waitFor()

    await page.goto(at('/settings/scoring'))
    await page.getByRole('button', { name: 'Back to the default' }).click()
    await expect.poll(() => firstWay(page).inputValue()).toBe('35')
    await page.getByRole('button', { name: 'Save as version 3' }).click()
    await page.getByText('Version 3 by Mara Lindqvist is in use').waitFor()
    await shop.server().services.scoring.drain()
    const again = await scores()
    for (const [id, { value, band }] of before) expect(again.get(id)).toEqual({ value, band, version: 'v3' })
  })

  test('say what is wrong with a number, and are not saved with it', async () => {
    const page = await shop.dashboard('/settings/scoring')
    await page.getByLabel('Hot from').fill('20')
    await page.getByText('Hot begins above Warm').waitFor()
    await preview(page).getByText('Mend the marked numbers').waitFor()
    await page.getByLabel('Points: Price').fill('lots')
    await page.getByRole('button', { name: /^Save as version/ }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect.poll(() => page.getByLabel('Hot from').inputValue()).toBe('70')
  })

  test('are shown on Basic as they are, with what Pro opens', async () => {
    const { services, workspaceId } = shop.server()
    await inWorkspace(services.pool, workspaceId, (db) => changePlan(db, theSystem, { plan: 'basic' }))
    const page = await shop.dashboard('/settings/scoring', { viewport: { width: 390, height: 844 } })
    await page.getByText('Rules of your own belong to the Pro plan').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await page.getByText('asks what something costs').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide).toBe(false)
  })
})
