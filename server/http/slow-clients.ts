import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { AtOnce } from '#server/http/at-once.ts'

export type Patience = {
  /** How often connections are looked at. */
  everyMs: number
  /** How long nothing at all may move on a connection while an answer is under way. */
  stallMs: number
  /** How long what was written in one go may take to be read. */
  patienceMs: number
  /** How many connections one address may have. */
  connectionsOfAddress: number
}

const usual: Patience = {
  everyMs: 5000,
  stallMs: 30_000,
  patienceMs: 120_000,
  connectionsOfAddress: 512,
}

type Reading = { taken: number; slowSince: number | null }

/**
 * Cuts off clients that do not read what they asked for, so that nobody holds answers in our memory, and shuts the door
 * to an address that opens connections without end. Looks at connections now and then, so that a request pays nothing.
 */
export function cutOffSlowClients(server: Server, patience: Partial<Patience> = {}): () => void {
  const { everyMs, stallMs, patienceMs, connectionsOfAddress } = { ...usual, ...patience }
  const open = new Map<Socket, Reading>()
  const atOnce = new AtOnce(connectionsOfAddress)
  server.setTimeout(stallMs)

  server.on('connection', (socket: Socket) => {
    const leave = atOnce.enter(socket.remoteAddress ?? '')
    if (leave === null) return socket.destroy()
    open.set(socket, { taken: 0, slowSince: null })
    socket.once('close', () => {
      open.delete(socket)
      leave()
    })
    return undefined
  })

  const timer = setInterval(() => {
    const now = Date.now()
    for (const [socket, reading] of open) {
      const taken = socket.bytesWritten - socket.writableLength
      const isSlow = socket.writableLength > 0 && taken === reading.taken
      reading.taken = taken
      if (!isSlow) reading.slowSince = null
      else if (reading.slowSince === null) reading.slowSince = now
      else if (now - reading.slowSince >= patienceMs) socket.destroy()
    }
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
