import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openLead, rows, withShop } from '#test/e2e/shop.ts'
import { field, open as openChat, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

/** The visitor's messages are refused on purpose. */
const refused = { allow: [/status of 403/] }

async function visitor(...texts: string[]): Promise<Page> {
  const page = await shop.visitor(refused)
  await openChat(page)
  for (const text of texts) {
    await say(page, text)
    await seen(page, text)
  }
  return page
}

async function panelOf(wanted: string): Promise<{ page: Page; panel: Locator }> {
  const page = await shop.dashboard(`/leads?q=${encodeURIComponent(wanted)}`)
  await openLead(rows(page).first())
  const panel = page.getByRole('complementary', { name: /^Lead / })
  await panel.getByRole('tab', { name: 'Profile' }).waitFor()
  return { page, panel }
}

async function choose(page: Page, panel: Locator, entry: string): Promise<void> {
  await panel.getByRole('button', { name: /^More about / }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

const allOf = async (page: Page) =>
  Number((await page.getByRole('button', { name: /^All/ }).textContent())?.replace(/\D/g, ''))
const scoreOf = async (panel: Locator) =>
  Number.parseInt((await panel.getByText(/^Why \d+$/).textContent())?.slice(4) ?? '', 10)

test('a lead marked as spam leaves list and counts, has no score, and Undo gives all of it back', async () => {
  await visitor('Hello, my name is Casper Quint', 'My email is casper@quint.example', 'How much is it?')
  await visitor('Hello, my name is Somebody Else')
  const { page, panel } = await panelOf('casper')
  await expect.poll(() => scoreOf(panel)).toBeGreaterThan(30)
  await expect.poll(() => allOf(page)).toBeGreaterThan(0)
  const [score, all] = [await scoreOf(panel), await allOf(page)]

  await choose(page, panel, 'Mark as spam')
  await page.getByText('Casper Quint is marked as spam').waitFor()
  await expect.poll(() => rows(page).count()).toBe(0)
  await expect.poll(() => scoreOf(panel)).toBe(0)
  await panel.getByText(/^Marked as spam−\d+$/).waitFor()
  await expect.poll(() => allOf(page)).toBe(all - 1)

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Casper Quint is back in the list').waitFor()
  await expect.poll(() => rows(page).count()).toBe(1)
  await expect.poll(() => scoreOf(panel)).toBe(score)
  await expect.poll(() => allOf(page)).toBe(all)
})

test('spam is found by its own filter, and taken back from the line that says what it is', async () => {
  await visitor('Hello, my name is Wanda Spamwell')
  const { page, panel } = await panelOf('spamwell')
  await choose(page, panel, 'Mark as spam')
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: 'Filters', exact: true })
    .click()
  await page.getByRole('checkbox', { name: 'Only what was marked as spam' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => rows(page).count()).toBe(1)
  await panel.getByRole('button', { name: 'Not spam' }).click()
  await expect.poll(() => rows(page).count()).toBe(0)
  await page.getByRole('button', { name: 'Remove filter Spam' }).click()
  await expect.poll(() => rows(page).count()).toBe(1)
})

test('a blocked visitor reads why nothing is sent, keeps what they wrote, and can send it once unblocked', async () => {
  const chat = await visitor('Hello, my name is Boris Blocker')
  const { page, panel } = await panelOf('blocker')
  await choose(page, panel, 'Block visitor')
  await panel.getByText('New messages of this visitor are refused.').waitFor()

  await say(chat, 'And another thing')
  await chat.getByText('You cannot write here any more').waitFor()
  expect(await field(chat).inputValue()).toBe('And another thing')
  await chat.reload()
  await openIfClosed(chat)
  await say(chat, 'Still me')
  await chat.getByText('You cannot write here any more').waitFor()

  await panel.getByRole('button', { name: 'Unblock visitor' }).click()
  await page.getByText('Boris Blocker can write again').waitFor()
  await say(chat, 'Thank you')
  await seen(chat, 'Thank you')
})

async function openIfClosed(page: Page): Promise<void> {
  await field(page)
    .waitFor({ timeout: 3000 })
    .catch(() => openChat(page))
}
