import type { ChatSession } from '#contract/chat.ts'
import type { Answer, Api } from './api.ts'
import { backOff, report } from './natives.ts'
import type { Store } from './store.ts'

/** Why the last call went wrong: no connection, or the server could not take it now. */
export type Trouble = 'lost' | 'later' | null

export type Session = {
  /** Null until the session is open, and again once the server no longer takes the token. */
  token(): string | null
  isOpening(): boolean
  trouble(): Trouble
  open(): Promise<Answer<ChatSession>>
  /** Forgets a token that was refused, unless another has taken its place meanwhile. */
  dropToken(refused: string): void
  goneOffline(): void
  /** Takes note of how a call went, and answers how many milliseconds to wait before the next if it went wrong. */
  settle(answer: Answer<unknown>): number
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
  let isOpening = false
  let trouble: Trouble = null
  let attempts = 0

  function settle(answer: Answer<unknown>): number {
    if (answer.type === 'lost' || answer.type === 'later') {
      trouble = answer.type
      return Math.max(backOff(attempts++), answer.type === 'later' ? answer.afterMs : 0)
    }
    trouble = navigator.onLine === false ? 'lost' : null
    attempts = answer.type === 'ok' ? 0 : attempts + 1
    return backOff(attempts)
  }

  function keep(session: ChatSession): void {
    token = session.token
    store.change((before) => ({
      resumeToken: session.resumeToken,
      sessionId: session.session.id,
      subject: identity ? store.subject : before.subject,
      conversationId: session.conversationId,
      widget: session.widget,
      // What another session said would be a history that the team cannot see.
      messages: before.sessionId === session.session.id ? before.messages : [],
    }))
  }

  return {
    token: () => token,
    isOpening: () => isOpening,
    trouble: () => trouble,
    settle,
    async open() {
      isOpening = true
      onChange()
      const open = () => api.openSession(widgetKey, store.get().resumeToken, identity)
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
    dropToken(refused) {
      if (token === refused) token = null
    },
    goneOffline() {
      trouble = 'lost'
    },
    hope() {
      attempts = 0
    },
  }
}
