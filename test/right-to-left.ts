import type { BrowserContext } from 'playwright-core'

/** Shows the dashboard mirrored in every page of the context, whatever its language. */
export async function fromRightToLeft(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // Before the first element stands there is nothing to turn round.
    new MutationObserver((_, observer) => {
      if (!document.documentElement) return
      document.documentElement.dir = 'rtl'
      observer.disconnect()
    }).observe(document, { childList: true })
    if (document.documentElement) document.documentElement.dir = 'rtl'
  })
}
