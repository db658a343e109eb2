import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { names, openLead, owner, rowOf, rows, statusOf, withShop } from '#test/e2e/shop.ts'
import { open as openChat, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
const patience = { timeout: 20_000 }

beforeAll(() => shop.setUp())

const scoreIn = async (row: Locator): Promise<number> =>
  Number.parseInt((await row.getByRole('button', { name: /^Score of/ }).textContent()) ?? '', 10)

/** A visitor who writes in the demo shop. */
async function visitor(...texts: string[]): Promise<Page> {
  const page = await shop.visitor()
  await openChat(page)
  await write(page, ...texts)
  return page
}

async function write(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await say(page, text)
    await seen(page, text)
  }
}

/** The list of those who are found so, with the first of them open beside it. */
async function panelOf(wanted: string): Promise<{ page: Page; panel: Locator; row: Locator }> {
  const page = await shop.dashboard(`/leads?q=${encodeURIComponent(wanted)}`)
  const row = rows(page).first()
  await row.click()
  const panel = page.getByRole('complementary', { name: /^Lead / })
  await panel.getByRole('tab', { name: 'Profile' }).waitFor()
  return { page, panel, row }
}

describe('a wrong name that a member has corrected', () => {
  test('survives ten more messages of the visitor, other names among them', async () => {
    const chat = await visitor('Hello, my name is Tom Leigh', 'My email is tom@leigh-garden.example')
    const { page, panel } = await panelOf('leigh')
    await panel.getByRole('button', { name: 'Edit Name: Tom Leigh' }).click()
    await panel.getByRole('textbox', { name: 'Name' }).fill('Tomás Leigh-Moreno')
    await page.keyboard.press('Enter')
    await page.getByText('Name is now Tomás Leigh-Moreno').waitFor()

    await write(
      chat,
      'How much is the Farmhouse table in 220?',
      'My name is Robert Stone',
      'Do you deliver to Leeds?',
      'This is Anna Bell by the way',
      'Is the oil safe for children?',
      'I am Tom Leigh',
      'How long does it take?',
      'Please call me Harry',
      'Can I see it somewhere?',
      'Sorry, my name is Thomas Lee',
    )
    await panel.getByRole('tab', { name: 'Conversation' }).click()
    await panel.getByRole('log').getByText('Sorry, my name is Thomas Lee').waitFor()
    expect(await names(page)).toEqual(['Tomás Leigh-Moreno'])
    await page.reload()
    await page.getByRole('heading', { name: 'Tomás Leigh-Moreno' }).waitFor()
    await panel.getByText(`set by ${owner.name.split(' ')[0]}`).waitFor()
    expect(await names(page)).toEqual(['Tomás Leigh-Moreno'])
  })

  test('follows the conversation again when that is wished', async () => {
    const { page, panel } = await panelOf('leigh')
    await panel.getByRole('button', { name: /^Name: set by/ }).click()
    await page.getByRole('button', { name: 'Follow the conversation again' }).click()
    await page.getByText('Name follows the conversation again').waitFor()
    await expect.poll(async () => (await names(page))[0], patience).not.toBe('Tomás Leigh-Moreno')
  })
})

describe('a phone number that is not right', () => {
  const number = '+44 113 496 0899'

  test('takes its points with it, in the receipt and in the list, and Undo brings them back', async () => {
    await visitor('My name is Ida Marsh', 'My number is 0113 496 0899', 'How much is the Loft bench?')
    const { page, panel, row } = await panelOf('ida marsh')
    const phoneLine = panel.getByRole('listitem').filter({ hasText: /^Phone/ })
    await phoneLine.first().waitFor()
    const points = Number((await phoneLine.first().innerText()).match(/\d+$/)?.[0])
    const before = await scoreIn(row)
    expect(points).toBeGreaterThan(0)

    await panel.getByRole('button', { name: /^Phone: / }).click()
    await page.getByRole('button', { name: `${number} is not right` }).click()
    await page.getByText(`${number} is marked as not right`).waitFor()
    await expect.poll(() => scoreIn(row), patience).toBe(before - points)
    await expect.poll(() => phoneLine.count(), patience).toBe(0)
    await panel.getByText(`Why ${before - points}`).waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${number} counts again`).waitFor()
    await expect.poll(() => scoreIn(row), patience).toBe(before)
    await phoneLine.first().waitFor()
    await panel.getByText(`Why ${before}`).waitFor()
  })
})

describe('a lost lead that writes again', () => {
  test('stays Lost, and bears “Came back” in list and profile until somebody has looked', async () => {
    const chat = await visitor('My name is Ewa Lark', 'What does the bookshelf cost?')
    const { page, panel, row } = await panelOf('ewa lark')
    await statusOf(row).click()
    await page.getByRole('menuitemradio', { name: 'Lost' }).click()
    await page.getByRole('button', { name: 'Without a reason' }).click()
    await page.getByText('Ewa Lark is now Lost').waitFor()
    await write(chat, 'I changed my mind, is it still there?')
    await row.getByText(/^Came back/).waitFor()
    await expect.poll(() => statusOf(row).textContent()).toBe('Lost')
    await panel.getByText('though it was lost').waitFor()

    await page.goto(page.url().replace(/\/leads.*/, '/leads?cameBack=true'))
    await expect.poll(() => names(page), patience).toEqual(['Ewa Lark'])
    await openLead(rowOf(page, 'Ewa Lark'))
    await panel.getByRole('button', { name: 'Looked at' }).click()
    await expect.poll(() => panel.getByText('though it was lost').count(), patience).toBe(0)
    await expect.poll(() => page.getByText(/^Came back \w/).count(), patience).toBe(0)
    await panel.getByRole('button', { name: 'Status of Ewa Lark: Lost' }).waitFor()
  })
})

describe('a call that is logged on a new lead', () => {
  async function logCall(page: Page, panel: Locator, remark: string): Promise<void> {
    await panel.getByRole('button', { name: /^Log call with/ }).click()
    await page.getByRole('textbox', { name: 'Remark' }).fill(remark)
    await page.getByRole('button', { name: 'Log call', exact: true }).click()
  }

  async function onContact(wish: string): Promise<void> {
    const page = await shop.dashboard('/settings')
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page
      .getByRole('group', { name: 'When somebody of the team answers or calls a new lead' })
      .getByText(wish, { exact: true })
      .click()
    expect((await saved).ok()).toBe(true)
  }

  test('asks whether it is Contacted now, where the workspace wants to be asked', async () => {
    await visitor('My name is Olive Reed', 'My number is 0113 496 0877')
    const { page, panel } = await panelOf('olive reed')
    await logCall(page, panel, 'Wants a sample first.')
    await panel.getByText('Move to Contacted?').waitFor()
    await panel.getByRole('button', { name: 'Status of Olive Reed: New' }).waitFor()
    await panel.getByRole('button', { name: 'Move', exact: true }).click()
    await panel.getByRole('button', { name: 'Status of Olive Reed: Contacted' }).waitFor()
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel
      .getByText(/called/)
      .first()
      .waitFor()
  })

  test('moves it by itself with Undo, where the workspace wants that', async () => {
    await visitor('My name is Piet Vale', 'My number is 0113 496 0866')
    const { page, panel, row } = await panelOf('piet vale')
    await onContact('Move it to Contacted')
    await logCall(page, panel, 'Comes on Friday.')
    await page.getByText('Call with Piet Vale: Reached. Now Contacted.').waitFor()
    await expect.poll(() => statusOf(row).textContent()).toBe('Contacted')
    await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The call with Piet Vale is taken back').waitFor()
    await expect.poll(() => statusOf(row).textContent()).toBe('New')
    await expect.poll(() => panel.getByText(/^Moved to Contacted/).count(), patience).toBe(0)
    await onContact('Ask')
  })
})
