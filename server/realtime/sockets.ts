import type { WebSocket, WebSocketServer } from 'ws'

const helloMs = 10_000
const pingMs = 25_000
/** Who does not answer the good-bye is cut off after this time. */
const patienceMs = 500

/** Why a socket is shut: a code of 4400 and above, and a word for whoever looks into the network log. */
export type Closing = { code: number; reason: string }

export type Wire = {
  send: (hint: object) => void
  /** Nothing is sent from then on. */
  close: (closing: Closing) => void
}

export type Door = {
  /** Checks the first frame and starts listening; answers how to stop, or why not. */
  enter: (frame: unknown, wire: Wire) => Promise<(() => void) | Closing>
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
    // Of pings no script in a page ever hears.
    if (leave) wire.send({ type: 'beat' })
    return socket.ping()
  }, pingEveryMs)
  const wire: Wire = {
    send: (hint) => {
      if (socket.readyState === socket.OPEN) socket.send(textOf(hint))
    },
    close: ({ code, reason }) => sayGoodbye(socket, code, reason),
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
    door.enter(frame, wire).then(
      (entered) => {
        clearTimeout(late)
        if (typeof entered !== 'function') return wire.close(entered)
        // Left once, here or when it is closed: what is left twice could be somebody else's by then.
        if (socket.readyState !== socket.OPEN) return entered()
        leave = entered
        return wire.send({ type: 'ready' })
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

/** The same hint goes to all dashboards of a workspace: it is written out once. */
const texts = new WeakMap<object, string>()

function textOf(hint: object): string {
  const known = texts.get(hint)
  if (known !== undefined) return known
  const text = JSON.stringify(hint)
  texts.set(hint, text)
  return text
}

/** Tells every client to come back in a moment, so that a restart looks like a short pause. */
export function closeSockets(server: WebSocketServer): void {
  for (const socket of server.clients) sayGoodbye(socket, 1012, 'restarting')
}

function sayGoodbye(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), patienceMs).unref()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
