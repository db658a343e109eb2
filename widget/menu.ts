import type { Message } from '#contract/messages.ts'
import type { Chat } from './chat.ts'
import type { Kit } from './more.ts'

/** What the visitor may do besides talking: begin anew, save the talk, switch the sound, be forgotten. */
export function openMenu(
  kit: Kit,
  chat: Chat,
  panel: HTMLElement,
  opener: HTMLElement,
  beep: () => void,
): void {
  const { el, words, guard } = kit
  if (panel.querySelector('.menu')) return
  const status = el('p said role=status')
  const menu = el('div menu role=menu')
  menu.ariaLabel = opener.ariaLabel
  const layer = el('div layer', menu, status)

  function close(): void {
    layer.remove()
    opener.focus()
  }

  function item(label: string, act: () => void, isOn?: boolean): HTMLButtonElement {
    const entry = el('button type=button tabindex=-1', label)
    entry.role = isOn === undefined ? 'menuitem' : 'menuitemcheckbox'
    if (isOn !== undefined) entry.setAttribute('aria-checked', `${isOn}`)
    entry.onclick = guard(act)
    menu.appendChild(entry)
    return entry
  }

  /** Goes on where the server did its part, else says that it did not work. */
  async function ask<Value>(path: string, method: string, then: (value: Value) => void): Promise<void> {
    const answer = await chat.ask<Value>(path, method === 'POST' ? {} : undefined, method)
    if (answer.type === 'ok') then(answer.value)
    else status.textContent = words.failed
  }

  const run = (work: () => Promise<void>) => () =>
    void work().catch(() => (status.textContent = words.failed))

  const { kept } = chat.state()
  const newTalk = item(
    words.newTalk,
    run(() =>
      ask<{ token: string; conversationId: string }>('/conversations', 'POST', (talk) => {
        close()
        chat.turnTo(talk.token, talk.conversationId)
      }),
    ),
  )
  const transcript = item(
    words.transcript,
    run(async () => {
      save(await transcriptOf(kit, chat))
      close()
    }),
  )
  newTalk.disabled = transcript.disabled = kept.messages.length === 0
  item(
    words.sound,
    () => {
      const sound = !kept.sound
      chat.store.change(() => ({ sound }))
      if (sound) beep()
      close()
    },
    kept.sound ?? false,
  )
  item(words.forget, confirm)

  function confirm(): void {
    const yes = el('button main type=button', words.forgetDo)
    const no = el('button type=button', words.keep)
    yes.onclick = guard(
      run(async () => {
        if (chat.state().kept.sessionId === null) return forgotten({ deleted: true })
        yes.disabled = true
        await ask('/session', 'DELETE', forgotten)
        yes.disabled = false
      }),
    )
    no.onclick = guard(close)
    menu.replaceWith(el('div ask', el('p dir=auto', words.forgetText), el('div acts', yes, no)))
    no.focus()
  }

  function forgotten({ deleted }: { deleted: boolean }): void {
    layer.firstChild?.remove()
    const said = el('p role=status dir=auto', deleted ? words.forgotten : words.forgetLater)
    const leave = el('button main type=button', 'OK')
    leave.onclick = guard(close)
    status.replaceWith(el('div ask', said, el('div acts', leave)))
    leave.focus()
    if (deleted) chat.forget()
  }

  layer.onclick = guard((event: MouseEvent) => {
    if (event.target === layer) close()
  })
  layer.onkeydown = guard((event: KeyboardEvent) => {
    const { key } = event
    if (key === 'Escape') {
      event.stopPropagation()
      close()
    }
    const entries = [...menu.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
    const at = entries.indexOf((layer.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
    if (at < 0) return
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key]
    if (key === 'Tab') close()
    if (next === undefined) return
    event.preventDefault()
    entries.at(next % entries.length)?.focus()
  })
  panel.appendChild(layer)
  menu.querySelector<HTMLButtonElement>('button:not(:disabled)')?.focus()
}

/** The whole talk as the server has it; more than the last hundred messages, which the device keeps. */
async function transcriptOf({ lineOf, nameOf, locale, words }: Kit, chat: Chat): Promise<string> {
  const site = chat.state().kept.widget?.siteName ?? ''
  const lines: string[] = [site, '']
  for (let after = 0, more = true; more;) {
    const answer = await chat.ask<{ items: Message[]; more: boolean }>(`/messages?after=${after}&limit=200`)
    if (answer.type !== 'ok') throw new Error('The conversation could not be fetched.')
    for (const message of answer.value.items) {
      const at = new Date(message.sentAt).toLocaleString(locale)
      const isLine = message.kind !== 'text' || message.given !== undefined
      const end = message.stopped ? ` (${words.stopped})` : ''
      const said = isLine ? lineOf(message, Date.now()) : `${nameOf(message, site)}: ${message.text}${end}`
      lines.push(`[${at}] ${said}`)
      after = message.seq
    }
    more = answer.value.more && answer.value.items.length > 0
  }
  return `${lines.join('\n')}\n`
}

function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = `chat-${new Date().toISOString().slice(0, 10)}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
