import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, openLead, rowOf, rows, statusOf, withShop } from '#test/e2e/shop.ts'
import { answered, open as openChat, say } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()
let leadId = ''

beforeAll(async () => {
  await shop.setUp()
})

const list = async (page: Page) => {
  await rows(page).first().waitFor()
  leadId = (await rows(page).first().getAttribute('data-lead')) ?? ''
}

type Screen = { name: string; path: string; ready: (page: Page) => Promise<unknown> }

const screens: Screen[] = [
  { name: 'the leads', path: '/leads', ready: list },
  { name: 'filtered leads', path: '/leads?band=hot&status=new&date=last30', ready: list },
  {
    name: 'an open filter',
    path: '/leads',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Date', exact: true }).click()
      await page.getByRole('radio', { name: 'Yesterday' }).waitFor()
    },
  },
  {
    name: 'an open status menu',
    path: '/leads',
    ready: async (page) => {
      await statusOf(rows(page).first()).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'an open receipt',
    path: '/leads',
    ready: async (page) => {
      await rows(page)
        .first()
        .getByRole('button', { name: /^Score of/ })
        .click()
      await page.getByText('rule set v1').waitFor()
    },
  },
  {
    name: 'the panel',
    path: '/leads',
    ready: async (page) => {
      await openLead(rows(page).first())
      await page.getByText('rule set v1').waitFor()
    },
  },
  {
    name: 'the panel of a visitor who gave no address',
    path: '/leads?band=cold',
    ready: async (page) => {
      const anonymous = rowOf(page, /Visitor #/).last()
      await openLead(anonymous)
      await page.getByText('No contact details yet.').waitFor()
    },
  },
  {
    name: 'a list that matches nothing',
    path: '/leads?q=zzzz',
    ready: (page) => page.getByText('Nothing matches').waitFor(),
  },
  {
    name: 'the form for a lead',
    path: '/leads',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Add lead' }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'the site settings',
    path: '/settings/site',
    ready: (page) => page.getByLabel('Greeting').first().waitFor(),
  },
  {
    name: 'the settings for leads',
    path: '/settings',
    ready: (page) => page.getByRole('radio').first().waitFor(),
  },
]

const looks = { reducedMotion: 'reduce' } as const
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

describe('axe finds nothing serious in the light and in the dark theme', () => {
  test.each(screens)('on $name', async ({ path, ready }) => {
    const page = await shop.dashboard(path, { ...looks, viewport: sizes.desktop })
    await ready(page)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test.each(['desktop', 'phone'] as const)('on the profile, %s', async (size) => {
    const path = `/leads/${leadId}`
    const page = await shop.dashboard(path, { ...looks, viewport: sizes[size] })
    await page.getByRole('log').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test.each(['desktop', 'phone'] as const)('on the card that says who told us, %s', async (size) => {
    const page = await shop.dashboard(`/leads/${leadId}`, { ...looks, viewport: sizes[size] })
    await page.getByRole('log').waitFor()
    if (size === 'phone') await page.getByRole('tab', { name: 'Profile' }).click()
    await page
      .getByRole('button', { name: /Show who told us/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('on a field being edited and on the form for a call', async () => {
    const page = await shop.dashboard(`/leads/${leadId}`, {
      ...looks,
      viewport: sizes.desktop,
    })
    await page.getByRole('button', { name: /^(Edit|Add) Email/ }).click()
    await page.getByRole('textbox', { name: 'Email' }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Log call with/ }).click()
    await page.getByRole('dialog').waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('on the leads, phone', async () => {
    const page = await shop.dashboard('/leads', {
      ...looks,
      viewport: sizes.phone,
      hasTouch: true,
    })
    await list(page)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('on the sign-in page', async () => {
    const page = await shop.stranger({ ...looks, allow: [/401/] })
    await page.goto(`${shop.server().url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('on the demo shop with the chat open', async () => {
    const page = await shop.visitor(looks)
    await openChat(page)
    await say(page, 'Is everything readable?')
    await answered(page)
    expect(await barriersInBothThemes(page)).toEqual([])
  })

  test('in the contrasts of the page of the API', async () => {
    const page = await shop.stranger(looks)
    await page.goto(`${shop.server().url}/api/docs`)
    await page.getByText('Feed messages of any chatbot').waitFor()
    // Its markup comes from Swagger UI, which nests buttons; its colours are ours.
    expect((await barriersInBothThemes(page)).filter((found) => /^\w+: color-contrast/.test(found))).toEqual(
      [],
    )
  })
})
