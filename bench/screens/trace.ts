import type { Page } from 'playwright-core'

/**
 * A stretch of the page's main thread: from when to when on the clock, and how much of that the processor worked at it. The
 * second is what the page costs; in the first stands as well what other programs did on the same cores meanwhile.
 */
export type Span = { name: string; from: number; to: number; cpu: number; about: string }

/** Milliseconds of processor and by the clock. */
export type Cost = { cpu: number; clock: number }

export type Trace = {
  /** Whole turns of the main thread, from one look for work to the next. */
  tasks: Span[]
  /** Scripts, styles and layout; the outermost of each. */
  work: Span[]
  /** When the main thread began to make a frame. */
  frames: number[]
  /** When keys came down. */
  keys: number[]
}

type Event = {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { type?: string; functionName?: string }; name?: string }
}

const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline.frame',
  'blink.user_timing',
  'v8',
  '__metadata',
]

const kinds = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'FunctionCall',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'TimerFire',
  'RunMicrotasks',
  'XHRReadyStateChange',
  'XHRLoad',
  'MinorGC',
  'MajorGC',
  'Layout',
  'UpdateLayoutTree',
  'RecalculateStyles',
])

/** What the page's main thread did while the work was going on. */
export async function traced(page: Page, work: () => Promise<void>): Promise<Trace> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories })
  let taken: Buffer
  try {
    await page.evaluate(() => performance.mark('bench-begins'))
    await work()
    await page.evaluate(() => performance.mark('bench-ends'))
  } finally {
    taken = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(taken.toString()) as { traceEvents: Event[] }
  return read(traceEvents)
}

function read(events: Event[]): Trace {
  const mark = (name: string) => events.find((event) => event.name === name && event.ph !== 'M')
  const [begin, end] = [mark('bench-begins'), mark('bench-ends')]
  if (!begin || !end) throw new Error('The trace has lost its ends.')
  const own = events
    .filter(({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts <= end.ts)
    .toSorted((a, b) => a.ts - b.ts)
  const spans = (names: (event: Event) => boolean) =>
    own.filter((event) => event.ph === 'X' && names(event)).map(spanOf)
  const looks = spans(({ args }) => args?.data?.functionName === ownLook)
  return {
    tasks: spans(({ name }) => name === 'RunTask'),
    work: withoutLooks(outermost(spans(({ name }) => kinds.has(name))), looks),
    frames: own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts / 1000),
    keys: own
      .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
      .map(({ ts }) => ts / 1000),
  }
}

function spanOf({ name, ts, dur = 0, tdur = dur, args }: Event): Span {
  const { type = '', functionName = '' } = args?.data ?? {}
  return { name, from: ts / 1000, to: (ts + dur) / 1000, cpu: tdur / 1000, about: functionName || type }
}

function outermost(spans: readonly Span[]): Span[] {
  let until = -1
  return spans.filter(({ from, to }) => {
    if (from < until) return false
    until = to
    return true
  })
}

/** What this bench itself does in the page. */
const ownLook = 'benchLook'

function withoutLooks(work: readonly Span[], looks: readonly Span[]): Span[] {
  const isLook = ({ from, to }: Span) => looks.some((look) => look.from >= from && look.to <= to)
  return work.filter((span) => !isLook(span))
}

/** Scripts, styles and layout between the beginning of each frame and that of the next. */
export function workPerFrame({ work, frames }: Trace): Cost[] {
  const sums = frames.map(() => ({ cpu: 0, clock: 0 }))
  let at = 0
  for (const { from, to, cpu } of work) {
    while ((frames[at + 1] ?? Infinity) <= from) at++
    const sum = sums[at]
    if (!sum || from < (frames[0] ?? Infinity)) continue
    sum.cpu += cpu
    sum.clock += to - from
  }
  return sums
}

/** From each frame to the next. */
export function frameDistances({ frames }: Trace): number[] {
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at))
}

/** The longest task between each key press and the next. */
export function blockPerKey({ keys, tasks }: Trace): Cost[] {
  return keys.map((from, index) => {
    const until = keys[index + 1] ?? Infinity
    const during = tasks.filter((task) => task.to > from && task.from < until)
    return {
      cpu: Math.max(0, ...during.map(({ cpu }) => cpu)),
      clock: Math.max(0, ...during.map((task) => task.to - task.from)),
    }
  })
}
