import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { barriers } from '#test/e2e/shop.ts'
import { siteOf } from '#test/e2e/widget-pages/site-of.ts'
import {
  answered,
  greeted,
  launcher,
  log,
  open,
  say,
  seen,
  withWidgetPages,
} from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()
const { setSite, reset, comes, rowsOf } = siteOf(widget.server)
beforeEach(reset)

async function visit(name = '01-plain', options: Parameters<typeof widget.blank>[0] = {}): Promise<Page> {
  const page = await widget.blank(options)
  page.setDefaultTimeout(10_000)
  await page.goto(widget.pageUrl(name))
  return page
}

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true })

type Scored = { name: string; email: string; phone: string; score: number; origins: string[] }
const leadOf = (email: string) =>
  rowsOf<Scored>(
    `select l.name, l.email, l.phone, l.score,
            (select array_agg(distinct f.origin) from app.fact f
             where f.lead_id = l.id and f.field in ('name', 'email', 'phone')) as origins
     from app.lead l where l.email = '${email}'`,
  )

describe('the form before the first message', () => {
  beforeEach(() => setSite({ ask_name: 'required', ask_email: 'optional', ask_phone: 'optional' }))

  async function fill(page: Page, name: string, email: string): Promise<void> {
    await launcher(page).click()
    await start(page).click()
    await page.getByText('This is needed to start.').waitFor()
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Your email').fill(email)
    await page.getByLabel('Your phone number').fill('0113 496 0199')
    expect(await barriers(page)).toEqual([])
    await start(page).click()
  }

  test('is a small line in the talk, and the visitor’s own bubble holds their own words alone', async () => {
    const page = await visit()
    await fill(page, 'Quentin Farnsworth', 'quentin@farnsworth.example')
    await say(page, 'Do you deliver to Leeds?')
    await seen(page, 'Details given: name, email, phone')
    await answered(page)
    await seen(page, 'Do you deliver to Leeds?')
    expect(await log(page).getByText('My name is').count()).toBe(0)
    await page.reload()
    await log(page).getByText('Details given: name, email, phone').waitFor({ state: 'attached' })
  })

  test('comes to the same facts and points as the same said in the talk', async () => {
    const page = await visit()
    await fill(page, 'Agnes Wetherby', 'agnes@wetherby.example')
    await say(page, 'Do you deliver to Leeds?')
    await answered(page)
    await reset()
    const other = await visit()
    await open(other)
    const details =
      'My name is Agnes Wetherby. My email is agnes@wetherby2.example. My phone number is 0113 496 0199.'
    await say(other, `Do you deliver to Leeds?\n\n${details}`)
    await answered(other)
    await expect.poll(() => leadOf('agnes@wetherby.example')).toHaveLength(1)
    const [given] = await leadOf('agnes@wetherby.example')
    const [said] = await leadOf('agnes@wetherby2.example')
    expect(given).toEqual({ ...said, email: 'agnes@wetherby.example' })
    expect(given).toMatchObject({ name: 'Agnes Wetherby', phone: '+441134960199', origins: ['visitor'] })
  })

  test('loses nothing where the connection is gone until the next page', async () => {
    const page = await visit('01-plain', { allow: [/ERR_INTERNET_DISCONNECTED/] })
    await launcher(page).click()
    await page.getByLabel('Your name').fill('Odile Offline')
    await page.getByLabel('Your email').fill('odile@offline.example')
    await page.getByLabel('Your phone number').fill('0113 496 0177')
    await page.context().setOffline(true)
    await start(page).click()
    await say(page, 'Are you there?')
    await seen(page, 'Details given: name, email, phone')
    await page.getByText('Sending when you are back online').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await expect
      .poll(() => leadOf('odile@offline.example'), { timeout: 10_000 })
      .toMatchObject([{ name: 'Odile Offline', phone: '+441134960177' }])
  })

  test('takes no phone number that the server cannot read as one, and says so beside the field', async () => {
    const page = await visit()
    await launcher(page).click()
    await page.getByLabel('Your name').fill('Nora')
    await page.getByLabel('Your phone number').fill('12345678901234')
    await start(page).click()
    await page.getByText('This cannot be read as a phone number.').waitFor()
    expect(await page.getByLabel('Your phone number').getAttribute('aria-invalid')).toBe('true')
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Your phone number').fill('0113 496 0199')
    await start(page).click()
    await start(page).waitFor({ state: 'detached' })
  })

  test('does not repeat what was agreed to before', async () => {
    await setSite({ consent: 'first' })
    const page = await visit()
    await launcher(page).click()
    await page.getByText('Nothing is kept before you agree.').waitFor()
    await page.getByRole('button', { name: 'Agree and start' }).click()
    await start(page).waitFor()
    expect(await page.getByText('Nothing is kept before you agree.').count()).toBe(0)
  })

  test('speaks German to whoever reads German', async () => {
    const page = await visit('13-german', { locale: 'de-DE' })
    await page.getByRole('button', { name: 'Chat öffnen' }).click()
    await page.getByLabel('Ihr Name').fill('Greta Müller')
    await page.getByLabel('Ihre E-Mail-Adresse').fill('greta@mueller.example')
    await page.getByRole('button', { name: 'Beginnen' }).click()
    await page.getByRole('textbox', { name: 'Nachricht schreiben' }).fill('Liefern Sie nach Leeds?')
    await page.keyboard.press('Enter')
    await page.getByText('Ihre Angaben: Name, E-Mail').waitFor()
    await expect.poll(() => leadOf('greta@mueller.example')).toMatchObject([{ name: 'Greta Müller' }])
  })
})

describe('the card for one detail', () => {
  test('has a button that says what it does, and takes no number that is none', async () => {
    const page = await visit()
    await open(page)
    await say(page, 'Hello')
    await answered(page)
    const assistant = { kind: 'assistant' as const }
    await comes(page, { kind: 'text', author: assistant, text: 'Which email may we write to?' })
    await page.getByRole('button', { name: 'Leave my email' }).waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await comes(page, { kind: 'text', author: assistant, text: 'Which phone number may we call you on?' })
    const number = page.getByLabel('Which number may we call?')
    await number.fill('12345678901234')
    await page.getByRole('button', { name: 'Leave my number' }).click()
    await page.getByText('This cannot be read as a phone number.').waitFor()
    expect(await log(page).getByText('123456789').count()).toBe(0)
  })

  test('after everything was deleted the OK stands inside the card that says so', async () => {
    const page = await visit()
    await open(page)
    await say(page, 'Hello')
    await answered(page)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Delete what you know about me' }).click()
    await page.getByRole('button', { name: 'Delete everything' }).click()
    const card = page.locator('.layer .ask')
    await card.getByText('Everything about you was deleted.').waitFor()
    expect(await card.getByRole('button', { name: 'OK' }).isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await card.getByRole('button', { name: 'OK' }).click()
    await greeted(page)
  })
})
