import type { ChatSession } from '#contract/chat.ts'
import type { VisitorHint } from '#contract/live.ts'
import type { Message } from '#contract/messages.ts'
import { openApi, type Answer } from './api.ts'
import { lastSeq, merged, newestTime, unsent } from './history.ts'
import { openLive } from './live.ts'
import { has, keep } from './lists.ts'
import { backOff, cancel, guard, later, now, quietly, uuid } from './natives.ts'
import { openStore, type Kept } from './store.ts'

export type ChatState = {
  kept: Kept
  isOpen: boolean
  /** Nothing heard from the server yet. */
  isOpening: boolean
  /** Why the last call went wrong: no connection, or the server could not take it now. */
  trouble: 'lost' | 'later' | null
  typing: { author: 'assistant' | 'agent'; name: string | null } | null
  /** The answer that is being made. */
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
  tab: ReturnType<typeof openStore>['tab']
}

const pollMs = 10_000
const typingMs = 8_000
const streamMs = 20_000
const attemptsWhileClosed = 6

/** The visitor's side of one conversation: keeps, sends in order, sends again, listens. It knows no page. */
export function openChat(
  origin: string,
  widgetKey: string,
  on: { change(): void; refused(text: string, detail: string): void },
): Chat {
  const api = openApi(origin)
  const store = openStore(widgetKey, () => on.change())
  const live = openLive(origin, { hint, closed: liveClosed })
  let token: string | null = null
  let isOpen = false
  let isOpening = false
  let trouble: ChatState['trouble'] = null
  let typing: ChatState['typing'] = null
  let stream = ''
  let isWorking = false
  let isSyncing = false
  let syncAgain = false
  let attempts = 0
  let liveAttempts = 0
  let workTimer = 0
  let liveTimer = 0
  let hintTimer = 0
  let polls = 0
  let typedAt = 0

  /** Takes note of how a call went, and says how long to wait before the next when it went wrong. */
  function settle(answer: Answer<unknown>): number {
    if (answer.type === 'lost' || answer.type === 'later') {
      trouble = answer.type
      return Math.max(backOff(attempts++), answer.type === 'later' ? answer.afterMs : 0)
    }
    trouble = null
    if (answer.type === 'ok') attempts = 0
    return backOff(attempts)
  }

  function receive(messages: Message[]): void {
    const { kept } = state()
    const isNews = has(
      messages,
      (message) =>
        message.author.kind !== 'visitor' && !has(kept.messages, (known) => known.id === message.id),
    )
    if (isNews) {
      typing = null
      stream = ''
    }
    store.change((before) => {
      const all = merged(before.messages, messages)
      return { messages: all, outgoing: unsent(before.outgoing, all), seenAt: seenAt(before, all) }
    })
  }

  function seenAt(before: Kept, messages: Message[]): number {
    return isOpen && !document.hidden ? Math.max(before.seenAt, newestTime(messages)) : before.seenAt
  }

  function receiveSession(session: ChatSession): void {
    token = session.token
    store.change((before) => ({
      resumeToken: session.resumeToken,
      sessionId: session.session.id,
      conversationId: session.conversationId,
      widget: session.widget,
      // What another session said would be a history that the team cannot see.
      messages: before.sessionId === session.session.id ? before.messages : [],
    }))
    receive(session.messages)
  }

  /** Sends what is unsent, in order, opening the session first; answers after how long to go on, if it must. */
  async function round(): Promise<number | null> {
    let isRenewed = false
    for (;;) {
      if (token === null) {
        isOpening = true
        on.change()
        const opened = await api.openSession(widgetKey, store.get().resumeToken)
        isOpening = false
        const wait = settle(opened)
        if (opened.type !== 'ok') {
          if (opened.type === 'refused') on.refused('', opened.detail)
          return opened.type === 'refused' ? null : wait
        }
        receiveSession(opened.value)
        live.connect(opened.value.token)
      }
      const next = store.get().outgoing[0]
      if (next === undefined || token === null) return null
      const sent = await api.send(token, next)
      const wait = settle(sent)
      if (sent.type === 'ok') {
        receive([{ ...sent.value.message, clientId: next.clientId }])
      } else if (sent.type === 'refused') {
        store.change((before) => ({
          outgoing: keep(before.outgoing, (item) => item.clientId !== next.clientId),
        }))
        on.refused(next.text, sent.detail)
      } else if (sent.type === 'bad_token' && !isRenewed) {
        isRenewed = true
        token = null
      } else {
        if (sent.type === 'bad_token') attempts++
        return wait
      }
    }
  }

  function work(): void {
    if (isWorking) return
    isWorking = true
    cancel(workTimer)
    void quietly(async () => {
      let wait: number | null = null
      try {
        wait = await round()
      } finally {
        isWorking = false
        on.change()
      }
      if (wait !== null) workTimer = later(guard(work), wait)
    })
  }

  /** Fetches what came since the last known message; answers whether the server was reached. */
  async function fetchNews(): Promise<boolean> {
    for (;;) {
      if (token === null) return false
      const { messages, conversationId } = store.get()
      const answer = await api.listAfter(token, lastSeq(messages, conversationId))
      const wasLost = trouble !== null
      settle(answer)
      if (answer.type === 'bad_token') {
        token = null
        work()
      }
      if (answer.type !== 'ok') {
        on.change()
        return false
      }
      if (answer.value.items.length > 0) receive(answer.value.items)
      else if (wasLost) on.change()
      if (wasLost) work()
      if (!answer.value.more) return true
    }
  }

  async function sync(): Promise<boolean> {
    if (isSyncing) {
      syncAgain = true
      return true
    }
    isSyncing = true
    try {
      let reached: boolean
      do {
        syncAgain = false
        reached = await fetchNews()
      } while (syncAgain && reached)
      return reached
    } finally {
      isSyncing = false
    }
  }

  function hint(what: VisitorHint): void {
    if (what.type === 'ready') {
      liveAttempts = 0
      stream = ''
      void quietly(async () => void (await sync()))
    } else if (what.type === 'messages') {
      const { messages, conversationId } = store.get()
      if (what.upTo > lastSeq(messages, conversationId)) void quietly(async () => void (await sync()))
    } else if (what.type === 'typing') {
      typing = { author: what.author, name: typeof what.name === 'string' ? what.name : null }
      forgetLater(typingMs)
    } else if (what.type === 'delta' && typeof what.text === 'string') {
      stream += what.text
      forgetLater(streamMs)
    }
  }

  /** An answer that was announced but never came must not write for ever. */
  function forgetLater(ms: number): void {
    cancel(hintTimer)
    hintTimer = later(
      guard(() => {
        typing = null
        stream = ''
        on.change()
      }),
      ms,
    )
    on.change()
  }

  function liveClosed(): void {
    cancel(liveTimer)
    typing = null
    stream = ''
    if (!isOpen && liveAttempts >= attemptsWhileClosed) return
    liveTimer = later(guard(reconnect), backOff(liveAttempts++))
    on.change()
  }

  function reconnect(): void {
    void quietly(async () => {
      const reached = await sync()
      if (token === null) work()
      else if (reached) live.connect(token)
      if (!reached) liveClosed()
    })
  }

  function poll(): void {
    polls++
    if (isOpen && token !== null && !document.hidden && (!live.isUp() || polls % 6 === 0)) {
      void quietly(async () => void (await sync()))
    }
    later(guard(poll), pollMs)
  }

  function state(): ChatState {
    return { kept: store.get(), isOpen, isOpening, trouble, typing, stream }
  }

  function wake(): void {
    const { messages, outgoing } = store.get()
    if (!isOpen && messages.length === 0 && outgoing.length === 0) return
    attempts = 0
    liveAttempts = 0
    if (isOpen) store.change((before) => ({ seenAt: seenAt(before, before.messages) }))
    work()
    if (token !== null && !live.isUp()) reconnect()
    else void quietly(async () => void (await sync()))
  }

  return {
    state,
    tab: store.tab,
    start() {
      wake()
      later(guard(poll), pollMs)
    },
    open() {
      isOpen = true
      wake()
    },
    close() {
      isOpen = false
      on.change()
    },
    send(text) {
      const item = { clientId: uuid(), text, at: now() }
      store.change((before) => {
        const outgoing = keep(before.outgoing, () => true)
        outgoing[outgoing.length] = item
        return { outgoing }
      })
      attempts = 0
      work()
    },
    typing() {
      if (now() - typedAt < 3000) return
      typedAt = now()
      live.typing()
    },
    wake,
    goneOffline() {
      trouble = 'lost'
      on.change()
    },
  }
}
