import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { barriersInBothThemes, rows, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
let jonsPassword = ''
beforeAll(async () => {
  await shop.setUp()
  await shop.server().database.owner.query('update app.workspace set extra_seats = 5')
  jonsPassword = await shop.addMember('jon@oakandiron.example', 'Jon Hale')
})

const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
const noteBox = (page: Page) => page.getByRole('textbox', { name: 'Write a note' })
const menuOf = async (page: Page, tag: string, what: string) => {
  await page.getByRole('button', { name: `What to do with ${tag}`, exact: true }).click()
  await page.getByRole('menuitem', { name: what, exact: true }).click()
}
const tagsIn = (page: Page) => page.getByRole('list', { name: 'Tags', exact: true })

test('a note names a colleague and a tag by the keyboard alone, reads as meant, and reaches their bell', async () => {
  const page = await shop.dashboard('/leads', desk)
  await rows(page).first().waitFor()
  const leadId = await rows(page).first().getAttribute('data-lead')
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads/${leadId}`)
  const jon = await shop.stranger(desk)
  await shop.signIn(jon, 'jon@oakandiron.example', jonsPassword)
  await jon.getByRole('button', { name: 'Alerts', exact: true }).waitFor()

  await noteBox(page).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('@jo')
  const people = page.getByRole('listbox', { name: 'Members to mention' })
  await people.getByRole('option', { name: 'Jon Hale', selected: true }).waitFor()
  const active = await noteBox(page).getAttribute('aria-activedescendant')
  expect(await people.getByRole('option').first().getAttribute('id')).toBe(active)
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.keyboard.type('wants ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('six')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' tables\n- oiled\n- by Easter #Fair2027')
  await page.getByRole('option', { name: 'New tag “Fair2027”' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await noteBox(page).inputValue()).toBe(
    '@Jon Hale wants **six** tables\n- oiled\n- by Easter #Fair2027 ',
  )
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('region', { name: 'As the note will read' }).getByRole('listitem').first().waitFor()
  await page.getByRole('button', { name: 'Keep writing' }).click()
  await page.keyboard.press('Control+Enter')

  const note = page.getByRole('article').first()
  await note.locator('strong', { hasText: 'six' }).waitFor()
  expect(await note.getByRole('listitem').allTextContents()).toEqual(['oiled', 'by Easter #Fair2027'])
  await page.getByRole('button', { name: 'Remove tag Fair2027' }).waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])

  await jon.getByRole('button', { name: /^Alerts.* 1 unread/ }).click()
  await jon.getByText('Mara Lindqvist mentioned you on').click()
  await jon.getByRole('article').first().getByText('@Jon Hale').waitFor()
})

test('a tag is coloured, renamed and taken back, merged and deleted, seen by others as it happens', async () => {
  const { database, workspaceId } = shop.server()
  const many = await database.owner.query<{ name: string; leads: number }>(
    `select t.name, count(*)::int as leads from app.tag t join app.lead_tag lt on lt.tag_id = t.id
     where t.workspace_id = $1 group by t.name order by 2 desc, 1 limit 3`,
    [workspaceId],
  )
  const [first, second, third] = many.rows
  if (!first || !second || !third) throw new Error('The samples have too few tags.')
  const list = await shop.dashboard(`/leads?tag=${encodeURIComponent(first.name)}`, desk)
  await rows(list).first().waitFor()
  const shown = await rows(list).count()
  const page = await shop.dashboard('/settings/tags', desk)
  await tagsIn(page).getByText(`#${first.name}`, { exact: true }).waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])

  await page.getByRole('button', { name: `Colour of ${first.name}: `, exact: false }).click()
  await page.getByRole('button', { name: 'violet', exact: true }).click()
  await page.getByText(`#${first.name} is violet now`).waitFor()

  await menuOf(page, first.name, 'Rename')
  await page.getByRole('textbox', { name: 'Name' }).fill('Renamed here')
  await page.keyboard.press('Enter')
  await page.getByText(`#${first.name} is now #Renamed here`).waitFor()
  await rows(list).getByText('Renamed here').first().waitFor()
  // The list was asked for the old name, and still is.
  expect(await rows(list).count()).toBe(shown)
  await page.getByRole('button', { name: 'Undo' }).click()
  await rows(list).getByText(first.name, { exact: true }).first().waitFor()

  await menuOf(page, second.name, 'Merge into another tag')
  await page.getByRole('combobox', { name: 'Into' }).selectOption(first.name)
  await page.getByRole('dialog').getByText(`#${second.name} will be gone`).waitFor()
  expect(await barriersInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: /^Merge tag on \d+ leads?$/ }).click()
  await page.getByText(`#${second.name} was merged into #${first.name}`).waitFor()
  await tagsIn(page)
    .getByRole('button', { name: `What to do with ${second.name}`, exact: true })
    .waitFor({ state: 'detached' })
  await tagsIn(page).getByText(`#${second.name}`).waitFor()
  await expect.poll(() => rows(list).count()).toBeGreaterThan(shown)

  await menuOf(page, third.name, 'Delete')
  await page.getByRole('button', { name: /^Delete and take off \d+ leads?$/ }).click()
  await page.getByText(`#${third.name} was deleted`).waitFor()
  const { rowCount } = await database.owner.query(
    'select 1 from app.tag where workspace_id = $1 and name = $2',
    [workspaceId, third.name],
  )
  expect(rowCount).toBe(0)
})
