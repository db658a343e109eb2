import { beforeAll, expect, test } from 'vitest'
import { barriers, withShop } from '#test/e2e/shop.ts'
import { letTestsIn } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

test('the owner sees the real widget change while typing, saves it, and finds the way into a tag manager', async () => {
  const page = await shop.dashboard('/leads')
  await letTestsIn(page.context())
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/settings/site`)
  const preview = page.frameLocator('iframe')
  await preview.getByRole('dialog').waitFor()
  await page.getByLabel('Greeting').first().fill('Good day from the workshop.')
  await preview.getByText('Good day from the workshop.').waitFor()
  await page.getByLabel('Side', { exact: true }).selectOption('left')
  await expect
    .poll(async () => (await preview.getByRole('dialog').boundingBox())?.x ?? Infinity)
    .toBeLessThan(((await page.locator('iframe').boundingBox())?.x ?? 0) + 60)
  await preview.getByRole('textbox', { name: 'Write a message' }).fill('Hello?')
  await preview.getByRole('textbox', { name: 'Write a message' }).press('Enter')
  await preview.getByText('In this preview nobody answers.').waitFor()
  await page.getByRole('button', { name: 'German' }).click()
  await page.getByLabel('Greeting').last().fill('Guten Tag aus der Werkstatt.')
  await page.getByLabel('Privacy page').fill('https://shop.example/privacy')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  expect(await page.getByLabel('Side', { exact: true }).inputValue()).toBe('left')
  expect(await page.getByLabel('Greeting').last().inputValue()).toBe('Guten Tag aus der Werkstatt.')
  await page.getByRole('tab', { name: 'Google Tag Manager' }).click()
  await page.getByText("s.setAttribute('data-key'").waitFor()
  expect(await barriers(page)).toEqual([])
  const { rows } = await shop
    .server()
    .database.owner.query('select 1 from app.session where label = $1', ['#preview'])
  expect(rows).toEqual([])
})
