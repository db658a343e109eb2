import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { owner, rows, withShop } from '#test/e2e/shop.ts'
import { paths } from '#web/paths.ts'
import { answered, open, say } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()

/** What a page's policy stopped, as the browser reports it; the console of each page is watched besides. */
async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const stopped: string[] = []
    Object.assign(window, { stopped })
    document.addEventListener('securitypolicyviolation', (event) => {
      stopped.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
      )
    })
  })
  return () => page.evaluate(() => (window as unknown as { stopped: string[] }).stopped)
}

/** The navigation and every list, menu and dialog that is there: what is opened late brings styles and scripts of its own. */
async function openEverything(page: Page, opened = new Set<string>()): Promise<void> {
  const buttons = page.locator('button[aria-haspopup]:visible')
  for (let index = 0; index < Math.min(12, await buttons.count()); index += 1) {
    const button = buttons.nth(index)
    const name = await button.evaluate((element) => element.ariaLabel ?? element.textContent)
    if (opened.has(name)) continue
    opened.add(name)
    await button.click({ timeout: 500 }).catch(() => {})
    await page.waitForTimeout(100)
    await page.keyboard.press('Escape')
  }
}

describe('no policy of a page stops anything', () => {
  test('on the first page and the pages of a signed-in owner', async () => {
    const page = await shop.stranger()
    const stopped = await watch(page)
    await page.goto(shop.server().loginLink)
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    expect(await stopped()).toEqual([])
    const { url, workspaceId } = shop.server()
    const done = await page.context().request.post(`${url}/api/v1/me/setup`, {
      headers: { 'x-workspace': workspaceId, origin: url },
      data: { ...owner, workspaceName: 'Oak & Iron', timeZone: 'Europe/London', country: 'GB' },
    })
    expect(done.status()).toBe(204)
    await shop.keep(page)
    const seen: string[] = []
    const after = '/w/$workspaceId'
    const dashboardPaths = Object.values(paths)
      .filter((path) => path.startsWith(`${after}/`) && !/\$(lead|conversation)Id/.test(path))
      .map((path) => path.slice(after.length))
    const dashboard = await shop.dashboard('/leads', { allow: [/40[34]/] })
    const ofPage = await watch(dashboard)
    const opened = new Set<string>()
    for (const path of dashboardPaths) {
      await dashboard.goto(`${url}/w/${workspaceId}${path}`)
      await dashboard.locator('main, h1').first().waitFor()
      await dashboard.waitForLoadState('networkidle')
      await openEverything(dashboard, opened)
      seen.push(...(await ofPage()))
    }
    expect(seen).toEqual([])
  }, 120_000)

  test('on the pages outside a workspace', async () => {
    const page = await shop.dashboard('/leads', { allow: [/40[0-9]/] })
    const stopped = await watch(page)
    const seen: string[] = []
    for (const path of [
      paths.account,
      paths.operator,
      paths.forgot,
      paths.reset,
      paths.join,
      paths.nowhere,
    ]) {
      await page.goto(`${shop.server().url}${path}`)
      await page.locator('main, h1').first().waitFor()
      await openEverything(page)
      seen.push(...(await stopped()))
    }
    expect(seen).toEqual([])
  }, 60_000)

  test('on a lead’s page with its menus and dialogs', async () => {
    const page = await shop.dashboard('/leads')
    const stopped = await watch(page)
    await page.reload()
    const lead = await rows(page).first().getAttribute('data-lead')
    await openEverything(page)
    await page.goto(`${page.url()}/${lead}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await openEverything(page)
    expect(await stopped()).toEqual([])
  }, 60_000)

  test('where one signs in', async () => {
    const page = await shop.stranger()
    const warnings: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text())
    })
    const stopped = await watch(page)
    await shop.signIn(page, owner.email, owner.password)
    await rows(page).first().waitFor()
    expect([await stopped(), warnings]).toEqual([[], []])
  })

  test('in the demo shop with its chat', async () => {
    const page = await shop.visitor()
    const stopped = await watch(page)
    await page.reload()
    await open(page)
    await say(page, 'How much is the Farmhouse table?')
    await answered(page)
    expect(await stopped()).toEqual([])
  })

  test('in the description of the API, with an operation opened', async () => {
    const page = await shop.stranger()
    const stopped = await watch(page)
    await page.goto(`${shop.server().url}/api/docs`)
    await page.locator('.opblock-summary').first().click()
    await page.locator('.opblock-body').first().waitFor()
    expect(await stopped()).toEqual([])
  })
})

test('a text of somebody else cannot become markup or script in the dashboard', async () => {
  const page = await shop.stranger({ allow: [/TrustedHTML|Content Security Policy|Trusted/i] })
  await page.goto(`${shop.server().url}/sign-in`)
  await page.getByLabel('Email').waitFor()
  const outcomes = await page.evaluate(() => {
    const tries: (() => unknown)[] = [
      () => (document.body.innerHTML = '<img src=x>'),
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x>'),
      () => new DOMParser().parseFromString('<p>', 'text/html'),
      () => (document.createElement('script').src = 'https://evil.example/x.js'),
      () => (document.createElement('iframe').srcdoc = '<p>'),
      () => window.setTimeout('1'),
      () =>
        (
          window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes.createPolicy('mine', {}),
    ]
    return tries.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch {
        return 'stopped'
      }
    })
  })
  expect(outcomes).toEqual(outcomes.map(() => 'stopped'))
})

test.each(['/', '/sign-in', '/demo', '/api/docs'])(
  '%s may be framed by nobody and use no device',
  async (path) => {
    const { headers } = await fetch(shop.server().url + path)
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; .*frame-ancestors 'none'; require-trusted-types-for 'script'/,
    )
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/)
    expect(headers.get('permissions-policy')).toContain('camera=(), ')
    expect([
      headers.get('x-frame-options'),
      headers.get('referrer-policy'),
      headers.get('cross-origin-opener-policy'),
      headers.get('cross-origin-resource-policy'),
      headers.get('x-content-type-options'),
      headers.get('strict-transport-security'),
    ]).toEqual(['DENY', 'same-origin', 'same-origin', 'same-origin', 'nosniff', null])
  },
)
