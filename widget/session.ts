import type { ChatSession } from '#contract/chat.ts'
import type { Answer, Api } from './api.ts'
import { backOff, report } from './lent.ts'
import type { Store } from './store.ts'

/** Why the last call went wrong: no connection, or the server could not take it now. */
export type Trouble = 'lost' | 'later' | null

export type Session = {
  /** Null until the session is open, and again once the server no longer takes the token or another tab has left it. */
  token(): string | null
  /** A new talk of the same session, opened by a token of its own. */
  turnTo(token: string, conversationId: string): void
  isOpening(): boolean
  trouble(): Trouble
  open(): Promise<Answer<ChatSession>>
  goneOffline(): void
  /**
   * Takes note of how a call went, and answers how many milliseconds to wait before the next if it went wrong. A token
   * that was refused is forgotten, unless another has taken its place meanwhile.
   */
  settle(answer: Answer<unknown>, by?: string): number
  /** Something happened that makes it worth trying again at once. */
  hope(): void
}

/** The visitor's session with the server: opened once, resumed with the token that the device keeps. */
export function makeSession(
  api: Api,
  store: Store,
  widgetKey: string,
  identity: string | undefined,
  onChange: () => void,
): Session {
  let token: string | null = null
  let tokenOf: string | null | undefined
  let talkOf: string | null = null
  let isOpening = false
  let trouble: Trouble = null
  let attempts = 0

  function settle(answer: Answer<unknown>, by?: string): number {
    if (answer.type === 'bad_token' && token === by) token = null
    if (answer.type === 'lost' || answer.type === 'later') {
      trouble = answer.type
      return Math.max(backOff(attempts++), answer.afterMs)
    }
    trouble = navigator.onLine === false ? 'lost' : null
    attempts = answer.type === 'ok' ? 0 : attempts + 1
    return backOff(attempts)
  }

  function keep(session: ChatSession): void {
    token = session.token
    tokenOf = session.resumeToken
    talkOf = session.conversationId
    store.change((before) => ({
      resumeToken: session.resumeToken,
      sessionId: session.session.id,
      conversationId: session.conversationId,
      widget: session.widget,
      team: session.team,
      // What another session said would be a history that the team cannot see; an answer of the team may have brought
      // an earlier talk back.
      messages: before.conversationId === session.conversationId ? before.messages : [],
    }))
    if (identity) store.claim()
  }

  return {
    token() {
      const { resumeToken, conversationId } = store.get()
      return resumeToken === tokenOf && conversationId === talkOf ? token : null
    },
    turnTo(next, conversationId) {
      token = next
      talkOf = conversationId
      store.change(() => ({ conversationId, messages: [], form: null }))
    },
    isOpening: () => isOpening,
    trouble: () => trouble,
    settle,
    async open() {
      isOpening = true
      onChange()
      const open = () => api.openSession(widgetKey, store.get().resumeToken, identity, store.get().consent)
      let answer = await open()
      if (answer.type === 'bad_token') {
        report(answer.detail)
        identity = undefined
        answer = await open()
      }
      isOpening = false
      if (answer.type === 'ok') keep(answer.value)
      return answer
    },
    goneOffline() {
      trouble = 'lost'
    },
    hope() {
      attempts = 0
    },
  }
}
