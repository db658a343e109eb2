import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
beforeAll(() => shop.setUp())

const column = (page: Page, status: string): Locator => page.locator(`[data-column="${status}"]`)
const cards = (page: Page, status: string): Locator => column(page, status).locator('[data-lead]')
const cardOf = (page: Page, id: string): Locator => page.locator(`[data-lead="${id}"]`)
const idsIn = (page: Page, status: string) =>
  cards(page, status).evaluateAll((all) => all.map((card) => card.getAttribute('data-lead')))

/** The first card of a column: its id and whom it is about. */
async function firstIn(page: Page, status: string): Promise<{ id: string; name: string }> {
  const card = cards(page, status).first()
  await card.waitFor()
  const move = card.locator('..').getByRole('button', { name: /^Move / })
  const name = /^Move (.*) to …$/.exec((await move.getAttribute('aria-label')) ?? '')?.[1] ?? ''
  return { id: (await card.getAttribute('data-lead')) ?? '', name }
}

async function drag(page: Page, card: Locator, status: string): Promise<void> {
  const [from, to] = await Promise.all([card.boundingBox(), column(page, status).boundingBox()])
  if (!from || !to) throw new Error('The card or the column is not on screen')
  await page.mouse.move(from.x + 40, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 })
  await page.locator('.cursor-grabbing').waitFor()
  await page.mouse.move(to.x + to.width / 2, to.y + 200, { steps: 4 })
  await page.mouse.up()
}

const amountIn = async (page: Page, status: string) =>
  Number((await column(page, status).getAttribute('aria-label'))?.match(/: (\d+)/)?.[1])

describe('a lead dragged to Lost', () => {
  test('asks why, stands there with the reason, and Undo takes both away', async () => {
    const page = await shop.dashboard('/board')
    const { id, name } = await firstIn(page, 'new')
    const before = await amountIn(page, 'lost')
    await drag(page, cardOf(page, id), 'lost')
    await page.getByRole('dialog', { name: `Why is ${name} lost?` }).waitFor()
    expect((await idsIn(page, 'lost'))[0]).toBe(id)
    await page.getByRole('button', { name: 'Too expensive' }).click()
    await page.getByText(`${name} is now Lost: too expensive`).waitFor()
    await column(page, 'lost').locator(`[data-lead="${id}"]`).getByText('Too expensive').waitFor()
    expect(await amountIn(page, 'lost')).toBe(before + 1)

    await cardOf(page, id).click()
    const panel = page.getByRole('complementary', { name: `Lead ${name}` })
    await panel.getByRole('button', { name: 'Why lost: Too expensive. Change the reason' }).waitFor()
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByText('set New to Lost: too expensive').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(`${name} is New again`).waitFor()
    await column(page, 'new').locator(`[data-lead="${id}"]`).waitFor()
    await expect.poll(() => amountIn(page, 'lost'), patience).toBe(before)
    expect(await cardOf(page, id).getByText('Too expensive').count()).toBe(0)
  })

  test('by the keyboard alone, with each step said in words, goes with the focus', async () => {
    const page = await shop.dashboard('/board')
    const { id, name } = await firstIn(page, 'qualified')
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await page.keyboard.press('j')
    for (let key = 0; key < 2; key++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-lead'))).toBe(id)
    await page.keyboard.press('Space')
    await page.getByText(`${name} is picked up from Qualified.`).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText(`${name} is over Converted.`).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText(`${name} is over Lost.`).waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    await page.getByRole('dialog', { name: `Why is ${name} lost?` }).waitFor()
    await page.keyboard.press('3')
    await page.getByRole('status').getByText(`${name} is now Lost: no answer`).waitFor()
    await expect.poll(() => column(page, 'lost').locator('[data-lead]:focus').count(), patience).toBe(1)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('m')
    await page.getByRole('dialog', { name: `Move ${name} to` }).waitFor()
    await page.keyboard.press('3')
    await page.getByText(`${name} is now Qualified`).waitFor()
    await expect.poll(() => column(page, 'qualified').locator('[data-lead]:focus').count(), patience).toBe(1)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('goes back where it was when nobody says why after all', async () => {
    const page = await shop.dashboard('/board')
    const { id, name } = await firstIn(page, 'contacted')
    await drag(page, cardOf(page, id), 'lost')
    await page.getByRole('dialog', { name: `Why is ${name} lost?` }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await column(page, 'contacted').locator(`[data-lead="${id}"]`).waitFor()
  })
})

test('a card stays where it was put until the pointer goes, and then stands where the order has it', async () => {
  const page = await shop.dashboard('/board?sort=name')
  await cards(page, 'contacted').first().waitFor()
  const id = (await idsIn(page, 'new')).at(-1) ?? ''
  await cardOf(page, id).scrollIntoViewIfNeeded()
  const before = await idsIn(page, 'contacted')
  await drag(page, cardOf(page, id), 'contacted')
  await page.getByText(/ is now Contacted$/).waitFor()
  // Long enough for the column to have been read anew.
  await page.waitForTimeout(3000)
  expect(await idsIn(page, 'contacted')).toEqual([id, ...before])
  await page.mouse.move(700, 20)
  await expect.poll(() => idsIn(page, 'contacted'), patience).not.toEqual([id, ...before])
  const settled = await idsIn(page, 'contacted')
  expect(settled).toContain(id)
  await page.reload()
  await expect.poll(() => idsIn(page, 'contacted'), patience).toEqual(settled)
  await cardOf(page, id).press('m')
  await page.keyboard.press('1')
  await column(page, 'new').locator(`[data-lead="${id}"]:focus`).waitFor()
})

test('those who are lost are filtered by why, and the other columns say that they are left out', async () => {
  const page = await shop.dashboard('/board?status=new&status=lost')
  const { id, name } = await firstIn(page, 'new')
  await cardOf(page, id).press('m')
  await page.getByRole('dialog', { name: `Move ${name} to` }).waitFor()
  await page.keyboard.press('5')
  await page.getByRole('button', { name: 'Chose somebody else' }).click()
  await page.getByText(`${name} is now Lost: chose somebody else`).waitFor()
  await page.getByRole('button', { name: 'Why lost', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Chose somebody else' }).click()
  await page.keyboard.press('Escape')
  const reasons = async () => {
    const shown = await cards(page, 'lost').allInnerTexts()
    return shown.map((text) => text.includes('Chose somebody else'))
  }
  await expect.poll(async () => (await reasons()).every(Boolean), patience).toBe(true)
  expect(await idsIn(page, 'lost')).toContain(id)
  await column(page, 'new').getByText('The filter leaves this status out.').waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove filter Status' }).click()
  await page.waitForURL((url) => url.search === '')
  await page.getByRole('button', { name: 'Why lost', exact: true }).waitFor({ state: 'detached' })
})

describe('two members', () => {
  test('see each other’s moves, and who was slower learns why the card goes elsewhere', async () => {
    const password = await shop.addMember('jon@oakandiron.example', 'Jon Hale')
    const jon = await shop.stranger({ allow: [/401/] })
    await shop.signIn(jon, 'jon@oakandiron.example', password)
    await jon.keyboard.press('g')
    await jon.keyboard.press('b')
    const mara = await shop.dashboard('/board', { allow: [/409/, /ERR_FAILED/] })
    const { id, name } = await firstIn(mara, 'new')
    await cardOf(jon, id).waitFor()
    await drag(jon, cardOf(jon, id), 'qualified')
    await column(mara, 'qualified').locator(`[data-lead="${id}"]`).waitFor({ timeout: 5000 })

    // Of this move Mara's page hears only when it is too late.
    const other = await firstIn(mara, 'new')
    const { request } = jon.context()
    const url = `${shop.server().url}/api/v1/leads/${other.id}`
    const headers = { 'x-workspace': shop.server().workspaceId, origin: shop.server().url }
    await mara.route('**/api/v1/leads?**', (route) => route.abort())
    const { version } = (await (await request.get(url, { headers })).json()) as { version: number }
    await mara.route(url, async (route) => {
      if (route.request().method() === 'PATCH')
        await request.patch(url, { headers, data: { version, status: 'converted' } })
      await mara.unroute(url)
      await route.continue()
    })
    await drag(mara, cardOf(mara, other.id), 'contacted')
    await mara.getByText(`Jon Hale changed ${other.name} to Converted in the meantime. That stays.`).waitFor()
    await column(mara, 'converted').locator(`[data-lead="${other.id}"]`).waitFor()
    expect(await cards(mara, 'contacted').locator(`[data-lead="${other.id}"]`).count()).toBe(0)
    expect(name).not.toBe(other.name)
  })
})

test('the panel opens by Enter and goes through the column by j and k', async () => {
  const page = await shop.dashboard('/board?q=e')
  await cards(page, 'new').nth(1).waitFor()
  const [first, second] = await idsIn(page, 'new')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`open=${first}`))
  await page.getByText(/^1 of \d+$/).waitFor()
  await page.keyboard.press('j')
  await page.waitForURL(new RegExp(`open=${second}`))
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-lead'))).toBe(second)
})

test('on a phone one column stands at a time, and a long touch asks where to', async () => {
  const page = await shop.dashboard('/board', { viewport: { width: 390, height: 844 }, hasTouch: true })
  const { name } = await firstIn(page, 'new')
  expect(await page.locator('[data-column]').count()).toBe(1)
  expect(await barriersInBothThemes(page)).toEqual([])
  await cards(page, 'new')
    .first()
    .evaluate((card) => {
      const touch = new Touch({ identifier: 1, target: card, clientX: 80, clientY: 160 })
      card.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch] }))
    })
  await page.getByRole('dialog', { name: `Move ${name} to` }).waitFor()
  await page.getByRole('button', { name: /Contacted/ }).tap()
  await page.getByText(`${name} is now Contacted`).waitFor()
  await page.getByRole('tab', { name: /Contacted/ }).tap()
  await cards(page, 'contacted').filter({ hasText: name }).waitFor()
})
