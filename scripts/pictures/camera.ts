import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { barriersIn } from '#test/axe.ts'
import { letTestsIn } from '#test/e2e/widget-pages/visitor.ts'
import { fromRightToLeft } from '#test/right-to-left.ts'

export type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** One screen in one state: how to get there. `only` leaves out the sizes that do not have it. */
export type Screen = {
  name: string
  only?: readonly Width[]
  /** Errors of the console are expected: the screen shows a failure. */
  failing?: boolean
  go: (page: Page, width: Width) => Promise<void>
}

const sizes = { 1440: 900, 1024: 768, 390: 844 } as const
export type Width = keyof typeof sizes
const widths: readonly Width[] = [1440, 1024, 390]
const themes = ['light', 'dark'] as const

/** The screens that are also taken from right to left; sizes and themes between them as one looks at the pair. */
const mirrored = [
  'leads',
  'leads-filters',
  'leads-receipt',
  'panel',
  'board',
  'profile',
  'profile-profile',
  'review',
  'inbox-mine',
  'inbox-list',
  'inbox-panel',
  'scoring',
  'team',
  'palette',
]
const mirroredLooks = [
  [1440, 'light'],
  [390, 'dark'],
] as const

export type Camera = {
  shoot: (screens: readonly Screen[], state?: State) => Promise<void>
  problems: string[]
}

/**
 * Takes every screen at every size in both themes; pictures are named `<screen>.<theme>.<width>.png`. Some are taken from
 * right to left as well, as `<screen>.rtl.<theme>.<width>.png`; `mirroredAlone` takes only these,
 * and a camera that `asksAxe` names what keeps people out of any of them.
 */
export function makeCamera(
  browser: Browser,
  folder: string,
  { mirroredAlone = false, asksAxe = false } = {},
): Camera {
  mkdirSync(folder, { recursive: true })
  const problems: string[] = []

  /** The themes are looks of one page, so what it took to get there is done once for both. */
  async function shootOne(
    screen: Screen,
    width: Width,
    looks: readonly (typeof themes)[number][],
    { state, rtl = false }: { state?: State | undefined; rtl?: boolean },
  ) {
    const name = `${screen.name}.${rtl ? 'rtl.' : ''}${looks.join('+')}.${width}`
    const context = await browser.newContext({
      viewport: { width, height: sizes[width] },
      colorScheme: looks[0] ?? 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      hasTouch: width === 390,
      isMobile: width === 390,
      ...(state && { storageState: state }),
    })
    await letTestsIn(context)
    if (rtl) await fromRightToLeft(context)
    const page = await context.newPage()
    try {
      if (!screen.failing) {
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(`${name}: ${message.text()}`)
        })
      }
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`))
      page.setDefaultTimeout(40_000)
      await screen.go(page, width)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
      // The list of the settings comes after its page.
      if (width > 900 && page.url().includes('/settings/')) await page.locator('nav h2').first().waitFor()
      // Bars fill and panels settle.
      await page.waitForTimeout(300)
      for (const look of asksAxe ? (rtl ? (['rtl'] as const) : looks) : [])
        problems.push(...(await barriersIn(page, look)).map((one) => `${name}: ${one}`))
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    // Also when something failed, as the picture shows best what it was.
    for (const [index, theme] of looks.entries()) {
      await page.emulateMedia({ colorScheme: theme })
      if (index > 0) await page.waitForTimeout(150)
      await page.screenshot({
        path: join(folder, `${screen.name}.${rtl ? 'rtl.' : ''}${theme}.${width}.png`),
      })
    }
    // What is still on its way through a route must not fail once the page is gone.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }

  return {
    problems,
    async shoot(screens, state) {
      for (const screen of screens) {
        const { only = widths } = screen
        for (const width of mirroredAlone ? [] : only) await shootOne(screen, width, themes, { state })
        if (!mirrored.includes(screen.name)) continue
        for (const [width, theme] of mirroredLooks)
          if (only.includes(width)) await shootOne(screen, width, [theme], { state, rtl: true })
      }
    },
  }
}
