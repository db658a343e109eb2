import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { LeadCounts } from '#contract/lead-counts.ts'
import { dump, fingerprint } from '#test/api/fingerprint.ts'
import { barriers, owner as shopOwner, withShop } from '#test/e2e/shop.ts'
import { callerWith, followLink, makeLead, makeMember, makeWorkspace, profileOf, teamOf } from '#test/make.ts'
import { paths } from '#web/paths.ts'

const shop = withShop()

/** A business on Freemium whose leads are known to the letter, with its owner's login. */
type Gated = { workspaceId: string; cookie: string; leadIds: string[]; canaries: string[] }
let gated: Gated
/** The login of whoever runs the installation. */
let operator: string

const sample = [
  {
    name: 'Wilhelmina Quackenbush',
    email: 'wilhelmina@quackenbush.example',
    phone: '+44 113 496 0777',
    says: [
      'What does the farmhouse table cost? We need it this week, please call me',
      'zebrawood countertop',
    ],
  },
  {
    name: 'Thelonius Przybylski',
    email: 'thelonius@przybylski.example',
    phone: '+44 113 496 0888',
    says: ['Do you deliver marquetry cabinets to Xanten?'],
  },
]

beforeAll(async () => {
  await shop.setUp()
  const server = shop.server()
  operator = await followLink(server, await server.services.auth.loginLink(shopOwner.email))
  const workspaceId = await makeWorkspace(server, { name: 'Gated business', plan: 'pro' })
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Olga' })
  // Any password will do, as the login is a link's: without one the dashboard would ask for one first.
  await server.database.owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2::uuid::text, 'credential', $2::uuid, 'none', now(), now())`,
    [uuidv7(), owner.id],
  )
  const team = await teamOf(server, ['read', 'write', 'ingest'], workspaceId)
  const ids: string[] = []
  for (const wish of sample) ids.push(await makeLead(server, { ...wish, workspaceId, session: wish.email }))
  const [leadId = ''] = ids
  await team.call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'Prefers quarterly instalments' })
  await team.call('POST', `/api/v1/leads/${leadId}/tags/wholesaler`)
  const profiles = await Promise.all(ids.map((id) => profileOf(team, id)))
  gated = {
    workspaceId,
    cookie: owner.cookie,
    leadIds: ids,
    canaries: [
      ...sample.flatMap(({ name, email, phone, says }) => [
        ...name.split(' '),
        email,
        phone,
        phone.replaceAll(' ', ''),
        ...says,
      ]),
      'zebrawood',
      'marquetry',
      'Xanten',
      'instalments',
      'wholesaler',
      ...profiles.flatMap(({ id, score, sessions }) => [
        id,
        ...sessions.map(({ label }) => label),
        `"value":${score.value}`,
        ...score.lines.map(({ code, points }) => `"code":"${code}","points":${points}`),
      ]),
    ],
  }
})
beforeEach(() => setPlan('freemium'))

async function setPlan(plan: string): Promise<void> {
  const { status } = await callerWith(shop.server(), { cookie: operator })(
    'PATCH',
    `/api/v1/operator/workspaces/${gated.workspaceId}`,
    { plan },
  )
  expect(status).toBe(200)
}

/** The dashboard of the gated business, with everything that reached it over the network. */
async function gatedPage(path: string, options = {}) {
  const page = await shop.stranger(options)
  const server = shop.server()
  await page.context().addCookies(
    gated.cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url }
    }),
  )
  const heard: { what: string; text: string }[] = []
  const asked: string[] = []
  const reading: Promise<void>[] = []
  page.on('response', (response) => {
    const { pathname, search } = new URL(response.url())
    if (pathname.startsWith('/api/')) asked.push(`${response.request().method()} ${pathname}`)
    reading.push(
      response.text().then(
        (text) => void heard.push({ what: `${response.status()} ${pathname}${search}`, text }),
        () => undefined,
      ),
    )
  })
  const frames: string[] = []
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.webSocketFrameReceived', ({ response }) => frames.push(response.payloadData))
  session.on('Network.webSocketFrameSent', ({ response }) => frames.push(response.payloadData))
  await page.goto(server.url + address(path))
  return {
    page,
    asked,
    heard,
    frames,
    /** Everything the browser was told until now, and what is drawn of it. */
    async everything(): Promise<{ what: string; text: string }[]> {
      await page.waitForLoadState('networkidle')
      await Promise.all(reading)
      return [
        ...heard,
        ...frames.map((text) => ({ what: 'a frame of a socket', text })),
        { what: 'the page', text: await page.content() },
        {
          what: 'the storage',
          text: await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
        },
      ]
    },
  }
}

function address(path: string): string {
  return path.replace('$workspaceId', gated.workspaceId).replace('$leadId', gated.leadIds[0] ?? '')
}

/** Where a canary is found, but for the address bar: a link may name a lead. */
function found(all: readonly { what: string; text: string }[], besides: readonly string[] = []): string[] {
  return all.flatMap(({ what, text }) =>
    gated.canaries
      .filter((canary) => !besides.includes(canary) && text.toLowerCase().includes(canary.toLowerCase()))
      .map((canary) => `${what} holds ${canary}`),
  )
}

const dashboardPages = Object.values(paths).filter((path) => path.startsWith('/w/'))

test('the sample can be found at all: on Pro the same pages hold every piece of it', async () => {
  await setPlan('pro')
  const seen: string[] = []
  for (const leadId of gated.leadIds) {
    const { page, everything } = await gatedPage(paths.lead.replace('$leadId', leadId))
    await page.getByRole('log').waitFor()
    await page.getByRole('heading', { name: 'Notes' }).waitFor()
    seen.push(...(await everything()).map(({ text }) => text.toLowerCase()))
  }
  const text = seen.join('\n')
  expect(gated.canaries.filter((canary) => !text.includes(canary.toLowerCase()))).toEqual([])
})

test.each(dashboardPages)('nothing of a lead reaches the browser at %s', async (path) => {
  const { page, asked, everything } = await gatedPage(path)
  await page.getByRole('navigation').first().waitFor()
  await page.waitForTimeout(500)
  const all = await everything()
  // The address of a profile names the lead; whoever follows such a link brought the id along.
  const besides = path === paths.lead ? gated.leadIds.slice(0, 1) : []
  expect(found(all, besides)).toEqual([])
  expect(asked.length).toBeGreaterThan(0)
  const shut = asked.filter((call) => /\/(leads(?!\/counts)|proposals|tags|live)/.test(call))
  expect(shut).toEqual([])
  expect(await barriers(page)).toEqual([])
  if (path === paths.board) await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor()
})

test('the counts are true, and the one button says how to upgrade', async () => {
  const { page } = await gatedPage(paths.leads)
  const call = callerWith(shop.server(), { cookie: gated.cookie, 'x-workspace': gated.workspaceId })
  const { body: counts } = await call<LeadCounts>('GET', '/api/v1/leads/counts')
  expect([counts.all, counts.byBand.hot]).toEqual([2, expect.any(Number)])
  await page.getByRole('heading', { level: 2, name: /waiting/ }).waitFor()
  const shown = await page.locator('dl[aria-label="Counters"] dd').allTextContents()
  expect(shown.map(Number)).toEqual([
    counts.all,
    counts.byStatus.new,
    counts.byBand.hot,
    counts.waiting,
    counts.convertedThisMonth,
  ])
  const headline = counts.byBand.hot > 0 ? `${counts.byBand.hot} hot` : `${counts.all} leads`
  await page.getByRole('heading', { level: 2, name: headline }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'See how to upgrade' }).click()
  await page.getByRole('dialog').getByText('Gated business').waitFor()
  expect(await barriers(page)).toEqual([])
})

test('the list appears within seconds of an upgrade and is gone within seconds of a downgrade, without a reload and with nothing lost', async () => {
  const before = await kept()
  const { page, heard, frames } = await gatedPage(paths.leads, { allow: [/status of 403/] })
  await page.getByRole('heading', { level: 2, name: /waiting/ }).waitFor()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const notLoadedAnew = () => page.evaluate(() => 'sameDocument' in window)

  await setPlan('basic')
  await page.getByText('Wilhelmina Quackenbush').first().waitFor({ timeout: 8000 })
  expect(await notLoadedAnew()).toBe(true)

  await setPlan('freemium')
  await page.getByRole('heading', { level: 2, name: /waiting/ }).waitFor({ timeout: 8000 })
  expect(await notLoadedAnew()).toBe(true)
  expect(found([{ what: 'the page', text: await page.content() }])).toEqual([])
  expect(await kept()).toEqual(before)
  heard.length = 0
  frames.length = 0
  const server = shop.server()
  await makeLead(server, {
    workspaceId: gated.workspaceId,
    says: ['One more zebrawood question'],
    session: 'later',
  })
  await page.waitForTimeout(5000)
  await page.goto(server.url + address(paths.plan))
  await page.goBack()
  await page.getByRole('heading', { level: 2, name: /waiting/ }).waitFor()
  expect(found([...heard, ...frames.map((text) => ({ what: 'a frame', text }))])).toEqual([])
  expect(await dump(server.database.owner)).toContain('One more zebrawood question')
})

/** A hash over every table but those that a change of plan is noted in, and those of who is there. */
async function kept(): Promise<string[]> {
  const all = await fingerprint(shop.server().database.owner)
  return all.filter((line) => !/^(auth\.|app\.(workspace|audit|member|presence_change) )/.test(line))
}

test('whoever runs the installation goes from the gate to the plan and sets it there', async () => {
  const server = shop.server()
  const page = await shop.dashboard('/leads')
  await page.getByRole('button', { name: 'Account of Mara Lindqvist' }).first().click()
  await page.getByRole('menuitem', { name: 'All workspaces' }).click()
  await page.getByLabel('Find by name or id').fill('gated')
  await page.getByText('Oak & Iron').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Plan of Gated business: Freemium' }).click()
  await page.getByRole('menuitemradio', { name: 'Pro' }).click()
  await page.getByText('Gated business is on Pro now').waitFor()
  expect(await barriers(page)).toEqual([])
  const plan = async () => {
    const { rows } = await server.database.owner.query<{ plan: string; extra_seats: number }>(
      'select plan, extra_seats from app.workspace where workspace_id = $1',
      [gated.workspaceId],
    )
    return rows[0]
  }
  expect(await plan()).toMatchObject({ plan: 'pro' })
  const seats = page.getByLabel('Extra seats of Gated business')
  await seats.fill('2')
  await seats.press('Enter')
  await page.getByText('Gated business has 2 extra seats now').waitFor()
  expect(await plan()).toMatchObject({ extra_seats: 2 })
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Gated business has 0 extra seats now').waitFor()
})

/** The keys page of the gated business, whatever its plan. */
async function keysPage(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'API keys' }).waitFor()
}

test('a key is made, shown once, works, and is dead within a second once it is revoked; on Freemium none can be made', async () => {
  await setPlan('pro')
  const name = `Reporting ${crypto.randomUUID()}`
  const server = shop.server()
  // A page that has not heard of the downgrade yet may still ask for the inbox's count.
  const { page } = await gatedPage(paths.apiKeys, { allow: [/status of 403/] })
  await keysPage(page)
  await page.getByRole('button', { name: 'Make a key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Read').check()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Make it' }).click()
  const key = (await dialog.locator('[data-secret]').textContent()) ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  const status = async () => (await callerWith(server, { 'x-api-key': key })('GET', '/api/v1/leads')).status
  expect(await status()).toBe(200)
  await page.reload()
  await page.getByText(name).waitFor()
  expect(await page.content()).not.toContain(key)
  await page.getByText('last used just now').first().waitFor()

  await setPlan('freemium')
  await page.getByText('API keys belong to the Pro plan').waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Make a key' }).count()).toBe(0)
  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await page.getByText(`${name} is revoked`).waitFor()
  await setPlan('pro')
  expect(await status()).toBe(401)
})
