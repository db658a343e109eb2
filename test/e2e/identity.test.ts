import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageOptions } from '#test/browser.ts'
import { names, openLead, rowOf, rows, withShop } from '#test/e2e/shop.ts'
import { answered, open as openChat, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
const first = 'Nora Quill'
const second = 'nora@quill.example'

beforeAll(() => shop.setUp())

const scoreIn = async (row: Locator): Promise<number> =>
  Number.parseInt((await row.getByRole('button', { name: /^Score of/ }).textContent()) ?? '', 10)

const log = (page: Page) => page.getByRole('log', { name: 'Messages' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Are they the same person?' })

/** The list of those two only, in a page of its own. */
async function theTwo(): Promise<Page> {
  const page = await shop.dashboard('/leads?q=quill')
  await rows(page).first().waitFor()
  return page
}

/** Each name with its score, as the list shows them. */
async function scoresIn(page: Page): Promise<Record<string, number>> {
  const shown = await names(page)
  const scores = await Promise.all(shown.map((_, index) => scoreIn(rows(page).nth(index))))
  return Object.fromEntries(shown.map((name, index) => [name, scores[index] ?? 0]))
}

// One story in order: each test goes on where the one before ended.

describe('a visitor on two devices', () => {
  let before: Record<string, number> = {}
  let secondId = ''
  let secondDevice: PageOptions['storageState']

  /** What the visitor says on a device, be it a new one or one that was here before. */
  async function write(device: PageOptions['storageState'], ...texts: string[]): Promise<Page> {
    const visitor = await shop.visitor(device ? { storageState: device } : {})
    await openChat(visitor)
    for (const text of texts) {
      await say(visitor, text)
      await seen(visitor, text)
    }
    await answered(visitor)
    return visitor
  }

  test('gives the same email on both and stands in the list twice', async () => {
    await write(
      undefined,
      'Hello, my name is Nora Quill',
      'How much is the Farmhouse table in 220?',
      `My email is ${second}`,
    )
    const other = await write(undefined, 'Do you deliver to Leeds?', `Please write to ${second}`)
    secondDevice = await other.context().storageState()
    const page = await theTwo()
    await expect.poll(async () => (await names(page)).toSorted(), patience).toEqual([first, second])
    before = await scoresIn(page)
    const row = rows(page).filter({ has: page.getByRole('button', { name: `Status of ${second}: New` }) })
    secondId = (await row.getAttribute('data-lead')) ?? ''
  })

  test('is proposed on the profile', async () => {
    const page = await theTwo()
    await openLead(rowOf(page, first))
    const line = page.getByRole('region', { name: 'Proposals' })
    await line.getByText(`Same person as ${second}?`).waitFor()
    await line.getByText(`Both gave ${second}`).waitFor()
  })

  test('is told by the tab that shows it, on a phone', async () => {
    const page = await shop.dashboard(`/leads/${secondId}`, { viewport: { width: 390, height: 844 } })
    await page.getByRole('tab', { name: /^Profile.*1 to compare$/ }).click()
    await page.getByText(`Same person as ${first}?`).waitFor()
  })

  test('is two people after a no, and proposed again after Undo', async () => {
    const page = await theTwo()
    await openLead(rowOf(page, first))
    await page.getByRole('button', { name: `No, ${second} is somebody else` }).click()
    await page.getByText(`${first} and ${second} stay two leads`).waitFor()
    await expect.poll(() => page.getByText(/^Same person as/).count(), patience).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Same person as/).waitFor()
  })

  test('is proposed again when a merge is taken back', async () => {
    const page = await theTwo()
    await openLead(rowOf(page, first))
    await page.getByRole('button', { name: `Compare with ${second}` }).click()
    await dialogOf(page).getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('Merged.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${first} and ${second} are two leads again`).waitFor()
    await page.getByText(`Same person as ${second}?`).waitFor()
    await expect.poll(() => scoresIn(page), patience).toEqual(before)
  })

  test('is found over the list and compared, and Escape gives the focus back', async () => {
    const page = await shop.dashboard()
    await page.getByRole('link', { name: /^1 to compare/ }).click()
    const compare = page.getByRole('button', { name: `Compare ${first} with ${second}` })
    await compare.click()
    const dialog = dialogOf(page)
    await dialog.getByRole('row', { name: /^Email the same/ }).waitFor()
    expect(await dialog.getByRole('radio', { name: `${first} stays` }).isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await compare.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('is merged with the keyboard alone, and colleagues see the row go or read that it is done', async () => {
    const comparing = await shop.dashboard('/leads/compare')
    await comparing.getByRole('button', { name: `Compare ${first} with ${second}` }).click()
    await dialogOf(comparing).getByRole('button', { name: 'Merge', exact: true }).waitFor()
    const watching = await theTwo()
    await watching.getByRole('link', { name: /to compare/ }).waitFor()
    const page = await theTwo()
    await openLead(rowOf(page, first))
    await page.getByRole('button', { name: `Compare with ${second}` }).focus()
    await page.keyboard.press('Enter')
    const dialog = dialogOf(page)
    await dialog.getByText(`${first} stays, with status New and nobody as assignee.`).waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByText(`${second} stays, with status New and nobody as assignee.`).waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByText('Merged.', { exact: true }).waitFor()
    await expect.poll(() => names(page), patience).toEqual([first])
    await expect.poll(() => names(watching), patience).toEqual([first])
    await expect.poll(() => watching.getByRole('link', { name: /to compare/ }).count(), patience).toBe(0)
    await dialogOf(comparing).getByText('These two are one lead already.').waitFor()
    expect(await dialogOf(comparing).getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(
      true,
    )
    await comparing.keyboard.press('Escape')
    await comparing.getByText('Nobody looks like somebody else').waitFor()
  })

  test('has one score over both and one transcript of both talks', async () => {
    const page = await theTwo()
    expect(await scoreIn(rowOf(page, first))).toBeGreaterThan(Math.max(...Object.values(before)))
    await openLead(rowOf(page, first))
    await page.getByRole('link', { name: 'Open page' }).click()
    await log(page).getByText('How much is the Farmhouse table in 220?').waitFor()
    await log(page).getByText('Do you deliver to Leeds?').waitFor()
    const history = page.getByRole('complementary', { name: 'Notes and tags' })
    // The one that was taken back stands there too.
    await expect.poll(() => history.getByText(`merged ${second} into this lead`).count(), patience).toBe(2)
    await history.getByText(`First message of ${second}`).waitFor()
    expect(await history.getByText('First message', { exact: true }).count()).toBe(1)
  })

  test.each(['/leads/', '/leads?open='])(
    'is found under the old link %s too, which says why',
    async (link) => {
      const page = await shop.dashboard(`${link}${secondId}`)
      await page.getByText(`${second} was merged into this lead.`).waitFor()
      await page.getByRole('heading', { name: first }).first().waitFor()
      expect(page.url()).not.toContain(secondId)
    },
  )

  test('is split again, and both rows and scores are as before', async () => {
    const page = await theTwo()
    await openLead(rowOf(page, first))
    await page.getByText(`Includes ${second}`).waitFor()
    await page.getByRole('button', { name: `Split off ${second}` }).click()
    const dialog = page.getByRole('dialog', { name: `Split off ${second}?` })
    await dialog.getByText(`What your team wrote since the merge stays with ${first}.`).waitFor()
    await dialog.getByRole('button', { name: 'Split off' }).click()
    await page.getByText(`${first} and ${second} are two leads again`).waitFor()
    await expect.poll(() => scoresIn(page), patience).toEqual(before)
  })

  /** By the menu, as whoever was split is not proposed any more. */
  async function mergeByMenu(): Promise<Page> {
    const page = await shop.dashboard(`/leads/${secondId}`)
    await page.getByRole('button', { name: `More about ${second}` }).click()
    await page.getByRole('menuitem', { name: 'Merge with…' }).click()
    await page.getByRole('combobox', { name: 'Find a lead' }).fill('Quill')
    await page.getByRole('option', { name: /Nora Quill/ }).waitFor()
    await page.keyboard.press('Enter')
    await dialogOf(page).getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByRole('heading', { name: first, level: 1 }).waitFor()
    return page
  }

  test('is searched for from the menu, and Escape gives the focus back to it', async () => {
    const page = await shop.dashboard(`/leads/${secondId}`)
    const menu = page.getByRole('button', { name: `More about ${second}` })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Merge with…' }).waitFor()
    // Its first letter goes there.
    await page.keyboard.press('m')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Find a lead' }).fill('zzzz')
    await page.getByText('Nobody else matches “zzzz”.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement), patience).toBe(true)
  })

  test('is merged by a search of the menu, and one Undo splits them', async () => {
    const page = await mergeByMenu()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${first} and ${second} are two leads again`).waitFor()
    const list = await theTwo()
    await expect.poll(() => scoresIn(list), patience).toEqual(before)
  })

  test('writes while merged: it comes to the one that stays, and goes with its talk when they are split', async () => {
    const page = await mergeByMenu()
    await write(secondDevice, 'Can I pay in two parts?')
    await log(page).getByText('Can I pay in two parts?').waitFor()
    await page.getByRole('button', { name: `Split off ${second}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Split off' }).click()
    await page.getByText('are two leads again').waitFor()
    await expect.poll(() => log(page).getByText('Can I pay in two parts?').count(), patience).toBe(0)
    const other = await shop.dashboard(`/leads/${secondId}`)
    await log(other).getByText('Can I pay in two parts?').waitFor()
  })
})
