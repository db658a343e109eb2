import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { keyboardOf } from '#test/e2e/keyboard.ts'
import { readCsv } from '#test/e2e/read-csv.ts'
import { names, rows, withShop } from '#test/e2e/shop.ts'
import { makeLead } from '#test/make.ts'
import { makeManyLeads } from '#test/many-leads.ts'

const shop = withShop()
const patience = { timeout: 20_000 }
const many = 1284
let jonsPassword = ''
beforeAll(async () => {
  await shop.setUp()
  await makeManyLeads(shop.server(), many, { name: 'Bulk' })
  await makeManyLeads(shop.server(), 96, { name: 'Visit; "Fair", ' })
  await makeLead(shop.server(), {
    name: 'Tom Lee',
    phone: '0113 496 0899',
    at: new Date(Date.now() - 5000).toISOString(),
  })
  jonsPassword = await shop.addMember('jon@oakandiron.example', 'Jon Bell')
})

/** The list as it stands after signing in, and the keyboard in front of it. */
async function list(page?: Page) {
  const at = page ?? (await shop.dashboard('/leads'))
  await rows(at).first().waitFor()
  return { page: at, keys: await keyboardOf(at) }
}

/** Types into the search box, and waits for just these. */
async function search(page: Page, keys: Awaited<ReturnType<typeof keyboardOf>>, text: string, total: string) {
  await keys.press('/')
  await keys.on('searchbox', 'Search leads')
  await keys.type(text)
  await page.getByRole('status').getByText(total, { exact: true }).waitFor(patience)
}

type Heard = { heard?: string[] }

/** Notes each progress bar that stands on the page from now on, however short. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window as Heard, { heard })
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('progress')) heard.push(`${bar.ariaLabel} of ${bar.max}`)
    }).observe(document.body, { subtree: true, childList: true })
  })
const heard = (page: Page) => page.evaluate(() => (window as Heard).heard ?? [])

test('a lead is found by a phone number written another way, opened, its name corrected, its origin read', async () => {
  const { page, keys } = await list()
  await search(page, keys, '(0044) 113-4960899', '1 lead')
  expect(await names(page)).toEqual(['Tom Lee'])
  await keys.tabTo('row', /Tom Lee/)
  await keys.press('Enter')
  await page.getByRole('complementary', { name: 'Lead Tom Lee' }).waitFor()
  await keys.tabTo('button', 'Edit Name: Tom Lee')
  await keys.press('Enter')
  await keys.on('textbox', 'Name')
  await keys.type('Tomás Leigh')
  await keys.press('Enter')
  await page.getByText('Name is now Tomás Leigh').waitFor()
  await keys.on('button', 'Edit Name: Tomás Leigh')

  await keys.tabTo('button', /^Name: set by Mara/)
  await keys.press('Enter')
  await keys.tabTo('button', /^Tom Lee, said \d\d:\d\d\. Show in conversation$/)
  await keys.press('Enter')
  await page.getByRole('tab', { name: 'Conversation', selected: true }).waitFor()
  await page.getByRole('log').getByText('My name is Tom Lee.').waitFor()
})

test('1,284 leads that match are tagged, with how far it is, and one Undo takes it back', async () => {
  const { page, keys } = await list()
  await search(page, keys, 'bulk', '1,284 leads')
  await keys.tabTo('row', /Bulk 1,/)
  await keys.press('x')
  const bar = page.getByRole('toolbar', { name: 'Selected leads' })
  await bar.getByText('1 selected').waitFor()
  await keys.tabTo('button', 'Select all 1,284 that match')
  await keys.press('Enter')
  await bar.getByText('1,284 selected').waitFor()
  await keys.press('t')
  await listen(page)
  await keys.on('combobox', 'Find a tag or name a new one')
  await keys.type('Spring fair')
  await keys.press('Enter')
  await page.getByText('1,284 leads tagged #Spring fair.').waitFor(patience)
  expect(await heard(page)).toEqual(expect.arrayContaining(['Progress of 1284']))
  await keys.on('row', /Bulk 1,/)
  await keys.press('F8')
  await keys.on('button', 'Undo')
  await keys.press('Enter')
  await page.getByText('1,284 leads put back.').waitFor(patience)
  await keys.on('row', /Bulk 1,/)
})

test('a view is saved, shared, and its link shows the same list to another member', async () => {
  const { page, keys } = await list()
  await keys.tabTo('button', 'Score')
  await keys.press('Enter')
  await keys.on('checkbox', 'Hot')
  await keys.press('Space')
  await page.waitForURL(/band=hot$/)
  await keys.press('Escape')
  await keys.on('button', /^Score/)
  await keys.tabTo('button', 'Save as view', { back: true })
  await keys.press('Enter')
  await keys.on('textbox', 'Name')
  await keys.type('Worth a call')
  await keys.tabTo('checkbox', 'Share with the team')
  await keys.press('Space')
  await keys.press('Enter')
  await page.waitForURL(/\?view=[0-9a-f-]{36}$/)
  await rows(page).first().waitFor()
  const before = await names(page)
  const link = page.url()

  // By the keyboard, too, as far as there is one: a link that is sent is opened by the address.
  const colleague = await shop.stranger({ allow: [/401/] })
  await colleague.goto(link)
  const hers = await keyboardOf(colleague)
  await colleague.getByRole('heading', { name: 'Sign in' }).waitFor()
  // The page begins there.
  await hers.on('textbox', 'Email')
  await hers.type('jon@oakandiron.example')
  await hers.tabTo('textbox', 'Password')
  await hers.type(jonsPassword)
  await hers.press('Enter')
  await rows(colleague).first().waitFor()
  expect(colleague.url()).toBe(link)
  expect(await names(colleague)).toEqual(before)
})

test('an export is opened, and has what the list has, row for row', async () => {
  const { page, keys } = await list()
  await search(page, keys, 'visit', '96 leads')
  const shown = await names(page)
  await keys.tabTo('button', 'Export', { back: true })
  await keys.press('Enter')
  await page.getByRole('dialog', { name: 'Export 96 leads' }).waitFor()
  const download = page.waitForEvent('download')
  await keys.tabTo('button', 'Export')
  await keys.press('Enter')
  const file = readCsv(await readFile(await (await download).path(), 'utf8'))
  const [head = [], ...lines] = file
  expect(head.slice(0, 2)).toEqual(['Name', 'Email'])
  expect(lines.map(([name]) => name)).toEqual(expect.arrayContaining(shown))
  expect(lines.slice(0, shown.length).map(([name]) => name)).toEqual(shown)
  expect(lines).toHaveLength(96)
  await page.getByText(/^96 leads exported to/).waitFor()
  await keys.on('button', 'Export')
})
