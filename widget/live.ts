import type { VisitorFrame, VisitorHint } from '#contract/live.ts'
import { fromJson, guard, now, Socket, toJson } from './lent.ts'

export type Live = {
  isUp(): boolean
  /** Nothing has come for so long that the connection must have been lost on the way. */
  isSilent(): boolean
  /** Opens the socket if there is none, and another one where the token is not the one it was opened with. */
  connect(token: string): void
  /** Tells the team that the visitor is writing; nothing is lost where no socket is. */
  typing(): void
  /** The answer that is being made may end. */
  stop(): void
  close(): void
}

/** The server says something every 25 seconds. */
const longestSilence = 45_000
const longestOpening = 15_000

/** The visitor's socket: hints only, so losing it loses no message. It does not reconnect by itself. */
export function openLive(origin: string, on: { hint(hint: VisitorHint): void; closed(): void }): Live {
  const address = origin.replace('http', 'ws')
  let socket: WebSocket | null = null
  let isReady = false
  let isForbidden = false
  let token = ''
  let heardAt = 0

  // A page's policy that forbids the socket does so each time, and each time the page's console says so.
  document.addEventListener(
    'securitypolicyviolation',
    guard((event: SecurityPolicyViolationEvent) => {
      if (event.blockedURI.indexOf(address) === 0) isForbidden = true
    }),
  )

  function say(frame: VisitorFrame): void {
    socket?.send(toJson(frame))
  }

  function leave(): void {
    if (socket !== null) {
      socket.onmessage = socket.onclose = null
      socket.close()
    }
    socket = null
    isReady = false
  }

  return {
    isUp: () => isReady,
    isSilent: () => socket !== null && now() - heardAt > (isReady ? longestSilence : longestOpening),
    typing: () => {
      if (isReady) say({ type: 'typing' })
    },
    stop: () => say({ type: 'stop' }),
    close: leave,
    connect(next) {
      const isSame = next === token
      token = next
      if (isForbidden) return
      if (socket !== null) {
        // One that is still opening will say the new token.
        if (isSame || socket.readyState === 0) return
        leave()
      }
      let opened: WebSocket
      try {
        opened = new Socket(`${address}/api/v1/chat/live`)
      } catch {
        return
      }
      socket = opened
      heardAt = now()
      opened.onopen = guard(() => say({ type: 'hello', token }))
      opened.onmessage = guard((event: MessageEvent) => {
        heardAt = now()
        const hint = fromJson(String(event.data)) as VisitorHint | null
        if (hint === null) return
        if (hint.type === 'ready') isReady = true
        on.hint(hint)
      })
      opened.onclose = guard(() => {
        socket = null
        isReady = false
        on.closed()
      })
    },
  }
}
