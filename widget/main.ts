import { openChat } from './chat.ts'
import { each } from './lists.ts'
import { guard, later, Observer, report } from './natives.ts'
import { dress } from './styles.ts'
import { openView, type View } from './view.ts'

// Only while the script itself runs does the page say which script that is.
const script = document.currentScript ?? document.querySelector('script[data-key][src*="/widget.js"]')
const mounted = Symbol.for('brainbots-leads.widget')

const start = guard(() => {
  const widgetKey = script?.getAttribute('data-key') ?? ''
  const origin = /^https?:\/\/[^/]+/.exec((script as HTMLScriptElement | null)?.src ?? '')?.[0]
  if (widgetKey === '' || origin === undefined) {
    report('The script needs data-key="wk_…" and an address of its own.')
    return
  }
  if (mounted in window) return
  Object.defineProperty(window, mounted, {})

  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'closed' })
  dress(shadow)

  let view: View | null = null
  const chat = openChat(origin, widgetKey, script?.getAttribute('data-identity') || undefined, {
    change: () => view?.render(),
    refused: (text, detail) => view?.refuse(text, detail),
  })
  view = openView(chat, script?.getAttribute('data-color') ?? '')
  shadow.appendChild(view.root)
  stay(host)
  // Keys typed here must not start shortcuts of the page, which sees them as coming from a plain element.
  each(['keydown', 'keyup', 'keypress'], (type) =>
    view?.root.addEventListener(type, (event) => event.stopPropagation()),
  )

  view.render()
  if (chat.tab.get('open') !== '' && !matchMedia('(max-width: 480px)').matches) view.open(false)
  chat.start()
  const wake = guard(chat.wake)
  each(['online', 'focus', 'pageshow'], (type) => window.addEventListener(type, wake))
  window.addEventListener('offline', guard(chat.goneOffline))
})

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
