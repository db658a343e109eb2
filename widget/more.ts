import type { Api } from './api.ts'
import { isAgreed, type Chat } from './chat.ts'
import type { el as makeElement, icon as makeIcon } from './dom.ts'
import type { each as visit } from './lists.ts'
import type { MoreWords } from './locales/more-en.ts'
import css from './more.css?inline'
import type { guard as guarded } from './natives.ts'
import type { lineOf as lineInWords, nameOf as nameInWords, textsOf as siteTexts } from './rows.ts'
import { openMenu } from './menu.ts'
import { consentCard, detailCard, fieldsCard } from './cards.ts'

/** What the entry lends to its lazy files, which are modules of their own and share no code with it. */
export type Kit = {
  el: typeof makeElement
  icon: typeof makeIcon
  each: typeof visit
  guard: typeof guarded
  textsOf: typeof siteTexts
  lineOf: typeof lineInWords
  nameOf: typeof nameInWords
  api: Api
  widgetKey: string
  addStyles(css: string): void
  words: MoreWords
  language: 'en' | 'de'
  locale: string
}

export type Ends = { done(): void; close(): void }

export type More = {
  /** The card that is wanted below the talk: `consent`, `fields`, or the detail that was asked for. */
  card(chat: Chat, which: string, ends: Ends): HTMLElement
  /** Opens the menu in the panel; the focus goes back to what it was opened with. */
  menu(chat: Chat, panel: HTMLElement, opener: HTMLElement): void
  beep(): void
  /** One line beside the launcher, which opens the chat. */
  tip(chat: Chat, root: HTMLElement, open: () => void): void
}

/** What is seldom needed: menu, forms, consent, sound. */
export default function makeMore(kit: Kit): More {
  kit.addStyles(css)
  return {
    card(chat, which, ends) {
      if (which === 'consent') return consentCard(kit, chat, ends)
      return which === 'fields' ? fieldsCard(kit, chat, ends) : detailCard(kit, chat, which, ends)
    },
    menu: (chat, panel, opener) => openMenu(kit, chat, panel, opener, beep),
    beep,
    tip: (chat, root, open) => showTip(kit, chat, root, open),
  }
}

function showTip(kit: Kit, chat: Chat, root: HTMLElement, open: () => void): void {
  const { el, icon, guard, words } = kit
  const { tab } = chat.store
  const { kept } = chat.state()
  const text = kit.textsOf(kept.widget).launcher
  if (text === '' || kept.messages.length > 0 || tab.get('tip') !== '' || !isAgreed(kept)) return
  tab.set('tip', '1')
  const say = el('button type=button dir=auto', text)
  const away = el('button type=button', icon('close'))
  away.ariaLabel = words.dismiss
  const tip = el('div tip', say, away)
  say.onclick = guard(() => {
    tip.remove()
    open()
  })
  away.onclick = guard(() => tip.remove())
  root.insertBefore(tip, root.lastChild)
}

/** A short soft tone; silent where the browser wants the visitor to have touched the page before. */
function beep(): void {
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = 660
  volume.gain.setValueAtTime(0.08, audio.currentTime)
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.25)
  tone.connect(volume).connect(audio.destination)
  tone.onended = () => void audio.close()
  tone.start()
  tone.stop(audio.currentTime + 0.25)
}
