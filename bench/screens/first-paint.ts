import type { CDPSession, Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Device, onPage, type Place } from './place.ts'

export type Fetched = {
  path: string
  type: string
  /** Milliseconds since the page was asked for. */
  from: number
  to: number
  /** On the wire, head and body. */
  bytes: number
}

export type Paints = {
  /** Milliseconds since the page was asked for, as all others here. */
  largest: number
  /** What was painted largest: its tag, and the beginning of its text. */
  element: string
  /** Whether that stands in what the page is for, so in no skeleton and no frame. */
  isContent: boolean
  first: number
  /** The first real row, card or field. */
  content: number
  fetched: Fetched[]
}

type Watched = Omit<Paints, 'fetched'>
declare global {
  interface Window {
    benchPaints?: Watched
  }
}

/** Loads a page cold and tells what was painted when; `content` selects what the page is for. */
export async function firstPaint(
  place: Place,
  device: Device,
  at: { path: string; content: string; signedIn?: boolean },
): Promise<Paints> {
  return onPage(
    place,
    device,
    async (page) => {
      const fetched = await watchNetwork(page)
      await page.addInitScript(watchPaints, at.content)
      await page.goto(place.url + at.path, { waitUntil: 'commit' })
      const seen = () => page.evaluate(() => window.benchPaints)
      await page.waitForFunction(() => (window.benchPaints?.content ?? 0) > 0)
      // What is larger may come behind the first row.
      for (let paints = await seen(); ;) {
        await sleep(1500)
        const later = await seen()
        if (later && later.largest === paints?.largest) return { ...later, fetched: fetched() }
        paints = later
      }
    },
    { signedIn: at.signedIn ?? true },
  )
}

/** Runs in the page, before anything else does. */
function watchPaints(content: string): void {
  const seen: Watched = { largest: 0, element: '', isContent: false, first: 0, content: 0 }
  window.benchPaints = seen
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    seen.largest = entry.startTime
    seen.isContent = Boolean(element?.closest(content))
    const text = (element?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    seen.element = `<${element?.tagName.toLowerCase()}> ${text}`
  })
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.first = entry.startTime
  })
  // The browser itself says when a text that is marked so has been painted.
  observe('element', (entry) => {
    const { renderTime } = entry as PerformanceEntry & { renderTime: number }
    if (seen.content === 0) seen.content = renderTime
  })
  const marking = new MutationObserver(() => {
    const found = document.querySelector(content)
    if (!found) return
    const texts = document.createTreeWalker(found, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement: parent } = node
      if ((node.textContent ?? '').trim().length < 3 || !parent || parent.closest('.sr-only, [aria-hidden]'))
        continue
      parent.setAttribute('elementtiming', 'content')
      return marking.disconnect()
    }
  })
  marking.observe(document, { childList: true, subtree: true })
}

async function watchNetwork(page: Page): Promise<() => Fetched[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const asked = new Map<string, { path: string; type: string; from: number }>()
  const fetched: Fetched[] = []
  let began = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type = '' }) => {
    if (began === 0) began = timestamp
    asked.set(requestId, { path: new URL(request.url).pathname, type, from: (timestamp - began) * 1000 })
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const known = asked.get(requestId)
    if (known) fetched.push({ ...known, to: (timestamp - began) * 1000, bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  return () => fetched
}
