import type { Page } from 'playwright-core'

type Listening = { heardNow?: string[] }

/**
 * Notes what a screen reader says unasked. A region that comes with its words is heard only where it is an alert: of the
 * others what changes in them is, whole where they are a status, what was added where they are a log.
 */
export async function hear(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window as Listening, { heardNow: heard })
    const live = '[role="status"],[role="alert"],[role="log"],[aria-live]'
    const wordsOf = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof HTMLElement) || node.ariaHidden === 'true' || node.hidden) return ''
      return node.ariaLabel ?? [...node.childNodes].map(wordsOf).join(' ')
    }
    const say = (text: string) => {
      const said = text.replace(/\s+/g, ' ').trim()
      if (said !== '') heard.push(said)
    }
    let last = new Map<Element, string>()
    for (const region of document.querySelectorAll(live)) last.set(region, wordsOf(region))
    new MutationObserver((changes) => {
      const now = new Map<Element, string>()
      for (const region of document.querySelectorAll(live)) {
        const words = [...region.childNodes].map(wordsOf).join(' ')
        now.set(region, words)
        const isAlert = region.role === 'alert'
        if (region.role === 'log' || region.ariaLive === 'off') continue
        if (words !== last.get(region) && (last.has(region) || isAlert)) say(words)
      }
      for (const { target, addedNodes } of changes) {
        const log = target instanceof Element ? target.closest('[role="log"]') : null
        if (log && last.has(log)) for (const node of addedNodes) say(wordsOf(node))
      }
      last = now
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden'],
    })
  })
}

/** What was heard since the last time. */
export const heardSince = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as Listening).heardNow?.splice(0) ?? [])
