import { openApi } from './api.ts'
import { newestTime } from './history.ts'
import { openInbox, type Writer } from './inbox.ts'
import { now } from './natives.ts'
import { openOutbox } from './outbox.ts'
import { makeSession, type Trouble } from './session.ts'
import { openStore, type Kept, type Store } from './store.ts'

export type ChatState = {
  kept: Kept
  isOpen: boolean
  /** Nothing heard from the server yet. */
  isOpening: boolean
  trouble: Trouble
  writer: Writer | null
  stream: string
}

export type Chat = {
  state(): ChatState
  open(): void
  close(): void
  send(text: string): void
  typing(): void
  /** Looks at once for what was missed, as after coming back to the page. */
  wake(): void
  /** The browser says that the network is gone. */
  goneOffline(): void
  start(): void
  tab: Store['tab']
}

const typingEveryMs = 3000

/** The visitor's side of one talk. It knows no page: the view shows what it says. */
export function openChat(
  origin: string,
  widgetKey: string,
  identity: string | undefined,
  on: { change(): void; refused(text: string, detail: string): void },
): Chat {
  let isOpen = false
  let typedAt = 0
  const isWatched = () => isOpen && !document.hidden
  const api = openApi(origin)
  const store = openStore(widgetKey, identity, () => inbox.kept())
  const session = makeSession(api, store, widgetKey, identity, on.change)
  const outbox = openOutbox(api, store, session, {
    change: on.change,
    refused: on.refused,
    opened(messages) {
      inbox.receive(messages)
      inbox.listen()
    },
    stored(message) {
      inbox.receive([message])
      inbox.expect()
    },
  })
  const inbox = openInbox(origin, api, store, session, {
    change: on.change,
    workToDo: outbox.work,
    isWatched,
  })

  function wake(): void {
    // A page that comes back from the browser's cache has not heard of changes.
    store.look()
    const { messages, outgoing } = store.get()
    // Who only looks at pages has no session.
    if (!isOpen && messages.length === 0 && outgoing.length === 0) return
    if (isWatched())
      store.change((before) => ({ seenAt: Math.max(before.seenAt, newestTime(before.messages)) }))
    session.hope()
    outbox.work()
    inbox.wake()
  }

  return {
    state: () => ({
      kept: store.get(),
      isOpen,
      isOpening: session.isOpening(),
      trouble: session.trouble(),
      writer: inbox.writer(),
      stream: inbox.stream(),
    }),
    open() {
      isOpen = true
      on.change()
      wake()
    },
    close() {
      isOpen = false
      on.change()
    },
    send(text) {
      session.hope()
      outbox.add(text)
    },
    typing() {
      if (now() - typedAt < typingEveryMs) return
      typedAt = now()
      inbox.typing()
    },
    wake,
    goneOffline() {
      session.goneOffline()
      on.change()
    },
    start() {
      wake()
      inbox.start()
    },
    tab: store.tab,
  }
}
