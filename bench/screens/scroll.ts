import type { CDPSession, Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'
import { traced, type Trace } from './trace.ts'

export type Scrolled = {
  trace: Trace
  /** Rows between the top of the list and the lowest that came into view. */
  passed: number
  /** How long a row that stood in view was not drawn, at most; the longest of all. */
  blankMs: number
  /** How long the end of what had been fetched stood in view while the list goes on, the longest of all. */
  endMs: number
}

type Watch = { blankMs: number; endMs: number; lowest: number; stop: () => void }
declare global {
  interface Window {
    benchRows?: Watch
  }
}

/** Watches the rows while something scrolls them, then tells what was missing, and what it cost. */
export async function scrolled(
  page: Page,
  rowHeight: number,
  scroll: () => Promise<void>,
): Promise<Scrolled> {
  await page.evaluate(watchRows, rowHeight)
  const trace = await traced(page, scroll)
  const seen = await page.evaluate(() => {
    const { blankMs = 0, endMs = 0, lowest = 0, stop } = window.benchRows ?? {}
    stop?.()
    return { blankMs, endMs, lowest }
  })
  return { trace, passed: seen.lowest, blankMs: seen.blankMs, endMs: seen.endMs }
}

/**
 * Runs in the page. At the beginning of a frame the browser has scrolled already, and on screen still stands what the frame
 * before has drawn: a row that is in view by now and had not been drawn then counts as blank from that frame to this one's
 * end, which is the most it can have been.
 */
function watchRows(rowHeight: number): void {
  const found = document.querySelector('[data-lead]')?.closest('[role=rowgroup]')
  const scroller = found?.closest('.overflow-y-auto')
  if (!(found instanceof HTMLElement) || !(scroller instanceof HTMLElement))
    throw new Error('There are no rows to watch.')
  const rows: HTMLElement = found
  const frame: HTMLElement = scroller
  // Where the rows begin within what is scrolled; measured once, as to measure costs what is measured here.
  const top = rows.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop
  const height = frame.clientHeight
  const total = Number(rows.closest('[role=grid]')?.getAttribute('aria-rowcount') ?? 0) - 1
  let on = true
  let drawn = drawnRows()
  let before = performance.now()
  let blankSince: number | null = null
  let endSince: number | null = null
  const watch: Watch = { blankMs: 0, endMs: 0, lowest: 0, stop: () => (on = false) }
  window.benchRows = watch
  const channel = new MessageChannel()
  // After the frame: then the rows' places are known without a layout of its own.
  channel.port1.addEventListener('message', benchLook)
  channel.port1.start()
  const next = () => {
    if (!on) return
    channel.port2.postMessage(null)
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)

  function benchLook(): void {
    const now = performance.now()
    const at = frame.scrollTop
    const loaded = Math.round(rows.offsetHeight / rowHeight)
    const first = Math.max(0, Math.floor((at - top) / rowHeight))
    const last = Math.min(loaded - 1, Math.floor((at + height - top - 1) / rowHeight))
    watch.lowest = Math.max(watch.lowest, last + 1)
    const current = drawnRows()
    const wasThere = covers(drawn, first, last)
    const isThere = covers(current, first, last)
    if (!wasThere) {
      blankSince ??= before
      watch.blankMs = Math.max(watch.blankMs, now - blankSince)
    }
    if (isThere) blankSince = null
    const isEnd = loaded < total && at + height >= top + loaded * rowHeight
    if (isEnd) {
      endSince ??= now
      watch.endMs = Math.max(watch.endMs, now - endSince)
    } else endSince = null
    drawn = current
    before = now
  }

  function drawnRows(): { from: number; to: number; all: boolean } {
    const places = [...rows.querySelectorAll('[aria-rowindex]')].map(
      (row) => Number(row.getAttribute('aria-rowindex')) - 2,
    )
    const from = Math.min(...places)
    const to = Math.max(...places)
    return { from, to, all: to - from + 1 <= places.length }
  }

  function covers(some: { from: number; to: number; all: boolean }, first: number, last: number): boolean {
    return some.all && some.from <= first && some.to >= last
  }
}

/** A wheel turned steadily: so many pixels every sixtieth of a second. */
export async function wheelSlowly(page: Page, pixels: number, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  for (let turned = 0; performance.now() < until; turned++) {
    const next = performance.now() + 16
    await page.mouse.wheel(0, pixels)
    await sleep(Math.max(0, next - performance.now()))
  }
}

/** Flicks: a dozen hard turns of the wheel at once, and a look at what came. */
export async function wheelInFlicks(page: Page, pixels: number, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    for (let turn = 0; turn < 12; turn++) {
      const next = performance.now() + 16
      await page.mouse.wheel(0, pixels)
      await sleep(Math.max(0, next - performance.now()))
    }
    await sleep(250)
  }
}

/** A thumb that throws the list up again and again, and lets it run. */
export async function swipe(page: Page, seconds: number): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] })
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    await touch('touchStart', 700)
    for (let y = 660; y > 250; y -= 45) {
      const next = performance.now() + 16
      await touch('touchMove', y)
      await sleep(Math.max(0, next - performance.now()))
    }
    await touch('touchEnd')
    await sleep(400)
  }
  await session.detach()
}

export type Descent = { ms: number; rows: number }

/** To where the list ends, as fast as it fetches, or as far as that comes in time. */
export async function scrollToEnd(
  page: Page,
  rowHeight: number,
  wanted: number,
  mostMs: number,
): Promise<Descent> {
  const began = performance.now()
  const rows = await page.evaluate(
    async ([height, count, most]) => {
      const until = performance.now() + most
      const list = document.querySelector('[data-lead]')?.closest('[role=rowgroup]')
      const frame = list?.closest('.overflow-y-auto')
      if (!(list instanceof HTMLElement) || !frame) throw new Error('There is no list to scroll.')
      const loaded = () => Math.round(list.offsetHeight / height)
      while (loaded() < count && performance.now() < until) {
        frame.scrollTo({ top: frame.scrollHeight })
        await new Promise(requestAnimationFrame)
      }
      return loaded()
    },
    [rowHeight, wanted, mostMs] as const,
  )
  return { ms: performance.now() - began, rows }
}
