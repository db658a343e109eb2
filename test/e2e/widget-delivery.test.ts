import type { Page, Route, WebSocketRoute } from 'playwright-core'
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
  writing,
} from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()

const messagesDoor = '**/api/v1/chat/messages'
const liveDoor = /\/api\/v1\/chat\/live$/
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

  test('after the team deleted the lead, with answers as quick as before', async () => {
    const page = await widget.visit('01-plain', { allow: [/401/] })
    await open(page)
    await say(page, 'Before the lead was deleted')
    await answered(page)
    await widget.deleteLeads()
    await say(page, 'Is this still the shop?')
    await log(page).getByText('Before the lead was deleted').waitFor({ state: 'detached', timeout: 3000 })
    await log(page).getByText('Assistant · AI').nth(1).waitFor({ timeout: 3000 })
    await say(page, 'And do you deliver?')
    await log(page).getByText('Assistant · AI').nth(2).waitFor({ timeout: 3000 })
  })

  test('after the socket was cut, with what was missed', async () => {
    const page = await widget.blank()
    const cut: (() => void)[] = []
    await page.routeWebSocket(liveDoor, (socket) => {
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
    await page.routeWebSocket(liveDoor, (socket) => void socket.close())
    await page.goto(widget.pageUrl('01-plain'))
    await open(page)
    await say(page, 'Do sockets matter?')
    await answered(page)
  })
})

describe('an answer is no longer being written', () => {
  /** A tab that is shown while another tab of the same visitor asks. */
  async function watchAnother(watching: Page): Promise<void> {
    await watching.goto(widget.pageUrl('01-plain'))
    await open(watching)
    const other = await watching.context().newPage()
    await other.goto(widget.pageUrl('06-rtl'))
    await open(other)
    await say(other, 'Do you deliver to Leeds?')
    await answered(watching)
  }

  const isWriting = (page: Page) => writing(page).isVisible()

  test('once another tab has fetched it', async () => {
    const page = await widget.blank()
    await page.route(`${messagesDoor}?*`, async (route) => {
      await new Promise((done) => setTimeout(done, 4000))
      await route.continue().catch(() => {})
    })
    await watchAnother(page)
    await expect.poll(() => isWriting(page), { timeout: 2000 }).toBe(false)
  })

  test('once another tab has fetched it before this one heard of its words', async () => {
    const page = await widget.blank()
    const heard: string[] = []
    await page.routeWebSocket(liveDoor, (socket) => {
      socket.connectToServer().onMessage((frame) => {
        setTimeout(() => {
          socket.send(frame)
          heard.push((JSON.parse(String(frame)) as { type: string }).type)
        }, 1500)
      })
    })
    await watchAnother(page)
    await expect.poll(() => heard.includes('delta'), { timeout: 5000 }).toBe(true)
    await expect.poll(() => heard.at(-1)).toBe('messages')
    await expect.poll(() => isWriting(page)).toBe(false)
  })

  test('once the next one begins', async () => {
    const page = await widget.blank()
    const sockets: WebSocketRoute[] = []
    await page.routeWebSocket(liveDoor, (socket) => {
      sockets.push(socket)
    })
    await page.goto(widget.pageUrl('01-plain'))
    await open(page)
    await expect.poll(() => sockets.length).toBe(1)
    for (const words of ['The first answer', 'The second answer']) {
      sockets[0]?.send(JSON.stringify({ type: 'typing', author: 'assistant' }))
      sockets[0]?.send(JSON.stringify({ type: 'delta', text: words }))
    }
    await page.getByText('The second answer', { exact: true }).waitFor({ timeout: 2000 })
  })
})
