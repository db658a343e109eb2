import type { Page } from 'playwright-core'

declare global {
  interface Window {
    benchPanel?: Promise<number>
  }
}

/** Opens so many rows beside the list, one after the other; milliseconds from the click until what is known of the lead is painted. */
export async function opened(page: Page, times: number): Promise<number[]> {
  const took: number[] = []
  for (let index = 0; index < times; index++) {
    await page.evaluate(watchPanel)
    await page
      .locator('[data-lead]')
      .nth(index)
      .click({ position: { x: 300, y: 20 } })
    took.push(await page.evaluate(() => window.benchPanel ?? Promise.resolve(Number.NaN)))
    await page.keyboard.press('Escape')
    await page.locator('aside dl').waitFor({ state: 'detached' })
  }
  return took
}

function watchPanel(): void {
  window.benchPanel = new Promise((resolve) => {
    let clicked = 0
    document.addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), {
      capture: true,
      once: true,
    })
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => resolve(performance.now() - clicked))
    channel.port1.start()
    const appears = new MutationObserver(() => {
      if (!document.querySelector('aside dl')) return
      appears.disconnect()
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    appears.observe(document.body, { childList: true, subtree: true })
  })
}
