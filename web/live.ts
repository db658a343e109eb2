import type { TeamHello, TeamHint } from '#contract/live.ts'
import { api, ApiProblem } from '#web/api.ts'
import { watchServer } from '#web/server-watch.ts'
import type { ServerWatch } from '#web/server-watch.ts'

/** What the screens hear. `resync`: hints may have been missed, fetch again what is shown. */
export type LiveNews =
  { type: 'changed'; leads: string[]; created: string[]; removed: string[] } | { type: 'resync' }

export type Live = {
  listen: (listener: (news: LiveNews) => void) => () => void
  server: Pick<ServerWatch, 'isGone' | 'listen'>
  close: () => void
}

const shortestWait = 500
const longestWait = 30_000
const resyncEvery = 60_000
const longestSilence = 5000

/**
 * One socket a workspace. It comes back by itself with growing waits. Every reconnect, every return to the tab and every
 * minute is a `resync`, so that a lost hint loses nothing.
 */
export function openLive(workspaceId: string): Live {
  const listeners = new Set<(news: LiveNews) => void>()
  let socket: WebSocket | null = null
  let wait = shortestWait
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let wasReady = false
  const server = watchServer(serverAnswers, atOnce)

  function tell(news: LiveNews) {
    for (const listener of listeners) listener(news)
  }

  function hear(hint: TeamHint) {
    if (hint.type === 'changed') return tell(hint)
    server.back()
    wait = shortestWait
    if (wasReady) tell({ type: 'resync' })
    wasReady = true
  }

  function connect() {
    if (closed) return
    server.away()
    const opened = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/v1/live`)
    socket = opened
    opened.addEventListener('open', () => {
      opened.send(JSON.stringify({ type: 'hello', workspaceId } satisfies TeamHello))
    })
    opened.addEventListener('message', (event) => hear(JSON.parse(String(event.data)) as TeamHint))
    opened.addEventListener('close', () => {
      if (closed || socket !== opened) return
      server.away()
      timer = setTimeout(connect, wait * (0.75 + Math.random() / 2))
      wait = Math.min(wait * 2, longestWait)
    })
  }

  function atOnce() {
    tell({ type: 'resync' })
    if (socket?.readyState !== WebSocket.CLOSED) return
    clearTimeout(timer)
    wait = shortestWait
    connect()
  }

  const seen = () => document.visibilityState === 'visible' && atOnce()
  const minute = setInterval(() => tell({ type: 'resync' }), resyncEvery)
  window.addEventListener('online', atOnce)
  document.addEventListener('visibilitychange', seen)
  connect()

  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    server,
    close() {
      closed = true
      server.close()
      clearTimeout(timer)
      clearInterval(minute)
      window.removeEventListener('online', atOnce)
      document.removeEventListener('visibilitychange', seen)
      socket?.close()
    },
  }
}

/** A refusal is an answer too. Without a network nothing is known about the server. */
async function serverAnswers(): Promise<boolean> {
  if (!navigator.onLine) return true
  try {
    await api('GET /api/v1/me', { signal: AbortSignal.timeout(longestSilence) })
    return true
  } catch (error) {
    return error instanceof ApiProblem && error.status > 0 && error.status < 500
  }
}
