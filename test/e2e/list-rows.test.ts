import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { openChat } from '#test/make.ts'
import { barriersInBothThemes, rowOf, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

const unread = (page: Page, name: string) => rowOf(page, new RegExp(`${name}, unread`))
const toast = (page: Page, text: string | RegExp) =>
  page.getByRole('region', { name: 'Notifications' }).getByText(text)
const leadNamed = async (page: Page, name: string) => {
  const { url, workspaceId } = shop.server()
  const answer = await page.context().request.get(`${url}/api/v1/leads?q=${encodeURIComponent(name)}`, {
    headers: { 'x-workspace': workspaceId },
  })
  const [lead] = ((await answer.json()) as { items: LeadItem[] }).items
  if (!lead) throw new Error(`Nobody is called ${name}`)
  return lead
}

describe('a lead that holds something new', () => {
  test('is marked in every tab until it is opened in one, and again when its visitor writes on', async () => {
    const visitor = await openChat(shop.server())
    await visitor.say('My name is Grace Hopper, what does the walnut bench cost?')
    const [page, other] = [await shop.dashboard(), await shop.dashboard()]
    await unread(page, 'Grace Hopper').waitFor()
    await unread(other, 'Grace Hopper').waitFor()
    await unread(page, 'Grace Hopper').press('Enter')
    await page.getByRole('complementary').waitFor()
    await expect.poll(() => unread(other, 'Grace Hopper').count()).toBe(0)
    await page.keyboard.press('Escape')
    await visitor.say('And in ash?')
    await unread(page, 'Grace Hopper').waitFor()
    await unread(other, 'Grace Hopper').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])

    await unread(other, 'Grace Hopper').press('u')
    await expect.poll(() => unread(page, 'Grace Hopper').count()).toBe(0)
    await rowOf(other, /^Grace Hopper,/).press('u')
    await unread(page, 'Grace Hopper').waitFor()
  })
})

describe('on the row that has the focus', () => {
  test('t tags, a assigns and n writes a note, each in place and back to the row', async () => {
    const page = await shop.dashboard()
    const row = rowOf(page, /^Amara Nwosu,/)
    const focused = () => row.evaluate((own) => own === document.activeElement)
    await row.press('t')
    await page.getByRole('dialog', { name: 'Tags of Amara Nwosu' }).waitFor()
    await page.keyboard.type('Fair')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await leadNamed(page, 'Amara Nwosu')).tags).toContain('Fair')
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(true)

    await page.keyboard.press('a')
    await page.getByRole('menuitemradio', { name: 'Mara Lindqvist' }).click()
    await toast(page, 'Amara Nwosu now belongs to Mara Lindqvist').waitFor()
    await expect.poll(focused).toBe(true)

    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Note about Amara Nwosu' })
    await dialog.getByRole('textbox').fill('Wants the drawing first')
    await page.keyboard.press('Control+Enter')
    await toast(page, 'Note about Amara Nwosu added').waitFor()
    await expect.poll(focused).toBe(true)

    await row.click({ button: 'right', position: { x: 200, y: 20 } })
    await page.getByRole('menu', { name: 'Options of Amara Nwosu' }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
  })
})

describe('a card on a phone', () => {
  const onPhone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const card = (page: Page, name: string) => rowOf(page, new RegExp(`^${name},`))

  async function swipe(page: Page, name: string, by: number, down = 0): Promise<void> {
    const device = await page.context().newCDPSession(page)
    await card(page, name).scrollIntoViewIfNeeded()
    const box = await card(page, name).boundingBox()
    const [x, y] = [195, (box?.y ?? 0) + 20]
    const at = (step: number) => ({ touchPoints: [{ x: x + (by * step) / 4, y: y + (down * step) / 4 }] })
    await device.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) })
    for (const step of [1, 2, 3, 4])
      await device.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(step) })
    await device.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  test('is contacted by a swipe to the right and put off by one to the left, each with a way back', async () => {
    const page = await shop.dashboard('/leads', onPhone)
    await card(page, 'Lucía Navarro').waitFor()
    await swipe(page, 'Lucía Navarro', 60)
    await swipe(page, 'Lucía Navarro', 20, 120)
    await swipe(page, 'Lucía Navarro', 140)
    await toast(page, 'Lucía Navarro is now Contacted').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await toast(page, 'Lucía Navarro is New again').waitFor()

    await swipe(page, 'Marta Kowalska', -140)
    await toast(page, /Marta Kowalska.*Tomorrow,? 09:00/i).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await toast(page, /Marta Kowalska/).waitFor()
    expect(await rows(page).count()).toBeGreaterThan(3)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('has the same in a menu for who cannot swipe, and is not swiped while cards are ticked', async () => {
    const page = await shop.dashboard('/leads', onPhone)
    await page.getByRole('button', { name: 'Options of Marta Kowalska' }).press('Enter')
    await page.getByRole('menuitem', { name: /^Contacted/ }).press('Enter')
    await toast(page, 'Marta Kowalska is now Contacted').waitFor()

    await card(page, 'Lucía Navarro').getByRole('checkbox').click()
    await swipe(page, 'Lucía Navarro', 140)
    expect((await leadNamed(page, 'Lucía Navarro')).status).toBe('new')
  })
})

test('a view’s tab says how many leads it has, and stands where it was moved to', async () => {
  const page = await shop.dashboard()
  const { url, workspaceId } = shop.server()
  for (const [name, band] of [
    ['Hot ones', 'hot'],
    ['Cold ones', 'cold'],
  ]) {
    const added = await page.context().request.post(`${url}/api/v1/views`, {
      headers: { 'x-workspace': workspaceId, origin: url },
      data: { name, shared: false, filters: { band: [band] }, sort: 'score' },
    })
    expect(added.status()).toBe(201)
  }
  await page.reload()
  const tabs = page.getByRole('navigation', { name: 'Views' }).getByRole('link')
  const order = async () => (await tabs.allTextContents()).map((text) => text.replace(/\d+$/, '')).slice(-2)
  await tabs.filter({ hasText: 'Hot ones' }).click()
  const onTab = async () =>
    /\d+$/.exec((await tabs.filter({ hasText: 'Cold ones' }).textContent()) ?? '')?.[0]
  // Beside samples, which the list shows and no number counts.
  const counted = await page.context().request.get(`${url}/api/v1/leads/total?band=cold`, {
    headers: { 'x-workspace': workspaceId },
  })
  const { value } = (await counted.json()) as { value: number }
  expect(value).toBeGreaterThan(0)
  await expect.poll(onTab).toBe(`${value}`)
  await page.getByRole('button', { name: 'Options of view Hot ones' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move right' }).press('Enter')
  await expect.poll(order).toEqual(['Cold ones', 'Hot ones'])
  await page.waitForLoadState('networkidle')
  await page.reload()
  await expect.poll(order).toEqual(['Cold ones', 'Hot ones'])
})
