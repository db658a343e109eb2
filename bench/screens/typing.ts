import type { Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'
import { blockPerKey, type Cost, traced } from './trace.ts'

export type Typed = {
  /** The longest task after each key. */
  blocks: Cost[]
  /** From the last key of a word until what was found is painted; below 0 where the last key changed nothing. */
  answeredMs: number[]
}

declare global {
  interface Window {
    benchTyped?: { keyAt: number; changedAt: number }
  }
}

/** Types each word into the search of the list, waits for what is found, and takes it out again key by key. */
export async function typed(page: Page, words: readonly string[]): Promise<Typed> {
  await page.evaluate(watchTyping)
  const box = page.getByRole('searchbox')
  await box.focus()
  const found: Typed = { blocks: [], answeredMs: [] }
  for (const word of words) {
    const trace = await traced(page, async () => {
      const answered = page.waitForResponse(
        (response) => new URL(response.url()).searchParams.get('q') === word,
        { timeout: 60_000 },
      )
      await page.keyboard.type(word, { delay: 120 })
      await answered
      await sleep(500)
      const { keyAt, changedAt } = await page.evaluate(
        () => window.benchTyped ?? { keyAt: 0, changedAt: Number.NaN },
      )
      found.answeredMs.push(changedAt - keyAt)
      for (const _ of word) await page.keyboard.press('Backspace', { delay: 60 })
      await sleep(500)
    })
    found.blocks.push(...blockPerKey(trace))
  }
  return found
}

/** Runs in the page: when a key changed the search last, and when the list, or its total, last changed after that. */
function watchTyping(): void {
  const watch = { keyAt: 0, changedAt: Number.NaN }
  window.benchTyped = watch
  document.addEventListener('input', ({ timeStamp }) => (watch.keyAt = timeStamp), { capture: true })
  const list = document.querySelector('main')
  const channel = new MessageChannel()
  channel.port1.addEventListener('message', () => (watch.changedAt = performance.now()))
  channel.port1.start()
  const changed = new MutationObserver((changes) => {
    const isRows = changes.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement
      return element?.closest('[role=rowgroup], [role=grid], [role=status]')
    })
    if (isRows) requestAnimationFrame(() => channel.port2.postMessage(null))
  })
  if (list) changed.observe(list, { childList: true, subtree: true, characterData: true })
}
