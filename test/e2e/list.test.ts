import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { names, openLead, owner, rowOf, rows, statusOf, withShop } from '#test/e2e/shop.ts'
import { open as openChat, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
beforeAll(() => shop.setUp())

/** A lead with a status and a name of its own, as the sample leads are everybody's. */
async function addLead(page: Page, name: string, phone: string): Promise<void> {
  await page.getByRole('button', { name: 'Add lead' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Phone').fill(phone)
  await dialog.getByRole('button', { name: 'Add lead' }).click()
  await page.getByText(`${name} was added`).waitFor()
}

describe('filters', () => {
  test('stand in the address and survive a reload', async () => {
    const page = await shop.dashboard()
    await rows(page).first().waitFor()
    const all = await rows(page).count()
    await page.getByRole('button', { name: 'Status', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Lost' }).click()
    await page.keyboard.press('Escape')
    await page.waitForURL(/\?status=lost$/)
    await expect.poll(() => rows(page).count(), patience).toBeLessThan(all)
    // What was asked for before may still stand there for a moment.
    await expect
      .poll(
        () =>
          rows(page)
            .filter({ hasNot: page.getByText('Lost') })
            .count(),
        patience,
      )
      .toBe(0)
    const before = await names(page)
    await page.reload()
    await rows(page).first().waitFor()
    await expect.poll(() => names(page), patience).toEqual(before)
  })

  test('show only what they name', async () => {
    const page = await shop.dashboard('/leads?band=hot&status=new')
    await rows(page).first().waitFor()
    const scores = await rows(page).evaluateAll((all) => all.map((row) => row.textContent ?? ''))
    expect(scores.filter((text) => !/New.*Hot/.test(text))).toEqual([])
  })

  test('are taken away one by one or all at once', async () => {
    const page = await shop.dashboard('/leads?band=hot&status=new')
    await page.getByRole('button', { name: 'Remove filter Score' }).click()
    await page.waitForURL(/\?status=new$/)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.waitForURL(/\/leads$/)
  })

  test('that match nothing say so and offer the way back', async () => {
    const page = await shop.dashboard('/leads?q=zzzz')
    await page.getByText('Nothing matches').waitFor()
    await page.getByRole('button', { name: 'Clear search' }).click()
    await rows(page).first().waitFor()
  })
})

test.each(['0113 496 0871', '(0113) 496-0871', '+44 113 4960871', '496 08', 'raman', 'Räman'])(
  'the search finds a lead by %s',
  async (wanted) => {
    const page = await shop.dashboard()
    await rows(page).first().waitFor()
    if ((await rowOf(page, 'Priya Raman').count()) === 0) {
      await addLead(page, 'Priya Raman', '0113 496 0871')
      await page.goto(page.url().replace(/\?.*/, ''))
      await rows(page).first().waitFor()
    }
    await page.keyboard.press('/')
    await page.keyboard.type(wanted)
    await expect.poll(() => names(page), patience).toEqual(['Priya Raman'])
  },
)

test('with the keyboard alone a lead is found, set to Contacted, opened and closed', async () => {
  const page = await shop.dashboard('/leads?status=new')
  await rows(page).first().waitFor()
  const name = (await names(page))[1] ?? ''
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('2')
  await page.getByText(`${name} is now Contacted`).waitFor()
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: `Lead ${name}` })
  await panel.waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await names(page.locator('[data-lead]:focus'))).toEqual([name])
})

describe('two members', () => {
  test('see each other’s changes without a reload', async () => {
    const password = await shop.addMember('jon@oakandiron.example', 'Jon Hale')
    const jon = await shop.stranger({ allow: [/401/] })
    await shop.signIn(jon, 'jon@oakandiron.example', password)
    await rows(jon).first().waitFor()
    const mara = await shop.dashboard()
    await rows(mara).first().waitFor()
    const [name = ''] = await names(mara)
    await statusOf(rowOf(mara, name)).click()
    await mara.getByRole('menuitemradio', { name: 'Qualified' }).click()
    await statusOf(rowOf(jon, name)).getByText('Qualified').waitFor({ timeout: 3000 })
  })

  test('read in the history who did it', async () => {
    const mara = await shop.dashboard()
    await openLead(rows(mara).first())
    await mara.getByRole('tab', { name: 'History' }).click()
    const entry = mara
      .getByRole('tabpanel')
      .getByText(/to Qualified/)
      .first()
    await entry.waitFor()
    expect(await entry.textContent()).toContain(owner.name)
  })
})

describe('a lead that comes in', () => {
  test('waits behind a pill while somebody looks at the list', async () => {
    const page = await shop.dashboard()
    await rows(page).first().waitFor()
    await visit('Do you make round tables?')
    await page.getByRole('button', { name: '1 new lead' }).click()
    await rows(page).first().getByText('Do you make round tables?').waitFor()
  })

  test('stands on top when the tab was in the background', async () => {
    const page = await shop.dashboard()
    await rows(page).first().waitFor()
    await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }))
    await visit('Do you make square tables?')
    await rows(page).first().getByText('Do you make square tables?').waitFor()
  })
})

test('whoever signs out comes back with address and password', async () => {
  const page = await shop.dashboard('/leads', { allow: [/401/] })
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: owner.name }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads`)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await shop.signIn(page, owner.email, owner.password)
  await rows(page).first().waitFor()
  await shop.keep(page)
})

test('the samples go once somebody has said so twice, and what visitors wrote stays', async () => {
  await visit('Do you make oval tables?')
  const page = await shop.dashboard()
  await page.getByText('Do you make oval tables?').waitFor()
  const own = (await names(page)).filter((name) => name === 'Priya Raman')
  await page.getByRole('button', { name: 'Remove samples' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('40 samples removed').waitFor()
  await expect.poll(() => rows(page).count(), patience).toBe(4)
  await page.getByText('Do you make oval tables?').waitFor()
  expect(await names(page)).toEqual(expect.arrayContaining(own))
})

/** A visitor of their own says one thing in the demo shop. */
async function visit(text: string): Promise<void> {
  const visitor = await shop.visitor()
  await openChat(visitor)
  await say(visitor, text)
  await seen(visitor, text)
}
