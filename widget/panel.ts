import type { WidgetSettings } from '#contract/chat.ts'
import { openApi } from './api.ts'
import { openChat, type Chat } from './chat.ts'
import composer from './composer.css?inline'
import { borrow, guard, type Lent } from './lent.ts'
import { each } from './lists.ts'
import type { Words } from './locales/en.ts'
import type { MoreWords } from './locales/more-en.ts'
import type makeMore from './more.ts'
import type { More } from './more.ts'
import narrow from './narrow.css?inline'
import panelStyles from './panel.css?inline'
import { lineOf, nameOf, textsOf } from './rows.ts'
import talk from './talk.css?inline'
import { openView, type View } from './view.ts'
import { speak } from './words.ts'

/** What the launcher hands over to the panel, which it loads when somebody wants to talk or has talked before. */
export type Start = Lent & {
  origin: string
  widgetKey: string
  identity: string | undefined
  widget: WidgetSettings
  words: Words
  locale: string
  /** Everything the shadow root shows, the launcher last. */
  root: HTMLElement
  launcher: HTMLButtonElement
  addStyles(css: string): void
  load(name: 'more'): Promise<typeof makeMore>
  load(name: 'more-en' | 'more-de'): Promise<MoreWords>
}

export type Panel = {
  open(): void
  close(): void
  identify(identity: string | undefined): void
  track(name: string, data: unknown): void
  /** One line beside the launcher, once a visit, for whoever has not talked yet. */
  tip(): void
}

/** The chat of the visitor, in the panel above the launcher. */
export default function openPanel(start: Start): Panel {
  const { origin, widgetKey, widget, root, words, load, addStyles } = start
  borrow(start)
  speak(words, start.locale)
  addStyles(panelStyles + talk + composer + narrow)
  const api = openApi(origin)
  let chat: Chat | undefined
  let view: View | undefined
  let more: Promise<More> | null = null

  async function makeIt(): Promise<More> {
    const { language } = words
    try {
      const make = await load('more')
      const itsWords = await load(`more-${language}`)
      return make({ ...start, api, each, textsOf, lineOf, nameOf, words: itsWords, language })
    } catch (problem) {
      more = null
      throw problem
    }
  }

  /** Opens the chat of whoever the page says is there, in place of the one before. */
  function openAs(identity: string | undefined): { chat: Chat; view: View } {
    const wasOpen = chat?.state().isOpen
    chat?.leave()
    if (view) root.removeChild(view.panel)
    const next = openChat(origin, widgetKey, identity, api, widget, {
      change: () => view?.render(),
      refused: (text, detail) => view?.refuse(text, detail),
    })
    chat = next
    view = openView(next, start, () => (more ??= makeIt()))
    view.render()
    if (wasOpen || (next.store.tab.get('open') !== '' && !matchMedia('(max-width: 480px)').matches))
      view.open(false)
    next.start()
    return { chat: next, view }
  }

  let now = openAs(start.identity)
  const wake = guard(() => now.chat.wake())
  each(['online', 'focus', 'pageshow'], (type) => window.addEventListener(type, wake))
  window.addEventListener(
    'offline',
    guard(() => now.chat.goneOffline()),
  )
  return {
    open: () => now.view.open(true),
    close: () => now.view.close(),
    identify: (identity) => void (now = openAs(identity)),
    track: (name, data) => now.chat.track(name, data),
    tip: () => now.view.tip(),
  }
}
