import type { TeamFrame, TeamHello, TeamHint } from '#contract/live.ts'
import { api, ApiProblem } from '#web/api.ts'
import { watchServer } from '#web/server-watch.ts'
import type { ServerWatch } from '#web/server-watch.ts'

/** What the screens hear. `resync`: hints may have been missed, fetch again what is shown. */
export type LiveNews =
  { type: 'changed'; leads: string[]; created: string[]; removed: string[] } | { type: 'resync' }

/** `you`: who the reader is here, or what they may do, may have changed. `team`: the others may have. `tags`: all of them. */
export type TeamNews = 'you' | 'team' | 'tags'

/** What happens in conversations, and what is new, or was seen elsewhere, for the reader alone. */
export type InboxNews = Extract<
  TeamHint,
  { type: 'talks' | 'typing' | 'looking' | 'saying' | 'alerts' | 'seen' }
>

export type Live = {
  listen: (listener: (news: LiveNews) => void) => () => void
  listenTeam: (listener: (news: TeamNews) => void) => () => void
  listenInbox: (listener: (news: InboxNews) => void) => () => void
  /** Nothing is lost where no socket is: it is told again by whoever still does it. */
  say: (frame: TeamFrame) => void
  server: Pick<ServerWatch, 'isGone' | 'isCut' | 'listen'>
  close: () => void
}

const shortestWait = 500
const longestWait = 30_000
const resyncEvery = 60_000
const longestSilence = 5000
const refusedWait = 5000
/** The server says something every 25 seconds; a socket that opens has only to be let in. */
const silence = { open: 45_000, opening: 15_000, lookedForEvery: 5000 }

/**
 * One socket a workspace. It comes back by itself with growing waits. Every connect, every return to the tab and every
 * minute is a `resync`, so that a lost hint loses nothing. Without `opens` none is opened, and the time alone brings news.
 */
export function openLive(workspaceId: string, opens: boolean): Live {
  const listeners = new Set<(news: LiveNews) => void>()
  const teamListeners = new Set<(news: TeamNews) => void>()
  const inboxListeners = new Set<(news: InboxNews) => void>()
  let socket: WebSocket | null = null
  let wait = shortestWait
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let isIn = false
  let heardAt = 0
  const server = watchServer(serverAnswers, atOnce)

  function tell(news: LiveNews) {
    for (const listener of listeners) listener(news)
    if (news.type === 'resync') for (const one of ['you', 'team'] as const) tellTeam(one)
  }

  function tellTeam(news: TeamNews) {
    for (const listener of teamListeners) listener(news)
  }

  function tellInbox(news: InboxNews) {
    for (const listener of inboxListeners) listener(news)
  }

  function hear(hint: TeamHint) {
    if (hint.type === 'changed') return tell(hint)
    if (hint.type === 'you' || hint.type === 'team' || hint.type === 'tags') return tellTeam(hint.type)
    if (hint.type === 'beat') return
    if (hint.type !== 'ready') return tellInbox(hint)
    isIn = true
    server.back()
    wait = shortestWait
    // What happened between the first fetch, or the cut, and this moment has been told to nobody.
    tell({ type: 'resync' })
  }

  /** A refusal is an answer too. Without a network nothing is known about the server. */
  async function serverAnswers(): Promise<boolean> {
    if (!navigator.onLine) return true
    try {
      await api('GET /api/v1/me', { signal: AbortSignal.timeout(longestSilence) })
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) return false
      if (error.status === 401) tellTeam('you')
      return error.status > 0 && error.status < 500
    }
  }

  function connect() {
    if (closed || !opens) return
    server.away()
    const opened = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`)
    socket = opened
    isIn = false
    heardAt = Date.now()
    opened.addEventListener('open', () => {
      opened.send(JSON.stringify({ type: 'hello', workspaceId } satisfies TeamHello))
    })
    opened.addEventListener('message', (event) => {
      if (socket !== opened) return
      heardAt = Date.now()
      hear(JSON.parse(String(event.data)) as TeamHint)
    })
    opened.addEventListener('close', ({ code }) => {
      if (closed || socket !== opened) return
      server.away()
      // Shut by the server on purpose: asking who the reader is tells why, and what to show.
      if (code === 4401 || code === 4403) {
        wait = Math.max(wait, refusedWait)
        tellTeam('you')
      }
      comeBack()
    })
  }

  function comeBack() {
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 2))
    wait = Math.min(wait * 2, longestWait)
  }

  /** A connection that was cut without a word never closes by itself. */
  function leaveSilent() {
    const isOver = !socket || socket.readyState === WebSocket.CLOSED
    if (isOver || Date.now() - heardAt <= (isIn ? silence.open : silence.opening)) return
    const lost = socket
    socket = null
    lost?.close()
    server.away()
    comeBack()
  }

  function atOnce() {
    tell({ type: 'resync' })
    if (!opens || (socket && socket.readyState !== WebSocket.CLOSED)) return
    clearTimeout(timer)
    wait = shortestWait
    connect()
  }

  const seen = () => document.visibilityState === 'visible' && atOnce()
  const minute = setInterval(() => tell({ type: 'resync' }), resyncEvery)
  const silent = setInterval(leaveSilent, silence.lookedForEvery)
  window.addEventListener('online', atOnce)
  document.addEventListener('visibilitychange', seen)
  connect()

  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    listenTeam(listener) {
      teamListeners.add(listener)
      return () => teamListeners.delete(listener)
    },
    listenInbox(listener) {
      inboxListeners.add(listener)
      return () => inboxListeners.delete(listener)
    },
    say(frame) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
    },
    server,
    close() {
      closed = true
      server.close()
      clearTimeout(timer)
      clearInterval(minute)
      clearInterval(silent)
      window.removeEventListener('online', atOnce)
      document.removeEventListener('visibilitychange', seen)
      socket?.close()
    },
  }
}
