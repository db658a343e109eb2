import type { Page } from 'playwright-core'
import { say } from '#test/e2e/widget-pages/visitor.ts'

/** A score as the page showed it, and when, in milliseconds of the machine's clock. */
export type Seen = { value: number; band: string; at: number }

type Watched = { seenScores?: Seen[]; seenNews?: number }

/** Notes each score that the row of a lead shows from now on, in the moment the page changes. */
export async function watchScore(page: Page, leadId: string): Promise<void> {
  await page.evaluate((id) => {
    const seen: Seen[] = []
    Object.assign(window as Watched, { seenScores: seen })
    const look = () => {
      const score = document.querySelector(`[data-lead="${id}"] [aria-label^="Score of"]`)
      const [, value, band = ''] = /^(\d+)\s*(\w+)$/.exec(score?.textContent ?? '') ?? []
      if (value === undefined || seen.at(-1)?.value === Number(value)) return
      seen.push({ value: Number(value), band, at: Date.now() })
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
    look()
  }, leadId)
}

/** Resolves with the first score above `before`. */
export async function nextScore(page: Page, before: number): Promise<Seen> {
  const found = await page.waitForFunction(
    (least) => (window as Watched).seenScores?.find(({ value }) => value > least),
    before,
  )
  return (await found.jsonValue()) as Seen
}

/** Notes when a lead that has not been there is announced, or stands there. */
export async function watchNews(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown = (window as Watched & { seenNews?: number }) ?? {}
    const known = new Set([...document.querySelectorAll<HTMLElement>('[data-lead]')].map(idOf))
    function idOf(row: HTMLElement) {
      return row.dataset['lead']
    }
    const look = () => {
      if (shown.seenNews !== undefined) return
      const isAnnounced = [...document.querySelectorAll('button')].some((one) =>
        /^1 new lead$/.test(one.innerText),
      )
      const top = document.querySelector<HTMLElement>('[data-lead]')
      if (isAnnounced || (top !== null && !known.has(idOf(top)))) shown.seenNews = Date.now()
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
  })
}

export async function newsSeen(page: Page): Promise<number> {
  const found = await page.waitForFunction(() => (window as Watched).seenNews)
  return (await found.jsonValue()) as number
}

/** Sends by the widget; answers when the server's acknowledgement had arrived, by the same clock. */
export async function sayAndHear(visitor: Page, text: string): Promise<number> {
  const acknowledged = visitor.waitForResponse(
    (response) => response.url().endsWith('/api/v1/chat/messages') && response.request().method() === 'POST',
  )
  await say(visitor, text)
  const response = await acknowledged
  if (!response.ok()) throw new Error(`The message was answered with ${response.status()}.`)
  await response.finished()
  const { startTime, responseEnd } = response.request().timing()
  return startTime + responseEnd
}
