import { openChat } from './chat.ts'
import { each } from './lists.ts'
import { guard, later, Observer } from './natives.ts'
import { dress } from './styles.ts'
import { openView, type View } from './view.ts'

// Only while the script itself runs does the page say which script that is.
const script = document.currentScript ?? document.querySelector('script[data-key][src*="/widget.js"]')
const mounted = Symbol.for('brainbots-leads.widget')

/** Against page styles that are important, only inline ones that are important help. */
const hostStyle: [string, string][] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', 'auto 0 0 auto'],
  ['width', '0'],
  ['height', '0'],
  ['z-index', '2147483647'],
]

const start = guard(() => {
  const widgetKey = script?.getAttribute('data-key') ?? ''
  const origin = /^https?:\/\/[^/]+/.exec((script as HTMLScriptElement | null)?.src ?? '')?.[0]
  if (widgetKey === '' || origin === undefined) {
    console.warn('[BrainBots Leads] The script needs data-key="wk_…" and an address of its own.')
    return
  }
  if (Object.prototype.hasOwnProperty.call(window, mounted)) return
  Object.defineProperty(window, mounted, { value: true })

  const host = document.createElement('div')
  each(hostStyle, (rule) => host.style.setProperty(rule[0], rule[1], 'important'))
  const shadow = host.attachShadow({ mode: 'closed', delegatesFocus: false })
  dress(shadow)

  let view: View | null = null
  const chat = openChat(origin, widgetKey, {
    change: () => view?.render(),
    refused: (text, detail) => view?.refuse(text, detail),
  })
  view = openView(chat, script?.getAttribute('data-color') ?? '')
  shadow.appendChild(view.root)
  // Outside of body, which single-page apps replace and old sites move.
  const stay = () => {
    if (!host.isConnected) document.documentElement.appendChild(host)
  }
  stay()
  if (Observer !== undefined) stayWith(stay)
  // Keys typed here must not start shortcuts of the page, which sees them as coming from a plain element.
  each(['keydown', 'keyup', 'keypress'], (type) =>
    view?.root.addEventListener(type, (event) => event.stopPropagation()),
  )

  view.render()
  if (chat.tab.get('open') !== '' && !matchMedia('(max-width: 480px)').matches) view.open(false)
  chat.start()
  const wake = guard(() => chat.wake())
  each(['online', 'focus', 'pageshow'], (type) => window.addEventListener(type, wake))
  window.addEventListener(
    'offline',
    guard(() => chat.goneOffline()),
  )
})

/** Comes back after a page replaced everything, but does not fight a page that will not have it. */
function stayWith(stay: () => void): void {
  let returns = 0
  const watch = () => {
    observer.disconnect()
    observer.observe(document, { childList: true })
    observer.observe(document.documentElement, { childList: true })
  }
  const observer = new MutationObserver(
    guard(() => {
      if (returns++ < 50)
        later(
          guard(() => (stay(), watch())),
          0,
        )
    }),
  )
  watch()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true })
else later(start, 0)
