import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type pg from 'pg'
import { personForLink } from '#server/accounts/first-run.ts'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { makeLog } from '#server/log.ts'
import { startServices } from '#server/start-services.ts'
import { withBrowser, type PageOptions } from '#test/browser.ts'
import { freePort, inTempFolder, startProduct, type Product } from '#test/crash/product-process.ts'
import { letTestsIn, launcher, log, say } from '#test/e2e/widget-pages/visitor.ts'
import { servePages } from '#test/e2e/widget-pages/page-server.ts'
import { openProxy, type NetworkProxy } from '#test/network-proxy.ts'
import { findingsOf, type Found, type Journal, type Side } from './journal.ts'

/** What a page says when its network is cut is what is tried here. */
const allow = [/ERR_|Failed to load resource|WebSocket connection|blocked by CORS policy/]
const ours = /(?:visitor|member) says \w+ \d+/g

type Shop = {
  product: Product
  owner: pg.Pool
  workspaceId: string
  proxies: Record<Side, NetworkProxy>
  pagesUrl: string
  cookies: NonNullable<PageOptions['storageState']>
}

/** One conversation with the visitor's widget and the member's inbox open on it, each in a browser of its own. */
export type TwoSides = {
  visitor: Page
  member: Page
  proxies: Shop['proxies']
  say(by: Side, about: string): Promise<void>
  /** Resolves when a message that begins like this is in the database. */
  isStored(beginning: string): Promise<void>
  /** Resolves when database and screens agree with what was said; fails with what they do not agree in. */
  agree(withinMs: number): Promise<void>
}

/** For a test file: the product in a process of its own, reached by each side over a network that can be cut. */
export function withTwoSides() {
  const browser = withBrowser()
  let shop: Shop
  let over: () => void = () => {}
  let working: Promise<void> = Promise.resolve()

  beforeAll(async () => {
    await new Promise<void>((ready, failed) => {
      const work = async (dataDir: string) => {
        const port = await freePort()
        const proxies = { visitor: await openProxy({ port }), member: await openProxy({ port }) }
        const env = { PUBLIC_URL: proxies.member.url }
        const product = await startProduct(dataDir, port, { env })
        const opened = await openShop(product, proxies)
        shop = opened.shop
        ready()
        await new Promise<void>((done) => (over = done))
        await Promise.all([opened.close(), shop.product.kill()])
        await Promise.all([proxies.visitor.close(), proxies.member.close()])
      }
      working = inTempFolder('faults', work)
      working.catch(failed)
    })
  }, 120_000)

  afterAll(async () => {
    over()
    await working
  }, 60_000)

  return {
    shop: () => shop,
    /** The server again, on the port and the data of the one that has ended. */
    async restart(): Promise<void> {
      const { port, dataDir } = shop.product
      shop.product = await startProduct(dataDir, port, { env: { PUBLIC_URL: shop.proxies.member.url } })
    },
    async meet(name: string): Promise<TwoSides> {
      const visitor = await browser.page({ allow })
      await letTestsIn(visitor.context())
      await visitor.goto(`${shop.pagesUrl}/01-plain.html`)
      await launcher(visitor).click()
      const hello = `Good morning from ${name}`
      await say(visitor, hello)
      const conversationId = await expect
        .poll(() => idOfTalk(shop, hello), { timeout: 20_000 })
        .not.toBe('')
        .then(() => idOfTalk(shop, hello))
      const member = await browser.page({ allow, storageState: shop.cookies, reducedMotion: 'reduce' })
      await member.goto(`${shop.proxies.member.url}/w/${shop.workspaceId}/inbox/${conversationId}`)
      await talkOf(member).getByText(hello, { exact: true }).waitFor({ timeout: 30_000 })
      const sides = makeSides(shop, { visitor, member }, conversationId)
      // The first reply takes the conversation over, so that nobody but these two says anything.
      await sides.say('member', 'hello')
      await sides.agree(20_000)
      return sides
    },
  }
}

/** The conversation in which that was said; empty while it is on its way. */
async function idOfTalk({ owner, workspaceId }: Shop, text: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select conversation_id as id from app.message where workspace_id = $1 and text = $2',
    [workspaceId, text],
  )
  return rows[0]?.id ?? ''
}

const talkOf = (member: Page) => member.getByRole('log', { name: 'Messages' })
const fieldOf = (member: Page) => member.getByRole('textbox', { name: /^Reply to/ })

function makeSides(shop: Shop, pages: Record<Side, Page>, conversationId: string): TwoSides {
  const journal: Journal = []

  async function found(): Promise<Found> {
    const { rows } = await shop.owner.query<Found['stored'][number]>(
      `select seq, text, case author_kind when 'visitor' then 'visitor' else 'member' end as by from app.message
       where workspace_id = $1 and conversation_id = $2 and author_kind in ('visitor', 'agent') order by seq`,
      [shop.workspaceId, conversationId],
    )
    const [visitor, member] = await Promise.all([
      log(pages.visitor).innerText(),
      talkOf(pages.member).innerText(),
    ])
    return {
      stored: rows.filter(({ text }) => text.match(ours)),
      screens: { visitor: visitor.match(ours) ?? [], member: member.match(ours) ?? [] },
    }
  }

  return {
    ...pages,
    proxies: shop.proxies,
    async say(by, about) {
      const text = `${by} says ${about} ${journal.length}`
      journal.push({ by, text })
      if (by === 'visitor') return say(pages.visitor, text)
      await fieldOf(pages.member).fill(text)
      await fieldOf(pages.member).press('Control+Enter')
    },
    async isStored(beginning) {
      const texts = async () => (await found()).stored.map(({ text }) => text)
      const begins: unknown = expect.stringMatching(new RegExp(`^${beginning}`))
      await expect.poll(texts, { timeout: 20_000 }).toContainEqual(begins)
    },
    async agree(withinMs) {
      const isGood = async () => findingsOf(journal, await found())
      await expect.poll(isGood, { timeout: withinMs, interval: 200 }).toEqual([])
      // What comes twice may come a moment later.
      await pages.member.waitForTimeout(500)
      expect(await isGood()).toEqual([])
    },
  }
}

/** Signs the owner in, over the member's network, and opens the page with the widget. */
async function openShop(product: Product, proxies: Shop['proxies']) {
  const config = loadConfig({
    DATA_DIR: product.dataDir,
    PORT: String(product.port),
    PUBLIC_URL: proxies.member.url,
  })
  const database = await openForCommand(config)
  const owner = makePool(database.connectAs.owner, { size: 1 })
  const services = await startServices(config, makeLog('error'), database, null)
  const person = await personForLink(database.pool, null)
  const link = await services.auth.loginLink(person?.email ?? '').finally(() => services.stop())
  const { rows } = await owner.query<{ workspaceId: string; widgetKey: string }>(
    'select workspace_id as "workspaceId", widget_key as "widgetKey" from app.site limit 1',
  )
  const [{ workspaceId, widgetKey } = { workspaceId: '', widgetKey: '' }] = rows
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookies = signedIn.headers.getSetCookie().map((line) => /^([^=]+)=([^;]*)/.exec(line) ?? [])
  const setUp = await fetch(`${proxies.member.url}/api/v1/me/setup`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-workspace': workspaceId,
      origin: proxies.member.url,
      cookie: cookies.map(([, name, value]) => `${name}=${value}`).join('; '),
    },
    body: JSON.stringify({
      name: 'Mara Lindqvist',
      email: 'mara@oakandiron.example',
      password: 'tables and benches',
      workspaceName: 'Oak & Iron',
      timeZone: 'Europe/London',
      country: 'GB',
    }),
  })
  if (setUp.status !== 204)
    throw new Error(`The set-up was answered with ${setUp.status}: ${await setUp.text()}`)
  const pages = await servePages({ url: proxies.visitor.url, widgetKey })
  const shop: Shop = {
    product,
    owner,
    workspaceId,
    proxies,
    pagesUrl: pages.url,
    cookies: {
      cookies: cookies.map(([, name = '', value = '']) => ({
        name,
        value,
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      })),
      origins: [],
    },
  }
  return {
    shop,
    async close() {
      await pages.close()
      await owner.end()
      await database.close()
    },
  }
}
