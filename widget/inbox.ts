import type { VisitorHint } from '#contract/live.ts'
import type { Message } from '#contract/messages.ts'
import type { Api } from './api.ts'
import { lastAnswer, merged, newestTime, personHere, unsent } from './history.ts'
import { each } from './lists.ts'
import { openLive } from './live.ts'
import { backOff, cancel, guard, later, quietly } from './lent.ts'
import type { Session } from './session.ts'
import type { Store } from './store.ts'

export type Writer = { author: 'assistant' | 'agent'; name: string | null }

export type Inbox = {
  /** Who is writing, as far as we were told lately. */
  writer(): Writer | null
  /** The answer that is being made. */
  stream(): string
  /** `isWhole`: no message before these is missing. */
  receive(messages: Message[], isWhole: boolean): void
  /** What the device keeps has changed, be it by another tab. */
  kept(): void
  listen(): void
  /** An answer may come soon: where no socket tells, look a few times. */
  expect(): void
  wake(): void
  start(): void
  typing(): void
  /** The visitor has read enough of the answer that is being made. */
  stop(): void
  leave(): void
}

const pollMs = 10_000
const writerMs = 8_000
const streamMs = 20_000
const soonMs = [1000, 2500, 5000]
const attemptsWhileClosed = 6

/** What comes in: hints by the socket, messages by HTTP, each kept once however it came. */
export function openInbox(
  origin: string,
  api: Api,
  store: Store,
  session: Session,
  on: { change(): void; workToDo(): void; isWatched(): boolean },
): Inbox {
  const live = openLive(origin, { hint, closed })
  let writer: Writer | null = null
  let stream = ''
  /** The last answer kept, and up to where hints have told of messages: what goes beyond ends the writing. */
  let answered = 0
  let told = 0
  let isSyncing = false
  let syncAgain = false
  let attempts = 0
  let liveTimer = 0
  let hintTimer = 0
  let polls = 0
  /** Up to where nothing is missing of which conversation; what the visitor said may be stored behind what is not known yet. */
  let whole = 0
  let wholeOf: string | null = null
  let isLeft = false

  function upTo(): number {
    const { conversationId } = store.get()
    if (conversationId !== wholeOf) whole = 0
    wholeOf = conversationId
    return whole
  }

  function receive(messages: Message[], isWhole: boolean): void {
    upTo()
    each(messages, ({ conversationId, seq }) => {
      if (conversationId === wholeOf && (isWhole ? seq > whole : seq === whole + 1)) whole = seq
    })
    store.change((before) => {
      const all = merged(before.messages, messages)
      const seenAt = on.isWatched() ? Math.max(before.seenAt, newestTime(all)) : before.seenAt
      return { messages: all, outgoing: unsent(before.outgoing, all), seenAt }
    })
  }

  async function fetchNews(): Promise<boolean> {
    for (;;) {
      const token = session.token()
      if (token === null) return false
      const wasLost = session.trouble() === 'lost'
      const answer = await api.listAfter(token, upTo())
      // Another tab has left this session meanwhile.
      if (session.token() !== token) return false
      session.settle(answer, token)
      if (answer.type === 'bad_token' || (answer.type === 'ok' && wasLost)) on.workToDo()
      if (answer.type !== 'ok') {
        on.change()
        return false
      }
      if (answer.value.items.length > 0) receive(answer.value.items, true)
      else if (wasLost) on.change()
      if (!answer.value.more) return true
    }
  }

  /** Fetches what came since the last known message; answers whether the server was reached. */
  async function sync(): Promise<boolean> {
    syncAgain = isSyncing
    if (isSyncing) return true
    isSyncing = true
    try {
      let reached = await fetchNews()
      while (syncAgain && reached) {
        syncAgain = false
        reached = await fetchNews()
      }
      return reached
    } finally {
      isSyncing = false
    }
  }

  function look(): void {
    void quietly(sync)
  }

  function hint(what: VisitorHint): void {
    if (session.token() === null) return
    if (what.type === 'ready') {
      attempts = told = 0
      forget()
      look()
    } else if (what.type === 'messages') {
      if (what.conversationId !== store.get().conversationId) {
        // The server says which talk goes on now.
        session.settle({ type: 'bad_token', detail: '' }, session.token() ?? '')
        return on.workToDo()
      }
      if (what.upTo > upTo()) look()
      // Another tab may have kept the answer before this one was told the last of its words.
      if (lastAnswer(store.get(), what.upTo) > told) forget()
      told = what.upTo
    } else if (what.type === 'stopped') {
      forget()
    } else if (what.type !== 'typing' && what.type !== 'delta') {
      return
    } else if (personHere(store.get().messages) && !(what.type === 'typing' && what.author === 'agent')) {
      // Nobody talks over a person.
      forget()
    } else if (what.type === 'typing') {
      stream = ''
      writer = { author: what.author, name: what.name ?? null }
      forgetAfter(writerMs)
    } else {
      stream += what.text
      forgetAfter(streamMs)
    }
  }

  /** An answer that was announced but never came must not be written for ever. */
  function forgetAfter(ms: number): void {
    cancel(hintTimer)
    hintTimer = later(guard(forget), ms)
    on.change()
  }

  function forget(): void {
    writer = null
    stream = ''
    on.change()
  }

  function kept(): void {
    const last = lastAnswer(store.get(), Infinity)
    if (last === answered) return on.change()
    answered = last
    forget()
  }

  function closed(): void {
    forget()
    if (isLeft) return
    cancel(liveTimer)
    if (!on.isWatched() && attempts >= attemptsWhileClosed) return
    liveTimer = later(guard(reconnect), backOff(attempts++))
  }

  /** HTTP first: it fetches what was missed, and finds out whether the token is still good. */
  function reconnect(): void {
    void quietly(async () => {
      const reached = await sync()
      if (reached) listen()
      else if (session.token() === null) on.workToDo()
      else closed()
    })
  }

  function listen(): void {
    const token = session.token()
    if (token !== null) live.connect(token)
  }

  function poll(): void {
    if (isLeft) return
    polls++
    if (live.isSilent()) {
      live.close()
      closed()
    }
    if (session.token() !== null && on.isWatched() && (!live.isUp() || polls % 6 === 0)) look()
    later(guard(poll), pollMs)
  }

  return {
    writer: () => writer,
    stream: () => stream,
    receive,
    kept,
    listen,
    expect() {
      if (live.isUp()) return
      const lookUnlessTold = guard(() => live.isUp() || look())
      each(soonMs, (ms) => void later(lookUnlessTold, ms))
    },
    wake() {
      attempts = 0
      if (session.token() === null) return
      if (live.isUp()) look()
      else reconnect()
    },
    start: () => void later(guard(poll), pollMs),
    typing: live.typing,
    stop() {
      live.stop()
      forget()
    },
    leave() {
      isLeft = true
      live.close()
    },
  }
}
