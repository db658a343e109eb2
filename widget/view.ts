import type { Chat } from './chat.ts'
import { openComposer } from './composer.ts'
import { el, icon, setText } from './dom.ts'
import { countUnseen, personHere } from './history.ts'
import { each } from './lists.ts'
import { openLogView } from './log-view.ts'
import { guard, later, now } from './natives.ts'
import { paint } from './palette.ts'
import { rowsOf } from './rows.ts'
import { clock, parseTime } from './times.ts'
import * as words from './words.ts'

export type View = {
  /** Everything the shadow root shows. */
  root: HTMLElement
  render(): void
  refuse(text: string, detail: string): void
  open(takeFocus: boolean): void
}

const phone = '(max-width: 480px)'

/** Launcher and panel. It shows what the chat says and asks the chat for everything else. */
export function openView(chat: Chat, firstColor: string): View {
  const composer = openComposer({ send, typing: chat.typing, tab: chat.tab })
  const talk = openLogView(send)
  const mark = el('span', 'mark', [['aria-hidden', 'true']], [])
  const title = el('b', '', [['dir', 'auto']], [])
  const subtitle = el('small', '', [], [])
  const closer = el(
    'button',
    'close',
    [
      ['type', 'button'],
      ['aria-label', words.close],
    ],
    [icon('close')],
  )
  const head = el('header', 'head', [], [mark, el('div', 'titles', [], [title, subtitle]), closer])
  const barText = el('span', '', [], [])
  const bar = el('div', 'bar', [['role', 'status']], [icon('offline'), barText])
  const doing = el('div', 'unseen', [['role', 'status']], [])
  const scroller = el('div', 'scroller', [['tabindex', '0']], [talk.log, talk.tail])
  const newer = el('button', 'newer', [['type', 'button']], [words.newBelow, icon('down')])
  const middle = el('div', 'middle', [], [scroller, newer])
  const toPerson = el('button', 'person', [['type', 'button']], [icon('person'), words.person])
  const footStart = el('span', '', [['dir', 'auto']], [])
  const footEnd = el('span', '', [], [])
  const foot = el('div', 'foot', [], [toPerson, footStart, footEnd])
  const panel = el(
    'section',
    'panel',
    [
      ['role', 'dialog'],
      ['tabindex', '-1'],
    ],
    [head, bar, middle, doing, composer.form, foot],
  )
  const badge = el('span', 'badge', [['aria-hidden', 'true']], [])
  const openIcon = icon('chat')
  const closeIcon = icon('down')
  const launcher = el(
    'button',
    'launcher',
    [
      ['type', 'button'],
      ['aria-haspopup', 'dialog'],
    ],
    [badge, openIcon, closeIcon],
  )
  const root = el('div', 'root', [], [panel, launcher])
  let color = ''
  let wasOpen = false
  let lastKey = ''
  panel.hidden = true

  launcher.onclick = guard(() => (chat.state().isOpen ? close() : open(true)))
  closer.onclick = guard(close)
  toPerson.onclick = guard(() => send(words.askForPerson))
  newer.onclick = guard(toEnd)
  scroller.onscroll = guard(() => {
    if (isAtEnd()) newer.hidden = true
  })
  panel.onkeydown = guard((event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab' && matchMedia(phone).matches) wrapFocus(event)
  })
  each(['resize', 'scroll'], (type) => window.visualViewport?.addEventListener(type, guard(fitToKeyboard)))

  function send(text: string): void {
    chat.send(text)
    toEnd()
  }

  function open(takeFocus: boolean): void {
    chat.open()
    chat.tab.set('open', '1')
    toEnd()
    if (!takeFocus) return
    // On touch the field would pull the keyboard over what there is to read.
    if (matchMedia('(pointer: coarse)').matches) panel.focus()
    else composer.focus()
  }

  function close(): void {
    const hadFocus = panel.matches(':focus-within')
    chat.close()
    chat.tab.set('open', '')
    if (hadFocus) launcher.focus()
  }

  const isAtEnd = (): boolean => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60

  function toEnd(): void {
    newer.hidden = true
    scroller.scrollTop = scroller.scrollHeight
  }

  /** Keeps the panel, which covers a phone whole, between the top and the keyboard. */
  function fitToKeyboard(): void {
    const seen = matchMedia(phone).matches ? window.visualViewport : null
    panel.style.height = seen ? `${seen.height}px` : ''
    panel.style.top = seen ? `${seen.offsetTop}px` : ''
    if (isAtEnd()) toEnd()
  }

  function wrapFocus(event: KeyboardEvent): void {
    const inside = panel.querySelectorAll<HTMLElement>(
      'button:not([hidden]):not(:disabled),a,textarea,[tabindex="0"]',
    )
    const first = inside[0]
    const last = inside[inside.length - 1]
    const { activeElement } = panel.getRootNode() as ShadowRoot
    const leaving = event.shiftKey
      ? activeElement === first || activeElement === panel
      : activeElement === last
    if (!leaving) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }

  function usePaint(next: string): void {
    if (next === color) return
    color = next
    const painted = paint(next)
    each(['light', 'dark'] as const, (theme) => {
      const { surface, onSurface, ink } = painted[theme]
      root.style.setProperty(`--${theme}-brand`, surface)
      root.style.setProperty(`--${theme}-on-brand`, onSurface)
      root.style.setProperty(`--${theme}-brand-ink`, ink)
    })
  }

  function renderFrame(): void {
    const { kept, isOpen, trouble, writer, stream } = chat.state()
    const { widget, messages } = kept
    const site = widget?.siteName ?? words.title
    const person = personHere(messages)
    const name = person?.name ?? words.somebody
    const hasAssistant = widget?.assistant !== false
    usePaint(widget?.color ?? firstColor)

    panel.hidden = !isOpen
    root.className = isOpen ? 'root open' : 'root'
    panel.setAttribute('aria-label', words.dialog(site))
    setText(mark, (person === null ? site : name).slice(0, 1).toUpperCase())
    mark.className = person === null ? 'mark' : 'mark round'
    setText(title, person === null ? site : `${name}, ${site}`)
    setText(subtitle, person !== null ? words.withPerson : hasAssistant ? words.aiAssistant : words.team)
    setText(barText, trouble === 'lost' ? words.offline : '')
    bar.className = trouble === 'lost' ? 'bar on' : 'bar'
    toPerson.hidden = person !== null || !hasAssistant
    setText(footStart, person === null ? '' : words.answersYou(name))
    setText(
      footEnd,
      person !== null ? words.since(clock(parseTime(person.since))) : hasAssistant ? words.canBeWrong : '',
    )
    const who = writer?.author === 'agent' ? (writer.name ?? words.somebody) : words.assistant
    setText(doing, writer !== null || stream !== '' ? words.isTyping(who) : '')

    const unseen = isOpen ? 0 : countUnseen(messages, kept.seenAt)
    badge.hidden = unseen === 0
    setText(badge, unseen > 9 ? '9+' : `${unseen}`)
    launcher.setAttribute('aria-expanded', `${isOpen}`)
    launcher.setAttribute('aria-label', isOpen ? words.close : unseen > 0 ? words.unread(unseen) : words.open)
    openIcon.toggleAttribute('hidden', isOpen)
    closeIcon.toggleAttribute('hidden', !isOpen)
  }

  function render(): void {
    const state = chat.state()
    const stick = !wasOpen || isAtEnd()
    const rows = rowsOf(state, now())
    // Filled while hidden, so that opening does not read the whole history aloud.
    talk.render(rows, state)
    renderFrame()
    if (state.isOpen) {
      const key = rows[rows.length - 1]?.key ?? ''
      if (stick) toEnd()
      else if (key !== lastKey) newer.hidden = false
      lastKey = key
    }
    if (state.isOpen && !wasOpen) {
      fitToKeyboard()
      later(guard(toEnd), 0)
    }
    wasOpen = state.isOpen
  }

  newer.hidden = true
  return { root, render, refuse: composer.refuse, open }
}
