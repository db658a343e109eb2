import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, withShop } from '#test/e2e/shop.ts'
import { makeLead } from '#test/make.ts'

const shop = withShop({ answerer: null })

const people =
  'Ada Lovelace,Grace Hopper,Mary Somerville,Emmy Noether,Lise Meitner,Maria Mayer,Rosa Parks,Clara Barton,Jane Addams,Ida Wells,Helen Keller,Anna Bell,Tom Leigh,Robert Stone,Harry Marsh,Peter Quinn,Alice Munro,Edith Wharton,Walter Scott,Emily Grant'.split(
    ',',
  )

async function come(names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    const says = [
      'What does the oak table cost?',
      ...(index % 3 === 0 ? ['Can you deliver it to Leeds?'] : []),
    ]
    const email = `${name.toLowerCase().replace(' ', '.')}@post.example`
    const phone = `+44 113 496 0${100 + index}`
    await makeLead(shop.server(), {
      name,
      email,
      phone,
      says,
      at: new Date(Date.now() - (index + 1) * 60_000),
    })
  }
}

const query = (text: string) => shop.server().database.owner.query(text)
const anew = () => query('delete from app.lead; delete from app.review; delete from app.follow_up')

beforeAll(async () => {
  await shop.setUp()
  await anew()
})

const card = (page: Page, at: number, of: number) =>
  page.getByRole('heading', { level: 2, name: new RegExp(`, ${at} of ${of}$`) }).waitFor()

/** A key of the review; whoever was called was reached. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  if (key === 'c') await page.keyboard.press('Enter')
}

async function statuses(): Promise<Record<string, number>> {
  const { rows } = await query('select status, count(*)::int as n from app.lead group by status')
  return Object.fromEntries((rows as { status: string; n: number }[]).map(({ status, n }) => [status, n]))
}

async function patch(page: Page, name: string, status: string): Promise<void> {
  const { rows } = await query(`select id, version from app.lead where name = '${name}'`)
  const [lead] = rows as { id: string; version: number }[]
  const { url, workspaceId } = shop.server()
  const answer = await page.context().request.patch(`${url}/api/v1/leads/${lead?.id}`, {
    headers: { 'x-workspace': workspaceId, origin: url },
    data: { version: lead?.version, status },
  })
  expect(answer.status()).toBe(200)
}

describe('the morning review', () => {
  test('of 20 leads goes by keyboard alone, is left and gone on with elsewhere, undone, and summed up', async () => {
    await come(people)
    const first = await shop.dashboard('/leads')
    await first.getByRole('heading', { name: 'Leads', level: 1 }).waitFor()
    await first.keyboard.press('g')
    await first.keyboard.press('r')
    await card(first, 1, 20)
    await first.getByText('“What does the oak table cost?”').first().waitFor()
    for (const [index, key] of [...'cwelxcwelx'].entries()) {
      await press(first, key)
      await card(first, index + 2, 20)
    }
    await first.keyboard.press('g')
    await first.keyboard.press('l')
    await first.getByRole('heading', { name: 'Leads', level: 1 }).waitFor()
    await expect.poll(statuses, { timeout: 10_000 }).toEqual({ contacted: 6, lost: 2, new: 12 })

    const page = await shop.dashboard('/review')
    await card(page, 11, 20)
    for (const at of [10, 9, 8]) {
      await page.keyboard.press('u')
      await card(page, at, 20)
    }
    for (const [index, key] of [...'ccc'].entries()) {
      await press(page, key)
      await card(page, index + 9, 20)
    }
    const name = (await page.getByRole('heading', { level: 2 }).textContent())?.split(',')[0] ?? ''
    await patch(page, name, 'qualified')
    await page.getByText('You set this to Qualified meanwhile.').waitFor()
    await page.keyboard.press('n')
    await card(page, 12, 20)
    for (let at = 13; at <= 20; at++) {
      await press(page, 'c')
      await card(page, at, 20)
    }
    await page.keyboard.press('x')
    await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
    await page.keyboard.press('u')
    await card(page, 20, 20)
    await page.keyboard.press('l')
    await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
    const counts = page.locator('dl').first()
    await expect
      .poll(async () => (await counts.innerText()).replace(/\s+/g, ' '))
      .toBe('Called 13 WhatsApp sent 2 Email sent 1 Later 2 Not a lead 1 Left as it was 1')
    await expect.poll(statuses).toEqual({ contacted: 16, lost: 1, new: 2, qualified: 1 })
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('says that nobody is new, and shows whose time has come', async () => {
    await anew()
    await come(['Ada Lovelace'])
    const page = await shop.dashboard('/review')
    await card(page, 1, 1)
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('l')
    await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
    await page.getByRole('status').filter({ hasText: 'Later, Tomorrow 09:00' }).waitFor()
    await query(
      `update app.follow_up set due_at = now() - interval '1 minute'; delete from app.review;
       update app.lead set status = 'contacted'; update app.follow_up set member_id = gen_random_uuid()`,
    )
    await page.reload()
    await page.getByRole('heading', { name: /^Nobody new since yesterday \d\d:\d\d$/ }).waitFor()
    await query('update app.follow_up set member_id = null')
    await page.goto(page.url().replace('/review', '/follow-ups'))
    await page.getByRole('button', { name: 'Done: Ada Lovelace' }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.getByRole('button', { name: 'Done: Ada Lovelace' }).press('Enter')
    await page.getByRole('heading', { name: 'Nobody is due' }).waitFor()
  })
})

test('only what is possible is offered, and a call tells how it went', async () => {
  await anew()
  await come(['Ada Lovelace'])
  await makeLead(shop.server(), {
    name: 'Marta Writes',
    email: 'marta@post.example',
    says: ['What does it cost?'],
  })
  await query(`update app.lead set band = 'hot' where name = 'Ada Lovelace'`)
  const page = await shop.dashboard('/review')
  await card(page, 1, 2)
  expect(await page.getByRole('link', { name: /^Call \+44/ }).getAttribute('href')).toMatch(/^tel:\+44/)
  await page.keyboard.press('c')
  await page.getByRole('button', { name: 'Reached' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Called' }).waitFor()
  await page.keyboard.press('c')
  await page.keyboard.press('3')
  await card(page, 2, 2)
  await page.getByRole('status').filter({ hasText: 'No answer, again tomorrow 09:00' }).waitFor()
  await page.getByRole('link', { name: 'Write to marta@post.example' }).waitFor()
  expect(await page.getByRole('button', { name: 'Called' }).count()).toBe(0)
  await page.keyboard.press('c')
  await page.getByRole('status').filter({ hasText: 'There is no phone number of Marta Writes.' }).waitFor()
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
  await expect.poll(statuses).toEqual({ contacted: 1, new: 1 })
})

test('what was done when the tab is closed is kept, and the sidebar counts who has come meanwhile', async () => {
  await anew()
  await come(people.slice(0, 4))
  const page = await shop.dashboard('/review')
  await card(page, 1, 4)
  const elsewhere = await shop.dashboard('/board')
  const link = elsewhere
    .getByRole('navigation', { name: 'Main' })
    .first()
    .getByRole('link', { name: /^Review/ })
  await expect.poll(() => link.textContent()).toContain('4')
  // The first answer lets itself be waited for, so that the others still wait to be sent.
  const client = await shop.server().database.owner.connect()
  try {
    await client.query('begin; select from app.review for update')
    for (const at of [2, 3, 4]) {
      await press(page, 'c')
      await card(page, at, 4)
    }
    await page.goto('about:blank')
    await client.query('commit')
  } finally {
    client.release()
  }
  await expect.poll(statuses).toEqual({ contacted: 3, new: 1 })
  // Long before the minute after which it is asked for anyway.
  await expect.poll(() => link.textContent(), { timeout: 8000 }).toContain('1')
})

describe('on a phone', () => {
  /** As a thumb does it, in several steps. */
  async function swipe(page: Page, by: number): Promise<void> {
    const device = await page.context().newCDPSession(page)
    const at = (x: number) => ({ touchPoints: [{ x, y: 300 }] })
    await device.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(195) })
    for (let step = 1; step <= 4; step++)
      await device.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(195 + (by * step) / 4) })
    await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  test('a swipe to the right is a call, one to the left puts off, and a short one does nothing', async () => {
    await anew()
    await come(people.slice(0, 4))
    const page = await shop.dashboard('/review', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    await card(page, 1, 4)
    expect(await barriersInBothThemes(page)).toEqual([])
    await swipe(page, 40)
    await swipe(page, 140)
    await page.getByRole('button', { name: 'Reached' }).tap()
    await card(page, 2, 4)
    await swipe(page, -140)
    await card(page, 3, 4)
    await page.getByRole('button', { name: 'WhatsApp sent' }).tap()
    await card(page, 4, 4)
    await page.getByRole('button', { name: 'Not a lead' }).tap()
    await page.getByRole('heading', { name: 'That was everyone' }).waitFor()
    await expect.poll(statuses).toEqual({ contacted: 2, lost: 1, new: 1 })
    expect(await barriersInBothThemes(page)).toEqual([])
  })
})
