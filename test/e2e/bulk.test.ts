import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, rowOf, rows, withShop } from '#test/e2e/shop.ts'
import { makeManyLeads } from '#test/many-leads.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
const many = 1284
beforeAll(async () => {
  await shop.setUp()
  await makeManyLeads(shop.server(), many, { name: 'Bulk' })
})

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected leads' })
const tags = async () => {
  const { rows: found } = await shop.server().database.owner.query<{ n: number }>(
    `select count(*)::int as n from app.lead_tag lt join app.tag t on t.workspace_id = lt.workspace_id and t.id = lt.tag_id
     where t.name = 'Spring fair'`,
  )
  return found[0]?.n
}

describe('many leads at once', () => {
  test('are tagged by all that match, and the one Undo puts them back', async () => {
    const page = await shop.dashboard('/leads?q=bulk')
    await rowOf(page, /Bulk 2\b/).hover()
    await page.getByRole('checkbox', { name: 'Select Bulk 2', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Select Bulk 5', exact: true }).click({ modifiers: ['Shift'] })
    await bar(page).getByText('4 selected').waitFor()
    await bar(page).getByRole('button', { name: 'Select all 1,284 that match' }).click()
    await bar(page).getByText('1,284 selected').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await bar(page).getByRole('button', { name: 'Tag' }).click()
    await page.getByRole('combobox', { name: 'Find a tag or name a new one' }).fill('Spring fair')
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('Enter')
    const said = page.getByText('1,284 leads tagged #Spring fair.')
    await said.waitFor(patience)
    expect(await tags()).toBe(many)
    await rowOf(page, /Bulk 1\b/)
      .getByText('Spring fair')
      .waitFor({ state: 'attached' })
    await page.getByRole('status').filter({ has: said }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText('1,284 leads put back.').waitFor(patience)
    expect(await tags()).toBe(0)
    await rowOf(page, /Bulk 1\b/)
      .getByText('Spring fair')
      .waitFor({ state: 'detached' })
  })

  test('are given a status by the keyboard alone, and rows stay where they are', async () => {
    const page = await shop.dashboard('/leads?q=bulk')
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await bar(page).getByText('3 selected').waitFor()
    await page.keyboard.press('s')
    await page.getByRole('menu', { name: 'Status of 3 leads' }).waitFor()
    // It hears keys once it has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null))
      .toBe(true)
    await page.keyboard.press('3')
    await page.getByText('3 leads set to Qualified.').waitFor(patience)
    expect(await rows(page).nth(2).textContent()).toMatch(/Bulk 3.*Qualified/)
    await bar(page).waitFor({ state: 'detached' })
  })
})

test('an export has the rows of the list, and a name that looks like a formula is none', async () => {
  await makeManyLeads(shop.server(), 2, { name: '=HYPERLINK("http://evil.example") Bulk' })
  const page = await shop.dashboard('/leads?q=bulk&sort=name')
  await page.getByText('1,286 leads').first().waitFor()
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export 1,286 leads' })
  await dialog.getByRole('checkbox', { name: 'Why lost' }).uncheck()
  expect(await barriersInBothThemes(page)).toEqual([])
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Oak-Iron-leads-\d{4}-\d\d-\d\d\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFFName,Email,Phone,Company,Location,Status,Score,Band,Tags,Assignee,Channel,Last words,First seen (Europe/London),Last active (Europe/London),Last call at (Europe/London),Last call,Follow up at (Europe/London),Last note',
  )
  expect(lines.slice(1, -1)).toHaveLength(1286)
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/evil\.example""\) Bulk 1",/)
  expect(lines.filter((line) => line.startsWith('='))).toEqual([])
  await page.getByText(/1,286 leads exported to Oak-Iron-leads-/).waitFor()
})

test('on a phone a touch on the avatar ticks, and the bar stands above the foot', async () => {
  const page = await shop.dashboard('/leads?q=bulk', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await page.getByRole('checkbox', { name: 'Select Bulk 7', exact: true }).tap()
  await bar(page).getByText('1 selected').waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])
  await bar(page).getByRole('button', { name: 'Clear selection' }).tap()
  await bar(page).waitFor({ state: 'detached' })
})
