import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { withBrowser, type PageOptions } from '#test/browser.ts'
import { servePages } from '#test/e2e/widget-pages/page-server.ts'
import { startServer, type TestServer, type TestServerOptions } from '#test/start.ts'

/** A page, or a frame in it. */
export type Place = Page | FrameLocator

/** The widget's shadow root is closed; only tests hold the door open, to see what a visitor sees. */
export async function letTestsIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: 'open' })
    }
  })
}

export const launcher = (at: Place) => at.getByRole('button', { name: 'Open chat' })
export const log = (at: Place) => at.getByRole('log', { name: 'Messages' })
export const field = (at: Place) => at.getByRole('textbox', { name: 'Write a message' })

export async function greeted(at: Place): Promise<void> {
  await log(at).getByText('Assistant · AI').first().waitFor()
}

/** The assistant has answered: its name stands above more than the greeting. */
export async function answered(at: Place): Promise<void> {
  await log(at).getByText('Assistant · AI').nth(1).waitFor()
}

/** The mark of an answer that is being made. */
export const writing = (at: Place) => at.getByText('writing', { exact: true })

export async function open(at: Place): Promise<void> {
  await launcher(at).click()
  await greeted(at)
}

export async function say(at: Place, text: string): Promise<void> {
  await field(at).fill(text)
  await field(at).press('Enter')
}

export async function seen(at: Place, text: string): Promise<void> {
  await log(at).getByText(text, { exact: true }).waitFor()
}

/** For a test file: a server, the numbered pages on an origin of their own, and a browser to visit them with. */
export function withWidgetPages(options: TestServerOptions = {}) {
  const browser = withBrowser()
  let server: TestServer
  let pages: Awaited<ReturnType<typeof servePages>>

  beforeAll(async () => {
    server = await startServer(options)
    pages = await servePages(server)
  }, 120_000)

  afterAll(async () => {
    await pages?.close()
    await server?.close()
  })

  return {
    serverUrl: () => server.url,
    server: () => server,
    pageUrl: (name: string) => `${pages.url}/${name}.html`,
    /** A page that has gone nowhere yet, with the widget's door open. */
    async blank(options: PageOptions = {}): Promise<Page> {
      const page = await browser.page(options)
      await letTestsIn(page.context())
      return page
    },
    /** A page as browsers have it, with the widget's door closed. */
    untouched: browser.page,
    async visit(name: string, options: PageOptions = {}): Promise<Page> {
      const page = await this.blank(options)
      await page.goto(this.pageUrl(name))
      return page
    },
    /** Deletes every lead there is, as a member of the team may. */
    async deleteLeads(): Promise<void> {
      const headers = { 'x-api-key': await server.key(['read', 'write']) }
      const answer = await fetch(`${server.url}/api/v1/leads`, { headers })
      const { items } = (await answer.json()) as { items: { id: string }[] }
      for (const { id } of items)
        await fetch(`${server.url}/api/v1/leads/${id}`, { method: 'DELETE', headers })
    },
    /** What the server has of this visitor's talk, asked for by the token that the page keeps. */
    async stored(page: Page, identity?: string): Promise<string[]> {
      const kept = await page.evaluate(
        (key) =>
          localStorage.getItem(`brainbots-leads:${key}:signed`) ??
          localStorage.getItem(`brainbots-leads:${key}`),
        server.widgetKey,
      )
      const { resumeToken } = JSON.parse(kept ?? '{}') as { resumeToken?: string }
      const answer = await fetch(`${server.url}/api/v1/chat/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ widgetKey: server.widgetKey, resumeToken, identity }),
      })
      const session = (await answer.json()) as { messages: { author: { kind: string }; text: string }[] }
      return session.messages.filter(({ author }) => author.kind === 'visitor').map(({ text }) => text)
    },
  }
}
