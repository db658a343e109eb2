import type { WebSocket, WebSocketServer } from 'ws'

const helloMs = 10_000
const pingMs = 25_000

export type Door = {
  /** Checks the first frame and starts listening; answers how to stop, or null to refuse. */
  enter: (frame: unknown, send: (hint: object) => void) => Promise<(() => void) | null>
  /** Asked with every ping: whether who came in may still be there. */
  stays?: () => Promise<boolean>
  /** What the client may say afterwards. */
  hear?: (frame: unknown) => void
}

/**
 * One socket from its opening to its end: the first frame must come soon and be right, a client that does not answer
 * pings or does not read what it is sent is cut off.
 */
export function serveSocket(socket: WebSocket, door: Door, pingEveryMs = pingMs): void {
  let leave: (() => void) | null = null
  let entering = false
  let alive = true
  const late = setTimeout(() => socket.close(4401, 'no hello'), helloMs)
  const ping = setInterval(() => {
    if (!alive || socket.bufferedAmount > 1_000_000) return socket.terminate()
    alive = false
    socket.ping()
    // A question that fails is asked again with the next ping.
    door.stays?.().then(
      (stays) => !stays && socket.close(4401, 'signed out'),
      () => {},
    )
  }, pingEveryMs)
  const send = (hint: object) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(hint))
  }
  socket.on('pong', () => {
    alive = true
  })
  socket.on('error', () => socket.terminate())
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? undefined : parse(String(data))
    if (frame === undefined) return socket.close(4400, 'not JSON')
    if (leave) return door.hear?.(frame)
    if (entering) return undefined
    entering = true
    door.enter(frame, send).then(
      (stop) => {
        clearTimeout(late)
        if (stop === null) return socket.close(4401, 'refused')
        leave = stop
        if (socket.readyState === socket.OPEN) return send({ type: 'ready' })
        stop()
      },
      () => socket.close(1011, 'failed'),
    )
    return undefined
  })
  socket.on('close', () => {
    clearTimeout(late)
    clearInterval(ping)
    leave?.()
  })
}

/** Tells every client to come back in a moment, so that a restart looks like a short pause. */
export function closeSockets(server: WebSocketServer): void {
  for (const socket of server.clients) {
    socket.close(1012, 'restarting')
    // Who does not answer the good-bye must not hold up the end.
    setTimeout(() => socket.terminate(), 500).unref()
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
