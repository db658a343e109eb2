import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** How a page is shown while it is looked at. */
type Look = 'light' | 'dark' | 'rtl'

/**
 * What axe finds on a page that keeps people out. No rule is asked twice about the same thing: the dark has other colours
 * and nothing else, a mirrored page all but
 * those; of what floats over a page that alone is looked at, and of a long list its first rows.
 */
export async function barriersIn(page: Page, look: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' })
  const hasAxe = await page.evaluate(() => 'axe' in window)
  if (!hasAxe) await page.evaluate(axe.source)
  return page.evaluate(async (look) => {
    const { dir } = document.documentElement
    if (look === 'rtl') document.documentElement.dir = 'rtl'
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    // What fades in or out has no colour to be judged by; what moves for longer, or for ever, is not waited for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    const ended = Promise.allSettled(ending.map(({ finished }) => finished))
    await Promise.race([ended, new Promise((done) => setTimeout(done, 500))])

    const floating = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu]')].at(-1)
    // Besides, guards that hand on at once the focus they get.
    const rest = [
      ...document.querySelectorAll(':nth-child(n+8 of [data-lead], [data-talk]), [data-base-ui-focus-guard]'),
    ]
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      floating ?? { include: [document.documentElement], exclude: rest },
      {
        resultTypes: ['violations'],
        // What a frame shows is a page of its own.
        iframes: false,
        ...(look === 'dark' && { runOnly: ['color-contrast'] }),
        ...(look === 'rtl' && { rules: { 'color-contrast': { enabled: false } } }),
      },
    )
    document.documentElement.dir = dir
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${look}: ${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' ')}`,
      )
  }, look)
}
