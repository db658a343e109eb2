import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { weighBundles } from '#scripts/bundle-budgets.ts'
import { median } from '#bench/statistics.ts'
import { openBarePages } from './bare-pages.ts'
import { dragged } from './board.ts'
import { firstPaint, type Fetched, type Paints } from './first-paint.ts'
import { opened } from './panel.ts'
import { desktop, type Device, onPage, phone, type Place, slowPhone } from './place.ts'
import { type Rows, spread, whole } from './rows.ts'
import { type Scrolled, scrolled, scrollToEnd, swipe, wheelInFlicks, wheelSlowly } from './scroll.ts'
import { frameDistances, traced, workPerFrame } from './trace.ts'
import { typed } from './typing.ts'

const bars = { largestMs: 2500, frameMs: 8, blankMs: 100, keyMs: 50 }
const frameBar = { share: 0.95, ms: bars.frameMs }
const rowHeight = { desktop: 44, phone: 104 }

type Run = { place: Place; rows: Rows; leads: number; times: number; seconds: number }

/** What stands on screen how soon, for who has never been here. */
export async function paintPart({ place, rows, times }: Run): Promise<void> {
  rows.head(
    'largest contentful paint, ms: median (each) of cold loads; 150 ms, 1.6 Mbit/s, CPU 4×, 412×823 unless it says desktop',
  )
  const at = `/w/${place.workspaceId}`
  const list = { path: `${at}/leads`, content: '[data-lead]' }
  const board = { path: `${at}/board`, content: '[data-lead]' }
  const profile = { path: `${at}/leads/${place.leadIds[0]}`, content: 'main [data-message], main dl' }
  const door = { path: '/sign-in', content: 'main', signedIn: false }
  const load = async (page: typeof list & { signedIn?: boolean }, device: Device, count: number) => {
    const all: Paints[] = []
    for (let time = 0; time < count; time++) all.push(await firstPaint(place, device, page))
    return all
  }
  const lists = await load(list, slowPhone, times)
  rows.paint('leads', lists, bars.largestMs)
  const needed = median(lists.map(bytesBefore))
  const bare = await openBarePages(0)
  try {
    const page = { path: `/bytes/${whole(needed)}`, content: 'main', signedIn: false }
    const limits: Paints[] = []
    for (let time = 0; time < 3; time++)
      limits.push(await firstPaint({ ...place, url: bare.url }, slowPhone, page))
    rows.paint(`limit: a bare page of those ${kilo(needed)}`, limits)
  } finally {
    bare.close()
  }
  const others = Math.min(3, times)
  rows.paint('sign-in', await load(door, slowPhone, others), bars.largestMs)
  rows.paint('board', await load(board, slowPhone, others), bars.largestMs)
  rows.paint('a profile by its link', await load(profile, slowPhone, others), bars.largestMs)
  const quick = await load(list, desktop, others)
  rows.paint('leads, desktop, nothing slowed down', quick)
  rows.paint('board, desktop, nothing slowed down', await load(board, desktop, others))

  rows.head('weight of the first load')
  const { summary, breaches } = weighBundles(join(import.meta.dirname, '..', '..', 'dist'))
  rows.add(
    'what every page loads, of 170 kB',
    summary.replace(/^.*first load/, 'first load'),
    breaches.length === 0,
  )
  const scripts = (fetched: readonly Fetched[]) => sum(fetched.filter(({ type }) => type === 'Script'))
  const soon = lists.map(({ fetched, content }) => fetched.filter(({ to }) => to < content))
  rows.add(
    'leads, on the wire until the first row',
    `${kilo(needed)}, of that scripts ${kilo(median(soon.map(scripts)))}, ${whole(median(soon.map((each) => each.length)))} answers`,
  )
  rows.add(
    'leads, on the wire with all that opens later',
    `${kilo(median(lists.map(({ fetched }) => sum(fetched))))}, of that scripts ${kilo(median(lists.map(({ fetched }) => scripts(fetched))))}`,
  )
}

/** What scrolling costs, and whether a row was missing. */
export async function scrollPart({ place, rows, leads, seconds }: Run): Promise<void> {
  rows.head(
    'scrolling: script, style and layout a frame, ms of processor p50 / p95 / max, by the clock p50 / p95 / max (frames)',
  )
  const bare = await openBarePages(leads)
  try {
    await onPage(place, desktop, async (page) => {
      await page.goto(`${bare.url}/tall`)
      await page.mouse.move(700, 600)
      const trace = await traced(page, () => wheelSlowly(page, 90, seconds / 2))
      rows.work('limit: a bare page as high', workPerFrame(trace))
      rows.add('limit: from frame to frame there, ms', spread(frameDistances(trace)))
    })
  } finally {
    bare.close()
  }
  const show = (what: string, seen: Scrolled, isJudged = true) => {
    rows.work(what, workPerFrame(seen.trace), isJudged ? frameBar : undefined)
    const missing = Math.max(seen.blankMs, seen.endMs)
    rows.add(
      `  ${seen.passed.toLocaleString('en')} rows down`,
      `a row blank ${whole(seen.blankMs)} ms at most, waited for more ${whole(seen.endMs)} ms; frame to frame ${spread(frameDistances(seen.trace))}`,
      isJudged ? missing <= bars.blankMs : undefined,
    )
  }
  await onPage(place, desktop, async (page) => {
    await openList(page, place)
    await page.mouse.move(700, 600)
    show('desktop, slowly', await scrolled(page, rowHeight.desktop, () => wheelSlowly(page, 90, seconds)))
    show(
      'desktop, in flicks',
      await scrolled(page, rowHeight.desktop, () => wheelInFlicks(page, 600, seconds)),
    )
    const down = await scrollToEnd(page, rowHeight.desktop, leads, 120_000)
    rows.add(
      `desktop, to the last of ${leads.toLocaleString('en')}`,
      `${down.rows.toLocaleString('en')} rows fetched in ${(down.ms / 1000).toFixed(1)} s, ${whole(down.rows / (down.ms / 1000))} a second`,
      down.rows >= leads,
    )
    await sleep(1000)
    show(
      'desktop, all loaded, slowly back',
      await scrolled(page, rowHeight.desktop, () => wheelSlowly(page, -90, seconds)),
    )
    show(
      'desktop, all loaded, flicks back',
      await scrolled(page, rowHeight.desktop, () => wheelInFlicks(page, -600, seconds)),
    )
  })
  await onPage(place, phone, async (page) => {
    await openList(page, place)
    show('phone, CPU 4×, by thumb', await scrolled(page, rowHeight.phone, () => swipe(page, seconds)), false)
  })
}

/** What typing into the search holds up. */
export async function typePart({ place, rows }: Run): Promise<void> {
  rows.head(
    'typing in search: longest task after a key, ms of processor p50 / p95 / max, by the clock (keys)',
  )
  const words = ['mar', 'smith', 'Zoë Virtanen', '0113 496 12']
  for (const device of [desktop, phone]) {
    await onPage(place, device, async (page) => {
      await openList(page, place)
      if (device === phone) await page.getByRole('button', { name: 'Search leads' }).click()
      const { blocks, answeredMs } = await typed(page, words)
      rows.work(device.name, blocks, device === phone ? undefined : { share: 1, ms: bars.keyMs })
      rows.add(
        '  last key to what was found, ms',
        words.map((word, at) => `${word} ${timeOf(answeredMs[at] ?? -1)}`).join(', '),
      )
    })
  }
}

/** The board's drag, and a lead opened beside the list. */
export async function boardPart({ place, rows, times }: Run): Promise<void> {
  rows.head('board and panel')
  await onPage(place, desktop, async (page) => {
    await page.goto(`${place.url}/w/${place.workspaceId}/board`)
    await page.locator('main [data-lead]').first().waitFor()
    await sleep(2000)
    rows.work('board, a card dragged over it, a frame', workPerFrame(await dragged(page)), frameBar)
  })
  await onPage(place, desktop, async (page) => {
    await openList(page, place)
    const took = await opened(page, times * 2)
    rows.add(
      'list, from the click to what the panel says',
      `p50 / p95 / max ${spread(took)} ms, the first ${whole(took[0] ?? Number.NaN)}`,
    )
  })
}

async function openList(page: Page, place: Place): Promise<void> {
  await page.goto(`${place.url}/w/${place.workspaceId}/leads`)
  await page.locator('[data-lead]').first().waitFor()
  // Until what opens later has been fetched, too.
  await sleep(3000)
}

function bytesBefore({ fetched, content }: Paints): number {
  return sum(fetched.filter(({ to }) => to < content))
}

function sum(fetched: readonly Fetched[]): number {
  return fetched.reduce((total, { bytes }) => total + bytes, 0)
}

function timeOf(ms: number): string {
  return ms < 0 ? '(nothing new)' : whole(ms)
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`
}
