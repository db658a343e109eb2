import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  answered,
  field,
  launcher,
  log,
  open,
  say,
  seen,
  withWidgetPages,
} from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()

const messagesDoor = '**/api/v1/chat/messages'
const lostConnection = [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/]

/** Lets `change` handle the first sending of a message; the later ones go through. */
async function onFirstSending(page: Page, change: (route: Route) => Promise<void>): Promise<() => number> {
  let sendings = 0
  await page.route(messagesDoor, (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    sendings++
    return sendings === 1 ? change(route) : route.continue()
  })
  return () => sendings
}

describe('whatever the network does, a message is stored once', () => {
  test('dropped on the way there', async () => {
    const page = await widget.visit('01-plain', { allow: lostConnection })
    await open(page)
    await onFirstSending(page, (route) => route.abort())
    await say(page, 'Do you have it in ash?')
    await log(page).getByText('Sending when you are back online').waitFor()
    await answered(page)
    expect(await widget.stored(page)).toEqual(['Do you have it in ash?'])
  })

  test('stored, but the answer is lost on the way back', async () => {
    const page = await widget.visit('01-plain', { allow: lostConnection })
    await open(page)
    const sendings = await onFirstSending(page, async (route) => {
      await route.fetch()
      await route.abort()
    })
    // Else the page learns from the list that the message is there, and need not send it again.
    await page.route(`${messagesDoor}?*`, (route) => (sendings() < 2 ? route.abort() : route.continue()))
    await say(page, 'Do you have it in oak?')
    await log(page)
      .getByText(/^Sent /)
      .waitFor()
    expect(sendings()).toBe(2)
    expect(await widget.stored(page)).toEqual(['Do you have it in oak?'])
    expect(await log(page).getByText('Do you have it in oak?').count()).toBe(1)
  })

  test('doubled on the way', async () => {
    const page = await widget.visit('01-plain')
    await open(page)
    await onFirstSending(page, async (route) => {
      await route.fetch()
      await route.fulfill({ response: await route.fetch() })
    })
    await say(page, 'Is the stool in stock?')
    await answered(page)
    expect(await widget.stored(page)).toEqual(['Is the stool in stock?'])
    expect(await log(page).getByText('Is the stool in stock?').count()).toBe(1)
  })

  test('several written while there is no connection go in order', async () => {
    const page = await widget.visit('01-plain', { allow: lostConnection })
    await open(page)
    await page.context().setOffline(true)
    await page.getByText('No connection. What you write is sent once you are back.').waitFor()
    for (const text of ['One', 'Two', 'Three']) await say(page, text)
    await seen(page, 'Three')
    await page.context().setOffline(false)
    await expect.poll(() => widget.stored(page)).toEqual(['One', 'Two', 'Three'])
  })

  test('written without a connection and sent by the next page', async () => {
    const page = await widget.visit('01-plain', { allow: lostConnection })
    await open(page)
    await page.route(messagesDoor, (route) => route.abort())
    await say(page, 'Please call me')
    await log(page).getByText('Sending when you are back online').waitFor()
    await page.unroute(messagesDoor)
    await page.goto(widget.pageUrl('06-rtl'))
    await expect.poll(() => widget.stored(page)).toEqual(['Please call me'])
  })

  test('refused for a while because of too many, then taken', async () => {
    const page = await widget.visit('01-plain', { allow: [/429/] })
    await open(page)
    await onFirstSending(page, (route) =>
      route.fulfill({
        status: 429,
        headers: {
          'retry-after': '1',
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'retry-after',
        },
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'about:blank',
          status: 429,
          code: 'too_many_requests',
          detail: 'Too much.',
        }),
      }),
    )
    await say(page, 'And the bench?')
    await log(page).getByText('Waiting to send').waitFor()
    await answered(page)
    expect(await widget.stored(page)).toEqual(['And the bench?'])
  })

  test('the token has expired', async () => {
    const page = await widget.visit('01-plain', { allow: [/401/] })
    await open(page)
    await onFirstSending(page, (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
    )
    await say(page, 'Still me?')
    await answered(page)
    expect(await widget.stored(page)).toEqual(['Still me?'])
  })
})

describe('what the server will not keep', () => {
  test('comes back into the field with the reason', async () => {
    const page = await widget.visit('01-plain', { allow: [/422/] })
    await open(page)
    await onFirstSending(page, (route) => {
      const body = route.request().postDataJSON() as object
      return route.continue({ postData: JSON.stringify({ ...body, text: 'half a character: \ud83d' }) })
    })
    await say(page, 'half a smile')
    await page
      .getByRole('alert')
      .getByText(/\w+ \w+/)
      .waitFor()
    expect(await field(page).inputValue()).toBe('half a smile')
  })

  test('a widget key that is not known is told where the visitor looks', async () => {
    const page = await widget.visit('01-plain', { allow: [/404/] })
    await page.route('**/api/v1/chat/sessions', (route) => {
      const body = route.request().postDataJSON() as object
      return route.continue({ postData: JSON.stringify({ ...body, widgetKey: 'wk_of_nobody' }) })
    })
    await launcher(page).click()
    await page.getByRole('alert').getByText('This widget key is not known here.').waitFor()
  })

  test('a text over 8,000 characters is not sent, and a sentence says so', async () => {
    const page = await widget.visit('01-plain')
    await open(page)
    await say(page, 'x'.repeat(8001))
    await page.getByText('At most 8,000 characters. You have 8,001.').waitFor()
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
  })
})

describe('the talk goes on', () => {
  test('after a reload, even where the server cannot be reached', async () => {
    const page = await widget.visit('01-plain', { allow: lostConnection })
    await open(page)
    await say(page, 'Remember me')
    await answered(page)
    await page.route('**/api/**', (route) => route.abort())
    await page.reload()
    await seen(page, 'Remember me')
    await answered(page)
  })

  test('in two tabs at once, each message once', async () => {
    const one = await widget.visit('01-plain')
    await open(one)
    await say(one, 'From the first tab')
    await answered(one)
    const two = await one.context().newPage()
    await two.goto(widget.pageUrl('06-rtl'))
    await launcher(two).click()
    await seen(two, 'From the first tab')
    await say(two, 'From the second tab')
    await seen(one, 'From the second tab')
    expect(await log(one).getByText('From the second tab').count()).toBe(1)
  })

  test('after the socket was cut, with what was missed', async () => {
    const page = await widget.blank()
    const cut: (() => void)[] = []
    await page.routeWebSocket(/\/api\/v1\/chat\/live$/, (socket) => {
      socket.connectToServer()
      cut.push(() => void socket.close({ code: 1012 }))
    })
    await page.goto(widget.pageUrl('01-plain'))
    await open(page)
    await expect.poll(() => cut.length).toBe(1)
    cut[0]?.()
    await say(page, 'Anybody there?')
    await answered(page)
    await expect.poll(() => cut.length, { timeout: 10_000 }).toBe(2)
  })

  test('without any socket, by asking every few seconds', async () => {
    const page = await widget.blank()
    await page.routeWebSocket(/\/api\/v1\/chat\/live$/, (socket) => void socket.close())
    await page.goto(widget.pageUrl('01-plain'))
    await open(page)
    await say(page, 'Do sockets matter?')
    await answered(page)
  })
})
