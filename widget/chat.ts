import type { WidgetSettings } from '#contract/chat.ts'
import type { Answer, Api } from './api.ts'
import { newestTime, type Consent } from './history.ts'
import { openInbox, type Writer } from './inbox.ts'
import { each, has } from './lists.ts'
import { now, quietly } from './lent.ts'
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
  /** `pressed`: by the button that asks for a person. */
  send(text: string, consent?: Consent, pressed?: 'person'): void
  typing(): void
  /** No more of the answer that is being made. */
  stop(): void
  /** Writes into the lead's history what the visitor does on the page, once there is a lead. */
  track(name: string, data: unknown): void
  /** Looks at once for what was missed, as after coming back to the page. */
  wake(): void
  /** The browser says that the network is gone. */
  goneOffline(): void
  start(): void
  /** Another chat takes its place. */
  leave(): void
  /** Asks one of the visitor's doors; without a session it is lost. */
  ask<Value>(path: string, body?: object, method?: string): Promise<Answer<Value>>
  /** Nothing stays here of the visitor. */
  forget(): void
  /** Goes on in a new talk. */
  turnTo(token: string, conversationId: string): void
  store: Store
}

const typingEveryMs = 3000
const mostTracked = 20

/** Whether anything may be asked of the server and kept here: some sites want to be agreed to first. */
export const isAgreed = ({ widget, consent }: Kept): boolean => widget?.consent !== 'first' || !!consent

/** The visitor's side of one talk. It knows no page: the view shows what it says. */
export function openChat(
  origin: string,
  widgetKey: string,
  identity: string | undefined,
  api: Api,
  widget: WidgetSettings,
  on: { change(): void; refused(text: string, detail: string): void },
): Chat {
  let isOpen = false
  let typedAt = 0
  let tracked: { name: string; data: unknown }[] = []
  const isWatched = () => isOpen && !document.hidden
  const store = openStore(widgetKey, identity, widget, () => inbox.kept())
  const session = makeSession(api, store, widgetKey, identity, on.change)
  const outbox = openOutbox(api, store, session, {
    change: on.change,
    refused: on.refused,
    opened(messages) {
      inbox.receive(messages, true)
      inbox.listen()
      tell()
    },
    stored(messages) {
      inbox.receive(messages, false)
      inbox.expect()
      tell()
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
    const kept = store.get()
    // Who only looks at pages has no session.
    if (!isAgreed(kept) || (!isOpen && kept.messages.length + kept.outgoing.length === 0)) return
    if (isWatched())
      store.change((before) => ({ seenAt: Math.max(before.seenAt, newestTime(before.messages)) }))
    session.hope()
    outbox.work()
    inbox.wake()
  }

  const ask: Chat['ask'] = async (path, body, method) => {
    const token = session.token()
    return token === null ? { type: 'lost', afterMs: 0 } : api.ask(path, token, body, method)
  }

  /** Before the visitor has said anything there is no lead to tell it of. */
  function tell(): void {
    if (!has(store.get().messages, ({ author }) => author.kind === 'visitor')) return
    each(tracked, (event) => void quietly(() => ask('/events', event)))
    tracked = []
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
    send(text, consent, pressed) {
      const kept = store.get()
      if (!isAgreed(kept)) return
      session.hope()
      const isFirst = kept.messages.length + kept.outgoing.length === 0
      outbox.add({ text, pressed, consent, ...(isFirst && kept.form) })
    },
    typing() {
      if (now() - typedAt < typingEveryMs) return
      typedAt = now()
      inbox.typing()
    },
    stop: inbox.stop,
    track(name, data) {
      if (tracked.length < mostTracked) tracked[tracked.length] = { name, data }
      if (session.token() !== null) tell()
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
    leave: inbox.leave,
    ask,
    forget() {
      tracked = []
      inbox.leave()
      store.forget()
    },
    turnTo(token, conversationId) {
      session.turnTo(token, conversationId)
      inbox.listen()
    },
    store,
  }
}
