import { isAgreed, type Chat } from './chat.ts'
import { openComposer } from './composer.ts'
import { callOf, countUnseen, lastSaid, personHere } from './history.ts'
import { each } from './lists.ts'
import { openLogView } from './log-view.ts'
import type { More } from './more.ts'
import { add, el, guard, icon, label, later, now, parseTime, quietly, setText } from './lent.ts'
import type { Start } from './panel.ts'
import { rowsOf } from './rows.ts'
import { aheadTime, clock } from './times.ts'
import { words } from './words.ts'

export type View = {
  panel: HTMLElement
  render(): void
  refuse(text: string, detail: string): void
  open(takeFocus: boolean): void
  close(): void
  tip(): void
}

const phone = '(max-width: 480px)'

/** Launcher and panel. It shows what the chat says and asks the chat for everything else. */
export function openView(
  chat: Chat,
  { root, launcher }: Pick<Start, 'root' | 'launcher'>,
  loadMore: () => Promise<More>,
): View {
  const { tab } = chat.store
  const composer = openComposer({ send, typing: chat.typing, stop: chat.stop, tab })
  const talk = openLogView((text) => send(text))
  const mark = el('span mark aria-hidden=true')
  const title = el('b')
  const subtitle = el('small')
  const opener = label(el('button close type=button', icon('more')), words.more)
  const closer = label(el('button close type=button', icon('close')), words.close)
  const barText = el('span')
  const bar = el('div bar role=status', icon('offline'), barText)
  const doing = el('div unseen role=status')
  const card = el('div')
  const scroller = el('div scroller tabindex=0', talk.log, talk.tail, card)
  const newer = el('button newer type=button', words.newBelow, icon('down'))
  const toPersonText = el('span')
  const toPerson = el('button person type=button', icon('person'), toPersonText)
  const footStart = el('span dir=auto')
  const footEnd = el('span')
  const panel = el(
    'section panel role=dialog tabindex=-1',
    el('header head', mark, el('div titles', title, subtitle), opener, closer),
    bar,
    el('div middle', scroller, newer),
    doing,
    composer.form,
    el('div foot', toPerson, footStart, footEnd),
  )
  const badge = el('span badge aria-hidden=true')
  const openIcon = icon('chat')
  const closeIcon = icon('down')
  launcher.textContent = ''
  each([badge, openIcon, closeIcon], (part) => add(launcher, part))
  root.insertBefore(panel, launcher)
  let wasOpen = false
  let lastKey = ''
  let unseenBefore = Infinity
  let cardOf = ''
  panel.hidden = newer.hidden = true

  launcher.onclick = guard(() => (chat.state().isOpen ? close() : open(true)))
  closer.onclick = guard(close)
  opener.onclick = guard(() => withMore((more) => more.menu(chat, panel, opener)))
  toPerson.onclick = guard(() => {
    if (!callOf(chat.state().kept.messages)) send(words.askForPerson, 'person')
  })
  newer.onclick = guard(toEnd)
  scroller.onscroll = guard(() => {
    if (isAtEnd()) newer.hidden = true
  })
  panel.onkeydown = guard((event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab' && matchMedia(phone).matches) wrapFocus(event)
  })
  each(['resize', 'scroll'], (type) => window.visualViewport?.addEventListener(type, guard(fitToKeyboard)))

  function withMore(use: (more: More) => void): void {
    void quietly(async () => use(await loadMore()))
  }

  function send(text: string, pressed?: 'person'): void {
    chat.send(text, undefined, pressed)
    toEnd()
  }

  function open(takeFocus: boolean): void {
    chat.open()
    tab.set('open', '1')
    toEnd()
    if (!takeFocus) return
    // On touch the field would pull the keyboard over what there is to read.
    if (matchMedia('(pointer: coarse)').matches || composer.form.hidden) panel.focus()
    else composer.focus()
  }

  function close(): void {
    const hadFocus = panel.matches(':focus-within')
    chat.close()
    tab.set('open', '')
    if (hadFocus) launcher.focus()
  }

  function showTip(): void {
    if (!wasOpen) withMore((more) => more.tip(chat, root, () => open(true)))
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
      'button:not([hidden]):not(:disabled),a,input,textarea,[tabindex="0"]',
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

  function renderFrame(): void {
    const { kept, isOpen, trouble, writer, stream } = chat.state()
    const { widget, messages, team } = kept
    const site = widget?.siteName ?? words.title
    const person = personHere(messages)
    const name = person?.name ?? words.somebody
    const hasAssistant = widget?.assistant !== false
    const back = team?.people.length === 0 && team.until ? parseTime(team.until) : 0
    const until = back > now() ? aheadTime(back, now()) : ''

    panel.hidden = !isOpen
    root.className = `root ${widget?.side ?? ''}${isOpen ? ' open' : ''}`
    label(panel, words.dialog(site))
    setText(mark, (person === null ? site : name).slice(0, 1).toUpperCase())
    mark.className = person === null ? 'mark' : 'mark round'
    setText(title, person === null ? site : `${name}, ${site}`)
    setText(
      subtitle,
      person !== null
        ? words.withPerson
        : hasAssistant
          ? until
            ? words.aiUntil(until)
            : words.aiAssistant
          : until
            ? words.backAt(until)
            : words.team,
    )
    setText(barText, trouble === 'lost' ? words.offline : '')
    bar.className = trouble === 'lost' ? 'bar on' : 'bar'
    toPerson.hidden = person !== null || !hasAssistant
    const call = callOf(messages)
    const called = call?.author.name
    toPerson.ariaDisabled = `${!!call}`
    setText(toPersonText, called ? words.isTold(called) : call ? words.called : words.person)
    setText(footStart, person === null || person.isDue ? '' : words.answersYou(name))
    setText(
      footEnd,
      person !== null ? words.since(clock(parseTime(person.since))) : hasAssistant ? words.canBeWrong : '',
    )
    const who = writer?.author === 'agent' ? (writer.name ?? words.somebody) : words.assistant
    setText(doing, writer !== null || stream !== '' ? words.isTyping(who) : '')
    composer.offerStop(person === null && (stream !== '' || writer?.author === 'assistant'))

    const unseen = countUnseen(messages, kept.seenAt)
    if (unseen > unseenBefore && kept.sound) withMore((more) => more.beep())
    unseenBefore = unseen
    badge.hidden = isOpen || unseen === 0
    setText(badge, unseen > 9 ? '9+' : `${unseen}`)
    launcher.setAttribute('aria-expanded', `${isOpen}`)
    label(launcher, isOpen ? words.close : unseen > 0 ? words.unread(unseen) : words.open)
    openIcon.toggleAttribute('hidden', isOpen)
    closeIcon.toggleAttribute('hidden', !isOpen)
  }

  /** What stands below the talk until it is settled: consent, the form before the first message, or one detail asked for. */
  function wantedCard(): string {
    const { kept, isOpen } = chat.state()
    if (!isOpen) return cardOf
    if (!isAgreed(kept)) return 'consent'
    const { widget, messages, outgoing, form, passed } = kept
    const { name, email, phone: number } = widget?.fields ?? {}
    if (messages.length + outgoing.length === 0)
      return form === undefined && `${name}${email}${number}` !== 'nonenonenone' ? 'fields' : ''
    const last = lastSaid(messages)
    if (outgoing.length > 0 || last?.author.kind === 'visitor') return ''
    // What somebody has begun to fill in stays, whatever else is said meanwhile.
    if (card.querySelector('input')?.value) return cardOf
    return last?.asks && last.id !== passed ? last.asks : ''
  }

  function renderCard(): void {
    const wanted = wantedCard()
    const isFirst = wanted === 'consent' || wanted === 'fields'
    composer.form.hidden = isFirst
    if (isFirst) toPerson.hidden = true
    talk.log.hidden = wanted === 'consent'
    talk.log.className = isFirst ? 'log bare' : 'log'
    if (wanted === cardOf) return
    cardOf = wanted
    card.textContent = ''
    if (wanted === '') return
    withMore((more) => {
      if (cardOf !== wanted) return
      card.textContent = ''
      card.appendChild(more.card(chat, wanted, { done: () => composer.focus(), close }))
      toEnd()
    })
  }

  function render(): void {
    const state = chat.state()
    const stick = !wasOpen || isAtEnd()
    const rows = rowsOf(state, now())
    // Filled while hidden, so that opening does not read the whole history aloud.
    talk.render(rows, state)
    renderFrame()
    renderCard()
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

  return { panel, render, refuse: composer.refuse, open, close, tip: showTip }
}
