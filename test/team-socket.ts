import type { IncomingMessage } from 'node:http'
import { WebSocket } from 'ws'
import type { TeamFrame, TeamHint, VisitorFrame, VisitorHint } from '#contract/live.ts'

/** Far beyond what is promised: a busy machine breaks no test. */
const patienceMs = 10_000

export type OpenSocket<Hint = TeamHint, Frame = TeamFrame> = {
  heard: Hint[]
  /** Of the good-bye; the milliseconds are of this machine's clock. */
  closed: Promise<{ code: number; at: number }>
  /** The first hint from now on that fits, or a failure when none comes in time. */
  next: (fits: (hint: Hint) => boolean, forMs?: number) => Promise<Hint>
  say: (frame: Frame) => void
  end: () => void
  /** Its port at this end. */
  localPort: number
}

/** A dashboard's socket that has been let in, or has been refused: then `closed` tells by which code. */
export function openTeamSocket(url: string, cookie: string, workspaceId: string): Promise<OpenSocket> {
  return openSocket(`${url}/api/v1/live`, { cookie, origin: url }, { type: 'hello', workspaceId })
}

/** A widget's socket, in the same way. */
export function openVisitorSocket(
  url: string,
  token: string,
): Promise<OpenSocket<VisitorHint, VisitorFrame>> {
  return openSocket(`${url}/api/v1/chat/live`, { origin: url }, { type: 'hello', token })
}

async function openSocket<Hint, Frame>(
  address: string,
  headers: Record<string, string>,
  hello: object,
): Promise<OpenSocket<Hint, Frame>> {
  const socket = new WebSocket(address.replace('http', 'ws'), { headers })
  const heard: Hint[] = []
  const waiting = new Set<(hint: Hint) => void>()
  let localPort = 0
  socket.once('upgrade', (response: IncomingMessage) => {
    localPort = response.socket.localPort ?? 0
  })
  socket.on('message', (data) => {
    const hint = JSON.parse(String(data)) as Hint
    heard.push(hint)
    for (const look of waiting) look(hint)
  })
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: Date.now() })),
  )
  const next = (fits: (hint: Hint) => boolean, forMs = patienceMs) =>
    new Promise<Hint>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`No such hint within ${forMs} ms: ${JSON.stringify(heard)}`)),
        forMs,
      )
      const look = (hint: Hint) => {
        if (!fits(hint)) return
        clearTimeout(late)
        waiting.delete(look)
        resolve(hint)
      }
      waiting.add(look)
    })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const ready = new Promise((resolve) => socket.once('message', resolve))
  socket.send(JSON.stringify(hello))
  await Promise.race([ready, closed])
  const say = (frame: Frame) => socket.send(JSON.stringify(frame))
  return { heard, closed, next, say, end: () => socket.terminate(), localPort }
}
