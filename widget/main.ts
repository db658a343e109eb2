import type { Problem } from '#contract/problem.ts'
import type { WidgetSettings } from '#contract/chat.ts'
import { add, el, icon, label, setText } from './dom.ts'
import styles from './launcher.css?inline'
import { load, type Lazy } from './lazy.ts'
import { each, has, keep } from './lists.ts'
import {
  attempt,
  backOff,
  cancel,
  fromJson,
  guard,
  later,
  now,
  Observer,
  parseTime,
  quietly,
  randomId,
  report,
  request,
  Socket,
  toJson,
} from './natives.ts'
import type { Lent } from './lent.ts'
import type { Panel } from './panel.ts'
import { dress } from './styles.ts'

const lent: Lent = {
  add,
  attempt,
  backOff,
  cancel,
  el,
  fromJson,
  guard,
  icon,
  label,
  later,
  now,
  parseTime,
  quietly,
  randomId,
  report,
  request,
  setText,
  Socket,
  toJson,
}

/** The page's side: `BrainBotsLeads('open')`; before we are here it only keeps what was called. */
type Caller = ((what: unknown, first?: unknown, second?: unknown) => void) & {
  q?: ArrayLike<ArrayLike<unknown>>
}
const page = window as unknown as { BrainBotsLeads?: Caller }

// Only while the script itself runs does the page say which script that is.
const script = document.currentScript ?? document.querySelector('script[data-key][src*="/widget.js"]')
const mounted = Symbol.for('brainbots-leads.widget')
const languages = ['en', 'de'] as const
const limitMs = 20_000
const tipMs = 20_000

const start = guard(() => {
  const widgetKey = script?.getAttribute('data-key') ?? ''
  const origin = /^https?:\/\/[^/]+/.exec((script as HTMLScriptElement | null)?.src ?? '')?.[0]
  if (widgetKey === '' || origin === undefined) {
    report('The script needs data-key="wk_…" and an address of its own.')
    return
  }
  if (mounted in window) return
  Object.defineProperty(window, mounted, {})
  void quietly(() => begin(origin, widgetKey, 0))
})

async function begin(origin: string, widgetKey: string, attempts: number): Promise<void> {
  const wait = () =>
    void later(
      guard(() => void quietly(() => begin(origin, widgetKey, attempts + 1))),
      backOff(attempts),
    )
  const widget = await settingsOf(origin, widgetKey)
  if (widget === 'refused') return
  if (widget === null) return wait()
  const language = languageOf(widget.language)
  // Times as in the visitor's country, whatever language the page has: en-DE counts to 24. A browser may name what is no
  // language tag, like en-US@posix.
  const locale = attempt(() => {
    const own = navigator.language
    const { hourCycle = 'h23' } = new Intl.DateTimeFormat(own, { hour: 'numeric' }).resolvedOptions()
    return `${new Intl.Locale(new Intl.Locale(own).maximize(), { language, hourCycle, script: 'Latn' }).minimize()}`
  })
  let words: Lazy['en']
  try {
    words = await load(origin, language)
  } catch (problem) {
    report(problem)
    return wait()
  }
  mount(origin, widgetKey, widget, words, locale ?? language)
}

/**
 * What the site wishes; without a connection what the device remembers of it. A page that is not allowed is better off
 * without a chat that cannot be opened: only the console says why.
 */
async function settingsOf(origin: string, widgetKey: string): Promise<WidgetSettings | 'refused' | null> {
  let body: object | null = null
  try {
    const address = `${origin}/api/v1/chat/widget?key=${widgetKey}`
    const response = await request(address, { credentials: 'omit' }, limitMs)
    body = fromJson(await response.text())
    if (response.ok) return body as WidgetSettings
  } catch {
    // No connection: the device may know.
  }
  const { code, detail } = (body ?? {}) as Partial<Problem>
  if (code === 'origin_refused' || code === 'not_found') {
    report(detail)
    return 'refused'
  }
  const kept = attempt(() => fromJson(localStorage[`brainbots-leads:${widgetKey}`] as string))
  return (kept as { widget?: WidgetSettings } | null)?.widget ?? null
}

/** As the site wishes, else as the page or the browser speaks. */
function languageOf(wished: WidgetSettings['language']): 'en' | 'de' {
  if (wished !== 'auto') return wished
  const spoken = [document.documentElement.lang]
  each(navigator.languages ?? [], (each, index) => (spoken[index + 1] = each))
  const known = keep(spoken, (each) => has(languages, (one) => one === each.slice(0, 2).toLowerCase()))
  return (known[0]?.slice(0, 2).toLowerCase() as 'en' | 'de' | undefined) ?? 'en'
}

function mount(
  origin: string,
  widgetKey: string,
  widget: WidgetSettings,
  words: Lazy['en'],
  locale: string,
): void {
  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'closed' })
  const addStyles = dress(shadow)
  const launcher = label(el('button launcher type=button aria-haspopup=dialog', icon('chat')), words.open)
  const root = el(`div root ${widget.side}`, launcher)
  let identity = script?.getAttribute('data-identity') || undefined
  let panel: Panel | null = null
  let coming: Promise<Panel | null> | null = null
  let waiting: { name: string; data: unknown }[] = []
  addStyles(styles)
  root.style.cssText = widget.style
  // As the page runs, which may be known late.
  root.dir = getComputedStyle(document.documentElement).direction
  add(shadow, root)
  // Keys typed here must not start shortcuts of the page, which sees them as coming from a plain element.
  each(['keydown', 'keyup', 'keypress'], (type) =>
    root.addEventListener(type, (event) => event.stopPropagation()),
  )

  async function fetchPanel(): Promise<Panel | null> {
    try {
      const openPanel = await load(origin, 'panel')
      const its = <Name extends keyof Lazy>(name: Name) => load(origin, name)
      const start = { origin, widgetKey, identity, widget, words, locale, root, launcher, addStyles }
      panel = openPanel({ ...lent, ...start, load: its })
      each(waiting, ({ name, data }) => panel?.track(name, data))
      waiting = []
    } catch (problem) {
      coming = null
      report(problem)
    }
    return panel
  }

  /** Loads the panel, then does with it what is wanted. */
  const use = (act: (panel: Panel) => void): void =>
    void quietly(async () => {
      coming ??= fetchPanel()
      const ready = await coming
      if (ready) act(ready)
    })

  const call = guard((what: unknown, first: unknown, second: unknown) => {
    const given = typeof first === 'string' ? first : undefined
    if (what === 'open') use((ready) => ready.open())
    else if (what === 'close') panel?.close()
    else if (what === 'identify') {
      identity = given
      if (coming) use((ready) => ready.identify(given))
    } else if (what === 'track') {
      if (panel) panel.track(given ?? '', second ?? {})
      else if (waiting.length < 20) waiting[waiting.length] = { name: given ?? '', data: second ?? {} }
    } else report('BrainBotsLeads knows open, close, identify and track.')
  })

  launcher.onclick = guard(() => use((ready) => ready.open()))
  launcher.onpointerenter = launcher.onfocus = guard(() => use(() => {}))
  const kept = (area: 'localStorage' | 'sessionStorage', name: string): boolean =>
    !!attempt(() => window[area].getItem(`brainbots-leads:${widgetKey}${name}`))
  if (kept('localStorage', '') || kept('localStorage', ':signed') || kept('sessionStorage', ':open'))
    use(() => {})
  else if (widget.texts[words.language].launcher)
    later(
      guard(() => use((ready) => ready.tip())),
      tipMs,
    )
  stay(host)
  const before = page.BrainBotsLeads?.q
  page.BrainBotsLeads = call
  each(before ?? [], (args) => call(args[0], args[1], args[2]))
}

/**
 * Keeps the host in the page: outside of body, which single-page apps replace, and back again where everything was
 * replaced. It does not fight a page that will not have it.
 */
function stay(host: HTMLElement): void {
  let returns = 0
  const observer = new Observer(guard(() => void later(guard(comeBack), 0)))
  function comeBack(): void {
    observer.disconnect()
    if (!host.isConnected && returns++ < 50) document.documentElement.appendChild(host)
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
  }
  comeBack()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true })
else later(start, 0)
