import type { Message } from '#contract/messages.ts'
import type { Answer, Api } from './api.ts'
import type { Outgoing } from './history.ts'
import { keep } from './lists.ts'
import { cancel, guard, later, now, quietly, randomId } from './lent.ts'
import type { Session } from './session.ts'
import type { Store } from './store.ts'

export type Outbox = {
  add(said: Omit<Outgoing, 'clientId' | 'at'>): void
  /** Opens the session if it is not open, then sends what is unsent. */
  work(): void
}

const mostPatienceMs = 60_000

/** What goes out: kept on the device until acknowledged, one at a time and in order, again until it is. */
export function openOutbox(
  api: Api,
  store: Store,
  session: Session,
  on: {
    change(): void
    opened(messages: Message[]): void
    stored(messages: Message[]): void
    refused(text: string, detail: string): void
  },
): Outbox {
  let isWorking = false
  let again = false
  let timer = 0
  let notBefore = 0

  function settle(answer: Answer<unknown>, token?: string): number {
    if (answer.type === 'later') notBefore = now() + Math.min(answer.afterMs, mostPatienceMs)
    return session.settle(answer, token)
  }

  /** Answers after how many milliseconds to go on, or null when there is nothing left to do. */
  async function round(): Promise<number | null> {
    let isRenewed = false
    for (;;) {
      if (session.token() === null) {
        const opened = await session.open()
        const pause = settle(opened)
        if (opened.type === 'refused') on.refused('', opened.detail)
        if (opened.type !== 'ok') return opened.type === 'refused' ? null : pause
        on.opened(opened.value.messages)
      }
      const token = session.token()
      const next = store.get().outgoing[0]
      if (next === undefined || token === null) return null
      const sent = await api.send(token, next)
      const pause = settle(sent, token)
      if (sent.type === 'ok') {
        const { message, given } = sent.value
        const said = { ...message, clientId: next.clientId }
        on.stored(given ? [given, said] : [said])
      } else if (sent.type === 'refused') {
        store.change(({ outgoing }) => ({
          outgoing: keep(outgoing, (item) => item.clientId !== next.clientId),
        }))
        on.refused(next.text, sent.detail)
      } else {
        if (sent.type !== 'bad_token' || isRenewed) return pause
        isRenewed = true
      }
    }
  }

  function work(): void {
    again = isWorking
    if (isWorking) return
    // A server that asked for patience gets it, whatever else happens.
    const patience = notBefore - now()
    if (patience > 0) return wait(patience)
    isWorking = true
    cancel(timer)
    void quietly(async () => {
      let pause: number | null = null
      try {
        pause = await round()
      } finally {
        isWorking = false
        on.change()
      }
      if (again) work()
      else if (pause !== null) wait(pause)
    })
  }

  function wait(ms: number): void {
    cancel(timer)
    timer = later(guard(work), ms)
  }

  return {
    work,
    add(said) {
      const item = { ...said, clientId: randomId(), at: now() }
      store.change(({ outgoing }) => {
        const all = keep(outgoing, () => true)
        all[all.length] = item
        return { outgoing: all }
      })
      work()
    },
  }
}
