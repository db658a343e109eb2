import { WebSocket } from 'ws'
import type { TeamFrame, TeamHint } from '#contract/live.ts'

/** Far beyond what is promised: a busy machine breaks no test. */
const patienceMs = 10_000

export type OpenSocket = {
  heard: TeamHint[]
  /** Of the good-bye; the milliseconds are of this machine's clock. */
  closed: Promise<{ code: number; at: number }>
  /** The first hint from now on that fits, or a failure when none comes in time. */
  next: (fits: (hint: TeamHint) => boolean, forMs?: number) => Promise<TeamHint>
  say: (frame: TeamFrame) => void
  end: () => void
}

/** A dashboard's socket that has been let in, or has been refused: then `closed` tells by which code. */
export async function openTeamSocket(url: string, cookie: string, workspaceId: string): Promise<OpenSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie, origin: url },
  })
  const heard: TeamHint[] = []
  const waiting = new Set<(hint: TeamHint) => void>()
  socket.on('message', (data) => {
    const hint = JSON.parse(String(data)) as TeamHint
    heard.push(hint)
    for (const look of waiting) look(hint)
  })
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: Date.now() })),
  )
  const next = (fits: (hint: TeamHint) => boolean, forMs = patienceMs) =>
    new Promise<TeamHint>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`No such hint within ${forMs} ms: ${JSON.stringify(heard)}`)),
        forMs,
      )
      const look = (hint: TeamHint) => {
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
  socket.send(JSON.stringify({ type: 'hello', workspaceId }))
  await Promise.race([ready, closed])
  const say = (frame: TeamFrame) => socket.send(JSON.stringify(frame))
  return { heard, closed, next, say, end: () => socket.terminate() }
}
