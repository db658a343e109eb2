import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { PageLanguage } from '#rules/page-languages.ts'
import { barriersIn } from '#test/axe.ts'
import { letTestsIn } from '#test/e2e/widget-pages/visitor.ts'
import { fromRightToLeft } from '#test/right-to-left.ts'
import { spokenIn } from './spoken-in.ts'

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
const locales: Record<PageLanguage, string> = { en: 'en-GB', de: 'de-DE' }

/** What is mirrored has the same sizes and themes, so that a look at either suffices. */
const mirroredLooks = [
  [1440, 'light'],
  [1024, 'light'],
  [390, 'dark'],
] as const

export type Camera = {
  shoot: (screens: readonly Screen[], state?: State) => Promise<void>
  problems: string[]
  pictures: string[]
}

export type Manner = {
  /** Which way the pages run: as their language does, mirrored, or first the one and then the other. */
  way?: 'straight' | 'mirrored' | 'both'
  asksAxe?: boolean
  language?: PageLanguage
}

/**
 * Takes every screen at every size in both themes; pictures are named `<screen>.<theme>.<width>.png`. Mirrored ones are
 * `<screen>.rtl.<theme>.<width>.png`, those in another language than English `<screen>.<language>.<theme>.<width>.png`. A camera
 * that `asksAxe` names what keeps people out of any of them.
 */
export function makeCamera(
  browser: Browser,
  folder: string,
  { way = 'both', asksAxe = false, language = 'en' }: Manner = {},
): Camera {
  mkdirSync(folder, { recursive: true })
  const problems: string[] = []
  const pictures: string[] = []
  const spoken = language === 'en' ? null : spokenIn(language)
  // At once, as what stands later in a long row of screens may fail for the same reason.
  const report = (problem: string) => {
    problems.push(problem)
    console.error(problem)
  }

  /** The themes are looks of one page, so what it took to get there is done once for both. */
  async function shootOne(
    screen: Screen,
    width: Width,
    looks: readonly (typeof themes)[number][],
    { state, rtl = false }: { state?: State | undefined; rtl?: boolean },
  ) {
    const kind = `${screen.name}.${rtl ? 'rtl.' : ''}${language === 'en' ? '' : `${language}.`}`
    const name = `${kind}${looks.join('+')}.${width}`
    const context = await browser.newContext({
      viewport: { width, height: sizes[width] },
      colorScheme: looks[0] ?? 'light',
      reducedMotion: 'reduce',
      locale: locales[language],
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
          if (message.type() === 'error') report(`${name}: ${message.text()}`)
        })
      }
      page.on('pageerror', (error) => report(`${name}: ${error.message}`))
      page.setDefaultTimeout(40_000)
      await screen.go(spoken ? (await spoken)(page) : page, width)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
      // The list of the settings comes after its page; who is in the team no more has none.
      if (width > 900 && page.url().includes('/settings/') && (await page.locator('nav').count()) > 0)
        await page.locator('nav h2').first().waitFor()
      // Bars fill and panels settle.
      await page.waitForTimeout(300)
      for (const look of asksAxe ? (rtl ? (['rtl'] as const) : looks) : [])
        for (const barrier of await barriersIn(page, look)) report(`${name}: ${barrier}`)
    } catch (error) {
      report(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    // Also when something failed, as the picture shows best what it was.
    for (const [index, theme] of looks.entries()) {
      await page.emulateMedia({ colorScheme: theme })
      if (index > 0) await page.waitForTimeout(150)
      const picture = `${kind}${theme}.${width}.png`
      await page.screenshot({ path: join(folder, picture) })
      pictures.push(picture)
    }
    // What is still on its way through a route must not fail once the page is gone.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }

  return {
    problems,
    pictures,
    async shoot(screens, state) {
      for (const screen of screens) {
        const { only = widths } = screen
        for (const width of way === 'mirrored' ? [] : only) await shootOne(screen, width, themes, { state })
        if (way === 'straight') continue
        for (const [width, theme] of mirroredLooks) {
          // The middle size shows nothing of its own where the wide one is there.
          if (only.includes(width) && !(width === 1024 && only.includes(1440)))
            await shootOne(screen, width, [theme], { state, rtl: true })
        }
      }
    },
  }
}
