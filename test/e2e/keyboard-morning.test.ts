import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keysOf, mouseOf } from '#test/e2e/keyboard.ts'
import { rows, withShop } from '#test/e2e/shop.ts'
import { log, seen } from '#test/e2e/widget-pages/visitor.ts'
import { makeLead } from '#test/make.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
const hands = ['mouse', 'keyboard'] as const
const handOf = async (kind: (typeof hands)[number], page: Page) =>
  kind === 'mouse' ? mouseOf(page) : keysOf(page)

const query = (text: string) => shop.server().database.owner.query(text)
const reviewOf = (page: Page, at: number, of: number) =>
  page.getByRole('heading', { level: 2, name: new RegExp(`, ${at} of ${of}$`) }).waitFor()

beforeAll(() => shop.setUp())
beforeEach(() => query('delete from app.lead; delete from app.review; delete from app.follow_up'))

describe.each(hands)('by %s alone', (kind) => {
  test('a whole morning: a chat becomes a lead, is taken over, gets a status and a note, and is reviewed', async () => {
    const [visitor, mara] = [await shop.visitor(), await shop.dashboard('/leads')]
    const [theirs, hers] = [await handOf(kind, visitor), await handOf(kind, mara)]
    await mara.getByRole('heading', { name: 'Leads', level: 1 }).waitFor()

    await theirs.choose('button', 'Open chat')
    for (const text of [
      'My name is Priya Raman',
      'My number is 0113 496 0871',
      'I want to talk to a person',
    ]) {
      await theirs.write('Write a message', text)
      await visitor.keyboard.press('Enter')
      await seen(visitor, text)
    }

    await hers.choose('link', /^Inbox/)
    await hers.choose('link', /Priya Raman/)
    await hers.choose('button', 'Take over')
    await mara.getByText('You are answering.').waitFor()
    await hers.write(/^Reply to/, 'Mara here, I can ring you at ten.')
    await mara.keyboard.press('Control+Enter')
    await seen(visitor, 'Mara here, I can ring you at ten.')
    await log(visitor)
      .getByText(/Mara.* joined/)
      .waitFor()
    if (kind === 'keyboard') await mara.keyboard.press('Escape')

    await hers.choose('link', 'Leads')
    await hers.choose('row', /^Priya Raman/)
    const panel = mara.getByRole('complementary', { name: 'Lead Priya Raman' })
    await panel.waitFor()
    await hers.choose('button', 'Status of Priya Raman: New')
    await hers.choose('menuitemradio', /^Contacted/)
    await mara.getByText('Priya Raman is now Contacted').waitFor()
    await hers.choose('tab', /^Notes/)
    await hers.write('Write a note', 'Ring at ten.')
    await mara.keyboard.press('Control+Enter')
    await panel.getByRole('article').getByText('Ring at ten.').waitFor()

    await makeLead(shop.server(), { name: 'Tom Lee', phone: '0113 496 0899' })
    await hers.choose('link', /^Review/)
    await reviewOf(mara, 1, 1)
    await hers.choose('button', 'Called')
    await hers.choose('button', 'Reached')
    await mara.getByRole('heading', { name: 'That was everyone' }).waitFor()
    // What was done is on screen before it is stored.
    const stored = async () => (await query('select name, status from app.lead order by name')).rows
    await expect.poll(stored, patience).toEqual([
      { name: 'Priya Raman', status: 'contacted' },
      { name: 'Tom Lee', status: 'contacted' },
    ])
  })

  test('20 leads are reviewed, left in the middle, gone on with, undone and summed up', async () => {
    for (let at = 0; at < 20; at++) {
      const [phone, since] = [`0113 496 0${100 + at}`, new Date(Date.now() - (at + 1) * 60_000)]
      const letter = 'ABCDEFGHIJKLMNOPQRST'.charAt(at)
      const email = `${letter.toLowerCase()}ell@post.example`
      await makeLead(shop.server(), { name: `Ada ${letter}ell`, email, phone, at: since })
    }
    const page = await shop.dashboard('/leads')
    const hand = await handOf(kind, page)
    await rows(page).first().waitFor()
    const buttons = { c: 'Called', w: 'WhatsApp sent', e: 'Email sent', l: 'Later', x: 'Not a lead' } as const
    /** A press on the button, or its key. */
    const decide = async (outcome: keyof typeof buttons) => {
      if (kind === 'mouse') await hand.choose('button', buttons[outcome])
      else await page.keyboard.press(outcome)
      if (outcome !== 'c') return
      if (kind === 'mouse') await hand.choose('button', 'Reached')
      else await page.keyboard.press('Enter')
    }
    await hand.choose('link', 'Start review')
    await reviewOf(page, 1, 20)
    for (const [index, outcome] of (['c', 'w', 'e', 'l', 'x', 'c', 'w', 'e', 'l', 'x'] as const).entries()) {
      await decide(outcome)
      await reviewOf(page, index + 2, 20)
    }
    await hand.choose('link', 'Leave')
    await rows(page).first().waitFor()
    await hand.choose('link', /review$/)
    await reviewOf(page, 11, 20)
    await hand.choose('button', 'Undo')
    await reviewOf(page, 10, 20)
    for (let at = 11; at <= 20; at++) {
      await decide('c')
      await reviewOf(page, at, 20)
    }
    await decide('c')
    await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
    await expect
      .poll(async () => (await page.locator('dl').first().innerText()).replace(/\s+/g, ' '), patience)
      .toBe('Called 13 WhatsApp sent 2 Email sent 2 Later 2 Not a lead 1')
  })
})
