import type { ChatSession, WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'

// In the settings of a site the widget is the real one, but talks to nobody: what it asks of the server is answered here.

type Shown = { widget: WidgetSettings; reply: string; isOpen: boolean }

const shown = JSON.parse(decodeURIComponent(location.hash.slice(1)) || 'null') as Shown | null
const id = '00000000-0000-7000-8000-000000000000'
const messages: Message[] = []

function say(kind: 'visitor' | 'assistant', text: string, clientId: string): Message {
  const seq = messages.length + 1
  const author = kind === 'visitor' ? { kind } : { kind }
  const sentAt = new Date().toISOString()
  const message = {
    id: `preview-${seq}`,
    seq,
    clientId,
    conversationId: id,
    kind: 'text' as const,
    author,
    text,
    sentAt,
  }
  messages.push(message)
  return message
}

function answer(path: string, body: { text?: string; clientId?: string }, after: number): unknown {
  if (path.endsWith('/widget')) return shown?.widget
  if (path.endsWith('/conversations')) {
    messages.length = 0
    return { token: 'preview', conversationId: id }
  }
  if (path.endsWith('/session')) return { deleted: true }
  if (path.endsWith('/sessions')) {
    const session: Partial<ChatSession> = {
      token: 'preview',
      resumeToken: 'preview',
      session: { id, label: '#preview' },
      conversationId: id,
      messages,
      team: { people: [{ name: 'Mara' }], until: null },
    }
    return shown && { ...session, widget: shown.widget }
  }
  if (body.text !== undefined) {
    const message = say('visitor', body.text, body.clientId ?? '')
    setTimeout(() => say('assistant', shown?.reply ?? '', 'reply'), 700)
    return { message }
  }
  return { items: messages.filter(({ seq }) => seq > after), more: false }
}

try {
  for (const area of [localStorage, sessionStorage])
    for (const name of Object.keys(area))
      if (name.startsWith('brainbots-leads:preview')) area.removeItem(name)
  if (shown?.isOpen) sessionStorage.setItem('brainbots-leads:preview:open', '1')
} catch {
  // Where storage is blocked nothing was kept.
}

window.fetch = (input, init) => {
  const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input)
  const body = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { text?: string }
  return Promise.resolve(Response.json(answer(pathname, body, Number(searchParams.get('after') ?? 0))))
}

/** Never opens, so that the widget asks every few seconds. */
class Silent extends EventTarget {
  readonly readyState = 0
  send(): void {}
  close(): void {}
}
window.WebSocket = Silent as unknown as typeof WebSocket

// The settings have changed: the page begins anew with them.
window.addEventListener('hashchange', () => location.reload())
