import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { withShop } from '#test/e2e/shop.ts'

const shop = withShop()
const patience = { timeout: 20_000 }

beforeAll(() => shop.setUp())

/** What a colleague does, or another program, while somebody looks at a page. */
async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const { url, workspaceId } = shop.server()
  const answer = await page.context().request.post(`${url}/api/v1${path}`, {
    headers: { 'x-workspace': workspaceId, origin: url },
    data,
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()) as T
}

const addLead = (page: Page, name: string, email: string) =>
  post<{ id: string }>(page, '/leads', { name, email })

const merge = (page: Page, survivor: string, merged: string) =>
  post(page, `/leads/${survivor}/merge`, { otherId: merged })

describe('a field that is edited while a colleague merges the lead', () => {
  /** The page of a lead with something typed in its company, while the lead goes into another. */
  async function editing(isPhone = false): Promise<Page> {
    const colleague = await shop.dashboard()
    const stays = await addLead(colleague, 'Ida Vance', 'ida@vance.example')
    const goes = await addLead(colleague, 'I. Vance', 'ida.v@vance.example')
    const page = await shop.dashboard(
      `/leads/${goes.id}`,
      isPhone ? { viewport: { width: 390, height: 844 } } : {},
    )
    if (isPhone) await page.getByRole('tab', { name: 'Profile' }).click()
    await page.getByRole('button', { name: 'Add Company' }).click()
    await page.getByRole('textbox', { name: 'Company' }).fill('Vance & Daughters')
    await merge(colleague, stays.id, goes.id)
    await page.waitForURL(`**/leads/${stays.id}`)
    return page
  }

  test('stays open on the lead that stays, and says why', async () => {
    const page = await editing()
    const box = page.getByRole('textbox', { name: 'Company' })
    await box.waitFor()
    expect(await box.inputValue()).toBe('Vance & Daughters')
    await page.getByText('I. Vance was merged into this lead while you wrote. Enter saves yours.').waitFor()
    await box.press('Enter')
    await page.getByText('Company is now Vance & Daughters').waitFor()
    await page.getByRole('button', { name: 'Edit Company: Vance & Daughters' }).waitFor()
  })

  test('stays open on a phone too', async () => {
    const page = await editing(true)
    expect(await page.getByRole('textbox', { name: 'Company' }).inputValue()).toBe('Vance & Daughters')
  })
})

test('a merge that the server refuses, as one of the two has just gone elsewhere, is told and changes nothing', async () => {
  const page = await shop.dashboard('/leads', { allow: [/409 \(Conflict\)/] })
  const one = await addLead(page, 'Pia Holm', 'pia@holm.example')
  const other = await addLead(page, 'P. Holm', 'p.holm@holm.example')
  const third = await addLead(page, 'Holm', 'office@holm.example')
  await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}/leads/${one.id}`)
  await page.getByRole('button', { name: /^More about/ }).click()
  await page.getByRole('menuitem', { name: 'Merge with…' }).click()
  await page.getByRole('combobox', { name: 'Find a lead' }).fill('p.holm@holm.example')
  await page.getByRole('option', { name: /^P. Holm/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Are they the same person?' })
  await dialog.getByRole('radio', { name: 'Pia Holm stays' }).waitFor()
  // Between the press and the server.
  const answers: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/merge')) answers.push(response.status())
  })
  await page.route(`**/leads/${one.id}/merge`, async (route) => {
    await merge(page, third.id, other.id)
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await dialog.getByText('P. Holm was merged into another lead in the meantime.').waitFor()
  expect(answers).toEqual([409])
  expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Pia Holm' }).first().waitFor()
})

test('what a viewer may not do is not offered', async () => {
  const page = await shop.dashboard()
  const lead = await addLead(page, 'Ole Brandt', 'ole@brandt.example')
  await addLead(page, 'O. Brandt', 'ole@brandt.example')
  const password = await shop.addMember('vera@oakandiron.example', 'Vera Watts', 'viewer')
  const watching = await shop.stranger()
  await shop.signIn(watching, 'vera@oakandiron.example', password)
  const offers = (at: Page) =>
    at
      .getByRole('button', {
        name: /Edit Email|^Add |^More about|^Log call|^Compare|^No, |^Status of|tag/i,
      })
      .or(at.getByRole('textbox', { name: /note/i }))
      .count()
  const path = `/w/${shop.server().workspaceId}/leads/${lead.id}`
  for (const at of [page, watching]) {
    await at.goto(`${shop.server().url}${path}`)
    await at.getByText('Same person as', { exact: false }).first().waitFor()
  }
  await expect.poll(() => offers(page), patience).toBeGreaterThan(8)
  expect(await offers(watching)).toBe(0)
  await watching.getByText('ole@brandt.example').first().waitFor()
})
